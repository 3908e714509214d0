/**
 * Measures whether the length of a delay affects the time: bill, attribution, second reading and explanation of one order
 * that is this many years late:
 *
 *   npx nest build --path test/bench/tsconfig.json
 *   node dist/bench/test/bench/late-order.bench.js [years...]
 *
 * The goal is 200 ms of processor time for 99 years, including the first run in a process.
 */
import {
  accrued,
  attribute,
  type DelayAxis,
  excessLedger,
  explain,
  type CostHolderInterval,
  NO_GRACE,
  nextUnit,
} from '@lockstep/delay-cost';
import { compileCalendar, startOfLocalDay } from '@lockstep/working-time';

const years = process.argv.slice(2).map(Number);
const ZONE = 'Europe/Berlin';
const NOW = startOfLocalDay(ZONE, '2026-11-29') + 9 * 3_600;
const weekly = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, from: '09:00', to: '17:00' }));
const versions = [{ effectiveFrom: null, weekly, holidays: [], exceptions: [] }];
const request = { request: 'R1', party: 'ENG', cls: 'PB' as const };
const blocking: CostHolderInterval[] = [{ ...request, start: NOW - 9 * 86_400, end: NOW }];

function milliseconds(kind: DelayAxis['kind'], late: number): string {
  const axis: DelayAxis = { kind, zone: ZONE, calendar: compileCalendar({ zone: ZONE, versions }) };
  const profile = { kind: 'LINEAR' as const, rate: 100_003n, grace: NO_GRACE, cap: null };
  const order = { profile, value: 0n, axis, promised: `${2026 - late}-11-28` };
  const begun = process.cpuUsage();
  const { finished } = accrued(order, NOW);
  attribute({ ...finished, blocking });
  excessLedger({ ...finished, blocking, lives: [{ request: 'R1', holders: blocking, lateRaise: null }] });
  explain({ zone: ZONE, window: finished.window, segments: finished.segments, blocking });
  nextUnit(order, NOW);
  const { user, system } = process.cpuUsage(begun);
  return `${((user + system) / 1_000).toFixed(1)} (${finished.segments.length} segments)`;
}

console.table(
  (years.length === 0 ? [99, 99, 9, 1] : years).map((late) => ({
    years: late,
    'calendar days, ms': milliseconds('CALENDAR_DAY', late),
    'working days, ms': milliseconds('WORKING_DAY', late),
  })),
);
