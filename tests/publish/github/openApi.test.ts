import { describe, expect, test } from 'vitest';
import type { FakeAnswer, FakeRequest } from '../../fakes/github/answerRequest.ts';
import { type CheckExchange, checkExchange } from '../../fakes/github/openApi.ts';

// The fake checks every exchange of every test here by GitHub's description. This shows that the check finds something.
const check: CheckExchange = checkExchange ?? (() => []);
const root = '/repos/octo-city/open-data';
const asked = (method: string, path: string, query = '', body = ''): FakeRequest => {
  return {
    ...{ host: 'api', method, path: `${root}${path}`, headers: {}, isKnown: true },
    ...{ query: new URLSearchParams(query), body: Buffer.from(body) },
  };
};
const page: FakeAnswer = { status: 200, json: [] };

test.runIf(checkExchange === null)(
  "GitHub's OpenAPI description: skipped, it is not at hand (TORIKUMI_REFERENCE)",
  ({ skip }) => skip(),
);

describe.runIf(checkExchange !== null)("GitHub's OpenAPI description", () => {
  test.each<[string, FakeRequest, FakeAnswer]>([
    ['a list', asked('GET', '/releases', 'per_page=100&page=2'), page],
    ['a removal', asked('DELETE', '/releases/assets/7'), { status: 204 }],
    ['an answer that any request may get', asked('GET', '/releases'), { status: 401, json: {} }],
  ])('knows %s', (_words, request, answer) => {
    expect(check(request, answer)).toEqual([]);
  });

  test.each<[string, FakeRequest, FakeAnswer, string]>([
    ['an address', asked('GET', '/releasses'), page, "not in GitHub's description"],
    ['a method', asked('PUT', '/releases'), page, "not in GitHub's description"],
    ['a parameter', asked('GET', '/releases', 'perPage=100'), page, 'unknown perPage'],
    ['an upload without a name', asked('POST', '/releases/7/assets'), { status: 422 }, 'has no name'],
    [
      'a field of another type',
      asked('POST', '/releases', '', '{"tag_name":1}'),
      { status: 422 },
      '/tag_name must be string',
    ],
    ['a draft without a tag', asked('POST', '/releases', '', '{"draft":true}'), { status: 422 }, "property 'tag_name'"],
    ['a success that is none', asked('DELETE', '/releases/7'), { status: 200 }, '200 is not described'],
    ['an asset without a digest', asked('GET', '/releases/7/assets'), { status: 200, json: [{}] }, "property 'digest'"],
  ])('finds fault with %s', (_words, request, answer, text) => {
    expect(check(request, answer).join('\n')).toContain(text);
  });
});
