import type { CkanProfile } from '../../model/Vocabularies.ts';
import type { CkanClient } from './api/CkanClient.ts';
import type { ToFailure } from './api/toFailure.ts';
import type { CkanDeps, CkanSettings } from './CkanSettings.ts';

/** One portal with everything that talking to it needs. */
export interface Portal {
  readonly settings: CkanSettings;
  readonly profile: CkanProfile;
  readonly deps: CkanDeps;
  readonly client: CkanClient;
  readonly toFailure: ToFailure;
}
