import { join } from 'node:path';
import type { Fault } from '../errors.ts';
import type { PlanInput } from '../model/Plan.ts';
import type { Erratum, PlanSettings } from '../model/Settings.ts';
import { checkFolder } from './checkFolder.ts';
import { checkMunicipality } from './checkMunicipality.ts';
import type { Loaded } from './Loaded.ts';
import { listFolders } from './listFolders.ts';
import { loadEdition } from './loadEdition.ts';
import { type DocumentReader, readDocument, type SettingsDocument } from './readDocument.ts';

/** The folder's name must be the plan's id, and the plan must not end before it begins. */
function checkPlanSettings(file: string, folderName: string, plan: SettingsDocument<PlanSettings>): readonly Fault[] {
  const { settings, locate } = plan;
  const { plan_id, period } = settings;
  const faults: Fault[] = [...checkMunicipality(file, plan)];
  if (plan_id !== folderName) {
    faults.push({
      code: 'conflicting-plan-id',
      file,
      ...locate('/plan_id'),
      messageJa: `plan_id が \`${plan_id}\` ですが、フォルダ名は \`${folderName}\` です。同じにしてください。`,
      messageEn: `The plan_id is \`${plan_id}\`, but the folder is \`${folderName}\`. Make them the same.`,
    });
  }
  if (period.first > period.last) {
    faults.push({
      code: 'conflicting-period',
      file,
      ...locate('/period/last'),
      messageJa: `計画期間の最後の年度 \`${period.last}\` が最初の年度 \`${period.first}\` より前です。入れ違いを直してください。`,
      messageEn: `The plan's last fiscal year \`${period.last}\` is before its first, \`${period.first}\`. Put them right.`,
    });
  }
  return faults;
}

function missEditions(editions: string): readonly Fault[] {
  return [
    {
      code: 'missing-edition',
      file: editions,
      messageJa: `\`${editions}/\` に版がありません。年度の名前のフォルダ（例: \`2022\`）に元の表と origin.yaml を置いてください。`,
      messageEn: `\`${editions}/\` holds no edition. Make a folder named by fiscal year (such as \`2022\`) with the source table and origin.yaml.`,
    },
  ];
}

/**
 * Reads `data/plans/<name>/`: its settings, its errata if there are any, and every edition, ascending. Finds every fault of all its files,
 * and `conflicting-plan-id`, `conflicting-period`, `missing-edition`, `unknown-file`.
 * @example loadPlan(reader, 'ebetsu-gyokaku').value?.editions.map(({ edition }) => edition) // ['2022']
 */
export function loadPlan(reader: DocumentReader, name: string): Loaded<PlanInput> {
  const folder = `data/plans/${name}`;
  const editionsFolder = `${folder}/editions`;
  const entries = reader.files.listFolder(join(reader.root, folder));
  const plan = readDocument<PlanSettings>(reader, `${folder}/plan.yaml`, 'plan-settings');
  const errata = entries.some(({ name: entry }) => entry === 'errata.yaml')
    ? readDocument<readonly Erratum[]>(reader, `${folder}/errata.yaml`, 'errata-settings', [])
    : { value: { settings: [] }, faults: [] };
  const editions = listFolders(reader.files, join(reader.root, editionsFolder)).map((edition) =>
    loadEdition(reader, editionsFolder, edition),
  );
  const faults = [
    ...checkFolder(folder, entries, ['plan.yaml', 'errata.yaml', 'editions']),
    ...plan.faults,
    ...errata.faults,
    ...(plan.value === null ? [] : checkPlanSettings(`${folder}/plan.yaml`, name, plan.value)),
    ...(editions.length === 0 ? missEditions(editionsFolder) : []),
    ...editions.flatMap((edition) => edition.faults),
  ];
  if (plan.value === null || errata.value === null || faults.length > 0) return { value: null, faults };
  const value = {
    settings: plan.value.settings,
    editions: editions.flatMap((edition) => edition.value ?? []),
    errata: errata.value.settings,
  };
  return { value, faults };
}
