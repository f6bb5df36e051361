import { expect, it } from 'vitest';
import { isMunicipalityCode } from '../../pipeline/effects/isMunicipalityCode.ts';

// 総務省 全国地方公共団体コード: 北海道, 札幌市, 江別市, 東京都, 千代田区, 横浜市, 安城市, 沖縄県.
it.each(['010006', '011002', '012173', '130001', '131016', '141003', '232122', '470007'])('takes %s', (code) => {
  expect(isMunicipalityCode(code)).toBe(true);
});

it.each(['012174', '021173', '12173', '0121730', '01217x', '', '０１２１７３'])('does not take %j', (code) => {
  expect(isMunicipalityCode(code)).toBe(false);
});
