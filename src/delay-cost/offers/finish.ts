import { dateAfter, type DelayAxis, delayUnits, type PricedOrder, releaseDate } from '@lockstep/delay-cost';
import { addDays, type Instant, type LocalDate, startOfLocalDay } from '@lockstep/working-time';

/** The local date on which an order leaves when its last answer comes at the instant: so many whole units later. */
export const finishDate = (axis: DelayAxis, answerAt: Instant, allowance: number): LocalDate =>
  dateAfter(axis, releaseDate(axis, answerAt), allowance);

/** Whole units late when it leaves on that date. */
export const unitsLateOn = ({ axis, promised }: Pick<PricedOrder, 'axis' | 'promised'>, finish: LocalDate): number =>
  delayUnits(axis, promised, startOfLocalDay(axis.zone, addDays(finish, 1)));
