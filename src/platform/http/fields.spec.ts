import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import {
  IsInstant,
  IsLocalDate,
  IsSeconds,
  IsText,
  MoneyDto,
  Optional,
  OptionalOrNull,
  QueryFlag,
  QueryInteger,
  QueryList,
} from './fields.js';

class Fields {
  @Optional() @IsText({ max: 3, min: 2 }) text?: unknown;
  @Optional() @IsInstant() instant?: unknown;
  @Optional() @IsLocalDate() date?: unknown;
  @Optional() @IsSeconds() seconds?: unknown;
  @OptionalOrNull() @IsText({ max: 3 }) note?: unknown;
  @QueryList() list?: unknown;
  @QueryFlag() flag?: unknown;
  @QueryInteger() number?: unknown;
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
  const isRefused = (plain: object): boolean => validateSync(plainToInstance(MoneyDto, plain)).length > 0;

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
