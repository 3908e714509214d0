import type { RateBook } from '../../delay-cost/index.js';
import { assumptionsOf } from './assumptions.js';

const asOf = new Date('2026-03-09T12:00:00Z');
const sound = { verified: true, priced: true, forecastKnown: true };
const ratesWithout = (...missing: RateBook['missing']) => ({ reportCurrency: 'USD', missing }) as RateBook;
const said = (read: (typeof sound)[], rates = ratesWithout(), past = false) =>
  assumptionsOf(read, { asOf, rates, past });

describe('what a cost report rests on', () => {
  it('counts what makes its figures weaker than they look', () => {
    const { sentences, ...counts } = said([sound, { ...sound, verified: false, forecastKnown: false }]);
    expect(counts).toEqual({ orders: 2, unverified: 1, unpriced: 0, unknownForecasts: 1 });
    expect(sentences.filter((sentence) => sentence.startsWith('1 of them'))).toEqual([
      '1 of them are unverified: what somebody typed in. They are counted and marked.',
    ]);
  });

  it('names the instant, and of a past one what could only be read as it is today', () => {
    expect(said([sound]).sentences[0]).toContain('2026-03-09T12:00:00.000Z');
    const ofToday = (past: boolean) => said([sound], undefined, past).sentences.join(' ').includes('known today');
    expect(said([sound], undefined, true).sentences.length).toBe(said([sound]).sentences.length + 1);
    expect(ofToday(true)).toBe(true);
  });

  it('says which orders are in no sum of the report currency', () => {
    const rates = ratesWithout({ currency: 'GBP', day: '2026-03-09' });
    expect(said([sound], rates).sentences).toContain(
      'Nobody put down what GBP was worth on 2026-03-09: its orders are not in the sums in USD.',
    );
  });
});
