import type { Outcome } from './Trouble.ts';

/** The Action API of one portal. Nothing is thrown: what fails is a `Trouble`. */
export interface CkanClient {
  /** Calls an action that changes nothing, by GET; repeated when there is no clear answer. */
  read(action: string, params: Readonly<Record<string, string | number | boolean>>): Promise<Outcome<unknown>>;
  /** Calls an action once, by POST. `files` go along as multipart, by the name of their form field. */
  write(
    action: string,
    params: Readonly<Record<string, unknown>>,
    files?: ReadonlyMap<string, File>,
  ): Promise<Outcome<unknown>>;
  /** Fetches a file without the token, as a reader does; `path` begins at the portal's root with `/`. */
  download(path: string): Promise<Outcome<Uint8Array>>;
}
