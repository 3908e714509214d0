import fc from 'fast-check';
import type { Actor } from '../../../src/platform/auth/index.js';
import { METRIC_REPORTS } from '../../../src/reports/metric-reports.js';
import type { MetricReport } from '../../../src/reports/metrics/metric-report.js';
import { MetricTable, type Asked } from '../../../src/reports/metrics/metric-table.js';
import { FACTS, type Setting } from './facts.js';
import { seconds, type Told } from './retell.js';
import { counted } from './told.js';
import { ENDS, type Town } from './town.js';

interface Row {
  requester: { id: string } | null;
  provider: { id: string } | null;
  priority: string | null;
  requests: number;
  suppressed: boolean;
  figures: { value: number | null }[] | null;
}

/** First and last day of what is asked. */
type Days = [from: string, to: string];

const PERIODED = METRIC_REPORTS.filter(({ path, periodOf }) => path in FACTS && periodOf !== 'PRESENT');
const DAY = 86_400;
const dayOf = (n: number): string =>
  new Date((seconds('2026-02-02T00:00:00Z') + n * DAY) * 1000).toISOString().slice(0, 10);
/** All days of the town: they cut no bundle. */
const ALL_DAYS: Days = [dayOf(0), dayOf(44)];
/**
 * Random days, the same days but one less at either end, and the weeks that contain them. A pair whose last weeks are sparse is
 * shown for all days only.
 */
const periods: Days[] = [
  ALL_DAYS,
  ...fc
    .sample(fc.tuple(fc.nat(41), fc.nat(41)), { numRuns: 4, seed: 7 })
    .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1])
    .flatMap(([a, b]): Days[] => [
      [dayOf(a), dayOf(b)],
      [dayOf(a), dayOf(b - 1)],
      [dayOf(a + 1), dayOf(b)],
      [dayOf(a - (a % 7)), dayOf(b - (b % 7) + 6)],
    ]),
];

const EVA: Actor = {
  ...{ userId: '', name: '', admin: false, executive: true, serviceAccount: false, scopes: null, tokenId: '' },
  memberships: [],
};

/** Nobody who leads no department learns from two answers what one answer would hide. */
export function leaveNoSmallRest(histories: () => { town: Town; all: Told[] }): void {
  const edgesOf = ([from, to]: Days): [number, number] => [
    seconds(`${from}T00:00:00Z`),
    seconds(`${to}T00:00:00Z`) + DAY,
  ];

  /** By pair, the facts of a period and the requests they are about. */
  function factsOf({ path }: MetricReport, days: Days): Map<string, Map<string, string>> {
    const [from, to] = edgesOf(days);
    const all = histories().all.filter(counted);
    const setting: Setting = { from, to, now: seconds(ENDS), hours: histories().town.hours, all };
    const pairs = new Map<string, Map<string, string>>();
    for (const told of all) {
      const sameInstant = new Map<number, number>();
      FACTS[path]!(told, setting).forEach((fact) => {
        if (fact.at > setting.now) return;
        // Facts of one instant lie in a period together, so their order names them whatever the days.
        const n = sameInstant.get(fact.at) ?? 0;
        sameInstant.set(fact.at, n + 1);
        const pair = `${told.requester} ${told.provider}`;
        const facts = pairs.get(pair) ?? new Map<string, string>();
        pairs.set(pair, facts.set(`${told.id} ${fact.at} ${n}`, told.id));
      });
    }
    return pairs;
  }

  const isSmall = (requestIds: readonly string[]): boolean => {
    const requests = new Set(requestIds);
    const hands = new Set(histories().all.flatMap(({ id, hands }) => (requests.has(id) ? [...hands] : [])));
    return requests.size < 5 || hands.size === 1;
  };

  const less = (one: Map<string, string>, other: Map<string, string>): string[] =>
    [...one].flatMap(([key, request]) => (other.has(key) ? [] : [request]));

  /** How many pairs of answers about the same two departments leave a small rest, given which places are hidden. */
  async function leaks(report: MetricReport, hiddenIn: (days: Days) => Promise<ReadonlySet<string>>) {
    const shown = new Map<string, Map<string, string>[]>();
    for (const days of periods) {
      const hidden = await hiddenIn(days);
      for (const [pair, facts] of factsOf(report, days)) {
        if (!hidden.has(pair)) shown.set(pair, [...(shown.get(pair) ?? []), facts]);
      }
    }
    let answers = 0;
    let found = 0;
    for (const of of shown.values()) {
      answers += of.length;
      for (const one of of) {
        for (const other of of) {
          const rest = less(one, other);
          if (rest.length > 0 && isSmall(rest)) found += 1;
        }
      }
    }
    return { answers, found };
  }

  const askedFor = (days: Days): Asked => {
    const [from, to] = edgesOf(days).map((at) => new Date(at * 1000)) as [Date, Date];
    return { from, to, now: new Date(ENDS), period: { firstDay: '', lastDay: '', zone: 'UTC' } };
  };

  it.each(PERIODED.map((report) => [report.path, report] as const))(
    'of %s leave no small rest, whatever the days',
    async (_, report) => {
      const { answers, found } = await leaks(report, async (days) => {
        const places = await histories().town.app.get(MetricTable).hiddenPlaces(EVA, report, askedFor(days), 'PAIR');
        return new Set(places.map(({ requester, provider }) => `${requester} ${provider}`));
      });
      expect({ found, some: answers > 0 }).toEqual({ found: 0, some: true });
    },
  );

  it('would leave some, were only small cells hidden', async () => {
    const [chasers] = PERIODED.filter(({ path }) => path === 'chasers');
    const { found } = await leaks(chasers!, (days) => {
      const small = [...factsOf(chasers!, days)].filter(([, facts]) => isSmall([...facts.values()]));
      return Promise.resolve(new Set(small.map(([pair]) => pair)));
    });
    expect(found).toBeGreaterThan(0);
  });

  const read = async (path: string): Promise<Row[]> =>
    ((await histories().town.eva.get(`/reports/${path}`).expect(200)).body as { rows: Row[] }).rows;

  it.each(PERIODED.map(({ path }) => path))(
    'of %s hide from a filter and from the spreadsheet what they hide from the table',
    async (path) => {
      const days = `from=2026-02-11&to=2026-03-05`;
      const split = await read(`${path}?${days}&split=PRIORITY`);
      const csv = (await histories().town.eva.get(`/reports/${path}?${days}&split=PRIORITY&format=csv`).expect(200))
        .text;
      const cells = csv
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',').slice(7));
      expect(cells.map((each) => each.every((cell) => cell === ''))).toEqual(split.map(({ suppressed }) => suppressed));
      expect(split.every(({ suppressed, figures }) => suppressed === (figures === null))).toBe(true);
      for (const priority of ['P1', 'P4']) {
        const filtered = await read(`${path}?${days}&priority=${priority}`);
        expect(filtered.map(({ suppressed }) => suppressed)).toEqual(
          split.filter((row) => row.priority === priority).map(({ suppressed }) => suppressed),
        );
      }
    },
  );

  it('leave of a pair less its shown priorities nothing, or what is not small', async () => {
    let hidden = 0;
    for (const [from, to] of periods) {
      const split = await read(`chasers?from=${from}&to=${to}&split=PRIORITY`);
      for (const pair of (await read(`chasers?from=${from}&to=${to}`)).filter(({ suppressed }) => !suppressed)) {
        const line = split.filter(
          ({ requester, provider }) => requester!.id === pair.requester!.id && provider!.id === pair.provider!.id,
        );
        const rest = line.filter(({ suppressed }) => suppressed).reduce((sum, { requests }) => sum + requests, 0);
        expect(rest === 0 || rest >= 5).toBe(true);
        hidden += rest;
      }
    }
    expect(hidden).toBeGreaterThan(0);
  });
}
