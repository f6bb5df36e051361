import type { CkanProfile } from '../../../model/Vocabularies.ts';
import type { CkanSettings } from '../CkanSettings.ts';

/** What a portal's placeholders are filled from. */
export interface NameSource {
  readonly planId: string;
  /** Code of the city, six digits. */
  readonly publisherCode: string;
}

/**
 * The organisation and the dataset of a plan on a portal, by the settings and else by the profile; the organisation is
 * empty where neither says one.
 * @example nameDataset(settings, bodik, { planId: 'ebetsu-gyokaku', publisherCode: '012173' })
 * // { organisation: '012173', dataset: '012173_ebetsu-gyokaku' }
 */
export function nameDataset(
  settings: Pick<CkanSettings, 'organisation' | 'dataset'>,
  profile: CkanProfile,
  { planId, publisherCode }: NameSource,
): { readonly organisation: string; readonly dataset: string } {
  const words = {
    publisher_code: publisherCode,
    plan_id: planId,
    plan_id_underscored: planId.replaceAll('-', '_'),
  };
  const organisation = fill(settings.organisation ?? profile.organisation, words);
  return { organisation, dataset: fill(settings.dataset ?? profile.dataset, { ...words, organisation }) };
}

/** Puts words into the placeholders of a name; an unknown placeholder stays, and is no valid name. */
function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z_]+)\}/g, (whole, word: string) => words[word] ?? whole);
}
