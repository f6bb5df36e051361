import { hideToken } from '../../effects/hideToken.ts';
import { type Fault, PipelineError } from '../../errors.ts';
import type { CkanProfile } from '../../model/Vocabularies.ts';
import type { CkanFacts, CkanSettings } from './CkanSettings.ts';

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** Faults of the portal's address: no URL, a password in it, or a token sent in the clear. */
function findUrlFaults(text: string): readonly Fault[] {
  if (!URL.canParse(text)) {
    const messageJa = `CKAN の url \`${text}\` は URL として読めません。ポータルの先頭の URL を書いてください（例: \`https://odcs.bodik.jp\`）。`;
    const messageEn = `The CKAN url \`${text}\` is no URL. Give the root of the portal, for example \`https://odcs.bodik.jp\`.`;
    return [{ code: 'invalid-url', messageJa, messageEn }];
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    const messageJa = 'CKAN の url に利用者名やパスワードは書けません。消して、トークンを環境変数で渡してください。';
    const messageEn =
      'The CKAN url may hold no user name or password. Take them out and give the token in the environment.';
    return [{ code: 'refused-secret', messageJa, messageEn }];
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return [];
  const messageJa = `CKAN の url \`${text}\` は https ではありません。トークンを暗号化せずに送ることはできません。https の URL を書いてください。`;
  const messageEn = `The CKAN url \`${text}\` is not https: the token may not be sent in the clear. Give an https URL.`;
  return [{ code: 'refused-url', messageJa, messageEn }];
}

/** Faults of the token; its value is in none of the sentences. */
function findTokenFaults(token: string): readonly Fault[] {
  if (token === '') {
    const messageJa =
      'CKAN のトークンがありません。ポータルの利用者ページで API トークンを作り、環境変数で渡してください。';
    const messageEn =
      'There is no CKAN token. Make an API token on your user page of the portal and give it in the environment.';
    return [{ code: 'missing-token', messageJa, messageEn }];
  }
  if (/^[\x21-\x7e]+$/.test(token)) return [];
  const messageJa =
    'CKAN のトークンに空白、改行または ASCII 以外の文字があります。前後に余分な文字がないか確かめてください。';
  const messageEn =
    'The CKAN token holds a space, a line break or a character beyond ASCII. See that nothing was copied with it.';
  return [{ code: 'invalid-token', messageJa, messageEn }];
}

/** Faults for every setting that holds the token, for a plan prints those. */
function findSecretFaults(settings: CkanSettings, token: string): readonly Fault[] {
  const scrub = hideToken(token);
  const hiding = Object.entries(settings).filter(([, value]) => scrub(JSON.stringify(value)) !== JSON.stringify(value));
  return hiding.map(([key]): Fault => {
    const messageJa = `設定 ${key} にトークンが書かれています。設定から消し、そのトークンを無効にしてください。`;
    const messageEn = `The setting ${key} holds the token. Take it out and revoke that token.`;
    return { code: 'refused-secret', messageJa, messageEn };
  });
}

/**
 * The profile that the settings name. Throws for settings or a token that cannot be used, all faults together (exit 2),
 * before anything is sent: `missing-token`, `invalid-token`, `refused-secret`, `invalid-url`, `refused-url`, `unknown-profile`.
 */
export function checkSettings(settings: CkanSettings, token: string, facts: CkanFacts): CkanProfile {
  const secrets = findSecretFaults(settings, token);
  if (secrets.length > 0) throw new PipelineError(2, secrets);
  const faults = [...findTokenFaults(token), ...findUrlFaults(settings.url)];
  const profile = facts.ckan_profiles.find((candidate) => candidate.profile === settings.profile);
  if (profile !== undefined && faults.length === 0) return profile;
  const known = facts.ckan_profiles.map((candidate) => `\`${candidate.profile}\``).join(', ');
  const unknown: Fault = {
    code: 'unknown-profile',
    messageJa: `CKAN の profile \`${settings.profile}\` は知りません。${known} のどれかを書くか、data/vocabularies/ckan_profiles.csv に足してください。`,
    messageEn: `The CKAN profile \`${settings.profile}\` is not known. Use one of ${known}, or add it to data/vocabularies/ckan_profiles.csv.`,
  };
  throw new PipelineError(2, profile === undefined ? [...faults, unknown] : faults);
}
