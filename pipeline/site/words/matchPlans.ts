import type { PlanSummary } from '../SiteSource.ts';
import { flagOrder } from './flagOrder.ts';

/** What somebody asks of the list of plans. Empty texts and `null` ask nothing. */
export interface Question {
  readonly text: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly flag: string;
}

/** A question out of the query of an address; what is no year or no flag asks nothing. */
export function readQuestion(query: URLSearchParams): Question {
  const year = query.get('year') ?? '';
  const flag = query.get('flag') ?? '';
  return {
    text: (query.get('q') ?? '').slice(0, 200),
    publisher: query.get('publisher') ?? '',
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    flag: flagOrder.some((known) => known === flag) ? flag : '',
  };
}

/**
 * The plans that answer a question: each word of it stands in title, publisher or description, whatever its width or case.
 * @example matchPlans(plans, { text: '江別 行政', publisher: '', year: null, flag: '' })
 */
export function matchPlans(
  plans: readonly PlanSummary[],
  { text, publisher, year, flag }: Question,
): readonly PlanSummary[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const wanted = flagOrder.find((known) => known === flag);
  return plans.filter((plan) => {
    const { ja, en } = plan.publisher;
    const told = fold([plan.title, plan.publisher, plan.description].flatMap((said) => [said.ja, said.en]).join('\n'));
    return (
      words.every((word) => told.includes(word)) &&
      (publisher === '' || publisher === ja || publisher === en) &&
      (year === null || plan.edition === year) &&
      (wanted === undefined || (plan.counts?.[wanted] ?? 0) > 0)
    );
  });
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
