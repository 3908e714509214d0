import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { openBrowser, visitor } from '../support/browser.js';
import { emailOf, signIn, type Client } from '../support/builders/identity.js';
import { startDemo } from '../support/demo.js';

jest.setTimeout(300_000);

interface Money {
  amount: string;
  currency: string;
}

let world: TestApp;
let browser: Browser;
let ours: string;

beforeAll(async () => {
  world = await startDemo();
  await world.app.listen(0, '127.0.0.1');
  ours = `http://localhost:${(world.app.getHttpServer().address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const dollars = ({ amount, currency }: Money, digits: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: digits }).format(
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
  const client = await signIn(world.http, emailOf(name));
  const page = await visitor(browser, 'desk', ours);
  await page.context().addCookies([{ name: 'lockstep', value: client.accessToken, url: ours, httpOnly: true }]);
  const { body } = await client.get('/me').expect(200);
  return { client, page, zone: (body.user as { zone: string }).zone };
}

interface QueueRow {
  number: string;
  title: string;
  savedPerHour: Money | null;
  dueAt: string | null;
}

interface RequestPage {
  clocks: { clocks: { dueAt: string | null }[] } | null;
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
      if (row.savedPerHour !== null) expect(text).toContain(dollars(row.savedPerHour, 0));
      if (row.dueAt !== null) expect(text).toContain(instant(row.dueAt, zone));
    }
    await page.context().close();
  });

  it.each(['Erik Brandt', 'Carla Mendes', 'Olivia Hart'])('on each request that %s reads', async (name) => {
    const { client, page, zone } = await reading(name);
    const { body } = await client.get('/requests?limit=8&sort=-updatedAt').expect(200);
    for (const { number } of body.data as { number: string }[]) {
      const { body: told } = (await client.get(`/requests/${number}/page`).expect(200)) as { body: RequestPage };
      await page.goto(`/requests/${number}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
      await page.waitForLoadState('networkidle');
      const text = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
      for (const { dueAt } of told.clocks?.clocks ?? []) {
        if (dueAt !== null)
          expect({ number, text }).toEqual({ number, text: expect.stringContaining(instant(dueAt, zone)) });
      }
      for (const { order } of told.orders ?? []) {
        expect(text).toContain(order.reference);
        if (order.value !== null) expect(text).toContain(dollars(order.value, 2));
      }
    }
    await page.context().close();
  });
});
