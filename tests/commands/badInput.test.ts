import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { build } from '../../pipeline/commands/build.ts';
import { PipelineError } from '../../pipeline/errors.ts';
import { memoryProject } from '../support/memoryProject.ts';

const table = readFileSync('data/plans/ebetsu-gyokaku/editions/2022/source.tsv', 'utf8');
const replaceOnce = (from: string, to: string) => table.replace(from, () => to);
const cells = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

/** What a build of the real plan with another source told, and what became of the last output. */
function attempt(source: string | Uint8Array | null, more: Readonly<Record<string, string>> = {}) {
  const effects = memoryProject(source, more);
  const last = () =>
    new TextDecoder().decode(effects.files.readFile('/root/output/ebetsu-gyokaku/last.txt') ?? new Uint8Array());
  try {
    const exit = build({ plans: [], json: false }, effects);
    return { exit, faults: [], text: effects.err(), last: last() };
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error;
    return { exit: error.exitCode, faults: error.faults, text: error.message, last: last() };
  }
}

describe('bad input ends in a sentence, an exit code, and the last output intact', () => {
  test.each([
    ['an empty file', '', 1, 'missing-content', undefined],
    ['no header', '甲\t乙\n1\t2\n', 1, 'missing-header', 1],
    ['a header without years', '指標\t目標\n来館者数\t20人\n', 1, 'missing-years', 1],
    ['a broken workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]), 1, 'invalid-workbook', undefined],
    ['a binary file', Uint8Array.from([0, 1, 2, 3, 0, 0, 0, 0, 8, 0]), 1, 'invalid-encoding', undefined],
    ['undecodable bytes', Uint8Array.from([...cells('a\tb\nc\t'), 0x81, 0x20, 0xff, 0x0a]), 1, 'invalid-encoding', 2],
    ['a year twice', replaceOnce('R 2', 'R 1'), 1, 'duplicate-year', 5],
    ['200,000 rows', `指標\t目標\tR1\n${'来館者数\t(R2)9人\t1人\n'.repeat(200_000)}`, 1, 'refused-size', undefined],
  ])('%s', (_, source, exit, code, line) => {
    const outcome = attempt(source);
    expect(outcome.exit).toBe(exit);
    expect(outcome.faults).toHaveLength(1);
    expect(outcome.faults[0]?.code).toBe(code);
    expect(outcome.faults[0]?.file).toBe('source.tsv');
    if (line !== undefined) expect(outcome.faults[0]?.line).toBe(line);
    expect(outcome.faults[0]?.messageJa.split('。').length).toBeGreaterThan(1);
    expect(outcome.last).toBe('the last good output');
  });

  test.each([
    ['two target-like cells in a row', replaceOnce('5,253', '(R5)7,000'), 'ambiguous-anchor', 6, 7],
    ['a value for a year after the edition', replaceOnce('26,684\t', '26,684\t30,000'), 'value-after-edition', 6, 11],
    ['an unknown unit', replaceOnce('69回', '69フロブ'), 'unknown-unit', 8, 8],
    ['an unknown word', replaceOnce('実施・完了', '満員御礼'), 'unknown-notation', 30, 7],
    ['a cell that begins with =', replaceOnce('5,253', '=1+2'), 'unknown-notation', 6, 7],
    ['a cell outside the table', replaceOnce('26,684\t\t', '26,684\t\t99'), 'unknown-cell', 6, 12],
    ['a printed count that does not fit', replaceOnce('23の取組項目', '24の取組項目'), 'count-mismatch', 37, 1],
  ])('%s is a blocker at its cell', (_, source, code, line, column) => {
    const outcome = attempt(source);
    expect(outcome.exit).toBe(1);
    const place = new RegExp(String.raw`source\.tsv:${line}:${column}\b`);
    const told = outcome.text.split('\n').filter((text) => text.includes(code));
    expect(
      told.some((text) => place.test(text)),
      outcome.text,
    ).toBe(true);
    expect(outcome.last).toBe('the last good output');
  });

  test.each([
    ['a number of 400 digits', replaceOnce('5,253', '9'.repeat(400))],
    ['a label with a line break', replaceOnce('出前講座開催回数', '"出前講座\n開催回数"')],
  ])('%s is told, and published', (_, source) => {
    const outcome = attempt(source);
    expect(outcome).toMatchObject({ exit: 0, faults: [], last: '' });
  });

  test('a stale correction', () => {
    const correction =
      '- {source_ref: "source.tsv#cell=6,7", printed: "5,254", corrected: "5,255", reason: r, evidence: e, who: w, date: "2023-04-01"}\n';
    const outcome = attempt(null, { 'data/plans/ebetsu-gyokaku/editions/2022/corrections.yaml': correction });
    expect(outcome.exit).toBe(2);
    expect(outcome.faults.map(({ code }) => code)).toEqual(['conflicting-correction']);
    expect(outcome.faults[0]?.messageEn).toContain('`5,253`');
    expect(outcome.last).toBe('the last good output');
  });

  test('missing and misspelt keys in two files are told together', () => {
    const outcome = attempt(null, {
      'data/catalog.yaml': 'base_url: https://torikumi.example\ntitel: {ja: 甲, en: a}\n',
      'data/plans/ebetsu-gyokaku/plan.yaml': 'plan_id: ebetsu-gyokaku\n',
    });
    expect(outcome.exit).toBe(2);
    expect(new Set(outcome.faults.map(({ file }) => file))).toEqual(
      new Set(['data/catalog.yaml', 'data/plans/ebetsu-gyokaku/plan.yaml']),
    );
    expect(outcome.faults.find(({ code }) => code === 'unknown-key')?.messageEn).toContain('title');
    expect(outcome.faults.every(({ line }) => line !== undefined)).toBe(true);
    expect(outcome.last).toBe('the last good output');
  });

  test('a blocker that a person accepted lets the plan pass', () => {
    const accepted = `${readFileSync('data/plans/ebetsu-gyokaku/plan.yaml', 'utf8')}\naccept:\n  - {code: value-after-edition, source_ref: "source.tsv#cell=6,11", reason: 速報, who: 係, date: "2023-04-01"}\n`;
    const outcome = attempt(replaceOnce('26,684\t', '26,684\t30,000'), {
      'data/plans/ebetsu-gyokaku/plan.yaml': accepted,
    });
    expect(outcome.exit).toBe(0);
  });
});
