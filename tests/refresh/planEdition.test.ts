import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { PlanInput } from '../../pipeline/model/Plan.ts';
import { planEdition } from '../../pipeline/refresh/planEdition.ts';
import { tinyPlan } from '../support/tinyPlan.ts';

const { settings, origin, source } = tinyPlan;
const input: PlanInput = { settings, errata: [], editions: [{ edition: '2021', origin, source, corrections: [] }] };
const bytes = new TextEncoder().encode('another table\n');
const fresh = { bytes, title: '小さな計画の進捗（令和4年度）', edition: 2022, retrieved: '2026-11-24' };

test('is the same when an edition has these bytes', () => {
  expect(planEdition(input, { ...fresh, bytes: source.bytes })).toEqual({ kind: 'same' });
});

test('is a new edition when it reports a year that none does', () => {
  const plan = planEdition(input, fresh);
  if (plan.kind !== 'new') throw new Error(plan.kind);
  expect(plan.edition).toBe('2022');
  expect([...plan.files.keys()]).toEqual([
    'editions/2022/source.tsv',
    'editions/2022/origin.yaml',
    'editions/2022/corrections.yaml',
  ]);
  expect(plan.files.get('editions/2022/source.tsv')).toEqual(bytes);
  expect(parse(new TextDecoder().decode(plan.files.get('editions/2022/origin.yaml')))).toEqual({
    ...origin,
    title: '小さな計画の進捗（令和4年度）',
    fiscal_year: 2022,
    // printf 'another table\n' | sha256sum
    sha256: 'b9f5bfdf9b497e2508c3f60e7c3b3f4c2c4980af5e4175b9e0799a6468511ff7',
    retrieved: '2026-11-24',
  });
});

test('revises an edition that is there, and leaves its corrections', () => {
  const plan = planEdition(input, { ...fresh, edition: 2021 });
  expect(plan).toMatchObject({ kind: 'revised', edition: '2021' });
  expect(plan.kind === 'revised' && [...plan.files.keys()]).toEqual([
    'editions/2021/source.tsv',
    'editions/2021/origin.yaml',
  ]);
});

test('guesses no year', () => {
  expect(planEdition(input, { ...fresh, edition: null })).toEqual({ kind: 'unknown edition' });
});
