import { places } from '../places.ts';
import type { SiteSource } from '../SiteSource.ts';
import { escapeXml } from './escapeXml.ts';

/** Entries of the feed; whoever comes later looks at the pages. */
const mostEntries = 100;

/**
 * The Atom feed (RFC 4287): an entry for each release of each plan, plans in their order, newest release first. A build asks
 * no clock, so `updated` is the last day of the fiscal year that the release reports up to: the one date that the data have.
 */
export function renderFeed(source: SiteSource, root: string): string {
  const { catalog } = source;
  const entries = source
    .listPlans()
    .slice(0, mostEntries)
    .flatMap(({ id }) => {
      const plan = source.loadPlan(id);
      return (plan?.versions ?? []).map(({ version, edition, because }) => ({
        id: `${root}${places.versions(id)}#v${version}`,
        title: `${plan?.publisher.ja ?? ''} ${plan?.title.ja ?? ''} ${version}`,
        updated: lastDay(Number(edition)),
        summary: because.map(({ ja }) => ja).join('、'),
      }));
    })
    .slice(0, mostEntries);
  const newest =
    entries
      .map(({ updated }) => updated)
      .sort()
      .at(-1) ?? lastDay(1970);
  const lines = entries.map(
    ({ id, title, updated, summary }) =>
      `  <entry>\n    <id>${escapeXml(id)}</id>\n    <title>${escapeXml(title)}</title>\n    <updated>${updated}</updated>\n    <link href="${escapeXml(id)}"/>\n    <summary>${escapeXml(summary)}</summary>\n  </entry>\n`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">\n',
    `  <id>${escapeXml(root)}/</id>\n  <title>${escapeXml(catalog.title.ja)}</title>\n  <updated>${newest}</updated>\n`,
    `  <link rel="self" href="${escapeXml(root)}/feed.xml"/>\n  <link href="${escapeXml(root)}/"/>\n`,
    `  <author><name>${escapeXml(catalog.publisher.name.ja)}</name></author>\n`,
    ...lines,
    '</feed>\n',
  ].join('');
}

/** 31 March, when a fiscal year ends, at midnight of Japan. */
function lastDay(fiscalYear: number): string {
  return `${String(fiscalYear + 1).padStart(4, '0')}-03-31T00:00:00+09:00`;
}
