import { openPortal } from '../../../pipeline/portal/openPortal.ts';
import { act, type PortalWorld } from './PortalWorld.ts';

/** A portal of our own in this process, new and empty but for the organisation `ebetsu`. */
export async function embeddedPortal(): Promise<PortalWorld> {
  const token = 'a-token-for-the-embedded-portal';
  const url = 'http://localhost:5000';
  const site = { title: '取組', description: '', url };
  const faults: unknown[] = [];
  const portal = openPortal({ file: ':memory:', token, site, now: Date.now, report: (fault) => faults.push(fault) });
  const world: PortalWorld = {
    url,
    token,
    organisation: 'ebetsu',
    fetch: (input, init) => portal.fetch(new Request(input, init)),
    adminToken: token,
    patienceMs: 600,
    stop: () => Promise.resolve(portal.close()),
  };
  await act(world, 'organization_create', { name: 'ebetsu', title: '江別市' });
  return world;
}
