import type { Context, Params } from '../Context.ts';

/** One call of the Action API. */
export interface Action {
  /** As CKAN calls it: `package_show`. */
  readonly name: string;
  /** Who may call it: `writer` needs the token. */
  readonly access: 'anyone' | 'writer';
  /** True when it changes nothing: then GET works as well as POST. */
  readonly readOnly: boolean;
  /** What it does, for `help_show`. */
  readonly help: string;
  /** Yields the `result` of the answer; throws `ActionError`. */
  run(params: Params, context: Context): unknown;
}
