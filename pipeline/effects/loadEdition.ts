import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Fault } from '../errors.ts';
import type { EditionInput } from '../model/Plan.ts';
import type { Correction, OriginSettings } from '../model/Settings.ts';
import { checkFolder } from './checkFolder.ts';
import { checkMunicipality } from './checkMunicipality.ts';
import type { Loaded } from './Loaded.ts';
import { type DocumentReader, readDocument, type SettingsDocument } from './readDocument.ts';

/** The one `source.*` of an edition's folder. */
function loadSource({ files, root }: DocumentReader, folder: string): Loaded<EditionInput['source']> {
  const names = files
    .listFolder(join(root, folder))
    .filter(({ name, kind }) => kind === 'file' && name.startsWith('source.'));
  const [first] = names;
  if (first === undefined) {
    const fault: Fault = {
      code: 'missing-source',
      file: folder,
      messageJa: `\`${folder}/\` に元の表がありません。\`source.tsv\`、\`source.csv\`、\`source.xlsx\`、\`source.html\` のどれかの名前で置いてください。`,
      messageEn: `\`${folder}/\` holds no source table. Put it there as \`source.tsv\`, \`source.csv\`, \`source.xlsx\` or \`source.html\`.`,
    };
    return { value: null, faults: [fault] };
  }
  if (names.length > 1) {
    const list = names.map(({ name }) => `\`${name}\``);
    const fault: Fault = {
      code: 'duplicate-source',
      file: folder,
      messageJa: `元の表が ${list.join(' と ')} の${names.length}つあります。一つだけ残してください。`,
      messageEn: `There are ${names.length} source tables: ${list.join(' and ')}. Keep one.`,
    };
    return { value: null, faults: [fault] };
  }
  const bytes = files.readFile(join(root, folder, first.name));
  if (bytes === null) throw new Error(`'${folder}/${first.name}' vanished while it was being read`);
  return { value: { file: first.name, bytes }, faults: [] };
}

/** The folder's name and the source's bytes must be what `origin.yaml` says they are. */
function checkOrigin(
  file: string,
  edition: string,
  origin: SettingsDocument<OriginSettings>,
  source: EditionInput['source'] | null,
): readonly Fault[] {
  const { settings, locate } = origin;
  const faults: Fault[] = [...checkMunicipality(file, origin)];
  if (String(settings.fiscal_year) !== edition) {
    faults.push({
      code: 'conflicting-edition',
      file,
      ...locate('/fiscal_year'),
      messageJa: `年度が \`${settings.fiscal_year}\` ですが、フォルダ名は \`${edition}\` です。同じ年度にそろえてください。`,
      messageEn: `The fiscal year is \`${settings.fiscal_year}\`, but the folder is \`${edition}\`. Make them the same.`,
    });
  }
  const sha256 = source === null ? settings.sha256 : createHash('sha256').update(source.bytes).digest('hex');
  if (settings.sha256 !== sha256) {
    faults.push({
      code: 'conflicting-digest',
      file,
      ...locate('/sha256'),
      messageJa: `sha256 は \`${settings.sha256}\` とありますが、\`${source?.file}\` は \`${sha256}\` です。ファイルが変わっていないか確かめ、正しければこの値に書き換えてください。`,
      messageEn: `The sha256 says \`${settings.sha256}\`, but \`${source?.file}\` has \`${sha256}\`. See whether the file was changed; if it is right, write this value here.`,
    });
  }
  return faults;
}

/**
 * Reads `editions/<year>/`: the source table, `origin.yaml`, and `corrections.yaml` if there is one.
 * Finds every fault of the three, and `invalid-edition`, `missing-source`, `duplicate-source`, `conflicting-edition`,
 * `conflicting-digest`, `unknown-file`.
 * @example loadEdition(reader, 'data/plans/ebetsu-gyokaku/editions', '2022')
 */
export function loadEdition(reader: DocumentReader, editions: string, edition: string): Loaded<EditionInput> {
  const folder = `${editions}/${edition}`;
  const entries = reader.files.listFolder(join(reader.root, folder));
  const source = loadSource(reader, folder);
  const origin = readDocument<OriginSettings>(reader, `${folder}/origin.yaml`, 'origin');
  const corrections = entries.some(({ name }) => name === 'corrections.yaml')
    ? readDocument<readonly Correction[]>(reader, `${folder}/corrections.yaml`, 'corrections', [])
    : { value: { settings: [] }, faults: [] };
  const faults = [
    ...checkYear(folder, edition),
    ...checkFolder(folder, entries, ['source.*', 'origin.yaml', 'corrections.yaml']),
    ...source.faults,
    ...origin.faults,
    ...corrections.faults,
    ...(origin.value === null ? [] : checkOrigin(`${folder}/origin.yaml`, edition, origin.value, source.value)),
  ];
  if (source.value === null || origin.value === null || corrections.value === null) return { value: null, faults };
  const value = {
    edition,
    origin: origin.value.settings,
    corrections: corrections.value.settings,
    source: source.value,
  };
  return { value, faults };
}

function checkYear(folder: string, edition: string): readonly Fault[] {
  if (/^\d{4}$/.test(edition)) return [];
  return [
    {
      code: 'invalid-edition',
      file: folder,
      messageJa: `版のフォルダ名 \`${edition}\` は年度ではありません。西暦4桁にしてください（令和4年度なら \`2022\`）。`,
      messageEn: `The edition folder \`${edition}\` is not a fiscal year. Name it with four digits (\`2022\` for 令和4年度).`,
    },
  ];
}
