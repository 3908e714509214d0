import { answeredAgain, followUp, rate, Weeks } from '../support/builders/feedback.js';
import { emailOf, type Client } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestHandle, type RequestWorld } from '../support/builders/requests.js';
import { MailServer } from '../support/mail-server.js';

let world: RequestWorld;
let post: MailServer;

const weeks = new Weeks(() => world);
/** Customer Service is asked as its Tuesday ends, and reminded as the Monday after does. */
const tuesday = () => weeks.on(1, '20:30:00');
const wednesdayMorning = () => weeks.on(2, '11:30:00');
const mondayAfter = () => weeks.on(7, '20:30:00');
const twoWeeksLater = () => weeks.on(18, '20:30:00');
/** The days of Engineering end hours before. */
const tuesdayInBerlin = () => weeks.on(1, '16:30:00');
const wednesdayInBerlin = () => weeks.on(2, '16:30:00');

beforeAll(async () => {
  post = await MailServer.start();
  world = await aRequestWorld({ BASE_URL: 'https://lockstep.meridian.example' });
  world.app.mailTo(post.url);
});
beforeEach(() => weeks.begin());
afterAll(async () => {
  await world.app.close();
  await post.stop();
});

interface Told {
  kind: string;
  sentence: string;
  number: string;
}

const toldTo = async (who: Client, { number }: RequestHandle): Promise<string[]> =>
  ((await who.get('/me/notices?limit=100&kind=FEEDBACK').expect(200)).body as { data: Told[] }).data
    .filter((notice) => notice.number === number)
    .map(({ sentence }) => sentence)
    .reverse();
const lettersTo = (name: string): string =>
  post
    .to(emailOf(name))
    .map(({ subject, text }) => `${subject}\n${text}`)
    .join('\n');

const asked = ({ number }: RequestHandle) =>
  `What do you think of ${number}? Those who asked rate the answer, those who answered rate how complete the request was.`;
const reminded = ({ number }: RequestHandle) => `Nobody has rated the answer on ${number} yet.`;
const due = ({ number }: RequestHandle) => `It is time to ask the requester whether the answer on ${number} helped.`;
const missed = ({ number }: RequestHandle) =>
  `Nobody asked the requester in time whether the answer on ${number} helped.`;

async function answeredByErik(): Promise<RequestHandle> {
  const request = await aRequest(world);
  await world.erika.put(`/requests/${request.number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
  await world.erik.put(`/requests/${request.number}/resolution`, { answer: 'Revision B.' }).expect(200);
  return request;
}

describe('whoever asked', () => {
  it('is asked for a rating a working day after the answer, reminded once, and never again', async () => {
    const request = await answeredByErik();
    await tuesdayInBerlin();
    expect(await toldTo(world.carla, request)).toEqual([]);
    await tuesday();
    expect(await toldTo(world.carla, request)).toEqual([asked(request)]);
    expect(await toldTo(world.erik, request)).toContain(asked(request));
    expect(await toldTo(world.clara, request)).toEqual([]);
    await mondayAfter();
    await twoWeeksLater();
    expect(await toldTo(world.carla, request)).toEqual([asked(request), reminded(request)]);
    expect(await toldTo(world.erik, request)).not.toContain(reminded(request));
  });

  it('reads it in the letter of the morning, whose link leads to the page and rates nothing', async () => {
    const request = await answeredByErik();
    const { number } = request;
    await tuesday();
    expect(lettersTo('Carla Mendes')).not.toContain(asked(request));
    await wednesdayMorning();
    expect(lettersTo('Carla Mendes')).toContain(`What do you think of ${number}?`);
    expect(lettersTo('Carla Mendes')).toContain(`https://lockstep.meridian.example/r/${number}`);
    await world.app.http.get(`/r/${number}`);
    const { body } = await world.carla.get(`/requests/${number}/feedback`).expect(200);
    expect(body.ratings).toEqual([]);
  });

  it('is not asked after rating', async () => {
    const request = await answeredByErik();
    await rate(world.carla, request, 5).expect(200);
    await twoWeeksLater();
    expect(await toldTo(world.carla, request)).toEqual([]);
  });

  it('is not reminded once a colleague has rated, and the question leaves every inbox and letter', async () => {
    const request = await answeredByErik();
    await tuesday();
    await rate(world.clara, request, 2).expect(200);
    expect(await toldTo(world.carla, request)).toEqual([]);
    await twoWeeksLater();
    expect(lettersTo('Carla Mendes')).not.toContain(asked(request));
    expect(await toldTo(world.carla, request)).toEqual([]);
  });

  it('is not asked about an answer that was none, but about the next one', async () => {
    const request = await answeredByErik();
    await tuesday();
    await answeredAgain(world, request);
    expect(await toldTo(world.carla, request)).toEqual([]);
    await wednesdayMorning();
    expect(lettersTo('Carla Mendes')).not.toContain(asked(request));
    await weeks.on(2, '20:30:00');
    expect(await toldTo(world.carla, request)).toEqual([asked(request)]);
  });

  it('is not asked about a request that was reopened and called off', async () => {
    const request = await answeredByErik();
    await world.carla.post(`/requests/${request.number}/reopenings`, { reason: 'WRONG' }).expect(201);
    await world.carla.put(`/requests/${request.number}/cancellation`, { reason: 'NO_LONGER_NEEDED' }).expect(200);
    await twoWeeksLater();
    expect(await toldTo(world.carla, request)).toEqual([]);
    expect(await toldTo(world.erik, request)).toEqual([]);
    expect(await toldTo(world.erika, request)).toEqual([]);
  });

  it('hears of the other side’s rating and of the follow-up, and the other side of theirs', async () => {
    const request = await answeredByErik();
    await rate(world.erik, request, 3).expect(200);
    await followUp(world.erik, request, 'SATISFIED').expect(200);
    await rate(world.carla, request, 2).expect(200);
    await world.app.settle();
    expect(await toldTo(world.carla, request)).toEqual([
      `The provider rated how complete ${request.number} was when it was asked.`,
      `The provider noted how you find the answer on ${request.number}.`,
    ]);
    expect(await toldTo(world.erik, request)).toEqual([`The requester rated the answer on ${request.number}.`]);
  });
});

describe('the department that answered', () => {
  it('is told that a follow-up is due after a day, and its lead that it was missed after two', async () => {
    const request = await answeredByErik();
    await tuesdayInBerlin();
    expect(await toldTo(world.erik, request)).toEqual([due(request)]);
    await wednesdayInBerlin();
    expect(await toldTo(world.erika, request)).toEqual([missed(request)]);
    await twoWeeksLater();
    expect(await toldTo(world.erika, request)).toEqual([missed(request)]);
  });

  it('is told of the miss alone, when nothing was running in between', async () => {
    const request = await answeredByErik();
    world.app.clock.set(weeks.at(4, '12:00:00'));
    await world.app.settle();
    expect(await toldTo(world.erik, request)).not.toContain(due(request));
    expect(await toldTo(world.erika, request)).toEqual([missed(request)]);
  });

  it('is told nothing where the requester has confirmed the answer', async () => {
    const request = await answeredByErik();
    await world.carla.put(`/requests/${request.number}/confirmation`).expect(200);
    await wednesdayInBerlin();
    expect(await toldTo(world.erik, request)).not.toContain(due(request));
    expect(await toldTo(world.erika, request)).toEqual([]);
  });

  it('has what it was told taken back once it followed up', async () => {
    const request = await answeredByErik();
    await tuesdayInBerlin();
    await followUp(world.erik, request, 'NOT_YET_TRIED').expect(200);
    expect(await toldTo(world.erik, request)).not.toContain(due(request));
  });
});
