import { TimerSweep } from '../../src/platform/timers/index.js';
import { emailOf, type Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { MailServer } from '../support/mail-server.js';

/** Friday, 10:00 in Berlin. */
const FRIDAY = '2026-03-13T09:00:00Z';
const SATURDAY_A_WEEK_LATER = '2026-03-21T10:00:00Z';
const TUESDAY = '2026-03-24T15:00:00Z';

describe('after an outage', () => {
  let world: RequestWorld;
  let post: MailServer;

  beforeAll(async () => {
    post = await MailServer.start();
    world = await aRequestWorld();
    world.app.mailTo(post.url);
    await world.app.settle();
  });
  afterAll(async () => {
    await world.app.close();
    await post.stop();
  });

  /** Nothing runs until then; a worker starts, and looks more than once. */
  const sleepUntil = async (instant: string): Promise<void> => {
    world.app.clock.set(instant);
    for (let looks = 0; looks < 3; looks += 1) await world.app.get(TimerSweep).runDue(world.app.clock.now());
    await world.app.settle();
  };
  const liveUntil = async (instant: string): Promise<void> => {
    await world.app.travelTo(instant);
    await world.app.settle();
  };
  const lettersTo = (name: string, number: string) =>
    post.to(emailOf(name)).filter(({ text, subject }) => `${subject} ${text}`.includes(number));
  const inbox = async (who: Client, number: string) => {
    const { body } = await who.get('/me/notices?limit=100').expect(200);
    type Told = { number: string; kind: string; sentence: string; detail: string | null };
    return (body as { data: Told[] }).data.filter((notice) => notice.number === number).reverse();
  };

  it('a person gets one letter about a request, which tells all that passed, in order, each with its clock, share and dates', async () => {
    await world.app.travelTo(FRIDAY);
    const { number } = await aRequest(world);
    await sleepUntil(SATURDAY_A_WEEK_LATER);
    expect(post.mails.filter(({ text }) => text?.includes(number))).toEqual([]);

    await liveUntil(TUESDAY);

    for (const name of ['Erik Brandt', 'Erika Sommer', 'Carla Mendes'])
      expect(lettersTo(name, number).map(({ subject }) => subject)).toEqual([expect.stringContaining(`[${number}]`)]);
    const [letter] = lettersTo('Erik Brandt', number);
    const passed = [...letter!.text!.matchAll(/(Half|Three quarters|All) of the time for the ([a-z ]+?)(?:,| was)/g)];
    expect(passed.map(([, share, clock]) => `${share} ${clock}`)).toEqual([
      'Half first response',
      'Three quarters first response',
      'All first response',
      'Half answer',
      'Three quarters answer',
      'All answer',
    ]);
    expect(letter!.text).toContain(
      'Half of the time for the answer was used up on Mon, 16 Mar 2026, 09:00 (UTC); it is due on Tue, 17 Mar 2026, 09:00 (UTC).',
    );
  });

  it('nobody is written to about a clock that ended meanwhile', async () => {
    const { number } = await aRequest(world);
    await sleepUntil('2026-03-28T10:00:00Z');
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision C.' }).expect(200);
    await world.app.settle();
    await liveUntil('2026-03-31T15:00:00Z');
    const clocks = /of the time for|is due on|was due on/;
    for (const name of ['Erik Brandt', 'Erika Sommer', 'Carla Mendes'])
      expect(lettersTo(name, number).filter(({ text }) => clocks.test(text!))).toEqual([]);
    expect(lettersTo('Carla Mendes', number).map(({ subject }) => subject)).toContain(
      `[${number}] ${number} was answered.`,
    );
  });

  it('a closure that moved two clocks of a request is told once, with both of them and both of their dates', async () => {
    await world.app.travelTo('2026-04-08T08:00:00Z');
    const { number } = await aRequest(world);
    await world.app.travelTo('2026-04-08T08:30:00Z');
    const flood = { from: '2026-04-08T08:10:00Z', to: '2026-04-08T08:25:00Z', reason: 'The hall was flooded.' };
    await world.admin.post(`/departments/${world.eng.id}/calendar/emergency-closures`, flood).expect(201);
    await world.app.pass(1);
    await world.app.settle();
    const moved = (await inbox(world.carla, number)).filter(({ sentence }) => sentence.startsWith('A closure moved'));
    expect(moved).toHaveLength(1);
    expect(
      moved[0]!.detail!.match(/The (first response|answer) was due on [^;]+? and is now due on [^;]+?\./g),
    ).toHaveLength(2);
  });
});
