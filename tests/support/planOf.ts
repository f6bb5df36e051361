import { createHash } from 'node:crypto';
import { composePlan } from '../../pipeline/commands/composePlan.ts';
import type { Plan } from '../../pipeline/model/Plan.ts';
import type { PlanSettings } from '../../pipeline/model/Settings.ts';
import { vocabularies } from './vocabularies.ts';

const text = { ja: '題', en: 'title' };

/** The plan that one source becomes, with what a person said of it beside the names of plan and publisher. */
export function planOf(
  bytes: Uint8Array,
  file: string,
  { edition, settings: more = {} }: { readonly edition: number; readonly settings?: Partial<PlanSettings> },
): Plan {
  const settings: PlanSettings = {
    plan_id: 'case',
    title: text,
    description: text,
    publisher: { name: text, code: '012173' },
    period: { first: 2000, last: 2030 },
    licence: { status: 'not-stated', note: text },
    ...more,
  };
  const origin = {
    title: '題',
    publisher: { name: '市', code: '012173' },
    fiscal_year: edition,
    plan_period: settings.period,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    licence: '記載なし',
  };
  const input = { edition: String(edition), origin, corrections: [], source: { file, bytes } };
  return composePlan({ settings, editions: [input], errata: [] }, vocabularies);
}
