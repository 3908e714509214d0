import { SawnBuild, type Cut } from '../support/sawn-build.js';
import { WebhookTown } from '../support/webhook-town.js';

jest.setTimeout(240_000);

const DEPARTMENTS = 8;
const CLAIM = 'webhooks/delivery/claim-deliveries.js';

describe('the webhooks of several processes over PostgreSQL', () => {
  let town: WebhookTown;

  beforeAll(async () => {
    town = await new WebhookTown().open();
  });

  afterEach(() => town.calm());
  afterAll(() => town.close());

  const tries = (): number => town.receiver.tries.length;

  it('arrive in order and once each, with two workers at it', async () => {
    await town.happen(DEPARTMENTS);
    await Promise.all([town.startWorker(), town.startWorker()]);
    await town.settled();
    expect(town.arrived()).toEqual(WebhookTown.whole(DEPARTMENTS));
    expect(tries()).toBe(town.arrived().flat().length);
  });

  it('lose nothing and keep their order, though the API dies before they leave and a worker while they do', async () => {
    await town.happen(DEPARTMENTS);
    await town.killApi();
    // The third of each hangs at first, so that the worker dies with some of them under way.
    town.receiver.usually = ({ data }, before) => (data.sequence === 3 && before === 0 ? 'hang' : 'ok');
    await town.startWorker();
    await town.receiver.hasSeen(2 * DEPARTMENTS + 3);
    await town.killWorkers();
    await town.startWorker();
    await town.settled();
    expect(town.arrived()).toEqual(WebhookTown.whole(DEPARTMENTS));
    expect(new Set(town.receiver.tries.map(({ id }) => id)).size).toBe(town.arrived().flat().length);
  });

  describe('with a beam sawn through', () => {
    let sawn: SawnBuild;

    const startSawn = async (cuts: Cut[], workers: number): Promise<void> => {
      sawn = new SawnBuild(cuts);
      await Promise.all(Array.from({ length: workers }, () => town.startWorker(sawn.main)));
    };

    afterEach(() => sawn.remove());

    it('lose their order, when each may leave before the one before it has arrived', async () => {
      await town.happen(DEPARTMENTS);
      // The others may be queued only after the first has failed, and then leave together with its second attempt.
      const first = (before: number) => (before === 0 ? 'fail' : 'slow');
      town.receiver.usually = ({ data }, before) => (data.sequence === 1 ? first(before) : 'ok');
      await startSawn([{ file: CLAIM, from: 'earlier.place < d.place', to: 'false' }], 1);
      await town.settled();
      expect(town.arrived()).not.toEqual(WebhookTown.whole(DEPARTMENTS));
    });

    it('are sent twice, when a claim takes nothing away from the other worker', async () => {
      town.receiver.usually = 'slow';
      await startSawn(
        [
          { file: CLAIM, from: 'SET next_attempt_at = $3, attempts', to: 'SET attempts' },
          { file: CLAIM, from: 'd.next_attempt_at AS "leasedUntil"', to: '$3::timestamptz AS "leasedUntil"' },
        ],
        2,
      );
      // Only now, so that neither worker can send everything before the other runs.
      await town.happen(DEPARTMENTS);
      await town.settled();
      expect(tries()).toBeGreaterThan(town.arrived().flat().length);
    });

    it('are lost with the worker, when they count as delivered before they leave', async () => {
      await town.happen(DEPARTMENTS);
      town.receiver.usually = 'hang';
      await startSawn(
        [
          {
            file: CLAIM,
            from: 'SET next_attempt_at = $3,',
            to: `SET state = 'DELIVERED', settled_at = $1, next_attempt_at = NULL, created_at = least(d.created_at, $3),`,
          },
          { file: CLAIM, from: 'd.next_attempt_at AS "leasedUntil"', to: '$3::timestamptz AS "leasedUntil"' },
        ],
        1,
      );
      await town.receiver.hasSeen(3);
      await town.killWorkers();
      town.receiver.usually = 'ok';
      await town.startWorker();
      await town.settled();
      expect(town.arrived()).not.toEqual(WebhookTown.whole(DEPARTMENTS));
    });
  });
});
