import { type Release, tagOf } from '../../../model/Release.ts';
import type { Bilingual } from '../../../model/Settings.ts';
import type { ChannelPlan, Step } from '../../Channel.ts';
import type { CkanState, RemoteResource } from '../CkanState.ts';
import type { TableWork } from '../tables/compareTable.ts';
import type { CkanWork, FileWork } from './CkanWork.ts';
import type { Intended } from './toIntended.ts';

const same: Bilingual = { ja: '同じ内容がすでにある', en: 'is there already, the same' };

/** The dataset itself, with what of it changes and which keywords CKAN takes only in another form. */
function planDataset({ dataset, changes }: CkanWork, { name, changedTags }: Intended): Step {
  const told = changedTags.map(([keyword, tag]) => ({
    ja: tag === null ? `\`${keyword}\` はタグにできない` : `タグ \`${keyword}\` は \`${tag}\` にする`,
    en: tag === null ? `\`${keyword}\` can be no tag` : `the tag \`${keyword}\` becomes \`${tag}\``,
  }));
  const join = (first: Bilingual): Bilingual => ({
    ja: [first.ja, ...told.map(({ ja }) => ja)].join('。'),
    en: [first.en, ...told.map(({ en }) => en)].join('; '),
  });
  const details = { kind: 'dataset' };
  if (dataset === 'create') {
    const reason = {
      ja: 'まだない。すべてそろうまで非公開にしておく',
      en: 'is not there yet; private until it is whole',
    };
    return { action: 'create', target: name, reason: join(reason), details };
  }
  if (changes.length === 0) return { action: 'skip', target: name, reason: join(same), details };
  const list = changes.map((change) => `\`${change}\``).join(', ');
  return { action: 'replace', target: name, reason: join({ ja: `${list} が違う`, en: `${list} differ` }), details };
}

const fileReasons: Readonly<Record<FileWork['action'], Bilingual>> = {
  create: { ja: 'まだない', en: 'is not there yet' },
  replace: { ja: '内容が違う', en: 'its bytes differ' },
  describe: { ja: '内容は同じで、説明が違う', en: 'its bytes are the same, its description differs' },
  none: same,
};

function planFile({ action, resource: { id, path, file } }: FileWork): Step {
  const details = { kind: 'file', resource_id: id, path };
  const target = file.path;
  const reason = fileReasons[action];
  if (action === 'none') return { action: 'skip', target, reason, details };
  if (action === 'describe') return { action: 'replace', target, reason, details };
  return { action, target, reason, size: file.bytes.length, sha256: file.sha256, details };
}

function planRemoval({ id, path }: RemoteResource): Step {
  const reason = { ja: 'この版のファイルではない', en: 'is no file of this version' };
  return { action: 'remove', target: path ?? id, reason, details: { kind: 'file', resource_id: id } };
}

function planTable({ action, table, describe, upserts, deletes }: TableWork): Step {
  const target = `DataStore: ${table.path}`;
  const details = { kind: 'table', resource_id: table.resourceId };
  const rows = table.rows.length;
  switch (action) {
    case 'none':
      return { action: 'skip', target, reason: same, details };
    case 'build':
      return {
        action: 'create',
        target,
        reason: { ja: `まだない。${rows} 行`, en: `is not there yet; ${rows} rows` },
        details,
      };
    case 'rebuild': {
      const ja = `列か型かキーが違う（XLoader などが読み込み直したか、スキーマが変わった）。作り直す。${rows} 行`;
      const en = `other columns, types or key (loaded anew by XLoader or the like, or the schema changed); made anew, ${rows} rows`;
      return { action: 'replace', target, reason: { ja, en }, details };
    }
    case 'update': {
      const dictionary = describe ? { ja: '、項目の説明', en: ', dictionary' } : { ja: '', en: '' };
      const ja = `更新 ${upserts.length} 行、削除 ${deletes.length} 行${dictionary.ja}`;
      const en = `${upserts.length} rows upserted, ${deletes.length} deleted${dictionary.en}`;
      return { action: 'replace', target, reason: { ja, en }, details };
    }
  }
}

function planView(path: string): Step {
  const reason = { ja: '表を画面で見られるようにする', en: 'shows the table on the page' };
  return { action: 'create', target: `View: ${path}`, reason, details: { kind: 'view' } };
}

/** Says that the portal keeps no tables, so that nobody looks for them. */
const noDataStore: Step = {
  action: 'skip',
  target: 'DataStore',
  reason: {
    ja: 'このポータルに DataStore がない。ファイルは公開する',
    en: 'this portal has no DataStore; the files are published',
  },
  details: { kind: 'table' },
};

/** The work for one release as a printable plan. */
export function planCkan(
  channel: string,
  release: Pick<Release, 'planId' | 'version'>,
  intended: Intended,
  work: CkanWork,
  { hasDataStore }: Pick<CkanState, 'hasDataStore'>,
): ChannelPlan {
  const { planId, version } = release;
  const finish: Step = {
    action: 'finish',
    target: tagOf(release),
    reason: { ja: 'すべてを一度に公開する', en: 'shows all of it at one stroke' },
    details: { kind: 'reveal' },
  };
  const steps = [
    planDataset(work, intended),
    ...work.files.map(planFile),
    ...work.removed.map(planRemoval),
    ...(work.reveal ? [finish] : []),
    ...(hasDataStore ? work.tables.map(planTable) : [noDataStore]),
    ...work.views.map(planView),
  ];
  return { channel, planId, version, steps };
}
