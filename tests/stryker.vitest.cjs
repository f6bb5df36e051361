// The tests that mutants of pipeline/notation and pipeline/assess are held against: those of the same two rooms.
module.exports = { test: { include: ['tests/notation/**/*.test.ts', 'tests/assess/**/*.test.ts'] } };
