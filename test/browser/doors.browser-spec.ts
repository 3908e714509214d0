import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { barriersOf, openBrowser, picture, type Screen, visitor, soon } from '../support/browser.js';
import { place } from '../support/builders/departments.js';
import { emailOf, PASSWORD } from '../support/builders/identity.js';
import { putOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { MailServer } from '../support/mail-server.js';

jest.setTimeout(300_000);

const NEW = 'nine-dry-badgers-hum';

let world: RequestWorld;
let post: MailServer;
let browser: Browser;
let ours: string;

beforeAll(async () => {
  world = await aRequestWorld();
  await world.app.app.listen(0, '127.0.0.1');
  ours = `http://localhost:${(world.app.app.getHttpServer().address() as AddressInfo).port}`;
  post = await MailServer.start();
  world.app.mailTo(post.url);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await post?.stop();
  await world?.app.close();
});

/** Looks at the page as it is, for what would keep somebody out of it. */
async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect({ [name]: await barriersOf(page) }).toEqual({ [name]: [] });
}

/** Below the address the test listens on; the mail names the one that was configured. */
const linkIn = (address: string, path: string): string => {
  const links = post
    .to(address)
    .flatMap(({ text }) => [...(text ?? '').matchAll(/https?:\S+/g)].map(([link]) => new URL(link)));
  const link = links.findLast(({ pathname }) => pathname === path)!;
  return link.pathname + link.search;
};

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(emailOf(name));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const titleOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

describe.each<Screen>(['desk', 'phone'])('in a browser on a %s', (screen) => {
  const shot = (name: string): string => `${screen}-${name}`;

  it('an invited person sets a password, signs in, replies, accepts a date and signs out', async () => {
    const name = screen === 'desk' ? 'Nora Neu' : 'Nils Novo';
    const invited = await world.admin.post('/users', { name, email: emailOf(name) }).expect(201);
    await world.app.settle();
    const page = await visitor(browser, screen, ours);

    await page.goto(linkIn(emailOf(name), '/invitation'));
    await look(page, shot('invitation'));
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await soon(() => titleOf(page), 'Your password is set');
    await look(page, shot('password-set'));

    await page.getByRole('link', { name: 'Sign in' }).click();
    await look(page, shot('sign-in'));
    await signIn(page, name);
    await page.waitForURL(`${ours}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, shot('empty-start'));

    await place(world.admin, world.cs.id, (invited.body as { id: string }).id, false);
    const reference = `SO-${screen}`;
    await putOrder(world.beatriz, { ownerDepartmentId: world.cs.id, reference }).expect(201);
    const { number } = await aRequest(world, { orderReference: { system: 'ERP', reference } });
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which **side**?\n\nLeft or right.' }).expect(201);
    await world.erik
      .post(`/requests/${number}/offers`, { kind: 'DATE', date: '2026-03-10T10:00:00Z', reason: 'The bench is taken.' })
      .expect(201);
    await page.goto(`/r/${number}`);
    await look(page, shot('request'));
    await page.getByLabel('Your reply').fill('Left.\nAs always.');
    await page.getByRole('button', { name: 'Send the reply' }).click();
    await soon(() => page.getByRole('status').innerText(), 'Your reply was sent.');
    await page.getByRole('button', { name: 'Accept it for 4,000.00 USD' }).click();
    await soon(() => page.getByRole('status').innerText(), 'The date is agreed.');
    await look(page, shot('agreed'));
    await page.reload();
    const { body } = await world.carla.get(`/requests/${number}`).expect(200);
    expect(body.committedDate).toBe('2026-03-10T10:00:00.000Z');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await soon(() => titleOf(page), 'Signed out');
    await look(page, shot('signed-out'));
    await page.goto(`/r/${number}`);
    await soon(() => titleOf(page), 'Sign in');
    await page.context().close();
  });

  it('somebody who forgot a password sets a new one by the link of a mail', async () => {
    const name = screen === 'desk' ? 'Clara Costa' : 'Quinn Harper';
    const page = await visitor(browser, screen, ours);
    await page.goto('/sign-in');
    await signIn(page, name, 'wrong-and-wrong-and-wrong');
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await look(page, shot('sign-in-refused'));
    await page.getByRole('link', { name: 'I forgot my password' }).click();
    await look(page, shot('forgotten'));
    await page.getByLabel('E-mail').fill(emailOf(name));
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await soon(() => titleOf(page), 'Look into your mail');
    await look(page, shot('look-into-mail'));
    await world.app.settle();
    await page.goto(linkIn(emailOf(name), '/reset-password'));
    await page.getByLabel('New password').fill(`${name} ${name}`);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await look(page, shot('reset-refused'));
    await page.getByLabel('New password').fill(NEW);
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, name, NEW);
    await page.waitForURL(`${ours}/`);
    await page.context().close();
  });

  it('an engineer takes, asks, haggles and answers, and the asker reopens and confirms', async () => {
    const { number } = await aRequest(world);
    const [erik, carla] = [await visitor(browser, screen, ours), await visitor(browser, screen, ours)];
    for (const [page, name] of [
      [erik, 'Erik Brandt'],
      [carla, 'Carla Mendes'],
    ] as const) {
      await page.goto(`/r/${number}`);
      await signIn(page, name);
    }
    const said = (page: Page): Promise<string> => page.getByRole('status').innerText();

    await look(erik, shot('request-of-engineer'));
    await erik.getByRole('button', { name: 'Accept the request' }).click();
    await erik.getByText('Offer a date').click();
    await erik.getByLabel(/The date you offer/).fill('2026-03-05T16:00');
    await look(erik, shot('offering'));
    await erik.getByRole('button', { name: 'Offer it' }).click();
    await soon(() => said(erik), 'Your date was offered.');

    await carla.reload();
    await carla.getByText('Offer another date').click();
    await carla.getByLabel(/The date you offer/).fill('2020-03-05T16:00');
    await carla.getByLabel('Why').first().fill('The crane is loaded.');
    await carla.getByRole('button', { name: 'Offer it' }).click();
    await soon(() => carla.getByLabel('Why').first().inputValue(), 'The crane is loaded.');
    await look(carla, shot('counter-refused'));
    await carla.getByLabel(/The date you offer/).fill('2026-03-04T12:00');
    await carla.getByRole('button', { name: 'Offer it' }).click();
    await soon(() => said(carla), 'Your date was offered instead.');

    await erik.reload();
    await erik.getByText('Decline it').first().click();
    await erik.getByLabel('Why').last().fill('The bench is taken.');
    await erik.getByLabel('What would do instead').fill('Thursday.');
    await erik.getByRole('button', { name: 'Decline it' }).click();
    await soon(() => said(erik), 'The offer was declined.');
    await erik.getByText('Ask the requester a question').click();
    await erik.getByLabel('Your question').fill('Which revision is printed on it?');
    await erik.getByRole('button', { name: 'Ask', exact: true }).click();
    await erik.getByLabel('A message to both sides').fill('No hurry.');
    await erik.getByRole('button', { name: 'Send the message' }).dblclick();
    await erik.waitForURL(/done=message/);

    await carla.reload();
    await carla.getByLabel('Your reply').fill('C.');
    await carla.getByRole('button', { name: 'Send the reply' }).click();
    await erik.reload();
    await erik.getByText('Answer the request').click();
    await erik.getByLabel('The answer').fill('Then **C** it is.');
    await erik.getByRole('button', { name: 'Send the answer' }).click();

    await carla.reload();
    await look(carla, shot('answered'));
    await carla.getByText('Reopen the request').click();
    await carla.getByLabel('Why').selectOption('INCOMPLETE');
    await carla.getByLabel('What is still open').fill('And the finish?');
    await carla.getByRole('button', { name: 'Reopen it' }).click();
    await soon(() => said(carla), 'The request is open again.');
    await world.erik.put(`/requests/${number}/resolution`, { answer: 'Matt.' }).expect(200);
    await carla.goto(`/r/${number}`);
    await carla.getByRole('button', { name: 'Confirm: this answers it' }).click();
    await soon(() => said(carla), 'The answer is confirmed, and the request is closed.');
    await look(carla, shot('closed'));
    const { body } = await world.carla.get(`/requests/${number}/messages`).expect(200);
    expect((body.data as { body: string }[]).filter((message) => message.body === 'No hurry.')).toHaveLength(1);
    await Promise.all([erik.context().close(), carla.context().close()]);
  });
});

it('a page that keeps somebody out is noticed, in light and in dark', async () => {
  const page = await visitor(browser, 'phone', ours);
  await page.setContent(`<main><img src="plan.png"><p style="width: 500px">A drawing.</p></main>
    <style>@media (prefers-color-scheme: dark) { body { background: #111; color: #333 } }</style>`);
  const barriers = await barriersOf(page);
  expect(barriers).toEqual(expect.arrayContaining(['light: image-alt at img', 'dark: color-contrast at p']));
  expect(barriers.at(-1)).toMatch(/dots wide on a screen of 390/);
  await page.context().close();
});

describe('another site', () => {
  let other: Server;
  let number: string;
  /** Where visitors of the other site say they come from. */
  const referrers: (string | undefined)[] = [];

  beforeAll(async () => {
    ({ number } = await aRequest(world));
    const trap = `<form method="post" action="${ours}/r/${number}"><input name="act" value="message">
      <input name="body" value="Not mine."><button>Win</button></form>`;
    other = createServer((request, response) => {
      if (request.url === '/') referrers.push(request.headers.referer);
      response.setHeader('content-type', 'text/html').end(trap);
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
  });
  afterAll(() => new Promise((resolve) => other.close(resolve)));

  it.each(['localhost', '127.0.0.1'])('at %s can send no form in the name of its visitor', async (host) => {
    const page = await visitor(browser, 'desk', ours);
    await page.goto('/sign-in');
    await signIn(page, 'Erik Brandt');
    await page.waitForURL(`${ours}/`);
    await page.goto(`http://${host}:${(other.address() as AddressInfo).port}/`);
    await page.getByRole('button', { name: 'Win' }).click();
    await page.waitForURL(`${ours}/r/${number}`);
    await soon(() => page.getByRole('paragraph').first().innerText(), 'This form was not sent from a page of ours.');
    const { body } = await world.carla.get(`/requests/${number}/messages`).expect(200);
    expect(body.data).toEqual([]);
    await page.context().close();
  });

  it('is not told the address of a page with a token', async () => {
    const page = await visitor(browser, 'desk', ours);
    await page.goto('/invitation?token=lsi_secret');
    referrers.length = 0;
    await page.evaluate(`location.href = 'http://127.0.0.1:${(other.address() as AddressInfo).port}/'`);
    await page.getByRole('button', { name: 'Win' }).waitFor();
    expect(referrers).toEqual([undefined]);
    await page.context().close();
  });
});
