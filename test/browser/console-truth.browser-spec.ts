import type { Browser, Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import type { Client } from '../support/builders/identity.js';
import { type Console, moneyText, serveConsole, settled } from '../support/console.js';
import { startDemo } from '../support/demo.js';

jest.setTimeout(300_000);

interface Money {
  amount: string;
  currency: string;
}

let world: TestApp;
let browser: Browser;
let consoles: Console;

beforeAll(async () => {
  world = await startDemo();
  browser = await openBrowser();
  consoles = await serveConsole(world, browser);
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** The amount without its minor units. */
const wholeMoneyText = ({ amount, currency }: Money): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    Number(amount) / 100,
  );

/** "Thu 5 Mar, 17:00" in the zone. */
function instant(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone: zone,
  }).format(new Date(at));
}

async function reading(name: string): Promise<{ client: Client; page: Page; zone: string }> {
  const client = await consoles.client(name);
  const { body } = await client.get('/me').expect(200);
  return { client, page: await consoles.open(name), zone: (body.user as { zone: string }).zone };
}

interface QueueRow {
  number: string;
  title: string;
  savedPerHour: Money | null;
  dueAt: string | null;
}

interface RequestPage {
  clocks: { clocks: { state: string; dueAt: string | null }[] } | null;
  orders: { order: { reference: string; value: Money | null } }[] | null;
}

describe('the figures of a screen are those of the interface', () => {
  it.each([
    ['Erik Brandt', 'ENG'],
    ['Carla Mendes', 'CS'],
  ])('in the queue that %s reads', async (name, department) => {
    const { client, page, zone } = await reading(name);
    const { body } = await client.get(`/departments/${department}/queue?limit=50`).expect(200);
    await page.goto(`/queue/${department}`);
    for (const row of body.data as QueueRow[]) {
      const line = page.getByRole('row').filter({ hasText: row.number });
      await line.scrollIntoViewIfNeeded();
      const text = await line.innerText();
      expect(text).toContain(row.title);
      if (row.savedPerHour !== null) expect(text).toContain(wholeMoneyText(row.savedPerHour));
      if (row.dueAt !== null) expect(text).toContain(instant(row.dueAt, zone));
    }
    await page.context().close();
  });

  it.each(['Erik Brandt', 'Carla Mendes', 'Olivia Hart'])('on each request that %s reads', async (name) => {
    const { client, page, zone } = await reading(name);
    const { body } = await client.get('/requests?limit=8&sort=-updatedAt').expect(200);
    for (const { number } of body.data as { number: string | null }[]) {
      if (number === null) continue;
      const { body: told } = (await client.get(`/requests/${number}/page`).expect(200)) as { body: RequestPage };
      await page.goto(`/requests/${number}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
      await settled(page);
      const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
      for (const { state, dueAt } of told.clocks?.clocks ?? []) {
        if (state === 'RUNNING' && dueAt !== null)
          expect({ number, text }).toEqual({ number, text: expect.stringContaining(instant(dueAt, zone)) });
      }
      for (const { order } of told.orders ?? []) {
        expect(text).toContain(order.reference);
        if (order.value !== null) expect(text).toContain(moneyText(order.value));
      }
    }
    await page.context().close();
  });
});
