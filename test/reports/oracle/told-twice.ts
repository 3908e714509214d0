import type { Actor } from '../../../src/platform/auth/index.js';
import { METRIC_REPORTS } from '../../../src/reports/metric-reports.js';
import {
  dimensionOf,
  dimensionsOf,
  type MetricReport,
  type RowsBy,
  type Split,
} from '../../../src/reports/metrics/metric-report.js';
import { MetricTable, type Asked } from '../../../src/reports/metrics/metric-table.js';
import { rowsOf, type Row } from './add-up.js';
import { FACTS, type Setting } from './facts.js';
import { seconds, type Told } from './retell.js';
import { counted } from './told.js';
import { ENDS, HISTORIES, type Town } from './town.js';

interface Table {
  by: RowsBy;
  splits: Split[];
}

interface Comparison {
  /** How many rows of a table were held against each other. */
  compared: number;
  differences: object[];
}

const inOrder = (value: object): string => JSON.stringify(Object.entries(value).sort());

/** From one row to nearly one for each request. */
const TABLES: Table[] = [
  { by: 'ALL', splits: [] },
  { by: 'PAIR', splits: [] },
  { by: 'ALL', splits: ['WEEK'] },
  { by: 'PROVIDER', splits: ['SERVICE', 'CHANNEL'] },
  { by: 'REQUESTER', splits: ['PRIORITY'] },
  { by: 'PAIR', splits: ['SERVICE', 'PRIORITY', 'CHANNEL', 'WEEK'] },
];

/** Nobody in the town rates an answer or follows one up, and too little was answered there to say a chance. */
const UNTOLD = ['calibration', 'follow-ups', 'satisfaction'];
const TOLD_REPORTS = METRIC_REPORTS.filter(({ path }) => !UNTOLD.includes(path));

const PERIODS: [from: string, to: string][] = [
  ['2026-02-16', '2026-03-09'],
  ['2026-02-02', '2026-03-17'],
];

/**
 * Every figure of every report that is drawn from facts is told a second time: from the events, with clocks, working hours and
 * sums of the test's own. Only curves and intervals are those of the lib.
 */
export function areToldTwice(histories: () => { town: Town; all: Told[] }): void {
  const readerOf = ({ departments }: Town): Actor => ({
    ...{ userId: '', name: '', admin: false, executive: true, serviceAccount: false, scopes: null, tokenId: '' },
    memberships: Object.values(departments).map((departmentId) => ({ departmentId, lead: true })),
  });

  const settingOf = ([from, to]: [string, string]): Setting => ({
    ...{ from: seconds(`${from}T00:00:00Z`), to: seconds(`${to}T00:00:00Z`), now: seconds(ENDS) },
    hours: histories().town.hours,
    all: histories().all.filter(counted),
  });

  /** Table after table: how many rows were held against each other, and where the two accounts differ. */
  async function* comparisonsOf(report: MetricReport): AsyncGenerator<Comparison> {
    const { town } = histories();
    for (const period of PERIODS) {
      const setting = settingOf(period);
      const [from, to] = period.map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date];
      const asked: Asked = { from, to, now: new Date(ENDS), period: { firstDay: '', lastDay: '', zone: 'UTC' } };
      for (const { by, splits } of TABLES) {
        const rows = await town.app.get(MetricTable).rows(readerOf(town), report, asked, { by, splits, where: {} });
        const expected = rowsOf(report, [...dimensionsOf(by), ...splits.map(dimensionOf)], setting);
        const found = new Map(rows.map((row) => [JSON.stringify(row.place), row]));
        const differences: object[] = [];
        for (const row of expected) {
          const theirs = found.get(JSON.stringify(row.place));
          found.delete(JSON.stringify(row.place));
          if (theirs?.figures === null) continue;
          differences.push(...differencesOf(row, theirs && { ...theirs, figures: theirs.figures }));
        }
        for (const [place] of found) differences.push({ place, unexpected: true });
        yield { compared: expected.length, differences };
      }
    }
  }

  /** The differences of the first table that has any: a report that is sabotaged needs no more. */
  async function firstDifferencesOf(report: MetricReport): Promise<object[]> {
    for await (const { differences } of comparisonsOf(report)) if (differences.length > 0) return differences;
    return [];
  }

  const differencesOf = (expected: Row, found: Row | undefined): object[] => {
    const { place } = expected;
    if (found === undefined) return [{ place, missing: true }];
    if (found.requests !== expected.requests) return [{ place, requests: [expected.requests, found.requests] }];
    return Object.entries(expected.figures).flatMap(([name, value]) => {
      const { unit: _, ...theirs } = found.figures[name] as { unit?: string };
      return inOrder(theirs) === inOrder(value) ? [] : [{ place, name, ours: value, theirs }];
    });
  };

  it('are those of every report but the untold', () => {
    expect(Object.keys(FACTS).sort()).toEqual(TOLD_REPORTS.map(({ path }) => path).sort());
  });

  it('are about histories of every kind', () => {
    const { all } = histories();
    const states = new Map<string, number>();
    for (const { state } of all) states.set(state, (states.get(state) ?? 0) + 1);
    expect(all).toHaveLength(HISTORIES);
    for (const state of ['SUBMITTED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'DECLINED', 'CANCELLED']) {
      expect([state, (states.get(state) ?? 0) >= 20]).toEqual([state, true]);
    }
    const some = (is: (told: Told) => boolean) => all.filter(is).length;
    expect(some(({ legs }) => legs.length > 1)).toBeGreaterThan(20);
    expect(some(({ counts }) => !counts)).toBeGreaterThan(20);
    expect(some(({ answers }) => answers.some(({ reopened }) => reopened))).toBeGreaterThan(20);
    expect(some(({ answer }) => answer.aims.some(({ date }) => date !== null))).toBeGreaterThan(5);
  });

  it.each(TOLD_REPORTS.map((report) => [report.path, report] as const))(
    'are the same by the events themselves in %s',
    async (_, report) => {
      let rows = 0;
      for await (const { compared, differences } of comparisonsOf(report)) {
        expect(differences.slice(0, 5)).toEqual([]);
        rows += compared;
      }
      expect(rows).toBeGreaterThan(50);
    },
  );

  /** Reports about the answer that stands count no open request: from these the answers that nobody confirmed are dropped. */
  const ABOUT_ANSWERS = ['article-citations', 'documentation', 'first-contact', 'touch-time'];

  it.each(TOLD_REPORTS.map((report) => [report.path, report] as const))(
    'would differ, were open requests dropped from %s',
    async (path, report) => {
      const ended = `('CLOSED', 'CANCELLED', 'DECLINED', 'EXPIRED' ${ABOUT_ANSWERS.includes(path) ? '' : `, 'RESOLVED'`})`;
      const open = `SELECT id FROM request WHERE state NOT IN ${ended}`;
      const sql = `SELECT * FROM (${report.sql}) told WHERE told.request_id NOT IN (${open})`;
      expect(await firstDifferencesOf({ ...report, sql })).not.toEqual([]);
    },
  );

  it.each(['attainment', 'flow', 'reopens'])('would differ, were every fact of %s another request', async (path) => {
    const report = TOLD_REPORTS.find((each) => each.path === path)!;
    const differences = await firstDifferencesOf({ ...report, repeats: 'false' });
    expect(differences.some((difference) => 'requests' in difference)).toBe(true);
  });
}
