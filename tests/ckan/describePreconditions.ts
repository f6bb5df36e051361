import { beforeAll, describe, expect, test } from 'vitest';
import type { CkanSettings } from '../../pipeline/publish/ckan/CkanSettings.ts';
import { createCkanChannel } from '../../pipeline/publish/ckan/createCkanChannel.ts';
import { vocabularies } from '../support/vocabularies.ts';
import {
  act,
  countWrites,
  freshId,
  type Loose,
  openChannel,
  type PortalWorld,
  publishTo,
} from './support/PortalWorld.ts';
import { smallRelease } from './support/smallRelease.ts';

/** Every reason not to publish, told before anything is written. */
export function describePreconditions(open: () => Promise<PortalWorld>): void {
  let world: PortalWorld;
  beforeAll(async () => {
    world = await open();
  });

  /** What is told of a release that cannot be published, after making sure that nothing was sent. */
  const refusalOf = async (
    release: ReturnType<typeof smallRelease>,
    more: Partial<CkanSettings> = {},
    token = world.token,
  ): Promise<string> => {
    const { fetch, writes } = countWrites(world.fetch);
    const settings = { name: 'ckan', url: world.url, profile: 'plain', organisation: world.organisation, ...more };
    const sleep = async (): Promise<void> => undefined;
    const deps = { token, facts: vocabularies, fetch, sleep, now: Date.now, timeoutMs: 30_000 };
    const channel = createCkanChannel(settings, deps);
    const error = await publishTo(channel, release).then(
      () => 'published',
      (thrown: unknown) => String(thrown),
    );
    expect(writes).toEqual([]);
    return error;
  };
  const fresh = () => smallRelease({ planId: freshId('pre'), version: '1.0.0' });

  describe('before the first write it is told', () => {
    test('that the portal does not know the token, which is not repeated', async () => {
      const told = await refusalOf(fresh(), {}, 'eyJ-not-a-token-of-this-portal');
      expect(told).toContain('refused-token');
      expect(told).not.toContain('eyJ-not');
    });

    test('that there is no such organisation, group and licence, all at once', async () => {
      const wrong = { organisation: 'no-such-org', groups: ['no-such-group'], licence: 'no-such-licence' };
      const told = await refusalOf(fresh(), wrong);
      expect(told).toMatch(/missing-organisation: .*`no-such-org`/);
      expect(told).toMatch(/missing-group: .*`no-such-group`/);
      expect(told).toMatch(/unknown-licence: .*`no-such-licence`.*`cc-by`/);
    });

    test('that the user may not publish in the organisation', async ({ skip }) => {
      if (world.adminToken === undefined || world.adminToken === world.token)
        return skip('one token may do everything here');
      const name = freshId('closed');
      await act(world, 'organization_create', { name }, world.adminToken);
      expect(await refusalOf(fresh(), { organisation: name })).toMatch(/refused-rights: .*`closed-/);
    });

    test('that a file is larger than the portal takes', async () => {
      const large = smallRelease({
        planId: freshId('pre'),
        version: '1.0.0',
        change: (path, text) => (path === 'plan.json' ? text + ' '.repeat(1_100_000) : text),
      });
      expect(await refusalOf(large, { max_file_mb: 1 })).toMatch(/refused-size: .*`plan.json` \(1\.\d MB\)/);
    });

    test('that the dataset is somebody else’s, and how it is handed over', async () => {
      const release = fresh();
      await act(world, 'package_create', { name: release.planId, owner_org: world.organisation });
      const told = await refusalOf(release);
      expect(told).toMatch(/conflicting-dataset: .*not made by Torikumi/);
      const [, identifier] = /value `([^`]+)`/.exec(told) ?? [];
      await act(world, 'package_patch', { id: release.planId, extras: [{ key: 'identifier', value: identifier }] });
      expect(await publishTo(openChannel(world), release)).toMatchObject({ version: '1.0.0' });
    });

    test('that it was renamed, made private, or is a draft', async () => {
      const release = fresh();
      const { planId } = release;
      await publishTo(openChannel(world), release);
      const { id } = (await act(world, 'package_show', { id: planId })).result;
      await act(world, 'package_patch', { id, name: `${planId}-new` });
      expect(await refusalOf(release)).toMatch(new RegExp(`conflicting-dataset: .*\`${planId}-new\``));
      expect(await refusalOf(release, { dataset: `${planId}-new` })).toContain('published');
      await act(world, 'package_patch', { id, name: planId, private: true });
      expect(await refusalOf(release)).toMatch(/refused-dataset: .*private/);
      expect((await openChannel(world).readBack(release)).state).toBe('hidden');
      await act(world, 'package_patch', { id, private: false });
      expect(await refusalOf(release)).toContain('published');
    });

    test('that it was moved to another organisation', async ({ skip }) => {
      const { adminToken } = world;
      if (adminToken === undefined) return skip();
      const release = fresh();
      await publishTo(openChannel(world), release);
      const name = freshId('moved');
      await act(world, 'organization_create', { name }, adminToken);
      const users: Loose = (await act(world, 'user_show', {})).result;
      await act(world, 'organization_member_create', { id: name, username: users.name, role: 'editor' }, adminToken);
      await act(world, 'package_patch', { id: release.planId, owner_org: name }, adminToken);
      expect(await refusalOf(release)).toMatch(/conflicting-organisation: .*`moved-/);
    });

    test('that what is published holds the token', async () => {
      const leaking = smallRelease({
        planId: freshId('pre'),
        version: '1.0.0',
        change: (path, text) => (path === 'plan.json' ? text.replace('A tiny plan', world.token) : text),
      });
      const told = await refusalOf(leaking);
      expect(told).toMatch(/refused-secret: .*`plan.json`/);
      expect(told).not.toContain(world.token);
    });
  });
}
