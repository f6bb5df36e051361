import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeEdition } from '../../pipeline/commands/composeEdition.ts';
import { readSheet } from '../../pipeline/read/readSheet.ts';
import { realSettings } from '../support/realSettings.ts';
import { vocabularies as words } from '../support/vocabularies.ts';

const text = readFileSync(new URL('../../data/plans/ebetsu-gyokaku/editions/2022/source.tsv', import.meta.url), 'utf8');
const lines = text.split('\n');
const settings = realSettings();

/** Everything published of a table that is no address and no finding. */
function published(content: string) {
  const { tables } = composeEdition(
    { sheet: readSheet(Buffer.from(content), 'source.tsv'), settings, edition: 2022 },
    words,
  );
  const bare = (rows: readonly object[]) => rows.map((row) => ({ ...row, source_ref: null, findings: null }));
  return {
    observations: bare(tables.observations),
    indicators: bare(tables.indicators),
    targets: bare(tables.targets),
    sections: bare(tables.sections),
  };
}

const original = published(text);

test('an empty cell put in or taken out at the left of any rows changes no published value', () => {
  const edits = fc.array(fc.tuple(fc.nat(lines.length - 1), fc.constantFrom('insert', 'insert twice', 'remove')), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(edits, (chosen) => {
      const edited = [...lines];
      for (const [index, edit] of chosen) {
        const line = edited[index] ?? '';
        if (edit === 'remove' && line.startsWith('\t')) edited[index] = line.slice(1);
        if (edit === 'insert') edited[index] = `\t${line}`;
        if (edit === 'insert twice') edited[index] = `\t\t${line}`;
      }
      expect(published(edited.join('\n'))).toEqual(original);
    }),
    { numRuns: 60 },
  );
}, 60_000);
