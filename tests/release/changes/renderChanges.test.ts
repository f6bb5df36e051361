import { describe, expect, it } from 'vitest';
import { createValidator } from '../../../pipeline/check/validateRows.ts';
import type { ChangesDocument } from '../../../pipeline/model/rows.ts';
import type { Erratum } from '../../../pipeline/model/Settings.ts';
import { describeDiff, mostItems } from '../../../pipeline/release/changes/describeDiff.ts';
import { describeErrata } from '../../../pipeline/release/changes/describeErrata.ts';
import { renderChanges } from '../../../pipeline/release/changes/renderChanges.ts';
import { diffReleases } from '../../../pipeline/release/diff/diffReleases.ts';
import type { PublishedTables } from '../../../pipeline/release/diff/PublishedTables.ts';
import { nextVersion } from '../../../pipeline/release/version/nextVersion.ts';
import { tinyPlan } from '../../support/tinyPlan.ts';
import { vocabularies as words } from '../../support/vocabularies.ts';
import { revise, schemas, tinyRelease, withCorrection } from '../tinyRelease.ts';

const planId = 'tiny';
const year2020 = { indicator_id: '1-1-1', period: '2020' } as const;
const eleven = { value: '11', value_text: '11%', attainment: 'attained_early' } as const;
const erratum: Erratum = {
  version: '1.0.0',
  table: 'observations',
  key: '1-1-1/2020',
  column: 'value',
  wrong: '0.5',
  reason: { ja: '桁の誤り。', en: 'A wrong digit.' },
  who: '担当',
  date: '2026-04-10',
};

function change(after: Partial<PublishedTables>) {
  const before = tinyRelease();
  const diff = diffReleases(before, tinyRelease(after), words);
  return {
    diff,
    next: nextVersion({ version: before.version, schemaVersion: before.schemaVersion, diff }, { planId }),
  };
}

function render({ diff, next }: ReturnType<typeof change>, errata: readonly Erratum[] = []) {
  const files = renderChanges({ planId, edition: '2021', next, diff, errata });
  const text = (path: string) => new TextDecoder().decode(files.get(path));
  return { markdown: text('CHANGES.md'), document: JSON.parse(text('changes.json')) as ChangesDocument };
}

const revised = change({ sourceSha256: 'bb', tables: revise('observations', year2020, eleven) });

describe('a first release', () => {
  const files = renderChanges({
    planId,
    edition: '2021',
    next: nextVersion(null, { planId }),
    diff: null,
    errata: [],
  });

  it('says that it is the first, in both languages', () => {
    expect(new TextDecoder().decode(files.get('CHANGES.md'))).toBe(
      [
        '# 変更点: tiny 1.0.0',
        '',
        '初めての公開です。比べる前の版はありません。',
        '',
        '---',
        '',
        '# Changes: tiny 1.0.0',
        '',
        'This is the first release; there is no earlier one to compare with.',
        '',
      ].join('\n'),
    );
  });

  it('has a document with nothing before it', () => {
    const document: unknown = JSON.parse(new TextDecoder().decode(files.get('changes.json')));
    expect(document).toMatchObject({ version: '1.0.0', previous: null, level: 'major', tables: [], changes: [] });
    expect(createValidator(schemas).checkDocument('changes', document)).toEqual([]);
  });
});

describe('CHANGES.md', () => {
  it('tells versions, grounds, flags and rows, Japanese first', () => {
    const { markdown } = render(revised);
    const [ja = '', en = ''] = markdown.split('\n---\n');
    expect(ja).toMatch(/^# 変更点: tiny 1\.0\.0 → 1\.0\.1\n/);
    expect(ja).toContain('データの版 1.0.1: PATCH（値や説明の変更）。データの形の版 1.0.0。');
    expect(ja).toContain('- observations.csv の 1 行が変わった');
    expect(ja).toContain(
      '- 1-1-1 の令和2年度は、値が 0.5% から 11% に改められたため、進行中から期限前達成に変わりました。',
    );
    expect(ja).toContain(
      '- 変更 1-1-1/2020: value 0.5 → 11、value\\_text 0.5% → 11%、attainment in\\_progress → attained\\_early',
    );
    expect(ja).toContain('| 市による改定 | 1 |');
    expect(en).toMatch(/^\n# Changes: tiny 1\.0\.0 → 1\.0\.1\n/);
    expect(en).toContain('| observations.csv | 6 | 6 | 0 | 0 | 1 | 0 |');
    expect(en).toContain('| Revision by the city | 1 |');
  });

  it('gives the evidence of a correction with the row', () => {
    const tables = withCorrection('11%', revise('observations', year2020, { value: '11' }));
    expect(render(change({ tables })).markdown).toContain(
      '- 変更 1-1-1/2020: value 0.5 → 11（値が 0.5% から 11% に訂正された） 訂正の根拠。',
    );
  });

  it('shows the errata that are known, and what is not known of them', () => {
    const { markdown } = render(revised, [erratum]);
    expect(markdown).toContain('## 公開済みの版の誤り');
    expect(markdown).toContain('| 1.0.0 | observations.csv 1-1-1/2020 value | 0.5 | 調査中 | 桁の誤り。 | 調査中 |');
    expect(markdown).toContain('A wrong digit. | not known yet |');
    expect(describeErrata([], 'ja')).toEqual([]);
    expect(describeErrata([{ ...erratum, column: null, right: '11', fixed_in: '1.0.1' }], 'en')[1]).toMatchObject({
      rows: [['1.0.0', 'observations.csv 1-1-1/2020', '0.5', '11', 'A wrong digit.', '1.0.1']],
    });
  });

  it('says so when nothing differs', () => {
    const { diff, next } = change({});
    expect(describeDiff(diff, next, 'en').blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Changes: tiny 1.0.0 → 1.0.0' },
      { kind: 'paragraph', text: 'No differences.' },
      { kind: 'paragraph', text: 'Version of the data 1.0.0: no change. Version of its shape 1.0.0.' },
      { kind: 'heading', level: 2, text: 'Why this version' },
      { kind: 'list', items: ['nothing changed since the last release'] },
    ]);
  });

  it('names two hundred rows of a table and leaves the rest to changes.json', () => {
    const [row] = tinyPlan.tables.observations;
    if (row === undefined) throw new Error('no row');
    const added = Array.from({ length: mostItems + 3 }, (_, index) => ({ ...row, period: `2022-01-${index}` }));
    const { diff, next } = change({
      tables: { ...tinyPlan.tables, observations: [...tinyPlan.tables.observations, ...added] },
    });
    const lists = describeDiff(diff, next, 'ja').blocks.flatMap((block) =>
      block.kind === 'list' ? [block.items] : [],
    );
    const items = lists.find((list) => list.length > mostItems);
    expect(items).toHaveLength(mostItems + 1);
    expect(items?.at(-1)).toBe('ほかに 3 件（changes.json にすべてあります）');
  });
});

describe('changes.json', () => {
  it('follows its schema, whatever changed', () => {
    const { targets } = schemas;
    const many = change({
      sourceSha256: 'bb',
      edition: '2022',
      tables: withCorrection('11%', revise('observations', year2020, eleven)),
      metadata: new Map([['/title', '新しい題']]),
      schemas: { ...schemas, targets: { ...targets, $id: targets?.$id ?? '', title: '別の題' } },
      files: new Map([['history.csv', new Uint8Array()]]),
    });
    const { document } = render(many);
    expect(createValidator(schemas).checkDocument('changes', document)).toEqual([]);
    expect(document).toMatchObject({
      version: '1.1.0',
      schema_version: '1.0.1',
      previous: { version: '1.0.0', schema_version: '1.0.0', edition: '2021' },
      level: 'minor',
      files: { added: ['history.csv'], removed: [], changed: [] },
    });
    expect(document.schemas.map(({ schema, level }) => [schema, level])).toEqual([['targets', 'patch']]);
    expect(document.metadata).toContainEqual({
      pointer: '/title',
      cause: 'new_period',
      before: '小さな計画の進捗（令和3年度）',
      after: '新しい題',
    });
  });

  it('holds every flag with its causes, every row with its fields and reasons', () => {
    const { document } = render(revised);
    expect(document.flags).toEqual([
      {
        indicator_id: '1-1-1',
        period: '2020',
        series: null,
        before: 'in_progress',
        after: 'attained_early',
        causes: ['revision'],
        ja: '1-1-1 の令和2年度は、値が 0.5% から 11% に改められたため、進行中から期限前達成に変わりました。',
        en: 'R2 of 1-1-1 went from in_progress to attained_early because the value was revised 0.5% → 11%.',
      },
    ]);
    expect(document.changes).toHaveLength(1);
    expect(document.changes[0]).toMatchObject({ table: 'observations', change: 'revised', key: '1-1-1/2020' });
    expect(document.tables[0]).toEqual({
      table: 'observations',
      rows_before: 6,
      rows_after: 6,
      added: 0,
      removed: 0,
      revised: 1,
      restated: 0,
    });
  });
});
