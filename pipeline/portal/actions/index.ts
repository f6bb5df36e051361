import type { Action } from './Action.ts';
import { apiTokenList } from './apiTokenList.ts';
import { currentPackageListWithResources } from './currentPackageListWithResources.ts';
import { datasetPurge } from './datasetPurge.ts';
import { datastoreCreate } from './datastoreCreate.ts';
import { datastoreDelete } from './datastoreDelete.ts';
import { datastoreInfo } from './datastoreInfo.ts';
import { datastoreRecordsDelete } from './datastoreRecordsDelete.ts';
import { datastoreSearch } from './datastoreSearch.ts';
import { datastoreUpsert } from './datastoreUpsert.ts';
import { groupCreate } from './groupCreate.ts';
import { groupDelete } from './groupDelete.ts';
import { groupList } from './groupList.ts';
import { groupListAuthz } from './groupListAuthz.ts';
import { groupPatch } from './groupPatch.ts';
import { groupPurge } from './groupPurge.ts';
import { groupShow } from './groupShow.ts';
import { groupUpdate } from './groupUpdate.ts';
import { licenseList } from './licenseList.ts';
import { organizationCreate } from './organizationCreate.ts';
import { organizationDelete } from './organizationDelete.ts';
import { organizationList } from './organizationList.ts';
import { organizationListForUser } from './organizationListForUser.ts';
import { organizationPatch } from './organizationPatch.ts';
import { organizationPurge } from './organizationPurge.ts';
import { organizationShow } from './organizationShow.ts';
import { organizationUpdate } from './organizationUpdate.ts';
import { packageAutocomplete } from './packageAutocomplete.ts';
import { packageCreate } from './packageCreate.ts';
import { packageDelete } from './packageDelete.ts';
import { packageList } from './packageList.ts';
import { packagePatch } from './packagePatch.ts';
import { packageResourceReorder } from './packageResourceReorder.ts';
import { packageRevise } from './packageRevise.ts';
import { packageSearch } from './packageSearch.ts';
import { packageShow } from './packageShow.ts';
import { packageUpdate } from './packageUpdate.ts';
import { resourceCreate } from './resourceCreate.ts';
import { resourceDelete } from './resourceDelete.ts';
import { resourcePatch } from './resourcePatch.ts';
import { resourceSearch } from './resourceSearch.ts';
import { resourceShow } from './resourceShow.ts';
import { resourceUpdate } from './resourceUpdate.ts';
import { resourceViewCreate } from './resourceViewCreate.ts';
import { resourceViewDelete } from './resourceViewDelete.ts';
import { resourceViewList } from './resourceViewList.ts';
import { resourceViewShow } from './resourceViewShow.ts';
import { resourceViewUpdate } from './resourceViewUpdate.ts';
import { siteRead } from './siteRead.ts';
import { statusShow } from './statusShow.ts';
import { tagList } from './tagList.ts';
import { tagShow } from './tagShow.ts';
import { userShow } from './userShow.ts';
import { vocabularyList } from './vocabularyList.ts';

/** Every call of the Action API, `help_show` aside. */
export const actions: readonly Action[] = [
  apiTokenList,
  currentPackageListWithResources,
  datasetPurge,
  datastoreCreate,
  datastoreDelete,
  datastoreInfo,
  datastoreRecordsDelete,
  datastoreSearch,
  datastoreUpsert,
  groupCreate,
  groupDelete,
  groupList,
  groupListAuthz,
  groupPatch,
  groupPurge,
  groupShow,
  groupUpdate,
  licenseList,
  organizationCreate,
  organizationDelete,
  organizationList,
  organizationListForUser,
  organizationPatch,
  organizationPurge,
  organizationShow,
  organizationUpdate,
  packageAutocomplete,
  packageCreate,
  packageDelete,
  packageList,
  packagePatch,
  packageResourceReorder,
  packageRevise,
  packageSearch,
  packageShow,
  packageUpdate,
  resourceCreate,
  resourceDelete,
  resourcePatch,
  resourceSearch,
  resourceShow,
  resourceUpdate,
  resourceViewCreate,
  resourceViewDelete,
  resourceViewList,
  resourceViewShow,
  resourceViewUpdate,
  siteRead,
  statusShow,
  tagList,
  tagShow,
  userShow,
  vocabularyList,
];
