import type { Finding } from '../model/Finding.ts';
import type { CheckedPlan } from './checkPlan.ts';

/** First characters by which a spreadsheet takes a text for a formula (OWASP, CSV Injection). */
const formulaStart = /^[=+@]/;

/** Names and section titles that a spreadsheet would run. They are published as printed; the Excel twins make them harmless. */
export function tellFormulas({ plan: { sections }, indicators }: CheckedPlan): Finding[] {
  return [
    ...sections
      .filter(({ title }) => formulaStart.test(title ?? ''))
      .map(({ section_id, title, source_ref }) => tell(title ?? '', source_ref, { sectionId: section_id })),
    ...indicators
      .filter(({ indicator }) => formulaStart.test(indicator))
      .map(({ indicator_id, indicator, source_ref }) => tell(indicator, source_ref, { indicatorId: indicator_id })),
  ];
}

function tell(printed: string, ref: string | null, about: Pick<Finding, 'sectionId' | 'indicatorId'>): Finding {
  return { code: 'formula-like-text', ...(ref === null ? {} : { sourceRef: ref }), ...about, printed };
}
