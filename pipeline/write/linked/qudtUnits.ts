const unit = (name: string): string => `http://qudt.org/vocab/unit/${name}`;

/**
 * Units of QUDT 3.5 by the code that `unit_code` holds: UCUM, or ISO 4217 for money. A code that is not here has no unit
 * of its own there (a count by month, tonnes of CO2): its values keep the printed unit alone.
 * @example qudtUnits['%'] // 'http://qudt.org/vocab/unit/PERCENT'
 */
export const qudtUnits: Readonly<Record<string, string>> = {
  '%': unit('PERCENT'),
  '1': unit('UNITLESS'),
  '[ppm]': unit('PPM'),
  '[ppth]': unit('PPTH'),
  '{#}': unit('NUM'),
  a: unit('YR'),
  ar: unit('ARE'),
  Cel: unit('DEG_C'),
  cm: unit('CentiM'),
  d: unit('DAY'),
  dB: unit('DeciB'),
  g: unit('GM'),
  GJ: unit('GigaJ'),
  h: unit('HR'),
  har: unit('HA'),
  JPY: unit('CCY_JPY'),
  kg: unit('KiloGM'),
  'kg/d': unit('KiloGM-PER-DAY'),
  km: unit('KiloM'),
  km2: unit('KiloM2'),
  kW: unit('KiloW'),
  'kW.h': unit('KiloW-HR'),
  L: unit('L'),
  m: unit('M'),
  m2: unit('M2'),
  m3: unit('M3'),
  'mg/L': unit('MilliGM-PER-L'),
  min: unit('MIN'),
  MJ: unit('MegaJ'),
  mm: unit('MilliM'),
  mo: unit('MO'),
  MW: unit('MegaW'),
  'MW.h': unit('MegaW-HR'),
  s: unit('SEC'),
  t: unit('TONNE'),
  't/a': unit('TONNE-PER-YR'),
  'W.h': unit('W-HR'),
  wk: unit('WK'),
  '{#}/har': unit('NUM-PER-HA'),
  '{#}/km2': unit('NUM-PER-KiloM2'),
};
