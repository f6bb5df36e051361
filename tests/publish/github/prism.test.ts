import { describe, expect, test } from 'vitest';
import type { Release } from '../../../pipeline/model/Release.ts';
import { createGitHubChannel } from '../../../pipeline/publish/github/createGitHubChannel.ts';
import { plantedToken } from './githubWorld.ts';

/**
 * Where a Prism mocks GitHub's OpenAPI description, a second implementation of the shapes:
 * `npx @stoplight/prism-cli mock --errors -p 4010 …/github-openapi/api.github.com.reduced.json`.
 */
const prism = process.env['TORIKUMI_PRISM'];

test.runIf(prism === undefined)('Prism: skipped, TORIKUMI_PRISM is not set', ({ skip }) => skip());

/** The file that the description's examples list: 1024 bytes, and this digest whatever they are. */
const release: Release = {
  ...{ planId: 'small', version: '1.0.0', title: { ja: '小さな計画', en: 'A small plan' }, notes: '# 変更点\n' },
  files: [
    {
      path: 'example.zip',
      bytes: new Uint8Array(1024),
      sha256: '2151b604e3429bff440b9fbc03eb3617bc2603cda96c95b9bb05277f9ddba255',
      mediaType: 'application/zip',
      label: { ja: 'すべてのファイル', en: 'All files' },
    },
  ],
};

describe.runIf(prism !== undefined)('Prism, from the description alone', () => {
  /** Requests sent, `POST /repos/…`, and what Prism found wrong in them. */
  const sent: string[] = [];
  const open = (hasTag: boolean) => {
    const toPrism: typeof fetch = async (input, init) => {
      const { pathname, search } = new URL(String(input));
      sent.push(`${init?.method} ${pathname.replace('/repos/octocat/Hello-World', '')}`);
      const headers = new Headers(init?.headers);
      // The description leaves out GitHub's own media type, and those of uploads, which its prose asks for.
      headers.set('accept', 'application/json');
      if (pathname.endsWith('/assets')) headers.set('content-type', 'application/octet-stream');
      if (!hasTag && pathname.includes('/tags/')) headers.set('prefer', 'code=404');
      const response = await fetch(`${prism}${pathname}${search}`, { ...init, headers });
      expect(response.headers.get('sl-violations')).toBeNull();
      // The examples' Link leads to an address that is none.
      const kept = new Headers(response.headers);
      kept.delete('link');
      return new Response(response.status === 204 ? null : await response.text(), {
        status: response.status,
        headers: kept,
      });
    };
    return createGitHubChannel(
      { name: 'github', owner: 'octocat', repo: 'Hello-World' },
      { token: plantedToken, fetch: toPrism, now: () => 0, sleep: () => Promise.resolve(), timeoutMs: 30_000 },
    );
  };

  test('takes every request of a publication', async () => {
    const channel = open(false);
    await channel.apply(channel.plan(release, await channel.look(release)), release, () => undefined);
    expect(sent).toEqual([
      'GET /releases/tags/small-v1.0.0',
      'GET /releases',
      'POST /releases',
      'POST /releases/1/assets',
      'GET /releases/1/assets',
      'GET /releases',
      'PATCH /releases/1',
    ]);
  });

  test('is read back', async () => {
    expect(await open(true).readBack(release)).toEqual({
      state: 'public',
      files: [{ path: 'example.zip', size: 1024, sha256: release.files[0]?.sha256 }],
      url: 'https://github.com/octocat/Hello-World/releases/v1.0.0',
    });
  });
});
