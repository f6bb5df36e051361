import { createHash } from 'node:crypto';
import { type Database, textOf } from './Database.ts';

/** Gives a resource its file. Bytes and metadata change in one transaction, which CKAN itself cannot do. */
export function saveContent(database: Database, resourceId: string, bytes: Uint8Array): void {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  database.run('INSERT INTO contents (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING', sha256, bytes);
  database.run(
    `INSERT INTO uploads (resource_id, sha256) VALUES (?, ?)
     ON CONFLICT (resource_id) DO UPDATE SET sha256 = excluded.sha256`,
    resourceId,
    sha256,
  );
  removeUnusedContents(database);
}

/** SHA-256 of a resource's file, lower-case hex; `null` when it has none. */
export function findContentHash(database: Database, resourceId: string): string | null {
  const row = database.one('SELECT sha256 FROM uploads WHERE resource_id = ?', resourceId);
  return row === null ? null : textOf(row, 'sha256');
}

/** The bytes of that SHA-256; `null` when there are none. */
export function readContent(database: Database, sha256: string): Uint8Array | null {
  const bytes = database.one('SELECT bytes FROM contents WHERE sha256 = ?', sha256)?.['bytes'];
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : null;
}

/** Lets go of bytes that no resource has any more. */
export function removeUnusedContents(database: Database): void {
  database.run('DELETE FROM contents WHERE sha256 NOT IN (SELECT sha256 FROM uploads)');
}
