import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planOf } from '../support/planOf.ts';
import { verifyPlan } from '../support/sealPlan.ts';
import type { FieldTable } from './FieldTable.ts';
import { type Score, scoreTable } from './scoreTable.ts';

const folder = join(import.meta.dirname, 'tables');

/** Tables that nothing in the file allows to be read: what is refused, and why that is right. */
const refusable: Readonly<Record<string, string>> = {
  'fukushi/01': 'bare years such as 21年度, and no era anywhere in the file',
  'real/04': 'no column of names: name, number and unit stand in one cell, twice',
  'real/06': 'one year in the corner cell, plan and result as columns without a year',
  'real/07': 'rows in brackets and numbers in brackets belong to the row above',
  'hyoka/04': 'indicators across below a row of goals, years down among rows of rates',
};

/** Differences of which no finding tells, and why each is arguable; anything else that is silently wrong fails. */
const arguable: Readonly<Record<string, string>> = {
  'fukushi/08': 'the same services in a table a year are two indicators of one year each, not one of two',
  'hyoka/01':
    'the cost of water is better when lower, and both targets lie above the baseline: `inferred-operator` asks to look',
  'kankyo/02': 'a mark for each of two subgroups in one cell is kept whole, as printed, with both',
  'real/03': 'baseline and target stand in the cell of the name, and are published as part of it',
  'sogo/01': 'a mark of a footnote at the end of a name is part of it, as printed',
  'xlsx/04': 'a subtotal is an indicator of that name',
};

/** Findings that say nothing of whether a value was read rightly. */
const idle: ReadonlySet<string> = new Set([
  'direction-unknown',
  'duplicate-indicator-name',
  'inferred-edition',
  'inferred-operator',
  'layout-space',
  '(missing-edition-column)',
  'missing-unit',
  'sudden-change',
  'unit-contradicts-name',
]);

/** Of all that people expect, the share that is published right; it may only rise. */
const least = 0.93;

const names = readdirSync(folder).flatMap((family) =>
  readdirSync(join(folder, family))
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${family}/${name.slice(0, -5)}`),
);

interface Loaded {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly expected: FieldTable;
}

function load(name: string): Loaded {
  const [family = '', number = ''] = name.split('/');
  const files = readdirSync(join(folder, family));
  const source = files.find((file) => file.startsWith(`${number}.`) && !file.endsWith('.json')) ?? '';
  const expected = JSON.parse(readFileSync(join(folder, family, `${number}.json`), 'utf8')) as FieldTable;
  return { bytes: readFileSync(join(folder, family, source)), file: `source.${source.split('.').at(-1)}`, expected };
}

function score(name: string): Score {
  const { bytes, file, expected } = load(name);
  return scoreTable(bytes, file, expected);
}

describe('tables as cities publish them', () => {
  const total = { right: 0, told: 0, silent: 0, refused: 0 };

  it.each(names)('%s publishes nothing wrong without saying so', (name) => {
    const { refused, right, differences } = score(name);
    if (refused !== null) {
      total.refused += 1;
      expect(refusable[name], refused).toBeDefined();
      return;
    }
    const silent = differences.filter(({ kind, told }) => kind === 'wrong' && told.every((code) => idle.has(code)));
    total.right += right;
    total.silent += silent.length;
    total.told += differences.length - silent.length;
    if (name in arguable) expect(silent.length).toBeGreaterThan(0);
    else expect(silent.map(({ what }) => what)).toEqual([]);
  });

  it.each(names.filter((name) => !(name in refusable)))('%s verifies from its files alone', (name) => {
    const { bytes, file, expected } = load(name);
    expect(verifyPlan(planOf(bytes, file, { edition: expected.edition ?? 2022 }))).toEqual([]);
  });

  it('reads most of what they hold', () => {
    expect(total.right / (total.right + total.told + total.silent)).toBeGreaterThanOrEqual(least);
  });

  afterAll(() => {
    process.stdout.write(`field tables: ${JSON.stringify({ tables: names.length, ...total })}\n`);
  });
});
