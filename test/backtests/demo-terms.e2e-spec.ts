import type { BacktestDto, BehindRequestDto } from '../../src/backtests/http/dto/backtests.dto.js';
import { QuestionAsked } from '../../src/requests/index.js';
import type { TestApp } from '../support/app.js';
import { type Client, emailOf, signIn } from '../support/builders/identity.js';
import { startDemo } from '../support/demo.js';

const HOUR = 3600;

interface Terms {
  targets: Record<string, Record<string, unknown>>;
}
interface Agreement {
  requesterDepartmentId: string;
  providerDepartmentId: string;
  inForce: { terms: Terms };
}
interface KeptClock {
  number: string;
  state: string;
  result: string | null;
  elapsed: number;
  target: number | null;
}
type Text = 'recorded' | 'inForce' | 'proposed';

/** Customer Service and Engineering have agreed on sixteen hours for an ordinary answer. Engineering answers the next day. */
describe('four hours instead of sixteen, proposed between Customer Service and Engineering of the demo', () => {
  let app: TestApp;
  let beatriz: Client;
  let ingrid: Client;
  let agreement: Agreement;
  let backtest: BacktestDto;

  beforeAll(async () => {
    app = await startDemo();
    beatriz = await signIn(app.http, emailOf('Beatriz Lima'));
    ingrid = await signIn(app.http, emailOf('Ingrid Vogel'));
    agreement = ((await beatriz.get('/agreements').expect(200)).body as { data: Agreement[] }).data[0]!;
    backtest = await tried(4);
  });
  afterAll(() => app.close());

  /** Proposes that many hours for an ordinary answer, reads the backtest, and withdraws the proposal. */
  async function tried(hours: number): Promise<BacktestDto> {
    const { requesterDepartmentId, providerDepartmentId, inForce } = agreement;
    const { P3, ...others } = inForce.terms.targets;
    const terms = { ...inForce.terms, targets: { ...others, P3: { ...P3, resolutionSeconds: hours * HOUR } } };
    const proposal = { requesterDepartmentId, providerDepartmentId, terms };
    const { body } = await beatriz.post('/agreement-negotiations', proposal).expect(201);
    const { id, proposals } = body as { id: string; proposals: { number: number }[] };
    await app.settle();
    const path = `/agreement-negotiations/${id}/proposals/${proposals.at(-1)!.number}/backtest`;
    const read = (await ingrid.get(path).expect(200)).body as BacktestDto;
    await beatriz.post(`/agreement-negotiations/${id}/withdrawal`, {}).expect(201);
    return read;
  }

  const rowsOf = async ({ id }: BacktestDto): Promise<BehindRequestDto[]> =>
    ((await beatriz.get(`/backtests/${id}/requests?limit=100`).expect(200)).body as { data: BehindRequestDto[] }).data;

  /** The numbers of the requests whose answer came out otherwise than the clock that was kept while it happened. */
  async function differing(tested: BacktestDto, text: Text): Promise<string[]> {
    const clocks = await app.database.query<KeptClock>(
      `SELECT r.number, c.state, c.result, c.elapsed_seconds AS elapsed, c.target_seconds AS target
         FROM request r JOIN request_clock c ON c.request_id = r.id AND c.kind = 'RES' AND c.subject = ''`,
    );
    const kept = new Map(clocks.map((clock) => [clock.number, clock]));
    const isSame = (row: BehindRequestDto): boolean => {
      const { state, result, elapsed, target } = kept.get(row.number)!;
      const read = row[text]!;
      if (read.targetSeconds !== target) return false;
      return state !== 'STOPPED' || (read.result === result && read.elapsedSeconds === elapsed);
    };
    return (await rowsOf(tested)).filter((row) => !isSame(row)).map(({ number }) => number);
  }

  it('shows the attainment then and now', () => {
    expect(backtest).toMatchObject({
      state: 'COMPLETED',
      headline:
        'In time under these terms: 0 of 38 answers, 0 % (0–9 %). Under those in force: 23 of 31 answers, 74 % (57–86 %).',
      figures: {
        inForce: { answer: { judged: 31, met: 23, missed: 8, basisPoints: 7419, undecided: 5, notCounted: 2 } },
        proposed: { answer: { judged: 38, met: 0, missed: 38, basisPoints: 0, undecided: 0, notCounted: 0 } },
      },
    });
  });

  it('opens to the requests, each with its result then and now', async () => {
    const rows = await rowsOf(backtest);
    expect(rows).toHaveLength(backtest.sample.requests);
    const met = rows.filter(({ inForce }) => inForce!.result === 'MET');
    expect(met).toHaveLength(backtest.figures!.inForce.answer.met);
    expect(rows.filter(({ proposed }) => proposed!.targetSeconds === 4 * HOUR).length).toBeGreaterThan(25);
  });

  it('reproduces the recorded results under the terms in force, each of them', async () => {
    expect(backtest.figures!.inForce).toEqual(backtest.figures!.recorded);
    expect(await differing(backtest, 'recorded')).toEqual([]);
    expect(await differing(backtest, 'inForce')).toEqual([]);
    expect((await differing(backtest, 'proposed')).length).toBeGreaterThan(25);
  });

  it('comes to the same when sixteen hours are proposed once more', async () => {
    const same = await tried(16);
    expect(same.figures!.proposed).toEqual(same.figures!.recorded);
    expect(await differing(same, 'proposed')).toEqual([]);
  });

  it('differs from the record once the questions are taken out of the history', async () => {
    await forgetQuestions();
    const forged = await tried(4);
    expect((await differing(forged, 'inForce')).length).toBeGreaterThan(5);
    expect(forged.figures!.inForce).not.toEqual(backtest.figures!.inForce);
  });

  /** History is append-only for the application. */
  const forgetQuestions = (): Promise<void> =>
    app.database.inTransaction(async () => {
      await app.database.query('SET LOCAL ROLE NONE');
      await app.database.query('ALTER TABLE event DISABLE TRIGGER event_is_append_only');
      await app.database.query('DELETE FROM event WHERE type = $1', [QuestionAsked.type]);
      await app.database.query('ALTER TABLE event ENABLE TRIGGER event_is_append_only');
    });
});
