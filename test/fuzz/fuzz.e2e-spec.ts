import { anEstate, type Estate } from '../security/estate.js';
import { ListAgreements } from '../../src/agreements/queries/list-agreements.js';
import { Feed, Sealer } from '../../src/platform/events/index.js';
import { projections, projectionsMadeAgain } from '../support/projections.js';
import { ContractDocument } from './document.js';
import { Fuzz, type FuzzReport } from './fuzz.js';

/** PostgreSQL answers more calls in the time that the suite has for them. */
const CALLS = Number(process.env.FUZZ_CALLS ?? (process.env.TEST_DATABASE_URL ? 2000 : 1000));
/** The suite makes the same calls each time. By hand, other seeds find more. */
const SEED = Number(process.env.FUZZ_SEED ?? 7);
/** A long run tells what it has found so far after each of these many calls. */
const CALLS_A_STAGE = 10_000;

jest.setTimeout(Math.max(1_800_000, CALLS * 100));

describe('an interface that anybody calls with anything', () => {
  let estate: Estate;
  const document = new ContractDocument();

  beforeAll(async () => {
    estate = await anEstate();
  });
  afterAll(() => estate.app.close());

  it('answers every call as its document says, and none with an internal error', async () => {
    const fuzz = new Fuzz(estate, document, SEED);
    for (let made = 0; made < CALLS; made += CALLS_A_STAGE) {
      await fuzz.run(Math.min(CALLS_A_STAGE, CALLS - made));
      process.stdout.write(told(fuzz.report, document.operations.length));
    }
    if (CALLS > CALLS_A_STAGE) process.stdout.write(`Not reached: ${unreached(fuzz.report).join(', ')}\n`);
    expect(fuzz.report.faults).toEqual([]);
    expect(fuzz.report.reached.size).toBeGreaterThan((document.operations.length * 2) / 3);
  });

  it('leaves no row that differs from its events, and a history that is whole', async () => {
    const { app } = estate;
    // The time spent is written after the commit, by work that has not run yet.
    const { request_time: _, ...stored } = await projections(app);
    expect(stored.request).not.toEqual([]);
    expect(await projectionsMadeAgain(app)).toMatchObject(stored);
    await app.get(Sealer).sealNow();
    expect(await app.get(Feed).verify()).toMatchObject({ intact: true });
  });

  const unreached = ({ reached }: FuzzReport): string[] =>
    document.operations.map(({ operationId }) => operationId).filter((id) => !reached.has(id));

  it.each([
    ['/me/draft-texts?limit=1', 'listDraftTexts'],
    ['/me/draft-texts/-9', 'readDraftText'],
    ['/audit/nothing/here', undefined],
  ])('is judged at %s as %s', (address, operationId) => {
    expect(document.at('get', `/api/v1${address}`)?.operationId).toBe(operationId);
  });

  describe('and a fault of which', () => {
    const of = (operationId: string, change: (described: object) => object = (described) => described): Fuzz =>
      new Fuzz(estate, document.narrowedTo(operationId, change), SEED);

    it('is found: a handler that throws', async () => {
      const broken = jest.spyOn(estate.app.get(ListAgreements), 'execute').mockRejectedValue(new Error('thrown'));
      const { faults } = await of('listAgreements').run(30);
      broken.mockRestore();
      expect(faults).toContainEqual(expect.stringMatching(/^listAgreements answers 500\n/));
    });

    it('is found: an answer that its document does not describe', async () => {
      const { faults } = await of('listDepartments', withoutAnswers).run(30);
      expect(faults).toContainEqual(expect.stringMatching(/^listDepartments answers 200 as "application\/json"/));
      const promising = (described: object) => withSchema(described, { required: ['noMemberOfThisName'] });
      expect((await of('listDepartments', promising).run(30)).faults).toContainEqual(
        expect.stringMatching(/^listDepartments answers 200:.*noMemberOfThisName/),
      );
    });

    it('is none where there is none', async () => {
      expect((await of('listDepartments').run(30)).faults).toEqual([]);
    });
  });
});

const withoutAnswers = (described: object): object => ({
  ...described,
  responses: { ...(described as { responses: object }).responses, 200: {} },
});

const withSchema = (described: object, schema: object): object => ({
  ...described,
  responses: {
    ...(described as { responses: object }).responses,
    200: { content: { 'application/json': { schema } } },
  },
});

function told({ faults, reached, codes, slow, slowestMs }: FuzzReport, operations: number): string {
  const calls = [...codes.values()].reduce((total, times) => total + times, 0);
  const counted = [...codes].sort(([a], [b]) => a - b).map(([code, times]) => `${code}: ${times}`);
  return [
    `Fuzz: ${calls} of ${CALLS} calls, FUZZ_SEED=${SEED}; ${reached.size} of ${operations} operations reached with a 2xx; ` +
      `${counted.join(', ')}; slowest ${Math.round(slowestMs)} ms, ${slow} above two seconds.\n`,
    ...faults.map((fault) => `${fault}\n`),
  ].join('');
}
