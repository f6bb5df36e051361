import { test } from 'vitest';
import { describePortal } from './describePortal.ts';
import { realPortal } from './support/realPortal.ts';

const real = realPortal();

if (real === null) {
  test('the CKAN at CKAN_URL: skipped, CKAN_URL and CKAN_TOKEN are not set', ({ skip }) => skip());
} else {
  describePortal('the CKAN at CKAN_URL', {
    open: () => Promise.resolve(real),
    canPurge: real.adminToken !== undefined,
  });
}
