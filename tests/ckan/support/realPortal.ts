import type { PortalWorld } from './PortalWorld.ts';

/** The environment of the CKAN to test with, as `real-ckan/start` writes it; null when none is set. */
export function realPortal(): PortalWorld | null {
  const { CKAN_URL: url, CKAN_TOKEN: token, CKAN_ORG: organisation, CKAN_SYSADMIN_TOKEN: adminToken } = process.env;
  if (!url || !token) return null;
  return {
    url,
    token,
    organisation: organisation ?? 'ebetsu',
    fetch: globalThis.fetch,
    ...(adminToken ? { adminToken } : {}),
    patienceMs: 2500,
    stop: async () => undefined,
  };
}
