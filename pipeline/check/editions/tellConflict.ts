import type { Fault } from '../../errors.ts';
import { quote } from './Change.ts';
import type { Conflict } from './refuseNames.ts';

/** Where the conflict lies: the plan, the edition, and the number in its table. */
export interface ConflictPlace {
  readonly planId: string;
  readonly edition: string;
  readonly number: string;
}

/**
 * The fault for a name that changed under a known id, with the line to write into `plan.yaml`.
 * @example tellConflict(conflict, { planId: 'ebetsu-gyokaku', edition: '2023', number: '1-3' }).code // 'conflicting-name'
 */
export function tellConflict(conflict: Conflict, place: ConflictPlace): Fault {
  const { kind, now, old, home } = conflict;
  const { planId, edition } = place;
  const what = kind === 'section' ? { ja: '区分', en: 'Section' } : { ja: '指標', en: 'Indicator' };
  const line = renderLine(conflict, place);
  const at = now.ref === null ? { ja: '', en: '' } : { ja: `（${now.ref}）`, en: ` (${now.ref})` };
  const [name, was] = [now.name ?? '', old?.name ?? ''];
  const below = kind === 'section' && conflict.to !== null;
  const change = old
    ? {
        ja: `${what.ja} \`${now.id}\` の名前が、${edition} 年度版で \`${was}\` から \`${name}\` に変わっています${at.ja}。`,
        en: `${what.en} \`${now.id}\` changes its name in the ${edition} edition from \`${was}\` to \`${name}\`${at.en}.`,
      }
    : {
        ja: `${what.ja}${quote(name).ja}は、${edition} 年度版で番号が \`${place.number}\` に変わっています${at.ja}。`,
        en: `${what.en} ${quote(name).en} has the new number \`${place.number}\` in the ${edition} edition${at.en}.`,
      };
  const before = home
    ? {
        ja: `この名前は、前の版では \`${home.id}\` にありました。`,
        en: ` Before, this name stood at \`${home.id}\`.`,
      }
    : { ja: '', en: '' };
  const holds = below
    ? { ja: '（下の区分と指標にも及びます）', en: ' (it holds for everything below it too)' }
    : { ja: '', en: '' };
  return {
    code: 'conflicting-name',
    file: `data/plans/${planId}/plan.yaml`,
    messageJa: `${change.ja}${before.ja}その通りなら plan.yaml に \`${line}\` と書き${holds.ja}、違えば番号の並びを確かめてください。`,
    messageEn: `${change.en}${before.en} If that is so, write \`${line}\` into plan.yaml${holds.en}; otherwise check the numbering.`,
  };
}

function renderLine({ kind, now, old, to }: Conflict, { edition, number }: ConflictPlace): string {
  return to === null
    ? `renames: [{edition: '${edition}', ${kind}_id: ${toYaml(now.id)}, from: ${toYaml(old?.name ?? '')}, to: ${toYaml(now.name ?? '')}, reason: …}]`
    : `renumbers: [{edition: '${edition}', from: ${toYaml(number)}, to: ${toYaml(to)}, reason: …}]`;
}

/** A text as YAML reads it back inside `{…}`: in quotes where it could be a number, a word of YAML or more than one value. */
function toYaml(text: string): string {
  const isId = /^[0-9]+[0-9A-Za-z]*(-[0-9A-Za-z]+)+$/.test(text);
  const isPlain =
    /^[\p{L}「『（①-⑳][^,[\]{}:#"'`\\]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text);
  return isId || (isPlain && text === text.trim()) ? text : JSON.stringify(text);
}
