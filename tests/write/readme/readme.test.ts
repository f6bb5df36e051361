import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { readMarkdownTables } from '../../../pipeline/verify/readMarkdownTables.ts';
import { paragraph } from '../../../pipeline/write/readme/Block.ts';
import { renderBlocksAsHtml } from '../../../pipeline/write/readme/renderBlocksAsHtml.ts';
import { renderBlocksAsMarkdown } from '../../../pipeline/write/readme/renderBlocksAsMarkdown.ts';
import { readText, tinyTables } from '../tinyFiles.ts';

const markdown = readText('README.md');
const html = readText('README.html');

describe('README.md', () => {
  it('has every column of every table, in both languages', () => {
    const names = readMarkdownTables(markdown).flatMap(({ rows }) => rows.map(([first]) => first));
    for (const { columns } of tinyTables)
      for (const { name } of columns)
        expect(names.filter((known) => known === name).length, name).toBeGreaterThanOrEqual(2);
  });

  it('shows an example of this plan’s own data', () => {
    const rows = readMarkdownTables(markdown).flatMap(({ rows: own }) => own);
    expect(rows.find(([name]) => name === 'value_text')?.at(-1)).toBe('-5%');
    expect(rows.find(([name]) => name === 'indicator')?.at(-1)).toBe('=市民の 声🙂');
  });
});

describe('README.html', () => {
  it('is valid and asks for nothing from elsewhere', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(
      html,
    );
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
    expect(html).toContain('default-src &#39;none&#39;'.replaceAll('&#39;', "'"));
  });

  it('marks its languages', () => {
    expect([...html.matchAll(/<article lang="(\w+)">/gu)].map(([, language]) => language)).toEqual(['ja', 'en']);
  });
});

describe('what a source may hold', () => {
  const hostile = '<script>alert(1)</script> | `x` **b** [l](javascript:alert) \\ \n# h & 🙂';
  const parts = [
    {
      language: 'ja' as const,
      blocks: [
        paragraph(hostile),
        { kind: 'table' as const, label: 't', header: ['a', 'b'], rows: [[[hostile], [{ code: hostile }]]] },
      ],
    },
  ];

  it('is text in Markdown, and comes back as it was but for runs of space', () => {
    const text = renderBlocksAsMarkdown(parts);
    // In a code span nothing is markup; elsewhere every sign is escaped.
    expect(text.replaceAll(/(`+)(?!`).*?[^`]\1(?!`)/gu, '')).not.toMatch(/(?<!\\)</u);
    const plain = hostile.replaceAll(/\s+/gu, ' ');
    expect(readMarkdownTables(text)[0]?.rows).toEqual([[plain, plain]]);
  });

  it('is text in HTML', () => {
    const text = renderBlocksAsHtml(hostile, parts);
    expect(text).not.toContain('<script>');
    expect(text.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/gu)).toHaveLength(4);
  });
});
