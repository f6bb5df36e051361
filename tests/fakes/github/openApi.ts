import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { FakeAnswer, FakeRequest } from './answerRequest.ts';

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
}

interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: Media;
  readonly responses: Readonly<Record<string, Media & { readonly $ref?: string }>>;
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Says what in an exchange is not as GitHub describes its API; empty when all of it is. */
export type CheckExchange = (request: FakeRequest, answer: FakeAnswer) => readonly string[];

/** Where GitHub's description lies: below `TORIKUMI_REFERENCE`, or beside the checkout. */
const reference =
  process.env['TORIKUMI_REFERENCE'] ?? fileURLToPath(new URL('../../../../shared/reference', import.meta.url));
export const descriptionPath = join(resolve(reference), 'github-openapi', 'api.github.com.reduced.json');

function readDescription(): Description {
  const text = readFileSync(descriptionPath, 'utf8');
  const description = JSON.parse(text);
  // The prose of "Upload a release asset" knows a third state, which the enum leaves out.
  description.components.schemas['release-asset'].properties.state.enum.push('starter');
  return description;
}

const toPointer = (parts: readonly string[]): string =>
  parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

/** Follows a reference within the description; anything else is passed through. */
function follow<T>(description: Description, value: T | { readonly $ref: string }): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value) || value.$ref === undefined) return value as T;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  return description.components[kind]?.[name] as T;
}

function createCheck(description: Description): CheckExchange {
  const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema(description, 'github');
  const compiled = new Map<string, ValidateFunction>();
  const paths = Object.keys(description.paths).map((template) => {
    const form = template.replaceAll(/[.]/g, '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+');
    return [template, new RegExp(`^${form}$`)] as const;
  });

  /** Faults of a value against the schema at a place of the description. */
  const validate = (place: readonly string[], value: unknown): readonly string[] => {
    const pointer = toPointer(place);
    const check = compiled.get(pointer) ?? ajv.compile({ $ref: `github#/${pointer}` });
    compiled.set(pointer, check);
    if (check(value)) return [];
    return (check.errors ?? []).map((error: ErrorObject) => `${error.instancePath} ${error.message}`);
  };

  const checkRequest = (template: string, method: string, request: FakeRequest): readonly string[] => {
    const operation = description.paths[template]?.[method];
    const parameters = (operation?.parameters ?? []).map((parameter) => follow<Parameter>(description, parameter));
    const query = parameters.filter((parameter) => parameter.in === 'query');
    const missing = query.filter(({ name, required }) => required === true && !request.query.has(name));
    const surplus = [...request.query.keys()].filter((key) => query.every(({ name }) => name !== key));
    const json = operation?.requestBody?.content?.['application/json'];
    const place = ['paths', template, method, 'requestBody', 'content', 'application/json', 'schema'];
    return [
      ...missing.map(({ name }) => `has no ${name}`),
      ...surplus.map((key) => `has an unknown ${key}`),
      ...(json === undefined ? [] : validate(place, JSON.parse(request.body.toString('utf8')))),
      ...(operation?.requestBody === undefined && request.body.length > 0 ? ['has a body'] : []),
    ];
  };

  const checkAnswer = (template: string, method: string, { status, json }: FakeAnswer): readonly string[] => {
    const responses = description.paths[template]?.[method]?.responses ?? {};
    const place = ['paths', template, method, 'responses', String(status)];
    const described = responses[String(status)];
    // Any request may be answered with 401, 404, 429 …; the description repeats only some of them.
    if (described === undefined) return status < 400 ? [`${status} is not described`] : [];
    const media = follow<Media>(description, described);
    if (media.content?.['application/json'] === undefined) return [];
    const base = described.$ref === undefined ? place : described.$ref.split('/').slice(1);
    return validate([...base, 'content', 'application/json', 'schema'], json);
  };

  return (request, answer) => {
    const method = request.method.toLowerCase();
    const found = paths.find(([template, form]) => {
      return form.test(request.path) && description.paths[template]?.[method] !== undefined;
    });
    if (found === undefined) return [`${request.method} ${request.path}: not in GitHub's description`];
    const [template] = found;
    return [
      ...checkRequest(template, method, request).map((text) => `${request.method} ${request.path}: request ${text}`),
      ...checkAnswer(template, method, answer).map((text) => `${request.method} ${request.path}: answer ${text}`),
    ];
  };
}

/** Checks exchanges against GitHub's own OpenAPI description; null where that is not at hand. */
export const checkExchange: CheckExchange | null = existsSync(descriptionPath) ? createCheck(readDescription()) : null;
