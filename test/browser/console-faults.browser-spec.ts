import type { Browser, Page, Route } from 'playwright-core';
import { openBrowser, soon } from '../support/browser.js';
import { PASSWORD } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { type Console, serveConsole } from '../support/console.js';

jest.setTimeout(300_000);

let world: RequestWorld;
let browser: Browser;
let consoles: Console;
let number: string;

beforeAll(async () => {
  world = await aRequestWorld();
  number = (await aRequest(world)).number;
  browser = await openBrowser();
  consoles = await serveConsole(world.app, browser);
});
afterAll(async () => {
  await browser?.close();
  await world?.app.close();
});

/** A page of somebody who is signed in, before it goes anywhere that a test breaks. */
const opened = (name: string): Promise<Page> => consoles.open(name, '/me');

const SENTENCE = 'The sentence that the server wrote.';

/** An answer of the server that refuses. */
const refusal =
  (status: number) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      headers: { 'content-type': 'application/problem+json', 'retry-after': '0' },
      body: JSON.stringify({
        type: 'https://lockstep.example/problems/x',
        title: 'Refused',
        status,
        detail: SENTENCE,
        code: 'x.refused',
        traceId: 'trace-4711',
      }),
    });

const cut = (route: Route): Promise<void> => route.abort('connectionreset');

const composer = (page: Page) => page.getByRole('region', { name: 'Write' }).getByRole('textbox');
const send = (page: Page) => page.getByRole('region', { name: 'Write' }).getByRole('button', { name: /^Send to/ });

describe('a screen that the server does not give', () => {
  it.each([
    [403, SENTENCE],
    [404, SENTENCE],
    [429, SENTENCE],
    [500, 'trace-4711'],
    [503, SENTENCE],
  ])('for %i says so, and can be tried again', async (status, face) => {
    const page = await opened('Erik Brandt');
    const address = `**/api/v1/requests/${number}/page*`;
    await page.route(address, refusal(status));
    await page.goto(`/requests/${number}`);
    const alert = page.getByRole('alert').filter({ hasText: face });
    await alert.waitFor();
    await page.unroute(address);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
    await page.context().close();
  });

  it('because nobody is signed in any more asks for the password, and shows it then', async () => {
    const page = await opened('Erik Brandt');
    await page.goto('/inbox');
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await page.context().clearCookies();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /A place, an act/ }).fill(number);
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('option', { name: new RegExp(number) }).waitFor();
    await page.context().close();
  });
});

describe('a text that the server does not take', () => {
  const text = 'The drawing is in the third drawer.';

  it.each([
    ['forbidden', refusal(403), SENTENCE],
    ['in conflict with somebody else', refusal(409), SENTENCE],
    ['stale', refusal(412), SENTENCE],
    ['not acceptable', refusal(422), SENTENCE],
    ['too often', refusal(429), SENTENCE],
    ['lost by a bug', refusal(500), 'trace-4711'],
    ['while it is busy', refusal(503), SENTENCE],
    ['because the line is cut', cut, 'does not answer'],
  ] as const)('%s stands where it was typed, also after a reload', async (_name, fault, face) => {
    const page = await opened('Carla Mendes');
    await page.goto(`/requests/${number}`);
    await composer(page).fill(text);
    await page.route('**/messages', fault);
    await send(page).click();
    await page.getByRole('region', { name: 'Write' }).getByRole('alert').filter({ hasText: face }).waitFor();
    await soon(() => composer(page).inputValue(), text);
    await page.unroute('**/messages');
    await page.reload();
    await soon(() => composer(page).inputValue(), text);
    await page.context().close();
  });

  it('is sent once, also when its answer was lost on the way', async () => {
    const page = await opened('Carla Mendes');
    await page.goto(`/requests/${number}`);
    await composer(page).fill('Only once, please.');
    let lost = false;
    await page.route('**/messages', async (route) => {
      if (lost || route.request().method() !== 'POST') return route.continue();
      lost = true;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(page).click();
    await page.getByRole('listitem').filter({ hasText: 'Only once, please.' }).waitFor();
    await soon(() => composer(page).inputValue(), '');
    const { body } = await world.carla.get(`/requests/${number}/messages`).expect(200);
    const same = (body.data as { body: string }[]).filter((message) => message.body === 'Only once, please.');
    expect(same).toHaveLength(1);
    await page.context().close();
  });

  it('is sent once, also when the person sends it again because no answer came', async () => {
    const page = await opened('Carla Mendes');
    await page.goto(`/requests/${number}`);
    await composer(page).fill('Once more, only once.');
    await page.route('**/messages', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await send(page).click();
    await page.getByRole('region', { name: 'Write' }).getByRole('alert').waitFor();
    await page.unroute('**/messages');
    await send(page).click();
    await composer(page).and(page.locator(':placeholder-shown')).waitFor();
    const { body } = await world.carla.get(`/requests/${number}/messages`).expect(200);
    const same = (body.data as { body: string }[]).filter((message) => message.body === 'Once more, only once.');
    expect(same).toHaveLength(1);
    await page.context().close();
  });
});

it('a slow server shows that something is on its way', async () => {
  const page = await opened('Erik Brandt');
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/api/v1/requests/${number}/page*`, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/requests/${number}`);
  await page.getByRole('status').filter({ hasText: 'Loading' }).waitFor();
  release();
  await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
  await page.context().close();
});

it('a newer console on the server is told to an old tab, which goes on', async () => {
  const page = await opened('Erik Brandt');
  await page.clock.install();
  await page.goto('/inbox');
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  await page.route('**/console-version', (route) => route.fulfill({ json: { version: 'newer' } }));
  await page.clock.fastForward('06:00');
  await page.getByRole('button', { name: 'Reload' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
  await page.context().close();
});

it('a part of the page that a deploy took away is named, and everything else goes on', async () => {
  const page = await opened('Erik Brandt');
  await page.goto(`/requests/${number}`);
  await composer(page).fill('Before the deploy.');
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  const missing = page.getByRole('alert').filter({ hasText: 'there is a new version' });
  await missing.waitFor();
  await soon(() => composer(page).inputValue(), 'Before the deploy.');
  await page.unroute('**/assets/**');
  await missing.getByRole('button', { name: 'Reload' }).click();
  await missing.waitFor({ state: 'detached' });
  await soon(() => composer(page).inputValue(), 'Before the deploy.');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  await page.context().close();
});
