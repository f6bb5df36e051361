import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCell } from '../../pipeline/notation/foldText.ts';
import type { ParsedTarget } from '../../pipeline/notation/ParsedTarget.ts';
import { parseLabel, renderLabel } from '../../pipeline/notation/parseLabel.ts';
import { parseMissing, renderMissing } from '../../pipeline/notation/parseMissing.ts';
import { parseObservation, renderObservation } from '../../pipeline/notation/parseObservation.ts';
import { parsePeriod, renderPeriod } from '../../pipeline/notation/parsePeriod.ts';
import { parseQuantity, type Quantity, renderQuantity } from '../../pipeline/notation/parseQuantity.ts';
import { parseStatus, renderStatus } from '../../pipeline/notation/parseStatus.ts';
import { parseTarget } from '../../pipeline/notation/parseTarget.ts';
import { parseTiming, renderTiming } from '../../pipeline/notation/parseTiming.ts';
import { findEraYear, parseYear } from '../../pipeline/notation/parseYear.ts';
import { renderFiscalYear } from '../../pipeline/notation/renderFiscalYear.ts';
import { renderTarget } from '../../pipeline/notation/renderTarget.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const value = fc.stringMatching(/^-?(?:0|[1-9][0-9]{0,20})(?:\.[0-9]{1,4})?$/);
const unit = fc.constantFrom(null, ...words.units.map((row) => row.unit));
/** A word that ends in a number cannot stand right before another. */
const groups = words.subgroups.filter(({ word }) => !word.endsWith('{n}'));
const subgroup = fc.constantFrom(null, ...groups.map(({ word }) => foldCell(word.replaceAll('{n}', '20'))));
const year = fc.integer({ min: 1926, max: 2080 });
const quantity: fc.Arbitrary<Quantity> = fc.record({
  value,
  unit,
  subgroup,
  obsStatus: fc.constantFrom('A', 'E', 'P'),
});
const stages = fc.shuffledSubarray(['consider', 'implement', 'complete'], { minLength: 1 });

const bare = {
  operator: null,
  operatorBasis: null,
  value: null,
  upper: null,
  status: null,
  unit: null,
  subgroup: null,
  reference: null,
  change: null,
} as const;
const operator = fc.constantFrom('>=', '<=', '>', '<');
const reference = fc.constantFrom('baseline', null);
/** Changes with the operators that a text can give them: a share has a direction, a factor by itself one by its size. */
const percent = fc.integer({ min: 1, max: 1000 }).map((tenths) => String(tenths / 10));
const changes = fc.oneof(
  fc.record({ percent, operator, sign: fc.constantFrom('-', '+') }).map((share) => ({
    operator: share.operator,
    change: `${share.sign}${share.percent}%`,
  })),
  fc
    .integer({ min: 2, max: 99 })
    .map((tenths) => (tenths === 10 ? 20 : tenths))
    .map((tenths) => ({ operator: tenths > 10 ? ('>=' as const) : ('<=' as const), change: `x${tenths / 10}` })),
);
const relative = fc
  .oneof(
    fc.record({ asked: changes, reference: fc.constantFrom(null, 'baseline', 'previous_period', '2014') }),
    fc.record({
      asked: fc.record({ operator, change: fc.constant(null) }),
      reference: fc.constant('previous_period'),
    }),
  )
  .map(({ asked, reference: held }) => ({
    ...bare,
    kind: 'relative' as const,
    operatorBasis: 'printed' as const,
    reference: held,
    ...asked,
  }));
const body: fc.Arbitrary<Omit<ParsedTarget, 'from' | 'due' | 'marked'>> = fc.oneof(
  fc.record({ value, unit, subgroup }).map((threshold) => ({ ...bare, kind: 'threshold' as const, ...threshold })),
  fc
    .record({ value, unit, subgroup, operator })
    .map((threshold) => ({ ...bare, kind: 'threshold' as const, operatorBasis: 'printed' as const, ...threshold })),
  fc.record({ low: fc.nat(99), width: fc.nat(99), unit, subgroup }).map(({ low, width, ...range }) => ({
    ...bare,
    kind: 'range' as const,
    value: String(low),
    upper: String(low + width),
    ...range,
  })),
  stages.map((codes) => ({ ...bare, kind: 'status' as const, status: codes.join('+') })),
  fc
    .record({ operator: fc.constantFrom('>', '<'), reference })
    .map((direction) => ({ ...bare, kind: 'direction' as const, operatorBasis: 'printed' as const, ...direction })),
  fc.constantFrom('>=', '<=').map((bound) => ({
    ...bare,
    kind: 'direction' as const,
    operator: bound,
    operatorBasis: 'printed' as const,
    reference: 'baseline' as const,
  })),
  reference.map((kept) => ({ ...bare, kind: 'maintain' as const, reference: kept })),
  fc.record({ value, unit, subgroup }).map((level) => ({ ...bare, kind: 'maintain' as const, ...level })),
  fc
    .record({ value, unit, subgroup, operator })
    .map((level) => ({ ...bare, kind: 'maintain' as const, operatorBasis: 'printed' as const, ...level })),
  relative,
  fc.constant({ ...bare, kind: 'none' as const }),
);
const timing = fc.oneof(
  fc.record({ from: fc.constant(null), due: fc.oneof(year, fc.constant(null)) }),
  fc.record({ from: year, due: fc.constant(null) }),
  fc.record({ from: year, span: fc.nat(20) }).map(({ from, span }) => ({ from, due: from + span })),
);
const target: fc.Arbitrary<ParsedTarget> = fc
  .record({ body, timing, leads: fc.boolean() })
  .map(({ body: read, timing: { from, due }, leads }) => ({
    ...read,
    from,
    due,
    marked: read.operator !== null || read.kind === 'maintain' || from !== null || (due !== null && leads),
  }));

describe('what is printed reads back', () => {
  it('quantities', () => {
    fc.assert(
      fc.property(quantity, (printed) => {
        expect(parseQuantity(renderQuantity(printed, words), words)).toEqual(printed);
      }),
    );
  });

  it('statuses', () => {
    fc.assert(
      fc.property(stages, (codes) => {
        const status = codes.join('+');
        expect(parseStatus(renderStatus(status, words), words)?.status).toBe(status);
      }),
    );
  });

  it('missing marks', () => {
    expect(parseMissing(renderMissing({ obsStatus: 'O' }, words), words)).toEqual({ obsStatus: 'O' });
  });

  it('years, fiscal and calendar', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('年', '年度'), (printed, suffix) => {
        const period = parseYear(`${printed}${suffix}`, words);
        expect(period && parseYear(renderPeriod(period, words), words)).toEqual(period);
        expect(findEraYear(`状況（${renderFiscalYear(printed, words)}）`, words)?.fiscalYear).toBe(printed);
      }),
    );
  });

  it('days, months and spans', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2080-12-31'), noInvalidDate: true });
    const month = fc.integer({ min: 1, max: 12 });
    const texts = fc.oneof(
      day.map((date) => date.toISOString().slice(0, 10)),
      fc.record({ year, month }).map((printed) => `${printed.year}年${printed.month}月`),
      fc
        .record({ year, years: fc.integer({ min: 1, max: 20 }), suffix: fc.constantFrom('年', '年度') })
        .map((span) => `${span.year}～${span.year + span.years}${span.suffix}`),
      fc.tuple(day, day).map((days) => days.map((date) => date.toISOString().slice(0, 10)).join('～')),
    );
    fc.assert(
      fc.property(texts, (printed) => {
        const period = parsePeriod(printed, words);
        const [from, to] = printed.split('～');
        expect(period === null).toBe(to !== undefined && printed.includes('-') && (from ?? '') >= to);
        if (period) expect(parsePeriod(renderPeriod(period, words), words)).toEqual(period);
      }),
    );
  });

  it('timings', () => {
    fc.assert(
      fc.property(timing, (printed) => {
        fc.pre(printed.from !== null || printed.due !== null);
        expect(parseTiming(foldCell(renderTiming(printed, words)), words)).toEqual(printed);
      }),
    );
  });

  it('targets', () => {
    fc.assert(
      fc.property(target, (printed) => {
        expect(parseTarget(renderTarget(printed, words), words)).toEqual(printed);
      }),
      { numRuns: 500 },
    );
  });

  it('observations', () => {
    fc.assert(
      fc.property(quantity, (printed) => {
        const observation = { kind: 'number', ...printed } as const;
        expect(parseObservation(renderObservation(observation, words), words)).toEqual(observation);
      }),
    );
  });

  it('labels', () => {
    const title = fc.stringMatching(/^[ぁ-んァ-ヶ一-龠][ぁ-んァ-ヶ一-龠0-9]{0,8}$/);
    const marker = fc.constantFrom('1 ', '12. ', '(3)', '（４）', '⑤', '㊿', 'Ⅵ', '第7章 ', '第8節', '第9部');
    fc.assert(
      fc.property(marker, title, (mark, words_) => {
        const label = parseLabel(`${mark}${words_}`);
        expect(label?.title).toBe(words_);
        expect(label && parseLabel(renderLabel(label))).toEqual(label);
      }),
    );
  });
});

describe('whatever the text', () => {
  const pieces = [
    '(',
    ')',
    '（',
    '～',
    '〜',
    'R',
    '令和',
    '元',
    '年度',
    '年',
    '5',
    '1,483',
    '.',
    '%',
    '人',
    '男性',
    '検討',
    '・',
    '以上',
    '≧',
    '初期値',
    'より',
    '増加',
    '▲',
    '—',
    ' ',
    '約',
    '①',
  ];
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  );

  it('no parser throws, and none takes a text with something strange added', () => {
    fc.assert(
      fc.property(text, (printed) => {
        for (const strange of [`${printed}\u{1f9ff}`, `\u{1f9ff}${printed}`]) {
          expect(parseQuantity(strange, words)).toBeNull();
          expect(parseStatus(strange, words)).toBeNull();
          expect(parseMissing(strange, words)).toBeNull();
          expect(parseYear(strange, words)).toBeNull();
          expect(parseTarget(strange, words)).toBeNull();
          expect(parseObservation(strange, words).kind).toBe('unknown');
        }
        parseLabel(printed, words);
        findEraYear(printed, words);
        parseObservation(printed, words);
        parseTarget(printed, words);
      }),
      { numRuns: 1000 },
    );
  });

  it('what a parser reads, it reads again as printed by us', () => {
    fc.assert(
      fc.property(text, (printed) => {
        const read = parseTarget(printed, words);
        if (read) expect(parseTarget(renderTarget(read, words), words)).toEqual(read);
        const seen = parseObservation(printed, words);
        if (seen.kind !== 'unknown') expect(parseObservation(renderObservation(seen, words), words)).toEqual(seen);
      }),
      { numRuns: 1000 },
    );
  });

  it('a cell of a hundred thousand characters takes no more than a moment', () => {
    for (const piece of ['9', '9,', '9万', '二', '9分', '男', '(', '検討・', '令和', '9~', ' ', '-']) {
      const long = piece.repeat(100_000 / piece.length);
      expect(parseTarget(`${long}!`, words)).toBeNull();
      expect(parseObservation(`${long}!`, words).kind).toBe('unknown');
      expect(findEraYear(`${long}!`, words)).toBeNull();
    }
  });
});
