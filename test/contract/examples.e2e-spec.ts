import { TOUR } from '../../src/tour/index.js';
import type { Stop } from '../../src/platform/openapi/tour.js';
import { ContractDocument } from '../fuzz/document.js';
import type { TestApp } from '../support/app.js';
import { startDemo } from '../support/demo.js';
import { ExampleWalk } from './example-walk.js';

jest.setTimeout(300_000);

/** Operations that nobody can try in the demo world by their example alone, and the reason. */
const UNTRIED: Record<string, string> = {
  completePasswordReset: 'the token is in a mail',
  confirmOnBehalf: 'nobody in the demo asked on behalf of somebody else',
  expireRequest: 'a reply is outstanding for ten working days',
  redeliverWebhook: 'nothing was delivered to the made-up receiver',
  rearmTimer: 'no timer of the demo has failed',
  importHistory: 'the log of another tool comes with a mapping',
  calibrationRequests: 'the figure rests on fewer than five requests',
  dateNegotiationsRequests: 'the figure rests on fewer than five requests',
};

/** Small files for the operations that take one. */
const FILES = {
  attachFile: 'partNumber,revision\r\nVB-312,C',
  importHistory: 'no log',
  addEvidence: 'partNumber,revision\r\nVB-312,C',
  importDepartments: 'code;name;zone;replyTargetSeconds\r\nPUR;Purchasing;Europe/Berlin;14400',
  importUsers: 'email;name;zone\r\npia.kern@meridian.example;Pia Kern;Europe/Berlin',
  importExchangeRates: 'currency;day;rate\r\nEUR;2026-03-03;1.0837',
  importOrders:
    'system;reference;ownerDepartment;customer;promisedDate\r\nERP;SO-10601;CS;Harbor Crane Works;2026-04-01',
};

describe('the examples of the document, in a fresh demo world', () => {
  const document = new ContractDocument();
  const stepped = TOUR.steps.map(([, operationId]) => operationId);
  const operationOf = (id: string) => document.operations.find(({ operationId }) => operationId === id)!;
  let world: TestApp;
  let walk: ExampleWalk;

  beforeAll(async () => {
    world = await startDemo();
    walk = new ExampleWalk(world, document, FILES);
  });
  afterAll(() => world.close());

  const refused: string[] = [];
  const note = async (operationId: string, stop?: Stop): Promise<void> => {
    const refusal = await walk.refusal(operationOf(operationId), stop);
    if (refusal !== null) refused.push(refusal);
  };
  beforeEach(() => refused.splice(0));

  it('answer each reading for the person that the page names', async () => {
    const readings = document.operations.filter(({ method }) => method === 'get').map(({ operationId }) => operationId);
    for (const id of readings) if (!stepped.includes(id) && !(id in UNTRIED)) await note(id);
    expect(refused).toEqual([]);
  });

  it('are all tried, except those that a reason keeps from it', async () => {
    const untried = document.operations.filter(
      ({ method, operationId }) => method !== 'get' && !stepped.includes(operationId),
    );
    expect(untried.filter(({ operationId }) => !(operationId in UNTRIED))).toEqual([]);
    for (const { operationId, body } of document.operations) {
      const steps = stepped.filter((each) => each === operationId).length;
      if (body !== null && !body.isForm && steps > 0) {
        expect([operationId, steps]).toEqual([operationId, Math.max(steps, document.examplesOf(body).length)]);
      }
    }
    for (const id of Object.keys(UNTRIED)) await note(id);
    expect(refused).toHaveLength(Object.keys(UNTRIED).length);
  });

  it('are refused for somebody else', async () => {
    expect(await walk.refusal({ ...operationOf('listUsers'), triedBy: 'Carla Mendes' })).toContain('403');
  });

  it('make each change in the order of the steps', async () => {
    for (const stop of TOUR.steps) {
      const [, operationId] = stop;
      // A person reads what the work in the background has made by then.
      if (operationOf(operationId).method === 'get') await world.settle();
      await note(operationId, stop);
    }
    expect(refused).toEqual([]);
  });
});
