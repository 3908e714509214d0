import { emailOf, signIn } from '../support/builders/identity.js';
import { putOrder } from '../support/builders/orders.js';
import { aRequest, anAnsweredRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

const OURS = 'https://lockstep.meridian.example';

let world: RequestWorld;
let carla: Person;
let erik: Person;

beforeAll(async () => {
  world = await aRequestWorld({ BASE_URL: OURS });
  [carla, erik] = [await personAt('Carla Mendes'), await personAt('Erik Brandt')];
});
afterAll(() => world.app.close());

type Fields = Record<string, string>;
type Person = Awaited<ReturnType<typeof personAt>>;

/** Somebody with a page before them: what they read, and the forms they send as a browser would. */
async function personAt(name: string) {
  const cookie = `__Host-lockstep=${(await signIn(world.app.http, emailOf(name))).accessToken}`;
  const read = async (number: string): Promise<string> =>
    (await world.app.http.get(`/r/${number}`).set('cookie', cookie).expect(200)).text;
  const send = (number: string, fields: Fields) =>
    world.app.http.post(`/r/${number}`).set({ cookie, origin: OURS }).type('form').send(fields);
  return {
    read,
    send,
    /** The hidden fields of the page's own form of an act, with the text typed into it. */
    fill: async (number: string, act: string, typed: Fields = {}): Promise<Fields> => ({
      ...hiddenOf(await read(number), act),
      ...typed,
    }),
    /** Fills a form in and sends it; the page says afterwards that it was taken. */
    async do(number: string, act: string, typed: Fields = {}): Promise<string> {
      const { headers } = await send(number, await this.fill(number, act, typed)).expect(303);
      expect(headers.location).toBe(`/r/${number}?done=${act}`);
      return (await world.app.http.get(headers.location!).set('cookie', cookie).expect(200)).text;
    },
  };
}

const formsIn = (page: string): string[] => page.match(/<form[\s\S]*?<\/form>/g) ?? [];

function formOf(page: string, act: string): string {
  const form = formsIn(page).find((each) => each.includes(`name="act" value="${act}"`));
  if (form === undefined) throw new Error(`There is no form "${act}" on the page.`);
  return form;
}

const hiddenOf = (page: string, act: string): Fields =>
  Object.fromEntries(
    [...formOf(page, act).matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  );

const actsIn = (page: string): string[] => [...page.matchAll(/name="act" value="(\w+)"/g)].map(([, act]) => act!);

const stateOf = async (number: string): Promise<string> =>
  ((await world.carla.get(`/requests/${number}`).expect(200)).body as { state: string }).state;

const messagesOf = async (number: string): Promise<string[]> =>
  ((await world.carla.get(`/requests/${number}/messages`).expect(200)).body.data as { body: string }[]).map(
    ({ body }) => body,
  );

async function livesIn(name: string, zone: string): Promise<void> {
  const inPerson = await signIn(world.app.http, emailOf(name));
  const { headers } = await inPerson.get('/me').expect(200);
  await inPerson.patch('/me', { zone }).set('if-match', headers.etag!).expect(200);
}

describe('a page of a request', () => {
  it('offers each side what it may do, and nobody anything else', async () => {
    const { number } = await aRequest(world);
    expect(actsIn(await carla.read(number))).toEqual(['offer', 'message']);
    expect(actsIn(await erik.read(number))).toEqual(['take', 'answer', 'question', 'offer', 'message']);
    expect(actsIn(await (await personAt('Eva Lindqvist')).read(number))).toEqual([]);
  });

  it('carries a request from the question to the confirmed answer', async () => {
    const { number } = await aRequest(world);
    expect(await erik.do(number, 'take')).toContain('You have accepted the request.');
    await erik.do(number, 'question', { body: 'Which **side**?' });
    expect(await stateOf(number)).toBe('AWAITING_REQUESTER');
    expect(await carla.read(number)).toContain('Erik Brandt asks');
    expect(await carla.do(number, 'reply', { body: 'Left.' })).toContain('Your reply was sent.');
    expect(await stateOf(number)).toBe('ACCEPTED');
    await carla.do(number, 'message', { body: 'The customer calls every hour.' });
    await erik.do(number, 'answer', { answer: 'Revision C, left-handed.' });
    const answered = await carla.read(number);
    expect(answered).toContain('Revision C, left-handed.');
    await carla.do(number, 'reopen', { why: 'INCOMPLETE', words: 'And which finish?' });
    expect(await stateOf(number)).toBe('IN_PROGRESS');
    await erik.do(number, 'answer', { answer: 'Matt.' });
    await carla.do(number, 'confirm');
    expect(await stateOf(number)).toBe('CLOSED');
  });

  it('leaves a question open when a message says that it is not the reply', async () => {
    const { number } = await aRequest(world);
    await erik.do(number, 'question', { body: 'Which side?' });
    await carla.do(number, 'message', { body: 'I ask the customer.' });
    expect(await stateOf(number)).toBe('AWAITING_REQUESTER');
    expect(actsIn(await carla.read(number))).toContain('reply');
  });

  it('lets the department that was called agree that its clocks began with the call', async () => {
    const askedAt = new Date(world.app.clock.now().getTime() - 2 * 3600 * 1000).toISOString();
    const { number } = await aRequest(world, { askedAt, lateReason: 'I was on the line.' });
    expect(actsIn(await carla.read(number))).not.toContain('earlier');
    const form = await erik.fill(number, 'earlier');
    expect(await erik.do(number, 'earlier')).toContain('Your clocks begin when it was asked.');
    const { body } = await world.carla.get(`/requests/${number}`).expect(200);
    expect(body.earlierStartAgreedAt).toBe(world.app.clock.now().toISOString());
    expect(actsIn(await erik.read(number))).not.toContain('earlier');
    await carla.send(number, { act: 'earlier' }).expect(403);
    const again = await erik.send(number, { ...form, once: 'another' }).expect(409);
    expect(again.text).toContain('The clocks of this request begin at the time of asking already.');
  });

  it('haggles over a date as its reader reads the clock', async () => {
    const { number } = await aRequest(world);
    await livesIn('Carla Mendes', 'America/Sao_Paulo');
    await carla.do(number, 'offer', { date: '2026-03-03T12:00', reason: '' });
    const reason = 'The bench is taken until then.';
    await erik.do(number, 'counter', { date: '2026-03-05T16:00', reason });
    await carla.do(number, 'decline', { reason: 'The crane is loaded.', alternative: 'Wednesday noon.' });
    await erik.do(number, 'offer', { date: '2026-03-04T15:00', reason: '' });
    await carla.do(number, 'accept');
    const { body } = await world.carla.get(`/requests/${number}/offers`).expect(200);
    const dates = (body.negotiations as { offers: { date: string }[] }[]).flatMap(({ offers }) =>
      offers.map(({ date }) => date),
    );
    expect(dates.sort()).toEqual(['2026-03-03T15:00:00.000Z', '2026-03-04T15:00:00.000Z', '2026-03-05T16:00:00.000Z']);
    expect(body.commitment.date).toBe('2026-03-04T15:00:00.000Z');
  });

  it('names the price of a date on the button that accepts it', async () => {
    await putOrder(world.beatriz, { ownerDepartmentId: world.cs.id }).expect(201);
    const { number } = await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-10455' } });
    expect(await erik.read(number)).toContain('A delay costs 1,000.00 USD per day after 6 March.');
    await erik.do(number, 'offer', { date: '2026-03-10T10:00', reason: '' });
    const page = await carla.read(number);
    expect(formOf(page, 'accept')).toContain('Accept it for 4,000.00 USD');
    expect(page).toContain('This costs SO-10455 another 4,000.00 USD.');
    const cheap = await carla.send(number, await carla.fill(number, 'accept', { price: '100 USD' })).expect(409);
    expect(formOf(cheap.text, 'accept')).toContain('role="alert"');
    await carla.do(number, 'accept');
  });

  it('shows what an order risks that leaves on its day', async () => {
    await putOrder(world.beatriz, {
      ownerDepartmentId: world.cs.id,
      reference: 'SO-10482',
      policy: 'RELEASE_AT_DEADLINE',
      failureCost: '12500000',
    }).expect(201);
    const { number } = await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-10482' } });
    expect(await erik.read(number)).toMatch(/A failure would cost 125,000\.00 USD:\s+6,250\.00 USD is to be expected/);
    const { body } = await world.erik.get(`/requests/${number}/page`).expect(200);
    expect(body.orders[0].delayCost.failure).toMatchObject({
      failureCost: { amount: '12500000', currency: 'USD' },
      expectedCost: { amount: '625000', currency: 'USD' },
    });
  });
});

describe('a form that is refused', () => {
  it('says why where it stands, keeps what was typed, and changes nothing', async () => {
    const { number } = await anAnsweredRequest(world);
    const typed = await carla.fill(number, 'reopen', { why: 'WRONG', words: 'It is <b>C</b>.\r\nReally.' });
    await carla.do(number, 'reopen', typed);
    const { text } = await carla.send(number, { ...typed, once: 'another' }).expect(409);
    expect(text).toContain('role="alert"');
    expect(text).toContain('It is &lt;b&gt;C&lt;/b&gt;.\nReally.');
    expect(await messagesOf(number)).toHaveLength(2);
  });

  it('names the field that is wrong as the form calls it', async () => {
    const { number } = await aRequest(world);
    const empty = await carla.send(number, await carla.fill(number, 'message', { body: '   ' })).expect(400);
    expect(formOf(empty.text, 'message')).toMatch(/The text [a-z ]+\./);
    const noDate = await erik.send(number, await erik.fill(number, 'offer', { date: '2026-02-31T10:00' })).expect(400);
    expect(formOf(noDate.text, 'offer')).toContain('The date ');
    expect(formOf(noDate.text, 'offer')).toContain('value="2026-02-31T10:00"');
  });

  it('is refused as the interface refuses it: a foreign request is not there, a foreign act not allowed', async () => {
    const { number } = await aRequest(world);
    const stranger = await personAt('Sam Stranger');
    await stranger.send(number, { act: 'message', body: 'Hello?' }).expect(404);
    await carla.send(number, { act: 'answer', answer: 'I answer myself.' }).expect(403);
    await carla.send(number, { act: 'accept', offer: 'nonsense' }).expect(404);
    await carla.send(number, { act: '__proto__' }).expect(404);
    await carla.send(number, {}).expect(404);
  });

  it('keeps every word for whoever was signed out meanwhile', async () => {
    const { number } = await aRequest(world);
    const fields = { act: 'message', body: 'A "long" text,\nwell thought out.' };
    const { text } = await world.app.http
      .post(`/r/${number}`)
      .set('origin', OURS)
      .type('form')
      .send(fields)
      .expect(401);
    expect(text).toContain('A &quot;long&quot; text,\nwell thought out.');
    expect(text).toContain('href="/sign-in" target="_blank"');
    await carla.send(number, { ...hiddenOf(text, 'message'), body: fields.body }).expect(303);
    expect(await messagesOf(number)).toContain(fields.body);
  });

  it('of another site shows nothing that could be sent again', async () => {
    const { number } = await aRequest(world);
    const fields = await carla.fill(number, 'message', { body: 'Not mine.' });
    const { text } = await carla.send(number, fields).set('origin', 'https://evil.example').expect(403);
    expect(text).not.toContain('<form');
    expect(await messagesOf(number)).toEqual([]);
  });
});

describe('a form that is sent twice', () => {
  it('is taken once, and leads to the same page both times', async () => {
    const { number } = await aRequest(world);
    const fields = await carla.fill(number, 'message', { body: 'Once.' });
    const first = await carla.send(number, fields).expect(303);
    const second = await carla.send(number, fields).expect(303);
    expect(second.headers.location).toBe(first.headers.location);
    expect(await messagesOf(number)).toEqual(['Once.']);
  });

  it('with other words is shown again, ready to be sent', async () => {
    const { number } = await aRequest(world);
    const fields = await carla.fill(number, 'message', { body: 'One.' });
    await carla.send(number, fields).expect(303);
    const { text } = await carla.send(number, { ...fields, body: 'Two.' }).expect(422);
    expect(formOf(text, 'message')).toContain('This form was sent before with other words.');
    await carla.send(number, { ...hiddenOf(text, 'message'), body: 'Two.' }).expect(303);
    expect(await messagesOf(number)).toEqual(['One.', 'Two.']);
  });
});

describe('the forms about an answer', () => {
  it('rate it for the side of the reader, and change the rating', async () => {
    const { number } = await anAnsweredRequest(world);
    expect(await carla.read(number)).toContain('How was the answer?');
    expect(await erik.read(number)).toContain('How complete was the request?');
    expect(await carla.do(number, 'rate', { stars: '4', comment: 'In time.' })).toContain(
      'Thank you: your rating is kept.',
    );
    const page = await erik.read(number);
    expect(page).toContain('gives the answer four stars');
    expect(page).toContain('In time.');
    const again = formOf(await carla.read(number), 'rate');
    expect(again).toContain('<option value="4" selected>');
    expect(again).toContain('Change it');
    await carla.do(number, 'rate', { stars: '2', comment: '' });
    expect(await erik.read(number)).toContain('gives the answer two stars');
  });

  it('choose no stars beforehand, and keep nothing when the page is merely opened', async () => {
    const { number } = await anAnsweredRequest(world);
    expect(formOf(await carla.read(number), 'rate')).not.toContain('selected');
    const { body } = await world.carla.get(`/requests/${number}/feedback`).expect(200);
    expect(body.ratings).toEqual([]);
    const { text } = await carla
      .send(number, await carla.fill(number, 'rate', { stars: '', comment: 'Fine.' }))
      .expect(400);
    expect(text).toContain('The number of stars');
    expect(text).toContain('Fine.');
  });

  it('rate no answer that took the place of the one on the page', async () => {
    const { number } = await anAnsweredRequest(world);
    const form = await carla.fill(number, 'rate', { stars: '5' });
    await world.carla.post(`/requests/${number}/reopenings`, { reason: 'WRONG' }).expect(201);
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'C.' }).expect(200);
    const { text } = await carla.send(number, form).expect(409);
    expect(text).toContain('Another answer stands now');
  });

  it('note a follow-up, and thank somebody', async () => {
    const { number } = await anAnsweredRequest(world);
    await erik.do(number, 'followup', { outcome: 'NOT_YET_TRIED', channel: 'phone', note: 'They try it on Friday.' });
    expect(await carla.read(number)).toContain('Asked whether it helped: not yet tried.');
    expect(actsIn(await erik.read(number))).not.toContain('followup');
    await carla.do(number, 'thank', { helper: world.erik.userId, thanks: 'The crane runs again.' });
    expect(await erik.read(number)).toContain('Carla Mendes thanks Erik Brandt');
    expect(actsIn(await carla.read(number))).not.toContain('thank');
  });
});
