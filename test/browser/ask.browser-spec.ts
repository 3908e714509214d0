import type { Browser, Page } from 'playwright-core';
import { instantText } from '../../libs/console/src/shared/time/format.js';
import type { TestApp } from '../support/app.js';
import { barriersOf, openBrowser, picture, soon } from '../support/browser.js';
import type { Client } from '../support/builders/identity.js';
import { type Console, moneyText, serveConsole } from '../support/console.js';
import { startDemo } from '../support/demo.js';
import { keyboardOf } from '../support/keyboard.js';

jest.setTimeout(300_000);

const TITLE = 'Which drawing revision applies to the custom valve block?';
/** The zone of Carla. */
const ZONE = 'America/Sao_Paulo';

let world: TestApp;
let browser: Browser;
let lockstep: Console;
let carla: Client;

beforeAll(async () => {
  world = await startDemo();
  browser = await openBrowser();
  lockstep = await serveConsole(world, browser);
  carla = await lockstep.client('Carla Mendes');
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** A drawing, and an empty file that the interface refuses, as a person drops them. */
const DROPPED = `(() => {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['Rev. C, 2024'], 'drawing.txt', { type: 'text/plain' }));
  transfer.items.add(new File([], 'empty.txt', { type: 'text/plain' }));
  return transfer;
})()`;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const numberOf = (page: Page): string => page.url().split('/').at(-1)!;
const close = (page: Page): Promise<void> => page.context().close();

interface Sent {
  state: string;
  title: string;
  incomplete: boolean;
  intake: Record<string, unknown>;
}

const read = async <T>(path: string): Promise<T> => (await carla.get(path).expect(200)).body as T;

describe('a representative', () => {
  it('asks about an order by keyboard alone, with at most twelve strokes besides the text', async () => {
    const page = await lockstep.open('Carla Mendes');
    const { press, type, strokes } = keyboardOf(page);
    await press('g', 'a');
    await page.getByRole('combobox', { name: 'Service' }).and(page.locator(':focus')).waitFor();
    await type('part cl');
    await page.getByRole('option', { name: /Part clarification/ }).waitFor();
    await press('Enter', 'Tab');
    await type('SO-10482');
    await page.getByText('Harbor Crane Works · $312,000.00').waitFor();
    await press('Tab');
    await type(TITLE);
    await press('Tab');
    await type('VB-220');
    await page.getByText('What waiting costs SO-10482').waitFor();
    await picture(page, 'ask-desk');
    await press('Control+Enter');
    await page.waitForURL(/\/requests\/ENG-\d+$/);
    expect(strokes()).toBeLessThanOrEqual(12);

    const number = numberOf(page);
    expect(await read<Sent>(`/requests/${number}`)).toMatchObject({
      state: 'SUBMITTED',
      title: TITLE,
      incomplete: false,
      intake: { partNumber: 'VB-220' },
    });
    expect(await read(`/requests/${number}/orders`)).toMatchObject({ data: [{ reference: 'SO-10482', blocks: true }] });
    await close(page);
  });

  it('sees before sending what the interface foresees', async () => {
    const ask = { serviceId: 'ENG/part-clarification', orderReference: { reference: 'SO-10455' } };
    const { body } = await carla.post('/request-previews', ask).expect(200);
    const page = await lockstep.open('Carla Mendes', '/ask?service=ENG/part-clarification&order=SO-10455');
    const beside = page.getByRole('region', { name: 'Before you send' });
    await beside.getByText('What waiting costs SO-10455').waitFor();
    const shown = await beside.innerText();
    const { terms, outlook, delayCost } = body;
    expect(shown).toContain(terms.why);
    expect(shown).toContain(instantText(terms.firstResponseDueAt, ZONE));
    expect(shown).toContain(instantText(terms.resolutionDueAt, ZONE));
    expect(shown).toContain(`${outlook.waiting} requests`);
    expect(shown).toContain(outlook.explanation.join(' '));
    expect(shown).toContain(moneyText(delayCost.cost));
    expect(shown).toContain(moneyText(delayCost.nextDay.amount));
    for (const sentence of delayCost.sentences) expect(shown).toContain(sentence);
    await soon(() => page.getByText('Part number is required.').count(), 1);
    await close(page);
  });

  it('is told that an order is new, and what happens to it', async () => {
    const page = await lockstep.open('Carla Mendes', '/ask?service=ENG/part-clarification');
    await page.getByRole('combobox', { name: 'Order that waits' }).fill('SO-77001');
    await page.getByText('Nobody has named SO-77001 yet.').waitFor();
    await field(page, 'Question').focus();
    await page.waitForURL(/order=SO-77001/);
    await close(page);
  });

  it('finds typed text again after a reload', async () => {
    const page = await lockstep.open('Carla Mendes', '/ask?service=ENG/part-clarification');
    await field(page, 'Question').fill('Is the block anodised?');
    await page.getByLabel('Part number').fill('VB-7');
    await field(page, 'Details').fill('The drawing says nothing.');
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await soon(() => field(page, 'Question').inputValue(), 'Is the block anodised?');
    await soon(() => page.getByLabel('Part number').inputValue(), 'VB-7');
    await soon(() => field(page, 'Details').inputValue(), 'The drawing says nothing.');
    await page.getByRole('button', { name: 'Clear the form' }).click();
    await soon(() => field(page, 'Details').inputValue(), '');
    await close(page);
  });

  it('reads a refusal at its field in the sentence of the interface, and loses nothing', async () => {
    const page = await lockstep.open('Carla Mendes', '/ask?service=ENG/part-clarification');
    await field(page, 'Details').fill('It is urgent.');
    await page.keyboard.press('Control+Enter');
    const refused = await carla.post('/requests', { serviceId: 'ENG/part-clarification', title: '' }).expect(400);
    const { detail } = (refused.body as { errors: { pointer: string; detail: string }[] }).errors.find(
      ({ pointer }) => pointer === '/title',
    )!;
    const title = field(page, 'Question');
    await title.and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await page.getByRole('form', { name: 'Ask' }).innerText()).toContain(detail);
    await soon(() => field(page, 'Details').inputValue(), 'It is urgent.');
    await title.fill('Now with a question');
    expect(await title.getAttribute('aria-invalid')).not.toBe('true');
    await close(page);
  });

  it('drops files, and each has its result', async () => {
    const page = await lockstep.open('Carla Mendes', '/ask?service=ENG/part-clarification');
    await field(page, 'Question').fill('Does this drawing fit?');
    const dropped = await page.evaluateHandle(DROPPED);
    await page.getByRole('group', { name: 'Files' }).dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByText('drawing.txt').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText(/ENG-\d+ is sent/).waitFor();
    const result = page.getByRole('status');
    await result.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await result.innerText()).toContain('The file is empty.');
    await picture(page, 'ask-files');
    const number = /ENG-\d+/.exec(await result.innerText())![0];
    const { data } = await read<{ data: { name: string }[] }>(`/requests/${number}/attachments`);
    expect(data.map(({ name }) => name)).toEqual(['drawing.txt']);
    await page.getByRole('button', { name: `Go to ${number}` }).click();
    await page.waitForURL(new RegExp(`/requests/${number}$`));
    await close(page);
  });

  it('finds the answer in an article, and sends nothing', async () => {
    const before = (await read<{ data: unknown[] }>('/requests?mine=true&limit=100')).data.length;
    const page = await lockstep.open('Carla Mendes', '/ask?service=ENG/part-clarification');
    await field(page, 'Question').fill('Which drawing revision leaves the house?');
    const known = page.getByRole('region', { name: 'Before you send' });
    await known.getByRole('button', { name: /No drawing leaves the house/ }).click();
    await known.getByText('Read it off the drawing.').waitFor();
    await known.getByRole('button', { name: 'This answers me' }).first().click();
    await page.getByText('Nothing was sent').waitFor();
    expect((await read<{ data: unknown[] }>('/requests?mine=true&limit=100')).data).toHaveLength(before);
    await close(page);
  });
});

describe('an engineer', () => {
  it('asks in the name of a representative who called', async () => {
    const page = await lockstep.open('Erik Brandt', '/ask?service=ENG/part-clarification');
    await field(page, 'Question').fill('Which gasket fits?');
    await field(page, 'Department that asks').selectOption({ label: 'Customer Service' });
    await page.getByRole('option', { name: 'Carla Mendes' }).waitFor({ state: 'attached' });
    await field(page, 'On behalf of').selectOption({ label: 'Carla Mendes' });
    await field(page, 'It came by').selectOption({ label: 'Phone' });
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/requests\/ENG-\d+$/);
    expect(await read(`/requests/${numberOf(page)}`)).toMatchObject({
      channel: 'phone',
      onBehalfOf: { name: 'Carla Mendes' },
      confirmedOnBehalf: false,
    });
    await close(page);
  });
});

describe.each(['desk', 'phone'] as const)('on a %s the form', (screen) => {
  // What another test began would come in from the server.
  beforeEach(async () => void (await carla.delete('/me/draft-texts/ask')));

  it('keeps nobody out, empty, filled and with its list open', async () => {
    const page = await lockstep.open('Carla Mendes', '/ask', screen);
    expect({ empty: await barriersOf(page) }).toEqual({ empty: [] });
    await page.getByRole('combobox', { name: 'Service' }).fill('part');
    await page.getByRole('option', { name: /Part clarification/ }).waitFor();
    expect({ open: await barriersOf(page) }).toEqual({ open: [] });
    await page.getByRole('option', { name: /Part clarification/ }).click();
    await page.getByRole('combobox', { name: 'Order that waits' }).fill('SO-10455');
    await field(page, 'Question').fill('Working pressure of the slewing cylinder');
    await page.getByText('Perhaps it is known').waitFor();
    await page.getByRole('button', { name: 'For somebody else, by phone, or later' }).click();
    await picture(page, `ask-${screen}-filled`);
    expect({ filled: await barriersOf(page) }).toEqual({ filled: [] });
    await close(page);
  });
});

describe('after hours', () => {
  it('a representative is told when the other side opens', async () => {
    world.clock.set('2026-03-12T20:00:00Z');
    const page = await lockstep.open('Carla Mendes', '/ask?service=ENG/part-clarification');
    await page.getByText('Engineering is closed until Fri 13 Mar, 05:00.').waitFor();
    await close(page);
  });
});
