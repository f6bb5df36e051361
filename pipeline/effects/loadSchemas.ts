import { join } from 'node:path';
import { PipelineError } from '../errors.ts';
import type { SchemaDocument, Schemas } from '../model/Schemas.ts';
import { diskFiles } from './createRealEffects.ts';
import type { FileEffects } from './Effects.ts';

/**
 * Every schema in `<root>/schemas/v1/` by its file's base name; the context for JSON-LD is none.
 * Throws `missing-schemas` (exit 2) when the folder holds none.
 * @example loadSchemas('.')['observations']?.title
 */
export function loadSchemas(root: string, files: FileEffects = diskFiles): Schemas {
  const folder = join(root, 'schemas', 'v1');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const found = files.listFolder(folder).flatMap(({ name }): [string, SchemaDocument][] => {
    const bytes = name.endsWith('.json') ? files.readFile(join(folder, name)) : null;
    return bytes === null
      ? []
      : [[name.slice(0, -'.json'.length), JSON.parse(decoder.decode(bytes)) as SchemaDocument]];
  });
  if (found.length > 0) return Object.fromEntries(found);
  throw new PipelineError(2, [
    {
      code: 'missing-schemas',
      file: 'schemas/v1',
      messageJa: '`schemas/v1/` にスキーマがありません。リポジトリを取り直してください。',
      messageEn: '`schemas/v1/` holds no schemas. Fetch the repository again.',
    },
  ]);
}
