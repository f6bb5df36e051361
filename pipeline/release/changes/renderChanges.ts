import { renderDocument } from '../../write/renderJson.ts';
import { describeDiff, describeFirst } from './describeDiff.ts';
import { describeErrata } from './describeErrata.ts';
import type { Language } from './Report.ts';
import { renderMarkdown } from './renderMarkdown.ts';
import { type ChangesSource, toChangesDocument } from './toChangesDocument.ts';

/**
 * `CHANGES.md` (Japanese first, English below) and `changes.json` of a release, by path in its bundle; for a first release
 * they say that it is the first. Same difference, same bytes.
 * @example [...renderChanges({ planId, edition, next, diff, errata }).keys()] // ['CHANGES.md', 'changes.json']
 */
export function renderChanges(source: ChangesSource): ReadonlyMap<string, Uint8Array> {
  const { diff, next, planId, errata } = source;
  const report = (language: Language): string => {
    const told = diff === null ? describeFirst(planId, next, language) : describeDiff(diff, next, language);
    return renderMarkdown({ language, blocks: [...told.blocks, ...describeErrata(errata, language)] });
  };
  const markdown = `${report('ja')}\n---\n\n${report('en')}`;
  return new Map([
    ['CHANGES.md', new TextEncoder().encode(markdown)],
    ['changes.json', renderDocument(toChangesDocument(source))],
  ]);
}
