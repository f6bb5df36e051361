import { defineConfig } from 'vitest/config';

/** The tests that mutation testing runs: those of the two mutated rooms alone. See `npm run test:mutation`. */
const config = defineConfig({ test: { include: ['tests/notation/**/*.test.ts', 'tests/assess/**/*.test.ts'] } });

// vitest reads a default export and nothing else.
export { config as default };
