import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** True when a request bears the token, raw as CKAN has it, in `Authorization` or `X-CKAN-API-Key`. Compared in constant time. */
export function mayWrite(request: Request, token: string): boolean {
  const sent = request.headers.get('X-CKAN-API-Key') ?? request.headers.get('Authorization') ?? '';
  return timingSafeEqual(digest(sent.trim()), digest(token));
}
