import { expect, test } from 'vitest';
import type { RemoteDataset } from '../../../pipeline/publish/ckan/CkanState.ts';
import { orderResources } from '../../../pipeline/publish/ckan/plan/compareDataset.ts';
import type { Intended } from '../../../pipeline/publish/ckan/plan/toIntended.ts';

/** Capitals are ours, `x` and `y` are somebody else's. */
const order = (present: string, wanted: string): string => {
  const resources = [...present].map((id) => ({ id, path: /[A-Z]/.test(id) ? id : null, fields: {} }));
  const intended = { resources: [...wanted].map((id) => ({ id })) };
  return orderResources(intended as unknown as Intended, { resources } as unknown as RemoteDataset).join('');
};

test.each([
  ['', 'ABC', 'ABC'],
  ['ABC', 'ABC', 'ABC'],
  ['CAB', 'ABC', 'ABC'],
  ['AxB', 'AB', 'AxB'],
  ['BxA', 'AB', 'AxB'],
  ['xAy', 'ABC', 'xABCy'],
  ['xy', 'AB', 'xyAB'],
  ['AxBC', 'AC', 'AxC'],
])('%s, wanted %s, becomes %s', (present, wanted, result) => expect(order(present, wanted)).toBe(result));
