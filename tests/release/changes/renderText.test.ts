import { expect, it } from 'vitest';
import { renderText } from '../../../pipeline/release/changes/renderText.ts';
import { blocks, reportOf } from './sampleReport.ts';

it('sets headings on lines of their own and tables in columns, a full-width character taking two', () => {
  expect(renderText(reportOf(...blocks))).toBe(
    ['変更点', '値が変わった。', '', '  a.csv', '  - 1件目', '  - 2件目', '  表     行', '  a.csv  10', ''].join('\n'),
  );
});
