import { describe, expect, test } from 'vitest';
import { cleanLabel } from '../../pipeline/normalise/cleanLabel.ts';

describe('cleanLabel', () => {
  test.each([
    ['市民参加と協働 による行政運営', '市民参加と協働による行政運営'],
    ['サービスの向上を\n両立させた行政運営', 'サービスの向上を両立させた行政運営'],
    ['  前後の空白  ', '前後の空白'],
    ['SNS 等の広報', 'SNS 等の広報'],
    ['Open\r\nData', 'Open Data'],
    ['健康　医療', '健康　医療'],
    ['タブレット PC 等', 'タブレット PC 等'],
    ['', ''],
  ])('%j reads %j', (printed, clean) => {
    expect(cleanLabel(printed)).toBe(clean);
  });
});
