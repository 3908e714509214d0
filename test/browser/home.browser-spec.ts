import type { Browser, Locator, Page } from 'playwright-core';
import type { OrdersAtStakeDto } from '../../src/desk/http/at-stake.dto.js';
import type { WaitingDto } from '../../src/desk/http/waiting.dto.js';
import type { TestApp } from '../support/app.js';
import { barriersOf, openBrowser, picture, SCREENS, soon } from '../support/browser.js';
import type { Client } from '../support/builders/identity.js';
import { type Console, moneyText, serveConsole } from '../support/console.js';
import { DEMO_MADE_AT, startDemo } from '../support/demo.js';

jest.setTimeout(300_000);

let world: TestApp;
let browser: Browser;
let lockstep: Console;

beforeAll(async () => {
  world = await startDemo();
  browser = await openBrowser();
  lockstep = await serveConsole(world, browser);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const part = (page: Page, name: string): Locator => page.getByRole('region', { name });
const close = (page: Page): Promise<void> => page.context().close();

/** The numbers of the requests in the rows, from top to bottom. */
const numbersIn = async (section: Locator): Promise<string[]> =>
  (await section.getByRole('listitem').allInnerTexts()).map((text) => /[A-Z]+-\d+/.exec(text)?.[0] ?? '');

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, each) => all + each, 0);

/** The part shows the count, the late ones and the first ten rows that the interface has for the same reader. */
async function agrees(page: Page, reader: Client, on: 'US' | 'THEM', title: string): Promise<void> {
  const { body } = await reader.get(`/me/waiting?on=${on}&limit=10`).expect(200);
  const { counts, late, data } = body as WaitingDto;
  const section = part(page, title);
  await section.getByText('Loading').waitFor({ state: 'detached' });
  const [, shown] = (await section.locator('h2').locator('..').innerText()).split('\n').filter(Boolean);
  expect({ [title]: shown }).toEqual({ [title]: String(sum(counts)) });
  await soon(() => section.getByText(`${late} late`, { exact: true }).count(), late === 0 ? 0 : 1);
  await soon(
    () => numbersIn(section),
    data.map(({ number }) => number),
  );
}

interface Changed {
  number: string;
  unseen: number;
}

describe.each(['Carla Mendes', 'Erik Brandt', 'Ingrid Vogel'])('the start page of %s', (name) => {
  let page: Page;
  let reader: Client;

  beforeAll(async () => {
    reader = await lockstep.client(name);
    page = await lockstep.open(name);
  });

  afterAll(() => close(page));

  it('counts and lists what waits as the interface does', async () => {
    await agrees(page, reader, 'US', 'Waiting on me');
    await agrees(page, reader, 'THEM', 'Waiting on others');
  });

  it('shows the cost of waiting of each order as the interface has it', async () => {
    const { data } = (await reader.get('/me/orders-at-stake').expect(200)).body as OrdersAtStakeDto;
    const section = part(page, 'My orders at stake');
    await section.getByText('Loading').waitFor({ state: 'detached' });
    const rows = await section.getByRole('listitem').allInnerTexts();
    expect(rows).toHaveLength(data.length);
    for (const [index, { delayCost, requests }] of data.entries()) {
      const { order, cost, sentences } = delayCost as {
        order: { reference: string };
        cost: { amount: string; currency: string };
        sentences: string[];
      };
      expect(rows[index]).toContain(order.reference);
      if (cost.amount !== '0') expect(rows[index]).toContain(`${moneyText(cost)} so far`);
      for (const text of [...sentences, ...requests]) expect(rows[index]).toContain(text);
    }
  });

  it('lists what others did since the last look as the interface does', async () => {
    const { data } = (await reader.get('/me/changes?limit=8').expect(200)).body as { data: Changed[] };
    const section = part(page, 'Changed since I looked');
    await section.getByText('Loading').waitFor({ state: 'detached' });
    await soon(
      () => numbersIn(section),
      data.map(({ number }) => number),
    );
    const shown = await section.getByRole('listitem').allInnerTexts();
    expect(shown.map((text) => /(\d+) new/.exec(text)?.[1])).toEqual(data.map(({ unseen }) => String(unseen)));
  });
});

describe('a representative', () => {
  it('goes from a change to its request by keyboard', async () => {
    const page = await lockstep.open('Carla Mendes');
    const first = part(page, 'Changed since I looked').getByRole('link').first();
    const [number] = /[A-Z]+-\d+/.exec(await first.innerText())!;
    await first.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${lockstep.ours}/requests/${number}`);
    await close(page);
  });
});

describe('an executive without a department', () => {
  it('finds the figures, and what waits for a decision', async () => {
    const reader = await lockstep.client('Olivia Hart');
    const page = await lockstep.open('Olivia Hart');
    await agrees(page, reader, 'US', 'Waiting on me');
    const figures = part(page, 'How the departments serve each other');
    expect(await figures.getByRole('link', { name: 'Responsiveness' }).getAttribute('href')).toBe(
      '/docs/#/Reports/responsivenessReport',
    );
    expect(await part(page, 'Waiting on others').count()).toBe(0);
    await picture(page, 'home-executive');
    await close(page);
  });
});

describe('an answer that arrives', () => {
  it('is shown without a reload', async () => {
    const erik = await lockstep.client('Erik Brandt');
    const carla = await lockstep.client('Carla Mendes');
    const ask = { serviceId: 'ENG/part-clarification', title: 'Thread of the drain plug', intake: { partNumber: 'V' } };
    const { number } = (await carla.post('/requests', ask).expect(201)).body as { number: string };
    const page = await lockstep.open('Carla Mendes');
    const section = part(page, 'Waiting on me');
    await section.getByText('Loading').waitFor({ state: 'detached' });
    await erik.put(`/requests/${number}/resolution`, { answer: 'G 1/4.' }).expect(200);
    await world.travelTo(DEMO_MADE_AT);
    await section.getByText(`${number} · Thread of the drain plug`).first().waitFor();
    await close(page);
  });
});

it.each(['Carla Mendes', 'Erik Brandt', 'Olivia Hart', 'Ada Admin'])(
  'the start page of %s keeps nobody out, on a desk and on a phone',
  async (name) => {
    const page = await lockstep.open(name);
    for (const screen of ['desk', 'phone'] as const) {
      await page.setViewportSize(SCREENS[screen]);
      await page.locator('main').filter({ hasNotText: 'Loading' }).waitFor();
      await picture(page, `home-${screen}-${name.split(' ')[0]!.toLowerCase()}`);
      expect({ [screen]: await barriersOf(page) }).toEqual({ [screen]: [] });
    }
    await close(page);
  },
);
