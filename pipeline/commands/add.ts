import { createHash } from 'node:crypto';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { PlanDraft } from '../add/Draft.ts';
import { draftPlan, type Given } from '../add/draftPlan.ts';
import { nameOf } from '../add/findMunicipalities.ts';
import { emptyCorrections, renderOriginYaml, renderPlanYaml } from '../add/renderDraft.ts';
import { createValidator } from '../check/validateRows.ts';
import type { Effects } from '../effects/Effects.ts';
import { loadPlan } from '../effects/loadPlan.ts';
import { loadSchemas } from '../effects/loadSchemas.ts';
import { loadWords } from '../effects/loadWords.ts';
import { exitCodes, type Fault, PipelineError } from '../errors.ts';
import type { PlanInput } from '../model/Plan.ts';
import { readSheet } from '../read/readSheet.ts';
import { type ComposedEdition, composeEdition } from './composeEdition.ts';

/** What the user asked of `add`. */
export interface AddOptions extends Given {
  /** Path of a table, from the current folder. */
  readonly file: string;
  /** A known plan that the table is a further edition of. */
  readonly to?: string;
  readonly dryRun: boolean;
}

/**
 * Reads a table that nobody has seen and writes `data/plans/<id>/` for it, or a further edition of a known plan: settings filled in as far
 * as inference goes, every inferred key marked, and says what a person must still decide. Yields 0; nothing is ever written over.
 * @throws PipelineError (exit 2) `missing-file`, `duplicate-plan`, `duplicate-edition`, `unknown-plan`, `invalid-plan-id`,
 * `unknown-edition`, `unknown-publisher`; and whatever reading the table throws.
 * @example add({ file: 'r5.xlsx', to: 'ebetsu-gyokaku', dryRun: false }, effects) // 0
 */
export function add({ file, to, dryRun, ...given }: AddOptions, effects: Effects): number {
  const bytes = effects.files.readFile(resolve(file));
  if (bytes === null)
    throw refuse(
      'missing-file',
      `ファイル \`${file}\` がありません。表（.tsv、.csv、.xlsx、.html）の場所を書いてください。`,
      `There is no file \`${file}\`; give the path of a table (.tsv, .csv, .xlsx or .html).`,
    );
  const words = loadWords(effects);
  const { publisher } = given;
  if (
    publisher !== undefined &&
    !words.municipalities.some((entry) => entry.code === publisher || nameOf(entry) === publisher)
  )
    throw refuse(
      'unknown-publisher',
      `\`--publisher ${publisher}\` という団体はありません。\`江別市\` のような名前か、6桁のコードで書いてください。`,
      `There is no local government \`${publisher}\`; give its name, such as \`江別市\`, or its six-digit code.`,
    );
  const source = `source${extname(file).toLowerCase() || '.tsv'}`;
  const known = to === undefined ? null : readKnown(to, effects);
  const composed = composeEdition(
    {
      sheet: readSheet(bytes, source),
      ...(known ? { settings: known.settings } : {}),
      ...(given.edition === undefined ? {} : { edition: given.edition }),
    },
    words,
  );
  const drafted = draftPlan(composed.read, basename(file), given, words);
  const draft = known === null ? drafted : joinKnown(drafted, known);
  refuseDraft(draft, to, effects);
  const folder = `data/plans/${draft.planId}`;
  const edition = `${folder}/editions/${draft.edition.value}`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const texts: readonly (readonly [string, string])[] = [
    ...(known === null ? [[`${folder}/plan.yaml`, renderPlanYaml(draft)] as const] : []),
    [`${edition}/origin.yaml`, renderOriginYaml(draft, { file: source, sha256 })],
    [`${edition}/corrections.yaml`, emptyCorrections],
  ];
  const files: readonly (readonly [string, Uint8Array])[] = [
    ...texts.map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
    [`${edition}/${source}`, bytes],
  ];
  if (!dryRun) for (const [path, content] of files) write(join(effects.root, path), content, effects);
  const faults = dryRun ? [] : loadPlan(readerOf(effects), draft.planId).faults;
  effects.writeOut(
    `${tell({ draft, files: files.map(([path]) => path), texts, composed, faults, dryRun, isKnown: known !== null }).join('\n')}\n`,
  );
  return exitCodes.done;
}

function refuse(code: Fault['code'], messageJa: string, messageEn: string, file?: string): PipelineError {
  return new PipelineError(2, [{ code, ...(file === undefined ? {} : { file }), messageJa, messageEn }]);
}

function readerOf({ files, root, checkout }: Effects) {
  const schemas = loadSchemas(checkout, files);
  return { files, root, schemas, validator: createValidator(schemas) };
}

function readKnown(planId: string, effects: Effects): PlanInput {
  const folder = `data/plans/${planId}`;
  if (effects.files.listFolder(join(effects.root, folder)).length === 0)
    throw refuse(
      'unknown-plan',
      `\`--to ${planId}\` という計画は data/plans/ にありません。新しい計画なら --to を外してください。`,
      `There is no plan \`${planId}\` in data/plans/. Leave --to out for a new plan.`,
    );
  const { value, faults } = loadPlan(readerOf(effects), planId);
  if (value === null) throw new PipelineError(2, faults);
  return value;
}

/** A further edition has its plan's publisher and period, whatever its table says. */
function joinKnown(drafted: PlanDraft, { settings }: PlanInput): PlanDraft {
  const reason = { ja: 'plan.yaml のとおり', en: 'as in plan.yaml' };
  const given = <T>(value: T) => ({ value, state: 'given' as const, reason });
  return {
    ...drafted,
    planId: settings.plan_id,
    publisherJa: given(settings.publisher.name.ja),
    publisherEn: given(settings.publisher.name.en),
    publisherCode: given(settings.publisher.code),
    first: given(settings.period.first),
    last: given(settings.period.last),
    titleJa: given(settings.title.ja),
    titleEn: given(settings.title.en),
  };
}

/** Nothing is written without a year and a name, and nothing is written over. */
function refuseDraft({ planId, edition }: PlanDraft, to: string | undefined, { files, root }: Effects): void {
  if (edition.state === 'open')
    throw refuse(
      'unknown-edition',
      '表から何年度版かを読み取れません。`--edition 2022` のように書いてください。',
      'The table does not say up to which fiscal year it reports. Say it, such as `--edition 2022`.',
    );
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(planId))
    throw refuse(
      'invalid-plan-id',
      `計画の名前 \`${planId}\` は使えません。\`--id ebetsu-gyokaku\` のように、英小文字・数字・ハイフンで書いてください。`,
      `\`${planId}\` cannot name a plan; give lower-case letters, digits and hyphens, such as \`--id ebetsu-gyokaku\`.`,
    );
  const folder = `data/plans/${planId}`;
  if (to === undefined && files.listFolder(join(root, folder)).length > 0)
    throw refuse(
      'duplicate-plan',
      `\`${folder}\` はもうあります。その計画の新しい版なら \`--to ${planId}\`、別の計画なら \`--id\` で別の名前を書いてください。`,
      `\`${folder}\` is there already. For a further edition of it say \`--to ${planId}\`; for another plan give another name with \`--id\`.`,
      folder,
    );
  const place = `${folder}/editions/${edition.value}`;
  if (files.listFolder(join(root, place)).length > 0)
    throw refuse(
      'duplicate-edition',
      `\`${place}\` はもうあります。差し替えるなら、まず中身を確かめて手で置きかえてください。`,
      `\`${place}\` is there already. To replace it, look at it first and put the file in by hand.`,
      place,
    );
}

function write(path: string, bytes: Uint8Array, { files }: Effects): void {
  files.makeFolder(dirname(path));
  files.writeFile(path, bytes);
}

interface Told {
  readonly draft: PlanDraft;
  readonly files: readonly string[];
  readonly texts: readonly (readonly [string, string])[];
  readonly composed: ComposedEdition;
  readonly faults: readonly Fault[];
  readonly dryRun: boolean;
  readonly isKnown: boolean;
}

function tell({ draft, files, texts, composed: { tables }, faults, dryRun, isKnown }: Told): string[] {
  const marked = texts.flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => {
      const [, mark = '', rest = ''] = /#\s*(推定|要確認): (.*)$/u.exec(line) ?? [];
      return mark === '' ? [] : [{ mark, text: `  ${path}:${index + 1}  ${line.trim().split(/\s+#/u)[0]}  … ${rest}` }];
    }),
  );
  const listed = (mark: string): string[] => marked.filter((entry) => entry.mark === mark).map(({ text }) => text);
  const blockers = tables.findings.filter(({ severity }) => severity === 'blocker').length;
  const [open, inferred] = [listed('要確認'), listed('推定')];
  return [
    dryRun
      ? '何も書いていません（--dry-run）。次を書くところです。 Nothing was written (--dry-run); this would be:'
      : '書きました。 Written:',
    ...files.map((path) => `  ${path}`),
    ...(dryRun ? texts.flatMap(([path, text]) => ['', `--- ${path}`, text]) : []),
    '',
    `読めたもの read: 区分 sections ${tables.sections.length}、指標 indicators ${tables.indicators.length}、実績 observations ${tables.observations.length}、気づき findings ${tables.findings.length}（公開を止めるもの blockers ${blockers}）`,
    '',
    `人が決めること to be decided by a person: ${open.length}`,
    ...open,
    ...faults.map(({ messageJa, messageEn }) => `  ${messageJa} ${messageEn}`),
    ...(blockers > 0 ? [`  公開を止める気づき ${blockers} 件: npm run inspect -- ${files.at(-1)}`] : []),
    '',
    `推定したこと、確かめてください inferred, please check: ${inferred.length}`,
    ...inferred,
    '',
    `次に next: ${isKnown ? '' : '上を直してから '}npm run build -- ${draft.planId}`,
  ];
}
