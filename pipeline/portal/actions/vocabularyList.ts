import type { Action } from './Action.ts';

/** `vocabulary_list`: vocabularies of tags. This portal's tags are free, so there are none. */
export const vocabularyList: Action = {
  name: 'vocabulary_list',
  access: 'anyone',
  readOnly: true,
  help: 'Return a list of all the tag vocabularies: this site has free tags only',
  run: () => [],
};
