import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { barriersOf, openBrowser, picture, refusedByPolicy, type Theme, THEMES } from '../support/browser.js';
import { putOrder } from '../support/builders/orders.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { type Console, follow, serveConsole, settled } from '../support/console.js';

jest.setTimeout(600_000);

/** The names of all acts: each has its words in this catalogue. */
const WORDS = readFileSync(join(__dirname, '../../libs/console/src/features/acts/en.json'), 'utf8');
const ACTS = Object.keys((JSON.parse(WORDS) as { act: object }).act);

let world: RequestWorld;
let browser: Browser;
let lockstep: Console;
let number: string;

beforeAll(async () => {
  world = await aRequestWorld();
  await putOrder(world.beatriz, { ownerDepartmentId: world.cs.id, promisedDate: '2026-03-02' }).expect(201);
  number = await aRequestWithEverythingOnIt();
  browser = await openBrowser();
  lockstep = await serveConsole(world.app, browser);
});

afterAll(async () => {
  await browser?.close();
  await world?.app.close();
});

/** A request with an order, a question, an offer of each side, a note and an escalation. */
async function aRequestWithEverythingOnIt(): Promise<string> {
  const asked = await aRequest(world, { orderReference: { system: 'ERP', reference: 'SO-10455' }, priority: 'P3' });
  const at = `/requests/${asked.number}`;
  await world.erik.post(`${at}/messages`, { body: 'Ask *Anna*.', visibility: 'INTERNAL' }).expect(201);
  await world.erik.post(`${at}/questions`, { body: 'Which machine is it for?' }).expect(201);
  await world.carla.post(`${at}/offers`, { kind: 'DATE', date: '2026-03-05' }).expect(201);
  await world.erika.post(`${at}/escalations`, { reason: 'Nobody replies.' }).expect(201);
  return asked.number;
}

/** The faults of the dialog that is open, and its parts that do not fit. */
async function faultsOf(page: Page, name: string, themes: readonly Theme[] = THEMES): Promise<string[]> {
  await page.getByRole('dialog').first().waitFor();
  await settled(page);
  await picture(page, `dialog-${name}`);
  return [...(await barriersOf(page, '[role="dialog"]', themes)), ...(await page.evaluate<string[]>(TOO_WIDE))];
}

/** The first Escape closes the list of a field that is open, also an empty one that nobody sees. */
async function leaveDialog(page: Page): Promise<void> {
  if ((await page.locator('[role="dialog"] [data-expanded]').count()) > 0) await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** A dialog never scrolls sideways. */
const TOO_WIDE = `[...document.querySelectorAll('[role="dialog"], [role="dialog"] *')]
  .filter((each) => each.scrollWidth > each.clientWidth + 1)
  .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
  .map((each) => each.className + ' is ' + each.scrollWidth + ' dots wide')`;

describe('on the page of a request, on the narrowest screen,', () => {
  let page: Page;
  let refused: string[];

  beforeAll(async () => {
    page = await lockstep.open('Erik Brandt', `/requests/${number}`, 'narrow');
    refused = refusedByPolicy(page);
  });
  afterEach(() => leaveDialog(page));
  afterAll(() => page.context().close());

  // All are one component with other fields: the themes take turns.
  it.each(ACTS.map((name, index) => [name, THEMES[index % 2]!] as const))(
    'the dialog of %s keeps nobody out',
    async (name, theme) => {
      await follow(page, `/requests/${number}?act=${name}`);
      expect(await faultsOf(page, name, [theme])).toEqual([]);
    },
  );

  it.each([
    ['Offer another date', 'a counter offer'],
    ['Decline the date', 'the decline of a date'],
  ])('the dialog of "%s" keeps nobody out', async (button, name) => {
    await page.getByRole('button', { name: button }).press('Enter');
    expect(await faultsOf(page, name.replaceAll(' ', '-'))).toEqual([]);
  });

  it.each([
    ['e', 'clocks'],
    ['?', 'keys'],
    ['Control+k', 'palette'],
  ])('the dialog that %s opens keeps nobody out', async (key, name) => {
    await page.keyboard.press(key);
    expect(await faultsOf(page, name)).toEqual([]);
  });

  it('none of them needs what the policy of the page forbids', async () => {
    expect(refused).toEqual([]);
    await page.evaluate("document.head.append(document.createElement('style'))");
    await page.evaluate("document.head.lastChild.append('a { color: red }')");
    // The browser may say it more than once.
    expect(refused.at(-1)).toContain('inline style');
  });
});

describe('in the queue, on the narrowest screen,', () => {
  let page: Page;

  beforeAll(async () => {
    page = await lockstep.open('Erik Brandt', '/queue', 'narrow');
    await settled(page);
    await page.getByRole('row').filter({ hasText: number }).waitFor();
  });
  afterEach(() => leaveDialog(page));
  afterAll(() => page.context().close());

  it.each(['2', '3', '4', '5', 'h', '.', 'e'])('the dialog that %s opens keeps nobody out', async (key) => {
    await page.keyboard.press(key);
    expect(await faultsOf(page, `queue-${key}`)).toEqual([]);
  });
});
