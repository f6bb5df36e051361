import { expect, it } from 'vitest';
import { toCell } from '../../../pipeline/write/workbook/toCell.ts';

it.each(['0', '-5', '143.0', '0.000000000000001', '123456789012345', '-12345678901234.5', '1234567.89012345'])(
  'the decimal %s is a number',
  (digits) => {
    expect(toCell(digits, 'decimal')).toEqual({ kind: 'number', digits });
  },
);

it.each(['1234567890123456', '1.234567890123456', '007', '1e5', '+5', '1,483'])('%s stays text', (text) => {
  expect(toCell(text, 'decimal')).toEqual({ kind: 'text', text });
});

it('types a field by its column', () => {
  expect(toCell(2019, 'integer')).toEqual({ kind: 'number', digits: '2019' });
  expect(toCell('2019', 'text')).toEqual({ kind: 'text', text: '2019' });
  expect(toCell('2019-04-01', 'text')).toEqual({ kind: 'text', text: '2019-04-01' });
  expect(toCell(false, 'boolean')).toEqual({ kind: 'boolean', value: false });
  expect(toCell(null, 'decimal')).toBeNull();
});

it('counts a day from 1900 on, and leaves days before 1900-03-01 as text', () => {
  // LibreOffice and Excel show 43556 as 2019-04-01.
  expect(toCell('2019-04-01', 'date')).toEqual({ kind: 'date', day: 43556 });
  expect(toCell('1900-03-01', 'date')).toEqual({ kind: 'date', day: 61 });
  expect(toCell('1900-02-28', 'date')).toEqual({ kind: 'text', text: '1900-02-28' });
});
