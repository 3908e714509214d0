/**
 * Measures how many queries a second a compiled calendar answers on one core. A seed and a size may follow the command:
 *
 *   npx tsc --ignoreConfig --module nodenext --target es2023 --types node --skipLibCheck --strict --rootDir . \
 *     --outDir dist/bench test/bench/working-time.bench.ts
 *   node dist/bench/test/bench/working-time.bench.js [seed] [questions]
 */
import {
  addDays,
  type CalendarDefinition,
  compileCalendar,
  type WeeklyHours,
  type WorkingCalendar,
} from '../../libs/working-time/src/index.js';

const [seed = 1, questions = 2_000_000] = process.argv.slice(2).map(Number);
const HOUR = 3600;
const START = Date.UTC(2026, 0, 1) / 1000;

const weekdays = [1, 2, 3, 4, 5] as const;
const office: WeeklyHours[] = weekdays.flatMap((weekday) => [
  { weekday, from: '09:00', to: '12:30' },
  { weekday, from: '13:15', to: '17:45' },
]);
const nights: WeeklyHours[] = weekdays.map((weekday) => ({ weekday, from: '22:00', to: '06:00' }));

const calendarOf = (zone: string, weekly: WeeklyHours[]): CalendarDefinition => ({
  zone,
  versions: [
    {
      effectiveFrom: null,
      weekly,
      holidays: [
        { kind: 'yearly', from: '12-24', to: '01-02', name: 'Between the years' },
        ...[0, 31, 120, 200].map((n) => ({ kind: 'date' as const, date: addDays('2026-03-02', n), name: 'Closed' })),
      ],
      exceptions: [{ date: '2026-03-07', intervals: [{ from: '10:00', to: '14:00' }], name: 'Stocktaking' }],
    },
  ],
});

/** Mulberry32: a small generator that gives the same numbers on every machine. */
function numbers(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = numbers(seed);
const instants = Float64Array.from({ length: 65_536 }, () => START + Math.floor(random() * 3 * 365 * 86_400));

function rate(ask: (at: number) => number): string {
  let sum = 0;
  for (let i = 0; i < 300_000; i++) sum += ask(instants[i & 65_535]!);
  const begun = process.hrtime.bigint();
  for (let i = 0; i < questions; i++) sum += ask(instants[i & 65_535]!);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  if (!Number.isFinite(sum)) throw new Error('The answers must be numbers.');
  return Math.round(questions / seconds).toLocaleString('en');
}

function row(calendar: WorkingCalendar) {
  return {
    'between, 90 days': rate((at) => calendar.between(at, at + 90 * 86_400)),
    'add 16 h': rate((at) => calendar.add(at, 16 * HOUR)),
    'breachAt 16 h': rate((at) => calendar.breachAt(at, 16 * HOUR)),
    'subtract 16 h': rate((at) => calendar.subtract(at, 16 * HOUR)),
    'add 10 working days': rate((at) => calendar.addWorkingDays(at, 10)),
  };
}

const compiledOnce = (definition: CalendarDefinition) => compileCalendar(definition).add(START, 2000 * HOUR);
const compileRate = (definition: CalendarDefinition) => {
  compiledOnce(definition);
  const begun = process.hrtime.bigint();
  for (let i = 0; i < 50; i++) compiledOnce(definition);
  return (50e9 / Number(process.hrtime.bigint() - begun)).toFixed(0);
};

const [berlin, lordHowe] = [calendarOf('Europe/Berlin', office), calendarOf('Australia/Lord_Howe', nights)];
console.log(`Answers per second; seed ${seed}, ${questions} questions, Node ${process.version}`);
console.table({
  'Office in Berlin': { ...row(compileCalendar(berlin)), 'compile and first answer': compileRate(berlin) },
  'Nights on Lord Howe': { ...row(compileCalendar(lordHowe)), 'compile and first answer': compileRate(lordHowe) },
});
