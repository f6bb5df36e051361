import { portalUser } from '../datasets/portalUser.ts';
import type { Action } from './Action.ts';

/** `api_token_list`: the one token, without its text. */
export const apiTokenList: Action = {
  name: 'api_token_list',
  access: 'writer',
  readOnly: true,
  help: 'Return list of all available API Tokens for given user: this site has one',
  run: () => [{ id: portalUser.id, name: 'portal', user_id: portalUser.id, last_access: null }],
};
