import { emailOf, signIn, type Client } from '../support/builders/identity.js';
import { anOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { MailServer } from '../support/mail-server.js';

let world: RequestWorld;
let post: MailServer;

beforeAll(async () => {
  post = await MailServer.start();
  world = await aRequestWorld({ BASE_URL: 'https://lockstep.meridian.example' });
  world.app.mailTo(post.url);
});
afterAll(async () => {
  await world.app.close();
  await post.stop();
});

interface Told {
  id: string;
  kind: string;
  sentence: string;
  detail: string | null;
  number: string;
  readAt: string | null;
}

const signedIn = (name: string): Promise<Client> => signIn(world.app.http, emailOf(name));
const inbox = async (who: Client, query = ''): Promise<Told[]> =>
  ((await who.get(`/me/notices?limit=100${query}`).expect(200)).body as { data: Told[] }).data;
const about = async (who: Client, number: string): Promise<string[]> =>
  (await inbox(who)).filter((notice) => notice.number === number).map(({ sentence }) => sentence);

describe('the inbox', () => {
  it('tells the department that is asked, and not the one who asks', async () => {
    const { number } = await aRequest(world);
    await world.app.settle();
    expect(await about(world.erik, number)).toEqual([`${number} was raised.`]);
    expect(await about(world.carla, number)).toEqual([]);
    expect(await about(world.quinn, number)).toEqual([]);
  });

  it('tells a question to who raised it, and the reply to who works on it', async () => {
    const { number } = await aRequest(world);
    await world.erika.put(`/requests/${number}/assignment`, { assigneeId: world.erik.userId }).expect(200);
    const { body } = await world.erik.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
    const question = (body as { id: string }).id;
    await world.carla.post(`/requests/${number}/questions/${question}/reply`, { body: '40 mm.' }).expect(201);
    await world.app.settle();
    expect(await about(world.carla, number)).toEqual([`A question on ${number} waits for a reply.`]);
    expect(await about(world.erik, number)).toEqual([
      `A question on ${number} has a reply.`,
      `${number} is yours to answer.`,
      `${number} was raised.`,
    ]);
  });

  it('keeps a department’s notes in the department', async () => {
    const { number } = await aRequest(world);
    await world.erika
      .post(`/requests/${number}/messages`, { body: 'They always ask this.', visibility: 'INTERNAL' })
      .expect(201);
    await world.app.settle();
    expect(await about(world.carla, number)).toEqual([]);
    expect(await about(world.erik, number)).toContain(`There is a message on ${number}.`);
  });

  it('tells of an absence whom it is about, when somebody else notes it or takes it back', async () => {
    const [carla, beatriz] = [await signedIn('Carla Mendes'), await signedIn('Beatriz Lima')];
    const absences = `/users/${carla.userId}/absences`;
    const away = { beginsAt: '2026-01-05T08:00:00Z', endsAt: '2026-06-01T08:00:00Z', substituteId: world.clara.userId };
    const told = async (who: Client) => {
      await world.app.settle();
      return (await inbox(who, '&kind=ABSENCE')).map(({ sentence, detail }) => [sentence, detail]);
    };
    const own = await carla.post(absences, away).expect(201);
    await carla.delete(`${absences}/${own.body.id}`).expect(204);
    expect(await told(carla)).toEqual([]);
    const noted = await beatriz.post(absences, away).expect(201);
    const when = 'It begins on Mon, 5 Jan 2026, 08:00 (UTC) and ends on Mon, 1 Jun 2026, 08:00 (UTC).';
    expect(await told(carla)).toEqual([['Somebody recorded an absence of yours.', when]]);
    await beatriz.delete(`${absences}/${noted.body.id}`).expect(204);
    const takenBack = ['Somebody withdrew an absence of yours.', when];
    expect((await told(carla))[0]).toEqual(takenBack);
    expect([await told(beatriz), await told(world.clara)]).toEqual([[], []]);
    const again = await beatriz.post(absences, away).expect(201);
    await carla.delete(`${absences}/${again.body.id}`).expect(204);
    expect((await told(carla)).filter(([sentence]) => sentence === takenBack[0])).toHaveLength(1);
    expect(await told(beatriz)).toEqual([]);
  });

  it('is counted by kind and read, one by one or as a whole', async () => {
    const { number } = await aRequest(world);
    await world.app.settle();
    const [latest] = await inbox(world.erik, '&unread=true');
    expect(latest).toMatchObject({ number, kind: 'NEW_WORK', readAt: null });
    await world.erik.put(`/me/notices/${latest!.id}/reading`).expect(204);
    await world.carla.put(`/me/notices/${latest!.id}/reading`).expect(404);
    expect((await inbox(world.erik, '&unread=true')).map(({ id }) => id)).not.toContain(latest!.id);
    await world.carla.delete(`/me/notices/${latest!.id}/reading`).expect(404);
    await world.erik.delete(`/me/notices/${latest!.id}/reading`).expect(204);
    expect((await inbox(world.erik, '&unread=true&kind=NEW_WORK'))[0]).toMatchObject({ id: latest!.id, readAt: null });
    await world.erik.put('/me/notices/reading').expect(204);
    expect((await world.erik.get('/me/notices/counts').expect(200)).body.data).toEqual([]);
  });

  it('tells an event once, however often the feed is read', async () => {
    const { number } = await aRequest(world);
    await world.app.settle();
    await world.app.settle();
    expect(await about(world.erik, number)).toHaveLength(1);
  });
});

/** Monday in Berlin; 03:00 in São Paulo. */
const NIGHT_IN_SAO_PAULO = '2026-03-09T06:00:00Z';
const MORNING_IN_SAO_PAULO = '2026-03-09T11:00:00Z';

describe('mail', () => {
  const address = emailOf('Carla Mendes');

  async function asked(): Promise<string> {
    const { number } = await aRequest(world);
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
    await world.app.settle();
    return number;
  }
  const mailsAbout = (number: string) =>
    post.to(address).filter(({ subject }) => subject?.startsWith(`[${number}] A question`));

  /** In the middle of everybody's working day. */
  beforeAll(() => world.app.travelTo('2026-03-02T14:00:00Z'));

  it('arrives over SMTP, readable as text, with a link below our own address', async () => {
    const number = await asked();
    const [mail] = mailsAbout(number);
    expect(mail!.subject).toBe(`[${number}] A question on ${number} waits for a reply.`);
    expect(mail!.text).toContain(`https://lockstep.meridian.example/r/${number}`);
    expect(mail!.text).toContain('Hello Carla Mendes,');
    expect(mail!.html).toContain(`<a href="https://lockstep.meridian.example/r/${number}">`);
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('says what the orders that wait for the answer cost, to each who may see them', async () => {
    for (const reference of ['SO-HELD', 'SO-LATE']) {
      const promisedDate = reference === 'SO-LATE' ? '2026-02-26' : '2026-03-06';
      await anOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference, promisedDate });
    }
    const orderReference = { system: 'ERP', reference: 'SO-HELD' };
    const { number } = await aRequest(world, { orderReference });
    await world.carla.post(`/requests/${number}/orders`, { reference: 'SO-LATE', blocks: true }).expect(201);
    const atOnce = { inApp: true, mail: 'AT_ONCE', urgent: true };
    await world.quinn.put('/me/notice-preferences/NEW_WORK', atOnce).expect(200);
    const invitation = { userId: world.quinn.userId, reason: 'You know the bores.' };
    await world.erik.post(`/requests/${number}/invitations`, invitation).expect(201);
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
    await world.app.settle();
    const [question] = mailsAbout(number);
    for (const stake of [
      'Being late costs SO-HELD 1,000.00 USD per day after 6 March.',
      'SO-LATE is 4 days late, today included: 4,000.00 USD so far. The next day costs 1,000.00 USD.',
    ]) {
      expect(question!.text).toContain(stake);
      expect(question!.html).toContain(`<p>${stake}</p>`);
    }
    const [invited] = post.to(emailOf('Quinn Harper')).filter(({ subject }) => subject?.startsWith(`[${number}]`));
    expect(invited!.text).toContain('You were asked to help');
    expect(invited!.text).not.toMatch(/SO-|USD/);
  });

  it('takes a name for text, in every part of it', async () => {
    const carla = await signIn(world.app.http, address);
    const rename = async (name: string): Promise<void> => {
      const { headers } = await carla.get('/me').expect(200);
      await carla.patch('/me', { name }).set('if-match', headers.etag!).expect(200);
    };
    await rename('<img src=x> "Carla" Bcc: all@meridian.example');
    const [mail] = mailsAbout(await asked());
    await rename('Carla Mendes');
    expect(mail!.html).not.toContain('<img');
    expect(mail!.headers.has('bcc')).toBe(false);
    expect(mail!.recipients).toEqual([address]);
  });

  it('keeps one thread for each request', async () => {
    const number = await asked();
    await world.erik.post(`/requests/${number}/questions`, { body: 'And the length?' }).expect(201);
    await world.app.settle();
    const mails = mailsAbout(number);
    expect(mails).toHaveLength(2);
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'Revision B.' }).expect(200);
    await world.app.settle();
    mails.push(...post.to(address).filter(({ subject }) => subject === `[${number}] ${number} was answered.`));
    expect(mails).toHaveLength(3);
    const roots = new Set(mails.flatMap(({ references, inReplyTo }) => [references, inReplyTo].flat()));
    expect(roots.size).toBe(1);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(3);
    const [other] = mailsAbout(await asked());
    expect(other!.inReplyTo).not.toBe(mails[0]!.inReplyTo);
  });

  it('waits through the night of who is written to, unless they called the kind urgent', async () => {
    await world.app.travelTo(NIGHT_IN_SAO_PAULO);
    const waiting = await asked();
    expect(mailsAbout(waiting)).toEqual([]);
    await world.carla
      .put('/me/notice-preferences/QUESTION', { inApp: true, mail: 'AT_ONCE', urgent: true })
      .expect(200);
    expect(mailsAbout(await asked())).toHaveLength(1);
    await world.app.travelTo(MORNING_IN_SAO_PAULO);
    await world.app.settle();
    expect(mailsAbout(waiting)).toHaveLength(1);
  });

  it('is collected at the hour for who wants that, each notice once', async () => {
    await world.carla
      .put('/me/notice-preferences/QUESTION', { inApp: true, mail: 'HOURLY', urgent: false })
      .expect(200);
    const numbers = [await asked(), await asked()];
    expect(numbers.flatMap(mailsAbout)).toEqual([]);
    const before = post.to(address).length;
    await world.app.travelTo('2026-03-09T12:00:00Z');
    await world.app.settle();
    await world.app.travelTo('2026-03-09T13:00:00Z');
    await world.app.settle();
    const collected = post.to(address).slice(before);
    expect(collected).toHaveLength(1);
    expect(collected[0]!.subject).toBe('2 things happened');
    for (const number of numbers) expect(collected[0]!.text).toContain(number);
  });

  it('is collected as the working day begins for who wants that', async () => {
    await world.carla.put('/me/notice-preferences/QUESTION', { inApp: true, mail: 'DAILY', urgent: false }).expect(200);
    const number = await asked();
    const before = post.to(address).length;
    await world.app.travelTo('2026-03-10T10:59:00Z');
    await world.app.settle();
    expect(post.to(address)).toHaveLength(before);
    await world.app.travelTo(new Date(Date.parse(MORNING_IN_SAO_PAULO) + 24 * 3600 * 1000));
    await world.app.settle();
    expect(post.to(address).at(-1)!.text).toContain(number);
  });

  it('is not written to who does not want it', async () => {
    await world.carla.put('/me/notice-preferences/QUESTION', { inApp: false, mail: 'OFF', urgent: false }).expect(200);
    const number = await asked();
    await world.app.pass(3 * 24 * 3600);
    await world.app.settle();
    expect(mailsAbout(number)).toEqual([]);
    expect((await about(world.carla, number)).filter((told) => told.startsWith('A question'))).toEqual([]);
  });
});

describe('a mail server that fails', () => {
  const questionsAbout = (number: string) =>
    post.to(emailOf('Clara Costa')).filter(({ subject }) => subject?.startsWith(`[${number}] A question`));

  async function askWhile(refusal: MailServer['refusal']): Promise<string> {
    post.refusal = refusal;
    const { number } = await aRequest(world, {}, world.clara);
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
    await world.app.settle();
    post.refusal = null;
    return number;
  }

  it('is asked again later, and the letter comes once', async () => {
    await world.app.travelTo('2026-03-16T14:00:00Z');
    const number = await askWhile({ responseCode: 451, message: 'Come back later' });
    expect(questionsAbout(number)).toEqual([]);
    await world.app.pass(600);
    await world.app.settle();
    expect(questionsAbout(number)).toHaveLength(1);
  });

  it('and says for good that there is no such mailbox, is believed', async () => {
    const number = await askWhile({ responseCode: 550, message: 'No such user' });
    await world.app.pass(7 * 24 * 3600);
    await world.app.settle();
    expect(questionsAbout(number)).toEqual([]);
    const parked = await world.app.database.query<{ last_error: string }>(
      `SELECT last_error FROM mail_delivery WHERE state = 'PARKED'`,
    );
    expect(parked.map(({ last_error }) => last_error).join()).toContain('No such user');
  });
});

describe('who may not know of it any more', () => {
  it('gets no letter that was waiting', async () => {
    await world.app.travelTo('2026-03-21T12:00:00Z');
    const { number } = await aRequest(world, {}, world.clara);
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
    await world.app.settle();
    await world.admin.delete(`/departments/CS/members/${world.clara.userId}`).expect(204);
    await world.app.travelTo('2026-03-23T12:00:00Z');
    await world.app.settle();
    expect(post.to(emailOf('Clara Costa')).filter(({ subject }) => subject?.includes(number))).toEqual([]);
  });

  it('has its place taken by the leads of the department, once nobody who asked is left in it', async () => {
    const { number } = await aRequest(world);
    await world.admin.delete(`/departments/CS/members/${world.carla.userId}`).expect(204);
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which bore?' }).expect(201);
    await world.app.settle();
    expect(await about(world.beatriz, number)).toEqual([`A question on ${number} waits for a reply.`]);
    expect(await about(world.carla, number)).toEqual([]);
  });
});
