import { describe, expect, it } from 'vitest';
import { typeRow } from '../../pipeline/verify/typeRow.ts';

const properties = {
  id: { type: 'string' },
  note: { type: ['string', 'null'] },
  due: { type: ['integer', 'null'] },
  met: { type: ['boolean', 'null'] },
  value: { type: ['string', 'null'], format: 'decimal' },
};
const header = Object.keys(properties);

describe('typeRow', () => {
  it('types integers and booleans and keeps the digits of decimals', () => {
    expect(typeRow(header, ['1-1', 'x', '2023', 'false', '143.0'], properties)).toEqual({
      id: '1-1',
      note: 'x',
      due: 2023,
      met: false,
      value: '143.0',
    });
  });

  it('reads an empty field as null only where the schema allows null', () => {
    expect(typeRow(header, ['', '', '', '', ''], properties)).toEqual({
      id: '',
      note: null,
      due: null,
      met: null,
      value: null,
    });
  });

  it('leaves what is no canonical integer or boolean a text, for the schema to refuse', () => {
    expect(typeRow(['due', 'met'], ['02023', 'TRUE'], properties)).toEqual({ due: '02023', met: 'TRUE' });
    expect(typeRow(['due'], ['-0'], properties)).toEqual({ due: '-0' });
  });
});
