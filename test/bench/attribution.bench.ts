/**
 * Measures the time to compute the bill of one order. A seed and a number of blocking intervals may follow the command:
 *
 *   npx nest build --path test/bench/tsconfig.json
 *   node dist/bench/test/bench/attribution.bench.js [seed] [intervals]
 *
 * The goal is 5,000 intervals within 100 ms.
 */
import { attribute, explain, CostHolderClass, CostHolderInterval, NO_GRACE, realised } from '@lockstep/delay-cost';
import { startOfLocalDay } from '@lockstep/working-time';

const [seed = 1, intervals = 5_000] = process.argv.slice(2).map(Number);
const ROUNDS = 15;
const DAY = 86_400;
const ZONE = 'Europe/Berlin';
const PROMISED = '2026-03-06';
const DEADLINE = startOfLocalDay(ZONE, '2026-03-07');
const CLASSES: CostHolderClass[] = ['PW', 'PB', 'PL', 'RW', 'RO', 'EX'];

/** Mulberry32: a small generator that gives the same numbers on every machine. */
function numbers(state: number): (below: number) => number {
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** Intervals of this many requests, whose ball moves between departments without gaps. */
function balls(requests: number, departments: number): CostHolderInterval[] {
  const random = numbers(seed);
  const each = Math.ceil(intervals / requests);
  return Array.from({ length: intervals }, (_, index) => index).map((index) => {
    const [request, turn] = [Math.floor(index / each), index % each];
    const length = Math.floor((70 * DAY) / each);
    const start = DEADLINE - 7 * DAY + turn * length + (request % length);
    const party = `department-${random(departments)}`;
    return { request: `request-${request}`, party, cls: CLASSES[random(CLASSES.length)]!, start, end: start + length };
  });
}

const { segments, window } = realised(
  {
    profile: { kind: 'LINEAR', rate: 100_003n, grace: NO_GRACE, cap: null },
    value: 12_000_000n,
    axis: { kind: 'CALENDAR_DAY', zone: ZONE },
    promised: PROMISED,
  },
  DEADLINE + 60 * DAY - 9 * 3_600,
);

function milliseconds(work: () => unknown): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const begun = process.hrtime.bigint();
    work();
    return Number(process.hrtime.bigint() - begun) / 1e6;
  }).sort((a, b) => a - b);
  return `${times[Math.floor(ROUNDS / 2)]!.toFixed(1)} (worst ${times.at(-1)!.toFixed(1)})`;
}

function row(requests: number, departments: number) {
  const blocking = balls(requests, departments);
  return {
    requests,
    departments,
    leaves: attribute({ segments, blocking }).leaves.length,
    'attribute, ms': milliseconds(() => attribute({ segments, blocking })),
    'explain, ms': milliseconds(() => explain({ zone: ZONE, window, segments, blocking })),
  };
}

console.log(`${intervals} blocking intervals over ${segments.length} days; seed ${seed}, Node ${process.version}`);
console.table([row(50, 6), row(200, 12), row(1_000, 30), row(intervals, 30), row(intervals, 1)]);
