import { join } from 'node:path';
import type { DocumentFault, Validator } from '../check/validateRows.ts';
import type { Fault } from '../errors.ts';
import type { SchemaDocument, Schemas } from '../model/Schemas.ts';
import type { FileEffects } from './Effects.ts';
import { findSchemaPart } from './findSchemaPart.ts';
import type { Loaded } from './Loaded.ts';
import { parseYaml, type YamlDocument } from './parseYaml.ts';
import { askMeant } from './suggestName.ts';

/** What reading settings needs: the files, the folder that paths start from, the rules. */
export interface DocumentReader {
  readonly files: FileEffects;
  readonly root: string;
  readonly schemas: Schemas;
  readonly validator: Pick<Validator, 'checkDocument'>;
}

/** A settings document that fits its schema, and the place of each of its values. */
export interface SettingsDocument<T> extends Pick<YamlDocument, 'locate'> {
  readonly settings: T;
}

/** The first example a schema gives, as a remark in both languages; empty where it gives none. */
function showExample(schema: SchemaDocument, pointer: string): { readonly ja: string; readonly en: string } {
  const example = findSchemaPart(schema, pointer)?.examples?.[0];
  if (example === undefined) return { ja: '', en: '' };
  const text = typeof example === 'string' ? example : JSON.stringify(example);
  return { ja: `（例: \`${text}\`）`, en: ` (for example \`${text}\`)` };
}

/** Tells one fault of a schema where it stands in the file, what was expected and what to do. */
function toFault(found: DocumentFault, schema: SchemaDocument, yaml: YamlDocument, file: string): Fault {
  const { pointer, keyword, params } = found;
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') {
    const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
    const known = Object.keys(findSchemaPart(schema, pointer)?.properties ?? {});
    const meant = askMeant(key, known);
    return {
      code: 'unknown-key',
      file,
      ...yaml.locate(pointer, key),
      messageJa: `\`${key}\` というキーはありません。${meant.ja}ここに書けるのは ${known.join('、')} です。`,
      messageEn: `There is no key \`${key}\`.${meant.en} Allowed here: ${known.join(', ')}.`,
    };
  }
  if (keyword === 'required') {
    const key = String(params['missingProperty']);
    const part = findSchemaPart(schema, `${pointer}/${key}`);
    const example = showExample(schema, `${pointer}/${key}`);
    return {
      code: 'missing-key',
      file,
      ...yaml.locate(pointer),
      messageJa: `\`${key}\`（${part?.title ?? key}）がありません。書き足してください${example.ja}。`,
      messageEn: `\`${key}\` (${part?.['x-title-en'] ?? key}) is missing. Add it${example.en}.`,
    };
  }
  const quote = yaml.isBareNumber(pointer) && keyword === 'type';
  const example = showExample(schema, pointer);
  return {
    code: 'invalid-value',
    file,
    ...yaml.locate(pointer),
    messageJa: `${found.ja}${quote ? '引用符で囲んでください' : '直してください'}${example.ja}。`,
    messageEn: `${found.en} ${quote ? 'Put quotes around it' : 'Correct it'}${example.en}.`,
  };
}

function decodeText(bytes: Uint8Array, file: string): Loaded<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), faults: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const messageJa = 'UTF-8 の文字として読めません。UTF-8 で保存し直してください。';
    return {
      value: null,
      faults: [{ code: 'invalid-encoding', file, messageJa, messageEn: 'This is not UTF-8 text. Save it as UTF-8.' }],
    };
  }
}

/**
 * Reads one YAML file under `root` and checks it against the schema of that name. `T` is the type that the schema stands for.
 * Finds `missing-file`, `invalid-encoding`, faults of YAML, `missing-key`, `unknown-key`, `invalid-value`, each with its place.
 * @param whenEmpty what a file of comments alone stands for; without it such a file is `missing-content`
 * @example readDocument<CatalogSettings>(reader, 'data/catalog.yaml', 'catalog').value?.settings.base_url
 */
export function readDocument<T>(
  reader: DocumentReader,
  file: string,
  schemaName: string,
  whenEmpty?: T,
): Loaded<SettingsDocument<T>> {
  const schema = reader.schemas[schemaName];
  if (schema === undefined) throw new Error(`no schema '${schemaName}'`);
  const bytes = reader.files.readFile(join(reader.root, file));
  if (bytes === null) {
    const fault: Fault = {
      code: 'missing-file',
      file,
      messageJa: `\`${file}\` がありません。書き方は schemas/README.md の「${schema.title ?? schemaName}」を見てください。`,
      messageEn: `\`${file}\` is missing. schemas/README.md tells what to write (${schema['x-title-en'] ?? schemaName}).`,
    };
    return { value: null, faults: [fault] };
  }
  const text = decodeText(bytes, file);
  if (text.value === null) return { value: null, faults: text.faults };
  const parsed = parseYaml(text.value, file);
  if (parsed.value === null) return { value: null, faults: parsed.faults };
  const yaml = parsed.value;
  if (yaml.value === null && whenEmpty !== undefined)
    return { value: { settings: whenEmpty, locate: yaml.locate }, faults: [] };
  if (yaml.value === null) {
    const fault: Fault = {
      code: 'missing-content',
      file,
      ...yaml.locate(''),
      messageJa: `\`${file}\` に何も書かれていません。書き方は schemas/README.md の「${schema.title ?? schemaName}」を見てください。`,
      messageEn: `\`${file}\` is empty. schemas/README.md tells what to write (${schema['x-title-en'] ?? schemaName}).`,
    };
    return { value: null, faults: [fault] };
  }
  const faults = reader.validator
    .checkDocument(schemaName, yaml.value)
    .map((found) => toFault(found, schema, yaml, file));
  return { value: faults.length > 0 ? null : { settings: yaml.value as T, locate: yaml.locate }, faults };
}
