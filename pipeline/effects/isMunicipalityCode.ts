/** Weights of the five leading digits, from the left. */
const weights = [6, 5, 4, 3, 2] as const;

/**
 * True for a six-digit 全国地方公共団体コード whose last digit is the check digit of the other five:
 * 11 less the remainder of their weighted sum by 11, its last digit (総務省 都道府県コード及び市区町村コード, modulus 11).
 * @example isMunicipalityCode('012173') // true: 0×6 + 1×5 + 2×4 + 1×3 + 7×2 = 30; 11 − 30 mod 11 = 3
 */
export function isMunicipalityCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(code[place]), 0);
  return Number(code[5]) === (11 - (sum % 11)) % 10;
}
