/** A table of a Markdown text: its cells without markup. */
export interface MarkdownTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The tables of a Markdown text (GitHub Flavored Markdown, section 4.10), cells as a reader sees them: escapes taken away, code as its
 * text. Text outside tables, code blocks among it, is passed over.
 * @example readMarkdownTables('| a | b |\n| --- | --- |\n| `x` | 1\\|2 |\n')[0]?.rows // [['x', '1|2']]
 */
export function readMarkdownTables(text: string): readonly MarkdownTable[] {
  const tables: { header: readonly string[]; rows: (readonly string[])[] }[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const isRow = line.startsWith('| ');
    if (isRow && !isOpen) tables.push({ header: splitCells(line), rows: [] });
    else if (isRow && !/^(?:\| --- )+\|$/u.test(line)) tables.at(-1)?.rows.push(splitCells(line));
    isOpen = isRow;
  }
  return tables;
}

function splitCells(line: string): readonly string[] {
  return line
    .slice(1, line.lastIndexOf('|'))
    .split(/(?<!\\)(?:\\\\)*\|/u)
    .map((cell) => plain(cell.trim()));
}

/** A cell is one code span, or text with escapes. */
function plain(cell: string): string {
  const [, , code] = /^(`+)(.*)\1$/su.exec(cell) ?? [];
  if (code !== undefined) return code.replaceAll('\\|', '|').trim();
  return cell.replaceAll(/\\(.)/gu, '$1').trim();
}
