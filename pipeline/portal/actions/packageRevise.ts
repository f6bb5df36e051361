import { refuse } from '../ActionError.ts';
import { needDataset } from '../datasets/access.ts';
import { filterGlobs } from '../datasets/revise/filterGlobs.ts';
import { findMismatches } from '../datasets/revise/findMismatches.ts';
import { mergeUpdate, mergeUpdateAt } from '../datasets/revise/mergeUpdate.ts';
import { readRevision } from '../datasets/revise/readRevision.ts';
import { showDataset } from '../datasets/showDataset.ts';
import { writeDataset } from '../datasets/writeDataset.ts';
import type { Action } from './Action.ts';

/**
 * `package_revise`: match, filter, update in one step. With the dataset's `metadata_modified` in `match` it is
 * compare-and-set: of two writers who saw the same dataset, one is told that it has changed.
 */
export const packageRevise: Action = {
  name: 'package_revise',
  access: 'writer',
  readOnly: false,
  help: 'Revise a dataset selectively with match, filter and update parameters, as in CKAN',
  run: (params, context) => {
    const revision = readRevision(params);
    const current = needDataset(revision.dataset, context);
    const draft = structuredClone(showDataset(current, context)) as Record<string, unknown>;
    const unmatched = findMismatches(draft, revision.match);
    if (unmatched.length > 0) throw refuse({ match: unmatched });
    filterGlobs(draft, revision.filter);
    draft['id'] = current.id;
    mergeUpdate(draft, revision.update);
    for (const { path, value } of revision.updates) mergeUpdateAt(draft, path, value);
    const answer = { package: showDataset(writeDataset(draft, current, context), context) };
    filterGlobs(answer, revision.include);
    return answer;
  },
};
