import type { Vocabularies } from '../model/Vocabularies.ts';
import { foldText } from './foldText.ts';
import { compileOnce, mapByFold } from './wordPatterns.ts';

const compileUnits = compileOnce(({ units }) => mapByFold(units, ({ unit }) => unit.replaceAll(/\s/g, '')));

/** Ways to say in a column of units what else is counted, which say nothing of the unit: 延べ人, 人（実人数）, 単位：人, 人（累計）. */
const around = [
  /^単位[:：]?(.+)$/u,
  /^\((.+)\)$/u,
  /^(?:延べ|のべ|延|実|累計|年間)(.+)$/u,
  /^(.+?)\((?:累計|累積|単年度|年間|年|実数|実人数|延べ|延べ数|延べ人数|年度末|月平均|各年度|毎年度|合計|平均)\)$/u,
];

/**
 * A text that is a unit, as `units.csv` writes it: 人, （人）, 単位：人, 延べ人, 人（累計）, 実人数（人/年）. Null for a text that is none.
 * @example parseUnit('頭/km2', words) // '頭/㎢'
 * @example parseUnit('延べ時間（時間/年）', words) // '時間/年'
 */
export function parseUnit(text: string, words: Vocabularies): string | null {
  const folded = foldText(text)
    .replaceAll(/\s/g, '')
    .replace(/^\[(.+)\]$/u, '$1');
  const known = compileUnits(words).get(folded)?.unit;
  if (known !== undefined) return known;
  for (const form of around) {
    const inner = form.exec(folded)?.[1];
    const read = inner === undefined || inner === folded ? null : parseUnit(inner, words);
    if (read !== null) return read;
  }
  // What is counted, and its unit in brackets.
  const [, name = '', printed = ''] = /^(\p{L}+)\(([^()]+)\)$/u.exec(folded) ?? [];
  return name === '' || compileUnits(words).has(name) ? null : (compileUnits(words).get(printed)?.unit ?? null);
}

/** Units that as often say whose or where: ごみ排出量（家庭）, 認知度（企業）, 利用者数（年間）. */
const whose: ReadonlySet<string> = new Set(
  '年間 年 期 市 県 国 町 村 区 都市 市町 町村 市町村 自治体 家庭 家族 企業 法人 社 事業所 事業者 事業 店舗 地域 地区 区域 圏域 集落 公園 病院 医院 診療所 薬局 医療機関 保育所 保育園 こども園 大学 学区 校区 小学校区 施設 団体 組織 機関 組合 協議会 委員会 農家 農場 団地 河川 水域 駅 課 部署 所属 部門 分野 計画 業務 手続 手続き 住宅 家屋 敷地 物件 サービス システム サイト アプリ イベント 行事 大会 講座 教室 クラブ サークル チーム グループ'.split(
    ' ',
  ),
);

/**
 * The unit in brackets at the end of an indicator's name. A word that may as well say whose or where is one only where the name counts it:
 * 策定地区数（地区）.
 * @example parseUnitInName('職員数（人）', words) // '人'
 * @example parseUnitInName('ごみ排出量（家庭）', words) // null
 */
export function parseUnitInName(name: string, words: Vocabularies): string | null {
  const [, stem = '', printed = ''] = /^(.*)[([【「]([^()[\]【】「」]+)[)\]】」]$/u.exec(foldText(name)) ?? [];
  const unit = printed === '' ? null : parseUnit(printed, words);
  return unit !== null && whose.has(unit) && !stem.includes(`${unit}数`) ? null : unit;
}
