import fc from 'fast-check';
import {
  count,
  currency,
  hoursColumn,
  hoursOrMore,
  instantColumn,
  percent,
  sum,
  text,
  toCsv,
  yesOrNo,
} from './index.js';
import { asWritten, harmless } from './formula.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const kwd = (amount: string) => ({ amount, currency: 'KWD' });

describe('a table for the spreadsheet', () => {
  it('begins with a byte order mark and the names of its columns', () => {
    expect(toCsv([text('Customer', (name: string) => name)], ['Müller'])).toBe('\ufeffCustomer\r\nMüller\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x', "'=1"])(
    'keeps %j a text, where it would be run',
    (cell) => {
      expect(harmless(cell)).toBe(`'${cell}`);
    },
  );

  it('leaves no cell that a spreadsheet would run, and none that cannot be read back', () => {
    const cell = fc.string({ unit: fc.constantFrom("'", '=', '－', '\t', 'a') });
    fc.assert(
      fc.property(cell, (written) => {
        expect(harmless(written)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(asWritten(harmless(written))).toBe(written);
      }),
    );
  });

  it('keeps commas, quotes and line ends inside their cell', () => {
    expect(toCsv([text('Note', (note: string) => note)], ['a, "b"\nc'])).toBe('\ufeffNote\r\n"a, ""b""\nc"\r\n');
  });

  it('names the currency of its sums, or leaves that to the column beside', () => {
    type Row = { cost: { amount: string; currency: string } | null };
    const read = ({ cost }: Row) => cost;
    const table = (...costs: Row['cost'][]) =>
      toCsv<Row>(
        [sum('Cost', read), currency(read)],
        costs.map((cost) => ({ cost })),
      ).slice(1);
    expect(table(usd('544439'), null)).toBe('Cost (USD),Currency\r\n5444.39,USD\r\n,\r\n');
    expect(table(usd('-7'), kwd('1234'))).toBe('Cost,Currency\r\n-0.07,USD\r\n1.234,KWD\r\n');
    expect(table()).toBe('Cost,Currency\r\n');
  });

  it('writes percent, hours, instants and answers as people do', () => {
    const at = new Date('2026-03-02T09:30:00Z');
    const cells = toCsv<object>(
      [
        ...[percent('Share', () => 625), percent('Nothing', () => null), hoursColumn('Wait', () => 9000)],
        ...[hoursOrMore('P50', () => ({ seconds: 4000, longerThanSeconds: null }))],
        ...[hoursOrMore('P85', () => ({ seconds: null, longerThanSeconds: 86400 }))],
        ...[instantColumn('Asked', () => at), yesOrNo('Known', () => false), count('Orders', () => 3)],
      ],
      [{}],
    );
    expect(cells.slice(1).split('\r\n')).toEqual([
      'Share (%),Nothing (%),Wait (hours),P50 (hours),P85 (hours),Asked (UTC),Known,Orders',
      '6.25,,2.5,1.11,> 24,2026-03-02 09:30:00,no,3',
      '',
    ]);
  });
});
