import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { Context } from '../Context.ts';
import { uploadLimit } from '../datasets/takeUpload.ts';
import { answerCatalogue, answerDataset } from './answerDcat.ts';
import { answerDatasetPage, answerHome } from './answerPages.ts';
import { answerBadRequest, answerJson } from './answers.ts';
import { downloadFile } from './downloadFile.ts';
import { dumpTable } from './dumpTable.ts';
import { mayWrite } from './mayWrite.ts';
import { type ReportFault, runAction } from './runAction.ts';

/** Largest body of a request without the token, in bytes: reading needs little. */
const readerLimit = 1024 * 1024;

/** Forms of a dataset by media type, as `Accept` asks for them; the page has no ending. */
const negotiated: Readonly<Record<string, string | undefined>> = {
  'text/html': undefined,
  'text/turtle': 'ttl',
  'application/ld+json': 'jsonld',
  'application/rdf+xml': 'xml',
};

/** What the app is made of. */
export interface AppParts {
  readonly context: Omit<Context, 'mayWrite' | 'query'>;
  readonly token: string;
  readonly report: ReportFault;
}

/** The portal as a web app: Action API, files, tables and DCAT. It listens nowhere by itself. */
export function createApp({ context, token, report }: AppParts): Hono {
  const app = new Hono();
  const contextOf = (request: Request): Context => ({
    ...context,
    mayWrite: mayWrite(request, token),
    query: new URL(request.url).search.slice(1),
  });
  const limit = (maxSize: number) => bodyLimit({ maxSize, onError: () => answerJson('Request Entity Too Large', 413) });
  const writerLimit = limit(uploadLimit + readerLimit);
  const limits = { reader: limit(readerLimit), writer: writerLimit };
  // It is served without TLS on this computer; whoever puts TLS in front of it says so there.
  app.use(secureHeaders({ crossOriginResourcePolicy: false, strictTransportSecurity: false }));
  // Programs in browsers may read; writing takes a header that no other site can make them send.
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'POST'] }));
  app.use((c, next) => limits[mayWrite(c.req.raw, token) ? 'writer' : 'reader'](c, next));
  app.all('/api/action/:name', (c) => runAction(c.req.param('name'), c.req.raw, contextOf(c.req.raw), report));
  app.all('/api/:version{[1-3]}/action/:name', (c) =>
    runAction(c.req.param('name'), c.req.raw, contextOf(c.req.raw), report),
  );
  app.get('/api/:version{[1-3]}', (c) => answerJson({ version: Number(c.req.param('version')) }));
  app.get('/dataset/:id/resource/:resource/download/:file?', (c) =>
    downloadFile(c.req.param('id'), c.req.param('resource'), c.req.raw, contextOf(c.req.raw)),
  );
  app.get('/datastore/dump/:resource', (c) => dumpTable(c.req.param('resource'), c.req.raw, contextOf(c.req.raw)));
  app.get('/dataset/:file{.+\\.(?:jsonld|ttl|xml)}', (c) =>
    answerDataset(c.req.param('file'), c.req.raw, contextOf(c.req.raw)),
  );
  app.get('/:file{catalog\\.(?:jsonld|ttl|xml)}', (c) =>
    answerCatalogue(c.req.param('file'), c.req.raw, contextOf(c.req.raw)),
  );
  app.get('/dataset/:id', (c) => {
    const form = accepts(c, { header: 'Accept', supports: Object.keys(negotiated), default: 'text/html' });
    const ending = negotiated[form];
    const context = contextOf(c.req.raw);
    const id = c.req.param('id');
    return ending ? answerDataset(`${id}.${ending}`, c.req.raw, context) : answerDatasetPage(id, context);
  });
  app.get('/', (c) => answerHome(contextOf(c.req.raw)));
  app.notFound((c) => (c.req.path.startsWith('/api/') ? answerBadRequest('Unknown API') : c.text('Not found', 404)));
  app.onError((error, c) => {
    report(error);
    return c.text('Internal Server Error', 500);
  });
  return app;
}
