import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const OPERATIONS = join(__dirname, '../../docs/operations');
const NAME = /\b(?:lockstep|process|nodejs)_[a-z0-9_]+/g;
/** Prometheus makes this one itself. */
const OF_PROMETHEUS = 'up';

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}
interface Rules {
  groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
}

describe('the metrics', () => {
  let world: RequestWorld;
  let exposed: Map<string, number>;

  const scrape = async (): Promise<Map<string, number>> => {
    const { text } = await world.app.http.get('/metrics').expect(200);
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
  };

  beforeAll(async () => {
    world = await aRequestWorld();
    await aRequest(world);
    await world.carla.get('/requests/ENG-999999').expect(404);
    await world.app.http.get('/wp-login.php').expect(404);
    exposed = await scrape();
  });

  afterAll(() => world.app.close());

  const namesExposed = (): Set<string> => new Set([...exposed.keys()].map((sample) => sample.split('{')[0]!));
  const unknownIn = (expressions: string[]): string[] =>
    expressions.flatMap((text) => text.match(NAME) ?? [OF_PROMETHEUS]).filter((name) => !namesExposed().has(name));

  it('of the dashboard are all exposed', () => {
    const { panels } = JSON.parse(readFileSync(join(OPERATIONS, 'grafana-dashboard.json'), 'utf8')) as Dashboard;
    const expressions = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    expect(expressions.length).toBeGreaterThan(15);
    expect(unknownIn(expressions)).toEqual([]);
  });

  it('of the alerts are all exposed, except for the one of Prometheus itself', () => {
    const { groups } = parse(readFileSync(join(OPERATIONS, 'alerts.yml'), 'utf8')) as Rules;
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(8);
    expect(unknownIn(rules.map(({ expr }) => expr))).toEqual([OF_PROMETHEUS]);
  });

  it('that may have counted nothing yet, like errors, are zero on the dashboard and not absent', () => {
    const { panels } = JSON.parse(readFileSync(join(OPERATIONS, 'grafana-dashboard.json'), 'utf8')) as Dashboard;
    const ofErrors = panels.flatMap(({ targets }) => targets).filter(({ expr }) => expr.includes('status="5xx"'));
    expect(ofErrors.length).toBeGreaterThan(0);
    expect(ofErrors.filter(({ expr }) => !expr.includes('or vector(0)'))).toEqual([]);
  });

  it('have names by which promtool can tell a counter from a gauge', async () => {
    const { text } = await world.app.http.get('/metrics').expect(200);
    const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
    expect(types.length).toBeGreaterThan(20);
    expect(types.filter(([, name, type]) => name!.endsWith('_total') !== (type === 'counter'))).toEqual([]);
  });

  it('that nobody exposes are found', () => {
    expect(unknownIn(['rate(lockstep_nothing_like_this_total[5m])'])).toEqual(['lockstep_nothing_like_this_total']);
  });

  it('count requests by the template of their route, and what finds none together', () => {
    const counted = (labels: string): number | undefined =>
      exposed.get(`lockstep_http_request_duration_seconds_count{${labels}}`);
    expect(counted('method="POST",route="/api/v1/requests",status="2xx"')).toBe(1);
    expect(counted('method="GET",route="/api/v1/requests/:request",status="4xx"')).toBe(1);
    expect([...exposed.keys()].filter((sample) => /ENG-|wp-login/.test(sample))).toEqual([]);
  });

  it('tell how many requests are open, how many of them overdue, and that nothing is stuck', async () => {
    expect(exposed.get('lockstep_requests_open')).toBe(1);
    expect(exposed.get('lockstep_requests_overdue')).toBe(0);
    await world.app.pass(60 * 24 * 3600);
    const later = await scrape();
    expect([later.get('lockstep_requests_open'), later.get('lockstep_requests_overdue')]).toEqual([1, 1]);
    expect(later.get('lockstep_database_up')).toBe(1);
    for (const name of ['late_timers', 'parked_timers', 'mail_parked', 'webhooks_parked', 'pool_waiting']) {
      expect([name, later.get(`lockstep_${name}`)]).toEqual([name, 0]);
    }
  });
});
