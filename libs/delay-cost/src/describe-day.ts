import { formatMoney } from '@lockstep/money';
import { DayHolder, DayStep } from './explain.js';
import { UNBLOCKED } from './holder.js';
import { datesInWords, hoursInWords } from './words.js';

const classInWords: Record<DayHolder['cls'], string> = {
  PW: 'within the agreed time',
  PB: 'beyond the agreed time',
  PL: 'handed back when already late',
  RW: 'within the reply time',
  RO: 'beyond the reply time',
  EX: 'waiting for somebody outside',
  U: 'nothing blocked the release',
};

/**
 * A step as a sentence: "9 March, 1,000.00 USD: ENG 11 h beyond the agreed time (R1); 2 h nothing blocked the release".
 * @param nameOf the name of a party or a request for people.
 */
export const describeDay = (day: DayStep, currency: string, nameOf: (id: string) => string): string =>
  describeStretch([day], currency, nameOf);

/** Like `describeDay`, for consecutive days with the same holders. At least one day. */
export function describeStretch(days: readonly DayStep[], currency: string, nameOf: (id: string) => string): string {
  const amount = days.reduce((sum, day) => sum + day.amount, 0n);
  const dates = datesInWords(days[0]!.date, days.at(-1)!.lastDate);
  const holders = days[0]!.holders.map((holder, index) => ({
    ...holder,
    seconds: days.reduce((sum, day) => sum + day.holders[index]!.seconds, 0),
  }));
  return `${dates}, ${formatMoney({ amount, currency })}: ${holders.map((each) => holderInWords(each, nameOf)).join('; ')}`;
}

function holderInWords({ party, cls, request, seconds }: DayHolder, nameOf: (id: string) => string): string {
  const held = `${hoursInWords(seconds)} ${classInWords[cls]}`;
  return party === UNBLOCKED ? held : `${nameOf(party)} ${held} (${nameOf(request)})`;
}
