import type { Fault } from '../../../errors.ts';
import type { Access, CkanState } from '../CkanState.ts';
import type { Portal } from '../Portal.ts';
import type { Intended } from './toIntended.ts';

/** Faults of an organisation or a group that the user may not publish to. */
function findGroupFaults(kind: 'organisation' | 'group', name: string, access: Access): readonly Fault[] {
  const word =
    kind === 'organisation' ? { ja: '組織', setting: 'organisation' } : { ja: 'グループ', setting: 'groups' };
  if (access === 'open') return [];
  if (access === 'absent') {
    const messageJa = `ポータルに${word.ja} \`${name}\` がありません。設定 ${word.setting} を直すか、ポータルの管理者に作ってもらってください。`;
    const messageEn = `The portal has no ${kind} \`${name}\`. Mend the setting ${word.setting}, or have the administrator of the portal make it.`;
    return [{ code: `missing-${kind}`, messageJa, messageEn }];
  }
  const messageJa = `トークンの利用者は${word.ja} \`${name}\` で公開できません。ポータルの管理者に、編集者（editor）にしてもらってください。`;
  const messageEn = `The user of the token may not publish in the ${kind} \`${name}\`. Have the administrator of the portal make that user an editor there.`;
  return [{ code: 'refused-rights', messageJa, messageEn }];
}

/** Fault of a licence that the portal does not list. */
function findLicenceFaults(intended: Intended, { licences }: CkanState, chosen: string | undefined): readonly Fault[] {
  if (intended.licence !== null) return [];
  const { id, status } = intended.publication.plan.plan.licence;
  const wanted = chosen ?? id ?? status;
  const listed = licences.map((licence) => `\`${licence.id}\``).join(', ');
  const messageJa = `ポータルの一覧に利用条件 \`${wanted}\` がありません。設定 licence に、一覧の id を書いてください: ${listed}。`;
  const messageEn = `The portal lists no licence \`${wanted}\`. Put one of its ids into the setting licence: ${listed}.`;
  return [{ code: 'unknown-licence', messageJa, messageEn }];
}

/** What keeps the token's user from publishing at all: an unknown token, organisation, groups, licence. */
export function refuseAccess({ settings }: Portal, intended: Intended, state: CkanState): readonly Fault[] {
  if (!state.isTokenKnown) {
    const messageJa = `ポータル \`${settings.url}\` はこのトークンを知りません。期限が切れていないか、別のポータルのものではないかを確かめて、作り直してください。`;
    const messageEn = `The portal \`${settings.url}\` does not know this token. See that it has not expired and is of this portal; make a new one.`;
    return [{ code: 'refused-token', messageJa, messageEn }];
  }
  return [
    ...findGroupFaults('organisation', intended.organisation, state.organisation),
    ...intended.groups.flatMap((name) => findGroupFaults('group', name, state.groups.get(name) ?? 'absent')),
    ...findLicenceFaults(intended, state, settings.licence),
  ];
}
