import { addDays, Instant, LocalDate, startOfLocalDay } from '@lockstep/working-time';
import { DelayUnits, onAxis, releaseDate, unitsUntil } from './axis.js';
import { Charge, chargesFor } from './charges.js';
import { joined, Piecewise } from './piecewise.js';
import { PricedOrder } from './priced-order.js';
import { Component } from './profile.js';

/** The cost of one line of the contract for one promise, laid over the time that it pays for, up to the end. */
export function layLine({ value, axis }: PricedOrder, line: Component, promised: LocalDate, end: Instant): Piecewise[] {
  const own = onAxis(axis, line.axis);
  const units = unitsUntil(own, promised, releaseDate(own, end));
  const charges = chargesFor(line.profile, value, units.count);
  return joined(charges.flatMap((charge) => lay(charge, { zone: own.zone, units, end })));
}

export const endOfDay = (zone: string, date: LocalDate): Instant => startOfLocalDay(zone, addDays(date, 1));

interface Ground {
  zone: string;
  units: DelayUnits;
  /** No cost after this instant. A charge for a longer time is laid over the part before it. */
  end: Instant;
}

function lay({ kind, first, last, amount }: Charge, ground: Ground): Piecewise[] {
  const { zone, units, end } = ground;
  if (kind === 'EACH') return layEach(first, last, amount, ground);
  const start = startOfLocalDay(zone, units.dateOf(first));
  if (kind === 'AT_ONCE') return [{ start, end: start, amount, pieces: 1 }];
  const until = last > units.count ? end : Math.min(endOfDay(zone, units.dateOf(last)), end);
  return [{ start, end: until, amount, pieces: 1 }];
}

/** The last unit ends with the release, which may come before the end of its day. */
function layEach(first: number, last: number, amount: bigint, { units, end }: Ground): Piecewise[] {
  const whole = last === units.count ? last - 1 : last;
  const stretches = [
    ...(first <= whole ? units.stretches(first, whole) : []),
    ...(whole < last ? units.stretches(last, last) : []),
  ];
  return stretches.map(({ days, ...stretch }) => ({
    start: stretch.start,
    end: Math.min(stretch.end, end),
    amount: amount * BigInt(days),
    pieces: days,
  }));
}
