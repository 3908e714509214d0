import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestApp } from '../support/app.js';
import { readContract, resolved } from '../support/contract.js';
import { startDemo } from '../support/demo.js';
import { type Client, signIn } from '../support/builders/identity.js';

interface Schema {
  $ref?: string;
  enum?: string[];
  example?: unknown;
}
interface Parameter {
  name: string;
  required?: boolean;
  example?: unknown;
  schema: Schema;
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters?: Parameter[];
}
interface Document {
  paths: Record<string, { get?: Operation }>;
}

const ROOT = join(__dirname, '../..');
const DOCUMENT = readContract<Document>();
const PREFIX = '/api/v1';

const OPERATIONS = Object.entries(DOCUMENT.paths).flatMap(([path, { get }]) =>
  path.startsWith(`${PREFIX}/reports/`) && get !== undefined ? [[get.operationId, path, get] as const] : [],
);

/** A line of the page: a metric, the address that shows it, and who asks. */
const LINES = [
  ...readFileSync(join(ROOT, 'docs/metrics.md'), 'utf8').matchAll(/^\| (M\d+) .*\| `([^`]+)` +\| (\S+@\S+) +\|$/gm),
].map(([, metric, address, email]) => [metric!, address!, email!] as const);

/** The metrics of the page, in its order. */
const METRICS = LINES.map(([metric]) => metric);

const metricsIn = (text: string): string[] => text.match(/\bM\d+\b/g) ?? [];
const untold = (texts: readonly string[]): string[] => {
  const told = new Set(texts.flatMap(metricsIn));
  return METRICS.filter((metric) => !told.has(metric));
};

/** The value that Swagger fills in: the example, or the first of the possible values. */
function exampleOf({ example, schema }: Parameter): unknown {
  const named = resolved(DOCUMENT, schema);
  return example ?? named.example ?? named.enum?.[0];
}

jest.setTimeout(300_000);

describe('the metrics in the document', () => {
  let world: TestApp;
  let olivia: Client;
  let ingrid: Client;
  let engineering: string;

  beforeAll(async () => {
    world = await startDemo();
    await world.settle();
    olivia = await signIn(world.http, 'olivia.hart@meridian.example');
    ingrid = await signIn(world.http, 'ingrid.vogel@meridian.example');
    const { body } = await olivia.get('/departments').expect(200);
    engineering = (body as { data: { id: string; code: string }[] }).data.find(({ code }) => code === 'ENG')!.id;
  });

  afterAll(() => world.close());

  /** Rows behind a figure are about few requests, so the lead of the provider opens them. */
  const OF_THE_LEAD = ['departmentId', 'providerDepartmentId'];
  const isBehind = (path: string): boolean => /\/(requests|deflections)$/.test(path);
  const readerOf = (path: string): Client => (isBehind(path) ? ingrid : olivia);

  /** The address with all required parameters. The document knows no ids, so a department is taken from the list. */
  const addressOf = (path: string, { parameters = [] }: Operation): string => {
    const wanted = parameters
      .filter(({ name, required }) => required || (isBehind(path) && OF_THE_LEAD.includes(name)))
      .map((each): [string, string] => [
        each.name,
        OF_THE_LEAD.includes(each.name) ? engineering : String(exampleOf(each)),
      ]);
    return `${path.slice(PREFIX.length)}?${new URLSearchParams(wanted).toString()}`;
  };

  it.each(OPERATIONS)('run as the document shows them: %s', async (_, path, operation) => {
    const { status, body } = await readerOf(path).get(addressOf(path, operation));
    expect([status, status === 200 ? '' : body]).toEqual([200, '']);
  });

  it('are found out where an example does not run', async () => {
    const [, path, operation] = OPERATIONS.find(([id]) => id === 'reopensWeeks')!;
    const spoilt = operation.parameters!.map((each) => (each.name === 'figure' ? { ...each, example: 'sung' } : each));
    const { body } = await olivia.get(addressOf(path, { ...operation, parameters: spoilt }));
    expect(body).toMatchObject({ code: 'report.no_such_figure' });
  });

  it.each(LINES)('are shown by the page with an example that runs: %s at %s as %s', async (metric, address, email) => {
    const reader = await signIn(world.http, email);
    await reader.get(`/reports/${address}`).expect(200);
    const { get } = DOCUMENT.paths[`${PREFIX}/reports/${address.split('?')[0]!}`]!;
    expect(metricsIn(get!.description)).toContain(metric);
  });

  it('are all there, in the document and on the page', () => {
    const texts = OPERATIONS.map(([, , { description }]) => description);
    expect(untold(texts)).toEqual([]);
    expect(texts.flatMap(metricsIn).filter((metric) => !METRICS.includes(metric))).toEqual([]);
    expect(METRICS).toEqual(METRICS.map((_, n) => `M${n + 1}`));
    const described = OPERATIONS.filter(([, , { summary, description }]) => summary === '' || description.length < 20);
    expect(described).toEqual([]);
  });

  it('are missed where no description names one', () => {
    const texts = OPERATIONS.map(([, , { description }]) => description.replaceAll('M13', ''));
    expect(untold(texts)).toEqual(['M13']);
  });
});
