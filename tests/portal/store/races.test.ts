import { expect, test } from 'vitest';
import { makeDataset, openTestPortal } from '../support/testPortal.ts';

test('of 50 revisions that saw one dataset, one is kept and 49 are told', async () => {
  const portal = await openTestPortal();
  await makeDataset(portal);
  const { metadata_modified } = (await portal.ask('package_show', { id: 'plan' })).result;
  const match = { name: 'plan', metadata_modified };
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, at) => portal.act('package_revise', { match, update: { notes: `notes ${at}` } })),
  );
  const won = answers.filter(({ status }) => status === 200);
  const told = answers.filter(({ status }) => status === 409);
  expect([won.length, told.length]).toEqual([1, 49]);
  for (const { error } of told) expect(error).toEqual({ __type: 'Validation Error', match: ['metadata_modified'] });
  const { notes } = (await portal.ask('package_show', { id: 'plan' })).result;
  expect(notes).toBe(won[0]?.result.package.notes);
  expect(portal.faults).toEqual([]);
  portal.close();
});

test('of 50 resources added at once none is lost', async () => {
  const portal = await openTestPortal();
  await makeDataset(portal, { resources: [] });
  await Promise.all(
    Array.from({ length: 50 }, (_, at) => portal.act('resource_create', { package_id: 'plan', name: `file ${at}` })),
  );
  const { resources } = (await portal.ask('package_show', { id: 'plan' })).result;
  expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(50);
  expect(resources.map(({ position }: { position: number }) => position)).toEqual(
    Array.from({ length: 50 }, (_, at) => at),
  );
  portal.close();
});
