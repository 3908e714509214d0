import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import {
  IsInstant,
  IsLine,
  IsLocalDate,
  IsOrderName,
  IsReference,
  IsSeconds,
  IsText,
  MoneyBody,
  Optional,
  OptionalOrNull,
  QueryFlag,
  QueryInteger,
} from './fields.js';
import { AsList } from './list-fields.js';

class OrderShape {
  @IsLine({ max: 20 }) system: string = 'ERP';
  @IsReference() reference: string;
}

class Fields {
  @Optional() @IsOrderName(() => OrderShape) order?: unknown;
  @Optional() @IsText({ max: 3, min: 2 }) text?: unknown;
  @Optional() @IsLine({ max: 20 }) line?: unknown;
  @Optional() @IsReference() reference?: unknown;
  @Optional() @IsInstant() instant?: unknown;
  @Optional() @IsLocalDate() date?: unknown;
  @Optional() @IsSeconds() seconds?: unknown;
  @OptionalOrNull() @IsText({ max: 3 }) note?: unknown;
  @Optional() @AsList() list?: unknown;
  @Optional() @QueryFlag() flag?: unknown;
  @Optional() @QueryInteger({}) number?: unknown;
}

const read = (plain: object): Fields => plainToInstance(Fields, plain);
const refuses = (plain: object): boolean => validateSync(read(plain)).length > 0;

describe('a text', () => {
  it('is measured in characters as people count them, without white space at its ends', () => {
    expect(read({ text: ' 🫖🫖🫖\n' }).text).toBe('🫖🫖🫖');
    expect(refuses({ text: '🫖🫖🫖' })).toBe(false);
    expect(refuses({ text: '🫖🫖🫖🫖' })).toBe(true);
  });

  it.each([['a '], ['   '], [7], [null], [['ab']], ['a\u0000'], ['a\ud800'], ['a\udc00']])('is never %j', (text) => {
    expect(refuses({ text })).toBe(true);
  });

  it('may be absent, and null only where null means the same', () => {
    expect([refuses({}), refuses({ note: null }), refuses({ text: null })]).toEqual([false, false, true]);
  });
});

describe('an order', () => {
  it('is named by one text or by an object', () => {
    for (const order of ['ERP/SO-1', { reference: 'SO-1' }]) {
      expect(read({ order }).order).toEqual({ system: 'ERP', reference: 'SO-1' });
      expect(refuses({ order })).toBe(false);
    }
  });

  it.each(['SO-1', 'ERP/', '/SO-1', 'erp/SO-1', 'ERP/SO/1', 'ERP/\u200b', 7, ['ERP/SO-1'], {}])(
    'is never %j',
    (order) => {
      expect(refuses({ order })).toBe(true);
    },
  );
});

describe('a text nobody can see', () => {
  it.each(['\u200b', '\u200b\u2060', '\ufeff \u00ad', '\u3164', '\u2800', '\u202e\u202c', '\u{e0041}', '\n\t'])(
    'is empty: %j',
    (text) => {
      expect([read({ text }).text, read({ line: text }).line]).toEqual(['', '']);
      expect([refuses({ line: text }), refuses({ reference: text }), refuses({ note: text })]).toEqual([
        true,
        true,
        true,
      ]);
    },
  );
});

describe('a line', () => {
  it.each(['Ça va', '山田 太郎', '🫖', '👩‍🔧', '❤️', 'می‌خواهم', 'क्‍ष', "O'Neill-Łódź", 'é', '葛󠄀'])(
    'may be %s',
    (line) => {
      expect(refuses({ line })).toBe(false);
    },
  );

  it.each([
    'An\u200bna',
    'An\u200dna',
    'Anna\u200d',
    '\u200dAnna',
    'An\u200cna',
    '\u202eAnna',
    'An\u00adna',
    'An\u2066na',
    'An\nna',
    'An\tna',
    'An\u0085na',
    'An\u2028na',
    'An\u{e0061}na',
    'An\u115fna',
  ])('is never %j', (line) => {
    expect(refuses({ line })).toBe(true);
  });

  it('of several lines is a text, with whatever it is made of', () => {
    expect(read({ note: 'é\n👩‍' }).note).toBe('é\n👩‍');
  });
});

describe('a reference', () => {
  it('is what one sees, and no address is parted by it', () => {
    const references = [
      'NB-1',
      'NB 1',
      'Bestellung 7/2',
      'NB\u00a01',
      'NB-1\u200b',
      '\u202eNB-1',
      'NB\u200d1',
      '葛\u{e0100}',
    ];
    expect(references.map((reference) => refuses({ reference }))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(read({ reference: ' NB-1 ' }).reference).toBe('NB-1');
  });
});

describe('an instant', () => {
  it('keeps its meaning whatever offset it is written with', () => {
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 });
    const instants = fc.date({ min: new Date('1971-01-01'), max: new Date('2199-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, minutes, (date, offset) => {
        const whole = Math.floor(date.getTime() / 1000) * 1000;
        const local = new Date(whole + offset * 60_000).toISOString().slice(0, 19);
        const two = (n: number): string => String(n).padStart(2, '0');
        const size = Math.abs(offset);
        const written = `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
        expect(read({ instant: written }).instant).toEqual(new Date(whole));
      }),
    );
  });

  it('is cut to the second', () => {
    expect(read({ instant: '2026-03-02T09:00:00.999999Z' }).instant).toEqual(new Date('2026-03-02T09:00:00Z'));
  });

  it.each([
    ['2026-03-02'],
    ['2026-03-02T09:00:00'],
    ['2026-02-30T09:00:00Z'],
    ['2026-03-02T25:00:00Z'],
    ['2026-03-02T09:00:00+24:00'],
    ['1969-12-31T23:59:59Z'],
    ['2201-01-01T00:00:00Z'],
    ['next week'],
    [1_772_442_000],
    [null],
  ])('is never %j', (instant) => {
    expect(refuses({ instant })).toBe(true);
  });
});

describe('a day', () => {
  it('is one that the calendar knows', () => {
    const days = ['2028-02-29', '2026-12-31', '2026-02-29', '2026-13-01', '2026-3-1', '2026-03-01T00:00:00Z'];
    expect(days.map((date) => refuses({ date }))).toEqual([false, false, true, true, true, true]);
  });

  it('lies in the years 2000 to 2099', () => {
    const days = ['2000-01-01', '2099-12-31', '1999-12-31', '2100-01-01', '0001-01-01', '1026-12-20'];
    expect(days.map((date) => refuses({ date }))).toEqual([false, false, true, true, true, true]);
  });
});

describe('a duration', () => {
  it('is a whole number of seconds, more than none', () => {
    const durations = [1, 3600, 0, -1, 1.5, '60', 1e12, NaN];
    expect(durations.map((seconds) => refuses({ seconds }))).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('money', () => {
  const isRefused = (plain: object): boolean => validateSync(plainToInstance(MoneyBody, plain)).length > 0;

  it('travels as whole minor units in a string', () => {
    expect(isRefused({ amount: '12500000', currency: 'USD' })).toBe(false);
    expect(isRefused({ amount: '-1', currency: 'EUR' })).toBe(false);
  });

  it.each([[1], ['1.5'], ['1e3'], [''], ['9'.repeat(19)], [' 1'], [null]])('is never the amount %j', (amount) => {
    expect(isRefused({ amount, currency: 'USD' })).toBe(true);
  });

  it.each([['usd'], ['$'], ['EURO'], [undefined]])('is never in the currency %j', (currency) => {
    expect(isRefused({ amount: '1', currency })).toBe(true);
  });
});

describe('a query parameter', () => {
  it('that may stand several times is a list also when it stands once', () => {
    expect([read({ list: 'a' }).list, read({ list: ['a', 'b'] }).list, read({}).list]).toEqual([
      ['a'],
      ['a', 'b'],
      undefined,
    ]);
  });

  it('becomes a number or a flag only when it is written as one', () => {
    expect(['7', '-7', '7.0', '', '0x7'].map((number) => read({ number }).number)).toEqual([7, -7, '7.0', '', '0x7']);
    expect(['true', 'false', '1'].map((flag) => read({ flag }).flag)).toEqual([true, false, '1']);
  });
});
