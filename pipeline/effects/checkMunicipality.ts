import type { Fault } from '../errors.ts';
import { undecidedCode } from '../model/undecided.ts';
import { isMunicipalityCode } from './isMunicipalityCode.ts';
import type { SettingsDocument } from './readDocument.ts';

/** Finds `invalid-municipality-code` when the check digit of `publisher.code` does not fit the digits before it. */
export function checkMunicipality(
  file: string,
  { settings, locate }: SettingsDocument<{ readonly publisher: { readonly code: string } }>,
): readonly Fault[] {
  const { code } = settings.publisher;
  if (code === undecidedCode || isMunicipalityCode(code)) return [];
  return [
    {
      code: 'invalid-municipality-code',
      file,
      ...locate('/publisher/code'),
      messageJa: `\`${code}\` は全国地方公共団体コードではありません（最後の検査数字が合いません）。6桁で書き直してください（例: \`012173\` 江別市）。`,
      messageEn: `\`${code}\` is not a Japanese local government code: its check digit is wrong. Write all six digits (for example \`012173\`, Ebetsu).`,
    },
  ];
}
