import { METRIC_REPORTS } from '../../src/reports/metric-reports.js';
import type { Figure } from '../../src/reports/metrics/metric-report.js';
import type { TestApp } from '../support/app.js';
import { startDemo } from '../support/demo.js';
import { type Client, signIn } from '../support/builders/identity.js';

interface Value {
  figure: string;
  value: number | null;
  of: number | null;
  longerThan: number | null;
  requests: string;
}
interface Row {
  suppressed: boolean;
  figures: Value[] | null;
}
interface Pair {
  requester: { code: string };
  provider: { code: string };
}
interface Median {
  p50: { seconds: number | null; longerThanSeconds: number | null };
}
interface Responsiveness extends Pair {
  firstResponse: { working: Median; calendar: Median } | null;
  resolution: { working: Median; calendar: Median } | null;
  attainment: { due: number; share: number | null } | null;
}
interface Balance {
  suppressed: boolean;
  workInProgress: number;
  arrivalsPerWeek: number;
  meanTime: number | null;
  behind: Record<'workInProgress' | 'arrivalsPerWeek' | 'meanTime', string> | null;
}
interface Kept {
  due: number;
  share: number | null;
  requests: string;
}
interface WithinADay {
  withinADay: Kept | null;
  within24Hours: Kept | null;
}
interface Behind {
  isPart: boolean | null;
  amount: number | null;
}

const PERIOD = 'from=2026-01-01&to=2026-03-31';

jest.setTimeout(180_000);

/** Every figure of every report that is drawn from facts, in the demo world, as those see it who may see its rows. */
describe('the figures of the demo world', () => {
  let world: TestApp;
  const readers: Client[] = [];

  beforeAll(async () => {
    world = await startDemo();
    await world.settle();
    for (const name of ['olivia.hart', 'ingrid.vogel', 'beatriz.lima']) {
      readers.push(await signIn(world.http, `${name}@meridian.example`));
    }
  });

  afterAll(() => world.close());

  async function rowsBehind(reader: Client, { requests }: Pick<Value, 'requests'>): Promise<Behind[]> {
    const rows: Behind[] = [];
    for (let path = `${requests.replace('/api/v1', '')}&limit=100`; path !== '';) {
      const { body, headers }: { body: { data: Behind[] }; headers: Record<string, string> } = await reader
        .get(path)
        .expect(200);
      rows.push(...body.data);
      path = /<\/api\/v1(.*)>; rel="next"/.exec(headers.link ?? '')?.[1] ?? '';
    }
    return rows;
  }

  const added = (rows: readonly Behind[]): number => rows.reduce((sum, { amount }) => sum + amount!, 0);
  const shareOf = (part: number, whole: number): number | null =>
    whole === 0 ? null : Math.round((part / whole) * 10_000);

  /** A share of too few facts is told neither by itself nor by its rows. */
  const isHidden = (figure: Figure, { of }: Value): boolean => figure.kind === 'SHARE' && of! < (figure.fewest ?? 0);

  /** The same figure, from its rows. */
  function fromRows(figure: Figure, rows: readonly Behind[]): Partial<Value> {
    switch (figure.kind) {
      case 'COUNT':
        return { value: rows.length };
      case 'SHARE': {
        const parts = rows.filter(({ isPart }) => isPart).length;
        return { of: rows.length, value: shareOf(parts, rows.length) };
      }
      case 'SUM':
        return { value: added(rows) };
      case 'DURATION':
        return { of: rows.length };
      case 'QUOTIENT':
        return {};
    }
  }

  const TABLES = [
    ...['by=PAIR', 'by=ALL', 'by=PROVIDER&split=SERVICE', 'by=ALL&split=WEEK'],
    'by=PROVIDER&split=PRIORITY&customer=Northern%20Dredging',
  ];

  // The demo world was told afterwards: nobody foretold anything while it happened.
  const WITHOUT_FIGURES = ['calibration'];
  const REPORTS = METRIC_REPORTS.filter(({ path }) => !WITHOUT_FIGURES.includes(path));

  it.each(REPORTS.map((report) => [report.path, report] as const))(
    'add up from their rows in %s',
    async (path, report) => {
      let opened = 0;
      for (const reader of readers) {
        for (const table of TABLES) {
          const { body } = await reader.get(`/reports/${path}?${PERIOD}&${table}`).expect(200);
          for (const value of (body as { rows: Row[] }).rows.flatMap(({ figures }) => figures ?? [])) {
            const figure = report.figures[value.figure]!;
            if (isHidden(figure, value)) {
              await reader.get(value.requests.replace('/api/v1', '')).expect(403);
              expect(value.value).toBeNull();
            } else expect(value).toMatchObject(fromRows(figure, await rowsBehind(reader, value)));
            opened += 1;
          }
        }
      }
      expect(opened).toBeGreaterThan(0);
    },
  );

  const BY = ['by=PAIR', 'by=ALL', 'by=PROVIDER'];

  it('add up from their rows in flow-balance', async () => {
    let opened = 0;
    for (const reader of readers) {
      for (const by of BY) {
        const { body } = await reader.get(`/reports/flow-balance?${PERIOD}&${by}`).expect(200);
        const { from, asOf, rows } = body as { from: string; asOf: string; rows: Balance[] };
        const seconds = (Date.parse(asOf) - Date.parse(from)) / 1000;
        for (const { workInProgress, arrivalsPerWeek, meanTime, behind } of rows) {
          if (behind === null) continue;
          const open = await rowsBehind(reader, { requests: behind.workInProgress });
          const came = await rowsBehind(reader, { requests: behind.arrivalsPerWeek });
          const ended = await rowsBehind(reader, { requests: behind.meanTime });
          expect(workInProgress).toBe(Math.round((added(open) * 100) / seconds));
          expect(arrivalsPerWeek).toBe(Math.round((came.length * 7 * 86_400 * 100) / seconds));
          expect(meanTime).toBe(ended.length === 0 ? null : Math.round(added(ended) / ended.length));
          opened += 1;
        }
      }
    }
    expect(opened).toBeGreaterThan(0);
  });

  it('add up from their rows in answer-within-a-day', async () => {
    let opened = 0;
    for (const reader of readers) {
      for (const by of BY) {
        const { body } = await reader.get(`/reports/answer-within-a-day?${PERIOD}&${by}`).expect(200);
        for (const { withinADay, within24Hours } of (body as { rows: WithinADay[] }).rows) {
          for (const kept of [withinADay, within24Hours]) {
            if (kept === null) continue;
            const due = (await rowsBehind(reader, kept)).filter(({ isPart }) => isPart !== null);
            expect(kept).toMatchObject({
              due: due.length,
              share: shareOf(due.filter(({ isPart }) => isPart).length, due.length),
            });
            opened += 1;
          }
        }
      }
    }
    expect(opened).toBeGreaterThan(0);
  });

  it('are those of the responsiveness report, where both tell the same', async () => {
    let told = 0;
    for (const reader of readers) {
      const read = async <Of>(path: string): Promise<Of[]> =>
        ((await reader.get(`/reports/${path}?${PERIOD}`).expect(200)).body as { rows: Of[] }).rows;
      const times = await read<Row & Pair>('response-times');
      const promises = await read<Row & Pair>('attainment');
      const valueIn = (rows: readonly (Row & Pair)[], { requester, provider }: Pair, name: string) =>
        rows
          .find((row) => row.requester.code === requester.code && row.provider.code === provider.code)
          ?.figures?.find(({ figure }) => figure === name);
      for (const pair of await read<Responsiveness>('responsiveness')) {
        const { firstResponse, resolution, attainment } = pair;
        const figures = [
          [valueIn(times, pair, 'firstResponse')?.value, firstResponse?.working.p50.seconds],
          [valueIn(times, pair, 'firstResponseCalendar')?.value, firstResponse?.calendar.p50.seconds],
          [valueIn(times, pair, 'answer')?.value, resolution?.working.p50.seconds],
          [valueIn(times, pair, 'answer')?.longerThan, resolution?.working.p50.longerThanSeconds],
          [valueIn(times, pair, 'answerCalendar')?.value, resolution?.calendar.p50.seconds],
          [valueIn(promises, pair, 'answer')?.value, attainment?.share],
          [valueIn(promises, pair, 'answer')?.of, attainment?.due],
        ];
        for (const [ours, theirs] of figures) {
          if (ours === undefined || theirs === undefined) continue;
          expect(ours).toBe(theirs);
          told += 1;
        }
      }
    }
    expect(told).toBeGreaterThanOrEqual(7);
  });
});
