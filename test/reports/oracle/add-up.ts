import { FEWEST_ENDED, kaplanMeier, percentile, wilson } from '@lockstep/statistics';
import type { Dimension, MetricReport, CellPlace } from '../../../src/reports/metrics/metric-report.js';
import type { FigureValue } from '../../../src/reports/metrics/figure-values.js';
import type { Fact, Part, Setting } from './facts.js';
import { FACTS } from './facts.js';
import type { Told } from './retell.js';

export interface Row {
  place: CellPlace;
  requests: number;
  figures: Record<string, Omit<FigureValue, 'unit'>>;
}

const WEEK = 7 * 86_400;
const MONDAY = 4 * 86_400;

const nearest = (n: number): number => Math.floor(n + 0.5);
const mondayOf = (at: number): string => new Date((at - ((at - MONDAY) % WEEK)) * 1000).toISOString().slice(0, 10);

function placeOf(told: Told, fact: Fact, dimensions: readonly Dimension[]): CellPlace {
  const { requester, provider, service, priority, channel } = told;
  const week = mondayOf(fact.at);
  const all: Record<Dimension, string> = { requester, provider, service, priority, channel, week, chance: 'UNKNOWN' };
  return Object.fromEntries(dimensions.map((dimension) => [dimension, all[dimension]]));
}

/** The rows of a report by the test's own arithmetic. */
export function rowsOf(report: MetricReport, dimensions: readonly Dimension[], setting: Setting): Row[] {
  const cells = new Map<string, { place: CellPlace; requests: Set<string>; facts: Fact[] }>();
  for (const told of setting.all) {
    for (const fact of FACTS[report.path]!(told, setting)) {
      const place = placeOf(told, fact, dimensions);
      const key = JSON.stringify(place);
      const cell = cells.get(key) ?? { place, requests: new Set(), facts: [] };
      cells.set(key, cell);
      cell.requests.add(told.id);
      cell.facts.push(fact);
    }
  }
  return [...cells.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { place, requests, facts }]) => ({
      place,
      requests: requests.size,
      figures: Object.fromEntries(
        Object.keys(report.figures).map((name) => [
          name,
          valueOf(
            report,
            name,
            facts.flatMap((fact) => fact.parts[name] ?? []),
          ),
        ]),
      ),
    }));
}

const NOTHING = {
  ...{ of: null, interval: null, p85: null, p95: null },
  ...{ longest: null, longerThan: null, p85LongerThan: null },
};

function valueOf(report: MetricReport, name: string, parts: readonly Part[]): Omit<FigureValue, 'unit'> {
  const figure = report.figures[name]!;
  const add = (read: (part: never) => number): number => parts.reduce((sum, part) => sum + read(part as never), 0);
  switch (figure.kind) {
    case 'COUNT':
      return { ...NOTHING, value: add(({ count }: { count: boolean }) => Number(count)) };
    case 'SUM':
      return { ...NOTHING, value: add(({ sum }: { sum: number }) => sum) };
    case 'SHARE': {
      const whole = add((part: { whole: boolean }) => Number(part.whole));
      const met = add(({ part }: { part: boolean }) => Number(part));
      const interval = wilson(met, whole);
      return {
        ...NOTHING,
        value: whole === 0 ? null : nearest((met * 10_000) / whole),
        of: whole,
        interval: interval && { low: nearest(interval.low * 10_000), high: nearest(interval.high * 10_000) },
      };
    }
    case 'QUOTIENT': {
      const per = add((part: { per: number }) => part.per);
      const scale = (figure.times ?? 1) * (figure.unit === 'BASIS_POINTS' ? 10_000 : 100);
      return { ...NOTHING, value: per === 0 ? null : nearest((add(({ of }: { of: number }) => of) * scale) / per) };
    }
    case 'DURATION': {
      const curve = kaplanMeier(
        parts.map((part) => {
          const { seconds, ended } = part as { seconds: number; ended: boolean };
          return { duration: seconds, ended, count: 1 };
        }),
      );
      const median = percentile(curve, 50);
      const tail = (percent: number) => (curve.ended < FEWEST_ENDED ? null : percentile(curve, percent).duration);
      return {
        ...{ value: median.duration, of: parts.length, interval: null, p85: tail(85), p95: tail(95) },
        longest: parts.length === 0 ? null : Math.max(...parts.map((part) => (part as { seconds: number }).seconds)),
        longerThan: median.duration === null ? median.longestObserved : null,
        p85LongerThan:
          curve.ended < FEWEST_ENDED || percentile(curve, 85).duration !== null
            ? null
            : percentile(curve, 85).longestObserved,
      };
    }
  }
}
