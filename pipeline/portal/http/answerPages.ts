import { html } from 'hono/html';
import { ActionError } from '../ActionError.ts';
import type { Context } from '../Context.ts';
import { needDataset } from '../datasets/access.ts';
import type { Resource } from '../datasets/Dataset.ts';
import { showResource } from '../datasets/showDataset.ts';
import { searchDatasets } from '../search/searchDatasets.ts';

type Body = ReturnType<typeof html>;

/** Answers `/`: the public datasets, latest change first, and where the API is. Every value is escaped. */
export async function answerHome(context: Context): Promise<Response> {
  const { results, count } = searchDatasets({ rows: 100, sort: 'metadata_modified desc' }, context);
  const { site } = context;
  return answerPage(
    site.title,
    html`<h1>${site.title}</h1>
      <p>${site.description}</p>
      <p>データセット / datasets: ${count}</p>
      <ul>${results.map(({ name, title }) => html`<li><a href="/dataset/${name}">${title}</a></li>`)}</ul>
      <p><a href="/api/3/action/package_search">API</a> <a href="/catalog.ttl">DCAT</a></p>`,
  );
}

/** Answers `/dataset/<name or id>`: what it is, and its files. */
export async function answerDatasetPage(id: string, context: Context): Promise<Response> {
  try {
    const { name, title, texts, resources } = needDataset(id, context);
    return answerPage(
      title,
      html`<h1>${title}</h1>
        ${(texts.notes ?? '').split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`)}
        <ul>${resources.map((resource) => listResource(showResource(resource, context)))}</ul>
        <p>
          <a href="/api/3/action/package_show?id=${name}">API</a>
          <a href="/dataset/${name}.ttl">DCAT</a> <a href="/">一覧 / all datasets</a>
        </p>`,
    );
  } catch (error) {
    if (error instanceof ActionError) return new Response('Not found', { status: 404 });
    throw error;
  }
}

function listResource({ name, url, format }: Resource): Body {
  const label = `${String(name ?? url)}${format === '' ? '' : ` (${format})`}`;
  return /^https?:/.test(url) ? html`<li><a href="${url}">${label}</a></li>` : html`<li>${label}</li>`;
}

async function answerPage(title: string, body: Body): Promise<Response> {
  const page = await html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body>
        ${body}
      </body>
    </html> `;
  return new Response(page, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
  });
}
