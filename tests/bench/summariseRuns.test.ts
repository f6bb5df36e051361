import { expect, test } from 'vitest';
import { type JobRun, summariseRuns } from '../../pipeline/bench/summariseRuns.ts';

const source = { table: 'x', sourceBytes: 1000 };
const run = (startMs: number, workMs: number, peakBytes: number, observations: number | null = null): JobRun => ({
  startMs,
  workMs,
  peakBytes,
  writtenBytes: 10,
  observations,
});

test('takes the median of each figure, so that one disturbed run changes nothing', () => {
  const torikumi = [run(100, 300, 60, 50), run(9000, 9000, 9000, 50), run(100, 400, 90, 50)];
  const bare = [run(100, 100, 30), run(90, 110, 30), run(110, 90, 30)];
  const report = summariseRuns(source, { torikumi, bare });
  expect(report.torikumi).toEqual({
    startMs: 100,
    workMs: 400,
    totalMs: 500, // 400, 500, 18000
    observationsPerSecond: 100, // 50 in half a second
    peakBytes: 90,
    writtenBytes: 10,
  });
  expect(report.bare).toMatchObject({ totalMs: 200, observationsPerSecond: 250 });
  expect(report.ratio).toEqual({ total: 2.5, work: 4, memory: 3 });
  expect(report).toMatchObject({ ...source, observations: 50 });
});

test('refuses runs of the pipeline that found no observations to count', () => {
  expect(() => summariseRuns(source, { torikumi: [run(1, 1, 1)], bare: [run(1, 1, 1)] })).toThrow(
    'how many observations',
  );
});
