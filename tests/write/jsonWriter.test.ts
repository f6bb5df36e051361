import { expect, it } from 'vitest';
import { createValidator } from '../../pipeline/check/validateRows.ts';
import { tinyPlan } from '../support/tinyPlan.ts';
import { readText, schemas } from './tinyFiles.ts';

const document = JSON.parse(readText('plan.json'));

it('is valid, and says first which schema it follows', () => {
  expect(createValidator(schemas).checkDocument('plan', document)).toEqual([]);
  expect(readText('plan.json').split('\n')[1]).toBe('  "$schema": "https://torikumi.example/schemas/v1/plan.json",');
});

it('nests sections, indicators, targets and observations', () => {
  const [goal] = document.sections;
  const [policy] = goal.sections;
  const [number, status] = policy.indicators;
  expect([goal.section_id, goal.indicators, policy.section_id]).toEqual(['1', [], '1-1']);
  expect(number.baseline).toEqual({ text: '-5%', value: '-5', status: null, year: 2018, period: '2018' });
  expect(number.targets).toMatchObject([{ target_no: 1, operator: '>=', value: '10', due: 2021 }]);
  expect(number.observations).toMatchObject([{ value: '-5' }, { value: '0.5' }, { value: '12.25' }]);
  expect(number.observations[2].findings).toEqual(['sudden-change']);
  expect(status.latest).toEqual({ fiscal_year: 2020, value_text: '実施', attainment: 'attained' });
  expect(status.findings).toEqual([]);
});

it('repeats in no row what the row hangs under', () => {
  const [observation] = document.sections[0].sections[0].indicators[0].observations;
  expect(Object.keys(observation)).not.toEqual(expect.arrayContaining(['indicator_id']));
  expect(Object.keys(observation)[0]).toBe('period');
});

it('carries counts, findings and notes whole', () => {
  expect(document.attainment).toEqual(tinyPlan.tables.attainment);
  expect(document.findings).toEqual(tinyPlan.tables.findings);
  expect(document.notes).toEqual([{ text: '+注記\r\n2行目', source_ref: 'source.tsv#cell=5,1' }]);
});
