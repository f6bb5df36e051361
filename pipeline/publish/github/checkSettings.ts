import { hideToken } from '../../effects/hideToken.ts';
import { type Fault, PipelineError } from '../../errors.ts';
import { defaultBaseUrl, type GitHubSettings } from './GitHubSettings.ts';

/** Which form each setting has, and what to say of another one. */
const forms: readonly {
  readonly key: keyof GitHubSettings;
  readonly form: RegExp;
  readonly ja: string;
  readonly en: string;
}[] = [
  {
    key: 'owner',
    form: /^[A-Za-z0-9][A-Za-z0-9-]*$/,
    ja: 'GitHub の利用者名か組織名',
    en: 'the name of a user or an organisation',
  },
  { key: 'repo', form: /^(?!\.{1,2}$)[A-Za-z0-9._-]+$/, ja: 'リポジトリの名前', en: 'the name of a repository' },
  {
    key: 'target_commitish',
    form: /^[0-9a-f]{40}$/,
    ja: 'コミットの SHA（16進40桁）',
    en: 'the SHA of a commit, 40 hex digits',
  },
];

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** Faults of the API's address: no URL, a password in it, or a token sent in the clear. */
function findUrlFaults(text: string): readonly Fault[] {
  if (!URL.canParse(text)) {
    const messageJa = `base_url \`${text}\` は URL として読めません。例のように書いてください: \`${defaultBaseUrl}\`。`;
    return [
      {
        code: 'invalid-base-url',
        messageJa,
        messageEn: `base_url \`${text}\` is no URL. Write it like \`${defaultBaseUrl}\`.`,
      },
    ];
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    const messageJa = 'base_url に利用者名やパスワードは書けません。トークンは環境変数で渡してください。';
    const messageEn = 'base_url may hold no user name or password. Give the token in the environment.';
    return [{ code: 'refused-secret', messageJa, messageEn }];
  }
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return [];
  const messageJa = `base_url \`${text}\` は https ではありません。トークンを暗号化せずに送ることはできません。`;
  const messageEn = `base_url \`${text}\` is not https: the token may not be sent in the clear.`;
  return [{ code: 'refused-base-url', messageJa, messageEn }];
}

/** Faults of the token; its value is in none of the sentences. */
function findTokenFaults(token: string): readonly Fault[] {
  if (token === '') {
    const messageJa = 'GitHub のトークンがありません。環境変数で渡してください。';
    return [{ code: 'missing-token', messageJa, messageEn: 'There is no GitHub token. Give it in the environment.' }];
  }
  if (/^[\x21-\x7e]+$/.test(token)) return [];
  const messageJa =
    'GitHub のトークンに空白、改行または ASCII 以外の文字があります。前後に余分な文字がないか確かめてください。';
  const messageEn =
    'The GitHub token holds a space, a line break or a character beyond ASCII. See that nothing was copied with it.';
  return [{ code: 'invalid-token', messageJa, messageEn }];
}

/**
 * Throws for settings or a token that cannot be used, all faults together (exit 2), before anything is sent:
 * `missing-token`, `invalid-token`, `invalid-owner`, `invalid-repo`, `invalid-target-commitish`, `invalid-base-url`,
 * `refused-base-url`, and `refused-secret` where the token stands in a setting, for a plan prints those.
 */
export function checkSettings(settings: GitHubSettings, token: string): void {
  const scrub = hideToken(token);
  const hiding = Object.entries(settings)
    .filter(([, value]) => scrub(String(value)) !== String(value))
    .map(([key]) => key);
  const secret = hiding.map((key): Fault => {
    const messageJa = `設定 ${key} にトークンが書かれています。設定から消し、そのトークンを無効にしてください。`;
    const messageEn = `The setting ${key} holds the token. Take it out and revoke that token.`;
    return { code: 'refused-secret', messageJa, messageEn };
  });
  const wrong = forms.flatMap(({ key, form, ja, en }): readonly Fault[] => {
    const value = settings[key];
    if (value === undefined || form.test(value) || hiding.includes(key)) return [];
    const messageJa = `設定 ${key} の値 \`${value}\` は使えません。${ja}を書いてください。`;
    const messageEn = `The setting ${key}, \`${value}\`, cannot be used. Write ${en}.`;
    return [{ code: `invalid-${key.replace('_', '-')}`, messageJa, messageEn }];
  });
  const url = hiding.includes('base_url') ? [] : findUrlFaults(settings.base_url ?? defaultBaseUrl);
  const faults = [...findTokenFaults(token), ...secret, ...wrong, ...url];
  if (faults.length > 0) throw new PipelineError(2, faults);
}
