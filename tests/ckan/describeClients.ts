import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FaultyProxy, openProxy } from './support/faultyProxy.ts';
import { freshId, openChannel, type PortalWorld, publishTo } from './support/PortalWorld.ts';
import { smallRelease } from './support/smallRelease.ts';

const run = promisify(execFile);

/** The Python to try clients with: `CKAN_CLIENT_PYTHON`, for example of a venv with `ckanapi` and `rdflib`. */
const python = process.env['CKAN_CLIENT_PYTHON'] ?? 'python3';
const has = (module: string): boolean => spawnSync(python, ['-c', `import ${module}`]).status === 0;
const [hasClient, hasReader] = [has('ckanapi'), has('rdflib')];

/** A program in Python that gets the portal's address, a token and the dataset's name, and prints JSON. */
async function runPython(world: PortalWorld, planId: string, program: string): Promise<unknown> {
  const { stdout } = await run(python, ['-c', program, world.url, world.token, planId]);
  return JSON.parse(stdout);
}

const clientProgram = `
import io, json, sys
import ckanapi
url, token, name = sys.argv[1:]
ckan = ckanapi.RemoteCKAN(url, apikey=token, user_agent='torikumi-test')
found = ckan.action.package_show(id=name)
rows = ckan.action.datastore_search(resource_id=found['resources'][0]['id'], sort='_id')['records']
told = []
for action, params in (
    ('package_show', {'id': 'no-such-dataset'}),
    ('package_create', {'name': 'NOT A NAME', 'owner_org': found['organization']['name']}),
):
    try:
        ckan.call_action(action, params)
    except ckanapi.errors.CKANAPIError as error:
        told.append(type(error).__name__)
    except Exception as error:
        told.append(type(error).__name__)
try:
    ckanapi.RemoteCKAN(url, apikey='no-such-token').action.package_patch(id=name, title='x')
except ckanapi.NotAuthorized:
    told.append('NotAuthorized')
made = ckan.action.resource_create(package_id=name, name='memo', upload=('memo.txt', io.BytesIO(b'hello')))
ckan.action.resource_patch(id=made['id'], description='from ckanapi')
shown = ckan.action.resource_show(id=made['id'])
ckan.action.resource_delete(id=made['id'])
left = [r['name'] for r in ckan.action.package_show(id=name)['resources']]
print(json.dumps({'version': found['version'], 'count': len(rows), 'value': rows[2]['value'],
                  'told': told, 'size': shown['size'], 'description': shown['description'], 'left': len(left)}))
`;

const readerProgram = `
import json, sys
from rdflib import Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF
url, token, name = sys.argv[1:]
told = {}
for ending, form in (('ttl', 'turtle'), ('xml', 'xml'), ('jsonld', 'json-ld')):
    graph = Graph().parse(f'{url}/dataset/{name}.{ending}', format=form)
    [dataset] = graph.subjects(RDF.type, DCAT.Dataset)
    period = graph.value(dataset, DCTERMS.temporal)
    sizes = {str(graph.value(d, DCTERMS.title)): str(graph.value(d, DCAT.byteSize)) for d in graph.objects(dataset, DCAT.distribution)}
    told[ending] = {
        'title': str(graph.value(dataset, DCTERMS.title)),
        'identifier': str(graph.value(dataset, DCTERMS.identifier)),
        'frequency': str(graph.value(dataset, DCTERMS.accrualPeriodicity)),
        'start': str(graph.value(period, DCAT.startDate)),
        'end': str(graph.value(period, DCAT.endDate)),
        'languages': sorted(str(l) for l in graph.objects(dataset, DCTERMS.language)),
        'conforms': sorted(str(c) for c in graph.objects(dataset, DCTERMS.conformsTo)),
        'distributions': len(sizes),
    }
print(json.dumps(told))
`;

/** Programs that other people wrote, unmodified, against a plan that is published. */
export function describeClients(open: () => Promise<PortalWorld>): void {
  const planId = freshId('clients');
  let proxy: FaultyProxy;

  beforeAll(async () => {
    const world = await open();
    // A portal in this process is reached over a socket, as anybody reaches it.
    proxy = await openProxy(world);
    await publishTo(openChannel(world), smallRelease({ planId, version: '1.0.0' }));
  });
  afterAll(() => proxy.world.stop());

  describe(`ckanapi${hasClient ? '' : ': skipped, it is not installed'}`, () => {
    test.runIf(hasClient)('reads, writes and understands errors from Python', async () => {
      expect(await runPython(proxy.world, planId, clientProgram)).toEqual({
        version: '1.0.0',
        count: 6,
        value: 12.25,
        told: ['NotFound', 'ValidationError', 'NotAuthorized'],
        size: 5,
        description: 'from ckanapi',
        left: 8,
      });
    });

    test.runIf(hasClient)('shows and dumps a dataset from the command line', async () => {
      const start = 'import sys; from ckanapi.cli.main import main; sys.exit(main())';
      const { stdout } = await run(python, [
        '-c',
        start,
        'action',
        'package_show',
        `id=${planId}`,
        '-r',
        proxy.world.url,
      ]);
      expect(JSON.parse(stdout)).toMatchObject({ name: planId, version: '1.0.0', num_resources: 8 });
      const file = join(mkdtempSync(join(tmpdir(), 'torikumi-')), 'dump.jsonl');
      // Its workers are started by name.
      const env = { ...process.env, PATH: `${dirname(python)}${delimiter}${process.env['PATH'] ?? ''}` };
      await run(python, ['-c', start, 'dump', 'datasets', planId, '-O', file, '-r', proxy.world.url], { env });
      const [line = ''] = readFileSync(file, 'utf8').split('\n');
      expect(JSON.parse(line)).toMatchObject({ name: planId, extras: expect.any(Array) });
    });
  });

  describe(`a DCAT reader${hasReader ? '' : ': skipped, rdflib is not installed'}`, () => {
    test.runIf(hasReader)('finds the same dataset in Turtle, RDF/XML and JSON-LD', async () => {
      const authority = 'http://publications.europa.eu/resource/authority';
      const dataset = {
        title: '小さな計画',
        identifier: `https://torikumi.example/${planId}`,
        frequency: `${authority}/frequency/ANNUAL`,
        start: '2019-04-01',
        end: '2022-03-31',
        languages: [`${authority}/language/ENG`, `${authority}/language/JPN`],
        conforms: ['indicators', 'observations'].map((name) => `https://torikumi.example/schemas/v1/${name}.json`),
        distributions: 8,
      };
      expect(await runPython(proxy.world, planId, readerProgram)).toEqual({
        ttl: dataset,
        xml: dataset,
        jsonld: dataset,
      });
    });
  });
}
