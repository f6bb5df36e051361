import type { Writer } from './Writer.ts';
import { buildWorkbook } from './workbook/buildWorkbook.ts';
import { renderWorkbook } from './workbook/renderWorkbook.ts';

/** `excel/<plan_id>.xlsx`: one workbook with all tables behind a sheet that explains them. */
export const xlsxWriter: Writer = {
  name: 'xlsx',
  *write(plan, context) {
    yield [`excel/${plan.settings.plan_id}.xlsx`, renderWorkbook(buildWorkbook(plan, context))];
  },
};
