import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadSchemas } from '../../pipeline/effects/loadSchemas.ts';
import { renderRowTypes } from '../../pipeline/schema/renderRowTypes.ts';
import type { SchemaNode } from '../../pipeline/schema/SchemaNode.ts';

const schemas = loadSchemas(fileURLToPath(new URL('../../', import.meta.url)));

const section: SchemaNode = {
  title: '区分',
  'x-description-en': 'A section.',
  type: 'object',
  properties: {
    section_id: { title: '区分ID', 'x-description-en': 'Its id.', type: 'string' },
    level: { enum: ['goal', 'policy', null], type: ['string', 'null'], 'x-codelist': 'level' },
    part: { enum: ['goal'], type: 'string', 'x-codelist': 'level' },
    year: { type: ['integer', 'null'] },
  },
  required: ['section_id', 'level', 'part', 'year'],
};

const sections = { ...section, $id: 'https://example.org/sections.json' };

const codes = ['goal', 'policy'].map((code) => ({
  list: 'level',
  code,
  label_ja: code,
  label_en: code,
  description_ja: code,
  description_en: code,
}));

test('a whole list of codes is a named union, some codes are literals, everything is read-only', async () => {
  const text = await renderRowTypes({ ...schemas, sections }, codes);
  expect(text).toContain("/** The code list `level`. */\nexport type LevelCode = 'goal' | 'policy';\n");
  expect(text).toContain(`/** A section. */
export interface SectionRow {
  /** Its id. */
  readonly section_id: string;
  readonly level: LevelCode | null;
  readonly part: 'goal';
  readonly year: number | null;
}
`);
});

test('a part of plan.json speaks of the tables that its fields come from', async () => {
  const text = await renderRowTypes(schemas, codes);
  expect(text).toContain("  readonly period: ObservationRow['period'];\n");
  expect(text).toContain('  readonly attainment: readonly AttainmentRow[];\n');
  expect(text).toContain("  readonly findings: readonly FindingRow['code'][];\n");
  expect(text).toContain('  readonly title?: Bilingual;\n');
});

test('a schema that is missing is named', async () => {
  const { lineage: _, ...others } = schemas;
  await expect(renderRowTypes(others, codes)).rejects.toThrow("no schema 'lineage'");
});
