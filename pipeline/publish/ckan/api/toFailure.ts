import { type Fault, PipelineError } from '../../../errors.ts';
import type { Bilingual } from '../../../model/Settings.ts';
import type { Trouble } from './Trouble.ts';

/** What each kind of trouble means to the person who has to mend it; `{url}` is the portal, `{seconds}` the time limit. */
const advice: Readonly<Record<Trouble['kind'], { readonly code: Fault['code'] } & Bilingual>> = {
  unclear: {
    code: 'unreachable-portal',
    ja: 'ポータル `{url}` から正しい応答がありません。url が正しいか、ポータルが動いているかを確かめて、もう一度実行してください。続きから進みます',
    en: 'The portal `{url}` gives no proper answer. Check the url and that the portal is up, then run again: it goes on where it stopped',
  },
  timeout: {
    code: 'unreachable-portal',
    ja: 'ポータル `{url}` が {seconds} 秒待っても応答しません。ポータルが動いているかを確かめて、もう一度実行してください。続きから進みます',
    en: 'The portal `{url}` gave no answer within {seconds} s. Check that it is up, then run again: it goes on where it stopped',
  },
  certificate: {
    code: 'refused-certificate',
    ja: 'ポータル `{url}` の証明書を信頼できません。期限と名前を確かめてください。庁内の認証局なら NODE_EXTRA_CA_CERTS でその証明書を渡してください',
    en: 'The certificate of `{url}` is not trusted. Check its date and name; for an authority of your own, give its certificate in NODE_EXTRA_CA_CERTS',
  },
  redirect: {
    code: 'refused-redirect',
    ja: 'ポータル `{url}` がほかの場所へ転送しました。トークンは転送先に送れません。正しい https の url を設定に書いてください',
    en: 'The portal `{url}` redirects elsewhere, and the token may not be sent there. Put the right https url into the settings',
  },
  page: {
    code: 'invalid-answer',
    ja: 'ポータル `{url}` の応答が CKAN の JSON ではありません。url が CKAN の先頭を指すか、ログイン画面や保守中の画面が返っていないかを確かめてください',
    en: "The portal `{url}` does not answer with CKAN's JSON. Check that the url is the root of a CKAN, and that no login or maintenance page comes back",
  },
  'unknown-action': {
    code: 'missing-action',
    ja: 'ポータル `{url}` はこの呼び出しに対応していません。CKAN 2.10 以降であるかを管理者に確かめてください',
    en: 'The portal `{url}` does not know this call. Ask its administrator whether it is CKAN 2.10 or later',
  },
  absent: {
    code: 'missing-on-portal',
    ja: 'ポータル `{url}` に見つかりません。だれかが消していないか確かめて、もう一度実行してください',
    en: 'The portal `{url}` does not find it. See that nobody has removed it, then run again',
  },
  refused: {
    code: 'refused-rights',
    ja: 'ポータル `{url}` が許可しません。トークンの利用者が組織の編集者以上であるかを、ポータルの管理者に確かめてください',
    en: 'The portal `{url}` does not allow it. Ask its administrator whether the user of the token is an editor of the organisation',
  },
  invalid: {
    code: 'refused-values',
    ja: 'ポータル `{url}` が値を受け付けません。かっこ内の理由を確かめて、設定かデータを直してください',
    en: 'The portal `{url}` does not take the values. See the reason in brackets and mend settings or data',
  },
  'too-large': {
    code: 'refused-size',
    ja: 'ポータル `{url}` にはファイルが大きすぎます。ポータルの上限（ckan.max_resource_size と Web サーバーの設定）を上げてもらってください',
    en: 'A file is too large for the portal `{url}`. Have its limit raised (ckan.max_resource_size, and the web server before it)',
  },
  limited: {
    code: 'refused-rate-limit',
    ja: 'ポータル `{url}` の利用回数の上限に達しました。しばらくしてから、もう一度実行してください',
    en: 'The rate limit of the portal `{url}` is reached. Run again later',
  },
};

/** The end of a run that the portal or the network brought about, told by the portal's address and its time limit. */
export type ToFailure = (task: string, trouble: Trouble) => PipelineError;

/**
 * Yields the function that turns trouble into the end of a run (exit 3). The error has no cause: that could hold the request.
 * @param url of the portal, as the settings give it
 * @param timeoutMs of one request
 */
export function createFailure(url: string, timeoutMs: number): ToFailure {
  const seconds = String(Math.ceil(timeoutMs / 1000));
  return (task, trouble) => {
    const { code, ja, en } = advice[trouble.kind];
    const fill = (text: string): string => text.replace('{url}', url).replace('{seconds}', seconds);
    const said = [task, trouble.status === null ? '' : `HTTP ${trouble.status}`, trouble.message];
    const quote = said.filter((part) => part !== '').join(', ');
    return new PipelineError(3, [
      { code, messageJa: `${fill(ja)}（\`${quote}\`）。`, messageEn: `${fill(en)} (\`${quote}\`).` },
    ]);
  };
}
