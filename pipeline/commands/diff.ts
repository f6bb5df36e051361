import type { Effects } from '../effects/Effects.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { type Fault, PipelineError } from '../errors.ts';
import { changeWords } from '../release/changes/changeWords.ts';
import { describeDiff } from '../release/changes/describeDiff.ts';
import { renderHtml } from '../release/changes/renderHtml.ts';
import { renderMarkdown } from '../release/changes/renderMarkdown.ts';
import { renderText } from '../release/changes/renderText.ts';
import { toChangesDocument } from '../release/changes/toChangesDocument.ts';
import { diffReleases, isSame } from '../release/diff/diffReleases.ts';
import type { ReleaseDiff } from '../release/diff/ReleaseDiff.ts';
import { readPublishedTables } from '../release/diff/readPublishedTables.ts';
import { type NextVersion, nextVersion } from '../release/version/nextVersion.ts';
import { openRelease } from './openRelease.ts';

/** How `diff` can tell what it found. */
export const diffFormats = ['text', 'md', 'md-en', 'html', 'json'] as const;

/** What the user asked of `diff`. */
export interface DiffOptions {
  /** The older and the newer release: folder, zip, plan or release. */
  readonly names: readonly string[];
  /** One of `diffFormats`; `text` when it is not given. */
  readonly format?: string;
}

/** Exit codes of `diff` (POSIX): the same, different; trouble is a PipelineError of exit 2. */
const exits = { same: 0, different: 1 } as const;

/** Japanese leads, English stands below. */
const languages = ['ja', 'en'] as const;

type Renderer = (diff: ReleaseDiff, step: NextVersion) => string;

const renderers: Readonly<Record<(typeof diffFormats)[number], Renderer>> = {
  text: (diff, step) => languages.map((language) => renderText(describeDiff(diff, step, language))).join('\n'),
  md: (diff, step) => renderMarkdown(describeDiff(diff, step, 'ja')),
  'md-en': (diff, step) => renderMarkdown(describeDiff(diff, step, 'en')),
  html: (diff, step) =>
    renderHtml(
      languages.map((language) => describeDiff(diff, step, language)),
      `${changeWords.title.ja}: ${diff.after.planId}`,
    ),
  json: (diff, step) => {
    const { planId, edition } = diff.after;
    return `${JSON.stringify(toChangesDocument({ planId, edition, next: step, diff }), null, 2)}\n`;
  },
};

/**
 * Tells in what one release differs from an earlier one, why, and what step in the version that makes. Yields 0 when they
 * are the same, 1 when they differ.
 * @throws PipelineError (exit 2) for what is no release, two plans, or a format that is not known.
 * @example diff({ names: ['ebetsu-gyokaku@1.0.0', 'ebetsu-gyokaku'] }, effects) // 1
 */
export function diff({ names, format = 'text' }: DiffOptions, effects: Effects): number {
  const known = diffFormats.find((name) => name === format);
  if (known === undefined) throw new PipelineError(2, [unknownFormat(format)]);
  const schemas = loadSchemas(effects.checkout, effects.files);
  const words = loadWords(effects);
  const [before, after] = names.map((name) => readPublishedTables(openRelease(name, effects), { name, schemas }));
  if (before === undefined || after === undefined) throw new PipelineError(2, [missingRelease()]);
  const found = diffReleases(before, after, words);
  effects.writeOut(renderers[known](found, tellStep(found)));
  return isSame(found) ? exits.same : exits.different;
}

/** The step that the difference calls for, under the versions that the two sides bear. */
function tellStep(found: ReleaseDiff): NextVersion {
  const { before, after } = found;
  const { level, because } = nextVersion(
    { version: before.version, schemaVersion: before.schemaVersion, diff: found },
    { planId: after.planId },
  );
  return { version: after.version, schemaVersion: after.schemaVersion, level, because };
}

function unknownFormat(format: string): Fault {
  return {
    code: 'unknown-format',
    messageJa: `\`${format}\` という形式はありません。使えるのは ${diffFormats.join('、')} です。`,
    messageEn: `There is no format \`${format}\`. Known: ${diffFormats.join(', ')}.`,
  };
}

function missingRelease(): Fault {
  return {
    code: 'missing-argument',
    messageJa: '比べるものを 2 つ書いてください。例: npm run diff -- ebetsu-gyokaku@latest ebetsu-gyokaku',
    messageEn: 'Name two releases to compare: npm run diff -- ebetsu-gyokaku@latest ebetsu-gyokaku for example.',
  };
}
