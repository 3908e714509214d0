import { DayStep } from './explain.js';
import { leafKey } from './sweep.js';
import { describeStretch } from './describe-day.js';

/**
 * The explanation of an attribution as sentences. Consecutive days with one and the same holder all the time become one
 * sentence: "7 and 8 March, 2,000.00 USD: ENG 48 h beyond the agreed time (R1)".
 * @param nameOf the name of a party or a request for people.
 */
export const describeDays = (days: readonly DayStep[], currency: string, nameOf: (id: string) => string): string[] =>
  stretchesOf(days).map((stretch) => describeStretch(stretch, currency, nameOf));

function stretchesOf(days: readonly DayStep[]): DayStep[][] {
  const stretches: DayStep[][] = [];
  for (const day of days) {
    const last = stretches.at(-1)?.at(-1);
    if (last !== undefined && sameSoleHolder(last, day)) stretches.at(-1)!.push(day);
    else stretches.push([day]);
  }
  return stretches;
}

const sameSoleHolder = (a: DayStep, b: DayStep): boolean =>
  a.holders.length === 1 && b.holders.length === 1 && leafKey(a.holders[0]!) === leafKey(b.holders[0]!);
