import stringWidth from 'string-width';
import type { Block, Report } from './Report.ts';

/**
 * A report as plain text for a terminal: headings on lines of their own, tables in columns; a full-width character takes two.
 * @example renderText({ language: 'en', blocks: [{ kind: 'list', items: ['a', 'b'] }] }) // '  - a\n  - b\n'
 */
export function renderText({ blocks }: Report): string {
  return blocks
    .map((block, index) => `${index > 0 && block.kind === 'heading' ? '\n' : ''}${renderBlock(block)}\n`)
    .join('');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? `  ${block.text}` : block.text;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `  - ${item}`).join('\n');
    case 'table':
      return renderTable([block.head, ...block.rows]);
  }
}

function renderTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((cells) => stringWidth(cells[column] ?? ''))));
  const pad = (text: string, column: number): string => text + ' '.repeat((widths[column] ?? 0) - stringWidth(text));
  return rows.map((cells) => `  ${cells.map(pad).join('  ')}`.trimEnd()).join('\n');
}
