import { describe, expect, it, test } from 'vitest';
import type { SchemaDocument, Schemas } from '../../../pipeline/model/Schemas.ts';
import { diffSchemas } from '../../../pipeline/release/diff/diffSchemas.ts';
import { schemas as real } from '../tinyRelease.ts';

type Parts = Readonly<Record<string, unknown>>;

const value: Parts = { type: 'string', enum: ['a', 'b'], minLength: 2, title: '値' };
const properties: Parts = { id: { type: 'string' }, value };
const table: Parts = {
  $id: 'https://torikumi.example/schemas/v1/trial.json',
  'x-table': 'trial.csv',
  'x-key': ['id'],
  required: ['id', 'value'],
  properties,
};

function toSchemas(trial: Parts): Schemas {
  return { trial: trial as unknown as SchemaDocument };
}

function diffTrial(after: Parts, before: Parts = table) {
  return diffSchemas(toSchemas(before), toSchemas(after));
}

/** The trial table with keywords of its field `value` changed. */
function withValue(change: Parts): Parts {
  return { ...table, properties: { ...properties, value: { ...value, ...change } } };
}

describe('one change of a table’s schema', () => {
  test.each<[what: string, after: Parts, level: string, pointer: string]>([
    ['a field added', { ...table, properties: { ...properties, note: {} } }, 'major', '/properties/note'],
    ['a field removed', { ...table, properties: { id: properties['id'] } }, 'major', '/properties/value'],
    ['fields in another order', { ...table, properties: { value, id: properties['id'] } }, 'major', '/properties'],
    ['another type', withValue({ type: 'integer' }), 'major', '/properties/value/type'],
    ['a code removed', withValue({ enum: ['a'] }), 'major', '/properties/value/enum'],
    ['a code renamed', withValue({ enum: ['a', 'c'] }), 'major', '/properties/value/enum'],
    ['a code added', withValue({ enum: ['a', 'b', 'c'] }), 'minor', '/properties/value/enum'],
    ['a minimum raised', withValue({ minLength: 3 }), 'major', '/properties/value/minLength'],
    ['a minimum lowered', withValue({ minLength: 1 }), 'minor', '/properties/value/minLength'],
    ['a pattern added', withValue({ pattern: '^a' }), 'major', '/properties/value/pattern'],
    ['a constraint dropped', withValue({ minLength: undefined }), 'minor', '/properties/value/minLength'],
    ['another unit', withValue({ 'x-unit': 'year' }), 'major', '/properties/value/x-unit'],
    ['another title', withValue({ title: '数値' }), 'patch', '/properties/value/title'],
    ['another key', { ...table, 'x-key': ['value'] }, 'major', '/x-key'],
    ['a field no longer required', { ...table, required: ['id'] }, 'minor', '/required'],
  ])('%s', (_what, after, level, pointer) => {
    expect(diffTrial(after)).toEqual([expect.objectContaining({ schema: 'trial', level, pointer })]);
  });

  it('says what it was and what it is', () => {
    expect(diffTrial(withValue({ minLength: 3 }))[0]).toMatchObject({
      keyword: 'minLength',
      ja: 'minLength が 2 から 3 に変わった',
      en: 'minLength changed from 2 to 3',
    });
    expect(diffTrial({ ...table, properties: { id: properties['id'] } })[0]).toMatchObject({
      ja: '項目 value がなくなった',
      en: 'the field value was removed',
    });
  });
});

it('takes a new table for a MINOR, and one that is gone for a MAJOR', () => {
  expect(diffSchemas({}, toSchemas(table))).toMatchObject([{ schema: 'trial', pointer: '', level: 'minor' }]);
  expect(diffSchemas(toSchemas(table), {})).toMatchObject([{ schema: 'trial', pointer: '', level: 'major' }]);
});

it('finds nothing in schemas that say the same', () => {
  expect(diffTrial(JSON.parse(JSON.stringify(table)))).toEqual([]);
});

describe('schemas of what people write', () => {
  const licence = real['plan-settings']?.properties?.['licence'];
  const settings = (change: Parts): Schemas => ({
    ...real,
    'plan-settings': {
      ...real['plan-settings'],
      properties: { ...real['plan-settings']?.properties, ...change },
    } as SchemaDocument,
  });

  it('count where plan.json takes a part from them', () => {
    const tightened = settings({ licence: { ...licence, minProperties: 3 } });
    expect(diffSchemas(real, tightened)).toMatchObject([
      { schema: 'plan', level: 'major', pointer: '/properties/plan/properties/licence/minProperties' },
    ]);
  });

  it('count nowhere else', () => {
    expect(diffSchemas(real, settings({ due_when_not_printed: { type: 'integer' } }))).toEqual([]);
  });
});
