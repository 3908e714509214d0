import { toCsv } from './csv.js';

describe('a table for the spreadsheet', () => {
  it('begins with the names of its columns', () => {
    expect(toCsv(['order', 'cost'], [['SO-10455', 400000n]])).toBe('order,cost\r\nSO-10455,400000\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('keeps %j a text, where it would be run', (text) => {
    expect(toCsv(['name'], [[text]])).toContain(`'${text}`);
  });

  it('keeps commas, quotes and line ends inside their cell', () => {
    expect(toCsv(['note'], [['a, "b"\nc']])).toBe('note\r\n"a, ""b""\nc"\r\n');
  });

  it('leaves a negative number alone', () => {
    expect(toCsv(['recovery'], [[-190000n]])).toBe('recovery\r\n-190000\r\n');
  });
});
