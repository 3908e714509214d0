import { dateAfter, type DelayAxis, delayUnits, type PricedOrder, releaseDate } from '@lockstep/delay-cost';
import { addDays, type Instant, type LocalDate, startOfLocalDay, type WorkingCalendar } from '@lockstep/working-time';
import { toSeconds } from '../../platform/clock/clock.js';
import type { OfferTerms } from '../../requests/index.js';

/** When the answer comes by the offered terms. A duration is measured from now, as if it were accepted at once. */
export const answerAt = (
  { date, seconds }: Pick<OfferTerms, 'date' | 'seconds'>,
  calendar: WorkingCalendar,
  from: Date,
): Instant => (date === null ? calendar.add(toSeconds(from), seconds!) : toSeconds(date));

/** The local date on which an order leaves: `allowance` whole units after its last answer. */
export const finishDate = (axis: DelayAxis, answerAt: Instant, allowance: number): LocalDate =>
  dateAfter(axis, releaseDate(axis, answerAt), allowance);

/** Whole units late when the order leaves on that date. */
export const unitsLateOn = ({ axis, promised }: Pick<PricedOrder, 'axis' | 'promised'>, finish: LocalDate): number =>
  delayUnits(axis, promised, startOfLocalDay(axis.zone, addDays(finish, 1)));
