import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkKeys, createValidator } from '../../pipeline/check/validateRows.ts';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import type { TargetRow } from '../../pipeline/model/rows.ts';

const schemas = loadSchemas(fileURLToPath(new URL('../../', import.meta.url)));
const { checkRows, checkDocument } = createValidator(schemas);

const target: TargetRow = {
  indicator_id: '1-1-1-1',
  target_no: 1,
  role: 'final',
  series: null,
  text: '(R5)6,000',
  kind: 'threshold',
  operator: '>=',
  operator_basis: 'baseline',
  value: '6000',
  upper: null,
  status: null,
  from: null,
  due: 2023,
  source_ref: 'source.tsv#cell=6,6',
  reference: null,
  change: null,
};

const origin = {
  title: '進捗表',
  publisher: { name: '江別市', code: '012173' },
  fiscal_year: 2022,
  plan_period: { first: 2019, last: 2023 },
  sha256: 'a'.repeat(64),
  licence: '記載なし',
};

const licence = { status: 'confirmed', note: { ja: '確認済み。', en: 'Confirmed.' } };
const plan = {
  plan_id: 'example',
  title: { ja: '計画', en: 'Plan' },
  description: { ja: '説明', en: 'Text' },
  publisher: { name: { ja: '江別市', en: 'Ebetsu City' }, code: '012173' },
  period: { first: 2019, last: 2023 },
  licence: { ...licence, status: 'not-stated' },
};

describe('checkRows', () => {
  test('finds nothing in good rows', () => {
    expect(checkRows('targets', [target, { ...target, target_no: 2 }])).toEqual([]);
    expect(checkRows('targets', [])).toEqual([]);
  });

  test('names row, field, value and rule', () => {
    expect(checkRows('targets', [target, { ...target, target_no: 2, due: 22 }])).toEqual([
      {
        row: 2,
        pointer: '/due',
        field: 'due',
        value: 22,
        keyword: 'minimum',
        params: { comparison: '>=', limit: 1868 },
        ja: '値 `22` は、1868 以上でなければなりません。',
        en: 'The value `22` must be at least 1868.',
      },
    ]);
  });

  test('finds every fault of every row', () => {
    const { change: _, ...short } = target;
    const rows = [
      { ...target, role: 'best', extra: 1 },
      { ...short, target_no: 2, value: '6,000' },
    ];
    const found = checkRows('targets', rows).map(({ row, field, value, keyword }) => [row, field, value, keyword]);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        [1, 'role', 'best', 'enum'],
        [1, 'extra', 1, 'additionalProperties'],
        [2, 'value', '6,000', 'pattern'],
        [2, 'change', undefined, 'required'],
      ]),
    );
  });

  test('tells one fault a value: a number where a text belongs breaks one rule, not two', () => {
    expect(checkRows('targets', [{ ...target, role: 5 }]).map(({ keyword }) => keyword)).toEqual(['type']);
  });

  test.each([
    ['an empty text is not an empty field', { value: '' }, 'pattern'],
    ['a binary number is no decimal', { value: 6000 }, 'type'],
    ['an exponent is no decimal', { value: '6e3' }, 'pattern'],
    ['full-width digits are no decimal', { value: '６０００' }, 'pattern'],
    ['nothing may follow a decimal', { value: '6000\n' }, 'pattern'],
    ['a year is a whole number', { due: 2023.5 }, 'type'],
    ['stages are joined by +', { status: 'consider implement' }, 'pattern'],
    ['a cell has an address', { source_ref: 'source.tsv' }, 'pattern'],
  ])('%s', (_, change, keyword) => {
    expect(checkRows('targets', [{ ...target, ...change }]).map((fault) => fault.keyword)).toEqual([keyword]);
  });

  test('takes a decimal of 400 digits', () => {
    expect(checkRows('targets', [{ ...target, value: '9'.repeat(400) }])).toEqual([]);
  });

  test('refuses a day that is in no calendar', () => {
    const observation = schemas['observations']?.examples?.[0] as object;
    const [fault] = checkRows('observations', [{ ...observation, period_start: '2019-02-29' }]);
    expect(fault).toMatchObject({ field: 'period_start', keyword: 'format', params: { format: 'date' } });
    expect(checkRows('observations', [{ ...observation, period_start: '2020-02-29' }])).toEqual([]);
  });

  test('finds a key that is there twice', () => {
    const [fault, ...more] = checkRows('targets', [target, { ...target, target_no: 2 }, target]);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      row: 3,
      field: 'indicator_id/target_no',
      keyword: 'x-key',
      en: 'The key `1-1-1-1/1` is that of row 1 already.',
    });
  });

  test('takes the year columns of table.csv by their form', () => {
    const row = schemas['table']?.examples?.[0] as object;
    expect(checkRows('table', [{ ...row, '2020年度（令和2年度）判定': '達成' }])).toEqual([]);
    const faults = checkRows('table', [{ ...row, '2020年度判定': '達成', '2020年度（令和2年度）判定': 'attained' }]);
    expect(faults.map(({ keyword }) => keyword).sort()).toEqual(['additionalProperties', 'enum']);
  });

  test('knows no table that has no schema', () => {
    expect(() => checkRows('target', [target])).toThrow("no schema 'target'");
  });
});

describe('checkKeys', () => {
  const keyed = { $id: 'https://example.org/keyed.json', 'x-key': ['id', 'series'] };

  test('an empty field is part of a key', () => {
    expect(
      checkKeys(keyed, [
        { id: 'a', series: null },
        { id: 'a', series: 'b' },
      ]),
    ).toEqual([]);
    expect(
      checkKeys(keyed, [
        { id: 'a', series: null },
        { id: 'a', series: null },
      ]),
    ).toHaveLength(1);
  });

  test('two keys that look alike when joined are two', () => {
    expect(
      checkKeys(keyed, [
        { id: 'a/b', series: 'c' },
        { id: 'a', series: 'b/c' },
      ]),
    ).toEqual([]);
  });

  test('a table without a key has no repeated one', () => {
    expect(checkKeys({ $id: 'https://example.org/free.json' }, [{ id: 'a' }, { id: 'a' }])).toEqual([]);
  });
});

describe('checkDocument', () => {
  test('finds nothing in a good document', () => {
    expect(checkDocument('origin', origin)).toEqual([]);
    expect(checkDocument('plan-settings', plan)).toEqual([]);
    expect(checkDocument('corrections', [])).toEqual([]);
  });

  test('finds all faults together, each with its place', () => {
    const { title: _, ...untitled } = origin;
    const document = {
      ...untitled,
      titel: '進捗表',
      publisher: { name: '江別市', code: 12173 },
      retrieved: '2026-02-30',
    };
    const found = checkDocument('origin', document).map(({ pointer, field, keyword }) => [pointer, field, keyword]);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        ['', 'title', 'required'],
        ['', 'titel', 'additionalProperties'],
        ['/publisher/code', 'code', 'type'],
        ['/retrieved', 'retrieved', 'format'],
      ]),
    );
  });

  test('says what type a value should have, in both languages', () => {
    const [fault] = checkDocument('origin', { ...origin, publisher: { name: '江別市', code: 12173 } });
    expect(fault).toMatchObject({
      ja: '値 `12173` は、文字でなければなりません。',
      en: 'The value `12173` must be a text.',
    });
    const [whole] = checkDocument('corrections', { printed: 'x' });
    expect(whole).toMatchObject({ pointer: '', field: null, en: 'The value `{"printed":"x"}` must be a list.' });
  });

  test('asks for title and address of a licence once it is confirmed, and says so once', () => {
    const faults = checkDocument('plan-settings', { ...plan, licence });
    expect(faults.map(({ pointer, field, keyword }) => [pointer, field, keyword])).toEqual([
      ['/licence', 'title', 'required'],
      ['/licence', 'url', 'required'],
    ]);
  });

  test('names a field as it is, not as a JSON Pointer escapes it', () => {
    const row = schemas['table']?.examples?.[0] as object;
    const [fault] = checkDocument('table', { ...row, '2019年度（R1/~年度）判定': 'good' });
    expect(fault).toMatchObject({
      field: '2019年度（R1/~年度）判定',
      pointer: '/2019年度（R1~1~0年度）判定',
      value: 'good',
    });
  });

  test('shortens a long value', () => {
    const [fault] = checkDocument('origin', { ...origin, sha256: '😀'.repeat(100) });
    expect(fault?.en).toBe(`The value \`${'😀'.repeat(60)}…\` must be of the form \`^[0-9a-f]{64}$\`.`);
  });
});
