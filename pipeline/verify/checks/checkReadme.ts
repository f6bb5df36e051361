import { type Difference, tellDifference } from '../Difference.ts';
import type { Outcome, Published } from '../Published.ts';
import { readMarkdownTables } from '../readMarkdownTables.ts';

const file = 'README.md';
const page = 'README.html';

const phrases = {
  listed: { ja: 'このファイルを挙げた行', en: 'a row that lists this file' },
  covered: { ja: '版にあるファイル', en: 'files of this release' },
  row: { ja: '同じ行', en: 'the same row' },
} as const;

/**
 * Holds README.md to the files: the rows of each table, the flags of each year, the findings by code, every file listed and none that is not
 * there; and README.html to README.md, row by row. The count is that of rows compared.
 */
export function checkReadme({ files, csv, tables }: Published): Outcome {
  const decoder = new TextDecoder();
  const read = readMarkdownTables(decoder.decode(files.get(file)));
  const rows = read.flatMap((table) => table.rows);
  const differences: Difference[] = [];
  // What a row tells is known by its key and by how many columns its table has.
  const expect = (key: string, width: number, at: number, expected: string, label: string): void => {
    const found = rows.filter((row) => row[0] === key && row.length === width);
    for (const language of found.slice(0, 2))
      if (language[at] !== expected)
        differences.push(tellDifference({ file, at: `${label} ${key}` }, language[at] ?? '', expected));
    if (found.length < 2) differences.push(tellDifference({ file, at: `${label} ${key}` }, null, phrases.row));
  };
  for (const [path, { records }] of csv)
    if (!path.includes('/') && !path.startsWith('source.')) expect(path, 3, 1, String(records.length), 'rows');
  const edition = Number(tables.observations[0]?.edition ?? 0);
  const totals = tables.attainment.filter(
    ({ section_id, fiscal_year }) => section_id === 'all' && fiscal_year <= edition,
  );
  for (const { fiscal_year, attained, denominator, rate } of totals) {
    expect(String(fiscal_year), 11, 1, String(attained), 'attained');
    expect(String(fiscal_year), 11, 9, String(denominator), 'denominator');
    expect(String(fiscal_year), 11, 10, rate ?? '', 'rate');
  }
  const codes = new Set(tables.findings.map(({ code }) => code));
  for (const code of codes)
    expect(code, 4, 1, String(tables.findings.filter((row) => row.code === code).length), 'findings');
  const listed = read.find(({ rows: own }) => own.some(([first]) => first === 'SHA256SUMS'))?.rows ?? [];
  const patterns = listed.map(([name = '']) => ({ name, pattern: toPattern(name) }));
  for (const path of files.keys())
    if (!patterns.some(({ pattern }) => pattern.test(path)))
      differences.push(tellDifference({ file, at: path }, null, phrases.listed));
  for (const { name, pattern } of patterns)
    if (![...files.keys()].some((path) => pattern.test(path)) && name !== 'charts/*')
      differences.push(tellDifference({ file, at: name }, name, phrases.covered));
  const html = new Set(listHtmlRows(decoder.decode(files.get(page))));
  for (const row of rows)
    if (!html.has(row.join('\t')))
      differences.push(tellDifference({ file: page, at: row[0] ?? '' }, null, phrases.row));
  return { count: rows.length, differences };
}

/** `*` stands for any name in one folder. */
function toPattern(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.+]/gu, String.raw`\$&`).replaceAll('*', '[^/]*')}$`, 'u');
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The cells of every row of a page's tables, without markup, joined by tabs; runs of space as one. */
function listHtmlRows(html: string): string[] {
  return [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, cells = '']) =>
    [...cells.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gsu)]
      .map(([, cell = '']) =>
        cell
          .replaceAll(/<[^>]*>/gu, '')
          .replaceAll(/&(?:lt|gt|quot|#39|amp);/gu, (entity) => entities[entity] ?? entity)
          .replaceAll(/\s+/gu, ' ')
          .trim(),
      )
      .join('\t'),
  );
}
