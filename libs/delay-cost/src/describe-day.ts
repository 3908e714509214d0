import { formatMoney } from '@lockstep/money';
import { DayHolder, DayStep } from './explain.js';
import { UNBLOCKED } from './holder.js';
import { dateInWords, hoursInWords } from './words.js';

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
 * @param nameOf what people call a party or a request.
 */
export function describeDay(
  { date, amount, holders }: DayStep,
  currency: string,
  nameOf: (id: string) => string,
): string {
  const day = `${dateInWords(date)}, ${formatMoney({ amount, currency })}`;
  return `${day}: ${holders.map((holder) => holderInWords(holder, nameOf)).join('; ')}`;
}

function holderInWords({ party, cls, request, seconds }: DayHolder, nameOf: (id: string) => string): string {
  const held = `${hoursInWords(seconds)} ${classInWords[cls]}`;
  return party === UNBLOCKED ? held : `${nameOf(party)} ${held} (${nameOf(request)})`;
}
