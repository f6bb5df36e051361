import { expect, it } from 'vitest';
import { renderMarkdown } from '../../../pipeline/release/changes/renderMarkdown.ts';
import { blocks, reportOf } from './sampleReport.ts';

it('parts blocks by a blank line', () => {
  expect(renderMarkdown(reportOf(...blocks))).toBe(
    [
      '# 変更点',
      '',
      '値が変わった。',
      '',
      '### a.csv',
      '',
      '- 1件目',
      '- 2件目',
      '',
      '| 表 | 行 |',
      '| --- | --- |',
      '| a.csv | 10 |',
      '',
    ].join('\n'),
  );
});

it('lets no text be read as markup, and keeps a cell on its line', () => {
  const hostile = '<img src=x> | [a](b) `c` *d* & e\n# f';
  expect(renderMarkdown(reportOf({ kind: 'table', head: ['x'], rows: [[hostile]] })).split('\n')[2]).toBe(
    '| \\<img src=x\\> \\| \\[a\\](b) \\`c\\` \\*d\\* &amp; e \\# f |',
  );
});
