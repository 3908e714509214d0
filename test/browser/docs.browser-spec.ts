import type { AddressInfo } from 'node:net';
import type { Browser, Locator, Page } from 'playwright-core';
import type { TestApp } from '../support/app.js';
import { barriersOf, openBrowser, picture, visitor } from '../support/browser.js';
import { startDemo } from '../support/demo.js';

jest.setTimeout(300_000);

let world: TestApp;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  world = await startDemo();
  await world.app.listen(0, '127.0.0.1');
  browser = await openBrowser();
  const { port } = world.app.getHttpServer().address() as AddressInfo;
  page = await visitor(browser, 'desk', `http://localhost:${port}`);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const operation = (id: string): Locator => page.locator(`.opblock[id$="-${id}"]`);

async function find(words: string): Promise<string[]> {
  await page.getByLabel('What do you want to do?').fill(words);
  return page.locator('.opblock').evaluateAll((found) => found.map(({ id }) => id.split('-').at(-1)!));
}

async function signInAs(name: string): Promise<void> {
  await page.getByRole('button', { name }).click();
  await page.getByText(`Signed in as ${name}.`).waitFor();
}

/** Opens the operation and runs it as it is filled in, after `change`. */
async function run(id: string, change: (opened: Locator) => Promise<void>): Promise<unknown> {
  await operation(id).locator('.opblock-summary-control').click();
  await operation(id).getByRole('button', { name: 'Try it out' }).click();
  await change(operation(id));
  await operation(id).getByRole('button', { name: 'Execute' }).click();
  return JSON.parse(
    await operation(id).locator('.live-responses-table .response-col_description pre').first().innerText(),
  );
}

async function look(name: string): Promise<void> {
  await picture(page, `docs-${name}`);
  expect({ [name]: await barriersOf(page) }).toEqual({ [name]: [] });
}

describe('somebody who has never seen the interface', () => {
  it('finds closed tags in the order of the way of work', async () => {
    await page.goto('/docs/');
    await page.locator('.opblock-tag').first().waitFor();
    const tags = await page.locator('.opblock-tag').evaluateAll((all) => all.map(({ id }) => id.split('-tag-')[1]));
    expect(tags.slice(0, 5)).toEqual(['Sign-in', 'Me', 'Catalogue', 'Desk', 'Requests']);
    expect(await page.locator('.opblock').count()).toBe(0);
    await look('start');
  });

  it('finds an operation by words, and only those that match best', async () => {
    expect((await find('ask a question about an order'))[0]).toBe('submitRequest');
    expect(await find('xylophone')).toEqual([]);
    await find('ask a question about an order');
    await look('found');
  });

  it('asks a question about an order, and finds it in the queue of the engineer, without any id', async () => {
    await signInAs('Carla Mendes');
    const sent = await run('submitRequest', async (opened) => {
      const asked = JSON.parse(await opened.getByRole('textbox', { name: 'Body' }).inputValue());
      expect(asked).toMatchObject({ serviceId: 'ENG/part-clarification', orderReference: { system: 'ERP' } });
    });
    expect(sent).toMatchObject({ state: 'SUBMITTED' });
    await look('asked');

    await signInAs('Erik Brandt');
    await find('queue of a department');
    const queue = await run('readQueue', (opened) =>
      opened.getByPlaceholder('department', { exact: true }).fill('ENG'),
    );
    const numbers = (queue as { data: { number: string }[] }).data.map(({ number }) => number);
    expect(numbers).toContain((sent as { number: string }).number);
    await look('queue');
  });

  it('reads once what all operations may be refused for', async () => {
    await operation('readQueue').getByRole('button', { name: 'the note on refusals' }).click();
    expect(await page.getByRole('definition').allInnerTexts()).toContain('The token is missing or not valid.');
    await look('refusals');
  });

  it('sends a colleague a link to what is open', async () => {
    expect(new URL(page.url()).hash).toBe('#/Queue/readQueue');
    await page.reload();
    await operation('readQueue').getByRole('button', { name: 'Try it out' }).waitFor();
  });
});
