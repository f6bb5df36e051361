/** Takes a secret out of a text. */
export type Scrub = (text: string) => string;

/** The forms in which a token turns up in addresses, dumps and headers. */
function listForms(token: string): readonly string[] {
  const base64 = Buffer.from(token, 'utf8').toString('base64');
  return [...new Set([token, encodeURIComponent(token), base64])].filter((form) => form !== '');
}

/**
 * Yields a function that puts `***` in the place of a token, however it is written: plain, percent-encoded or in base64.
 * @example hideToken('s3cret')('bad credentials s3cret') // 'bad credentials ***'
 */
export function hideToken(token: string): Scrub {
  const forms = listForms(token);
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, '***'), text);
}

/** True when bytes hold the token in one of these forms: published, it would be lost. */
export function holdsToken(token: string, bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return listForms(token).some((form) => view.includes(form));
}

/** The environment's variables that may hold a token, whatever channel it is for. */
export const tokenNames = ['TORIKUMI_GITHUB_TOKEN', 'GITHUB_TOKEN', 'TORIKUMI_CKAN_TOKEN', 'CKAN_TOKEN'] as const;

/** `hideToken` for several tokens; empty ones hide nothing. */
export function hideTokens(tokens: readonly string[]): Scrub {
  const scrubs = tokens.filter((token) => token !== '').map(hideToken);
  return (text) => scrubs.reduce((clean, scrub) => scrub(clean), text);
}
