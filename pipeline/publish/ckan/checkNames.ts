import { type Fault, PipelineError } from '../../errors.ts';

/** The form of every name in CKAN (ckan.logic.validators.name_validator). */
export const nameForm = /^[a-z0-9_-]{2,100}$/;

/**
 * Throws for a name that CKAN does not take, all faults together (exit 2): `missing-organisation`,
 * `invalid-organisation`, `invalid-dataset`.
 */
export function checkNames({
  organisation,
  dataset,
}: {
  readonly organisation: string;
  readonly dataset: string;
}): void {
  const faults: Fault[] = [];
  if (organisation === '') {
    const messageJa =
      'CKAN の組織が決まっていません。設定の organisation に、ポータルの組織の名前（英数字）を書いてください。';
    const messageEn =
      'No CKAN organisation is given. Put the name of an organisation of the portal into the setting organisation.';
    faults.push({ code: 'missing-organisation', messageJa, messageEn });
  }
  for (const [key, name] of Object.entries({ organisation, dataset })) {
    if (name === '' || nameForm.test(name)) continue;
    const messageJa = `設定 ${key} から作った名前 \`${name}\` は CKAN に付けられません。英小文字・数字・\`-\`・\`_\` の 2〜100 文字にしてください。`;
    const messageEn = `The name \`${name}\`, made by the setting ${key}, is none that CKAN takes: 2 to 100 lower-case letters, digits, \`-\` and \`_\`. Change the setting.`;
    faults.push({ code: `invalid-${key}`, messageJa, messageEn });
  }
  if (faults.length > 0) throw new PipelineError(2, faults);
}
