import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { RequestDto } from '../../src/requests/http/dto/request.dto.js';
import { barriersOf, openBrowser, picture, visitor, soon } from '../support/browser.js';
import { emailOf, PASSWORD } from '../support/builders/identity.js';
import { MONDAY_AT_NINE, readQueue } from '../support/builders/queue.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';

jest.setTimeout(300_000);

let world: RequestWorld;
let browser: Browser;
let page: Page;
let numbers: string[];

beforeAll(async () => {
  world = await aRequestWorld();
  world.app.clock.set(MONDAY_AT_NINE);
  for (let place = 1; place <= 20; place += 1) await aRequest(world, { title: `Question ${place} about the pump` });
  await world.app.settle();
  await world.app.app.listen(0, '127.0.0.1');
  browser = await openBrowser();
  const { port } = world.app.app.getHttpServer().address() as AddressInfo;
  page = await visitor(browser, 'desk', `http://localhost:${port}`);
  await page.clock.setFixedTime(MONDAY_AT_NINE);
  numbers = (await readQueue(world.erik)).map(({ number }) => number);
  await page.goto('/queue');
  await page.getByLabel('E-mail').fill(emailOf('Erik Brandt'));
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await world?.app.close();
});

const inHand = async (): Promise<string> =>
  (await page.getByRole('grid').getAttribute('aria-activedescendant'))!.replace('queue-row-', '');
const handAt = (place: number) =>
  page.locator(`[role="grid"][aria-activedescendant="queue-row-${numbers[place]}"]`).waitFor();
const rowOf = (number: string) => page.getByRole('row').filter({ hasText: number });
const read = async (number: string): Promise<RequestDto> =>
  (await world.erik.get(`/requests/${number}`).expect(200)).body as RequestDto;
const keys = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key);
};

/** Opens the dialog of the key, types into the field that has the keyboard, and sends. */
async function triage(key: string, text: string, before?: () => Promise<void>): Promise<void> {
  await page.keyboard.press(key);
  await page.getByRole('dialog').waitFor();
  await before?.();
  await page.locator('[role="dialog"] textarea:focus').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** The acts on twenty requests, each with the thing that the interface tells afterwards. */
const ACTS: [name: string, act: () => Promise<void>, told: (number: string) => Promise<unknown>, wanted: unknown][] = [
  [
    'take it',
    () => page.keyboard.press('1'),
    async (number) => {
      const { state, assignee } = await read(number);
      return [state, assignee?.name];
    },
    ['ACCEPTED', 'Erik Brandt'],
  ],
  [
    'offer another date',
    async () => {
      await page.keyboard.press('2');
      await page.getByRole('radio', { name: /Wed 4 Mar/ }).waitFor();
      await page.locator('[role="dialog"] textarea:focus').waitFor();
      await page.keyboard.type('The bench is free then.');
      await page.getByRole('radio', { name: /Tue 3 Mar/, checked: true }).waitFor();
      await keys('Alt+ArrowDown', 'Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    async (number) =>
      ((await world.erik.get(`/requests/${number}/offers`)).body as { onTheTable: { date: string } }).onTheTable.date,
    '2026-03-04T16:00:00.000Z',
  ],
  [
    'decline',
    async () => {
      await page.keyboard.press('3');
      await page.locator('[role="dialog"] select:focus').waitFor();
      await page.keyboard.type('It is not');
      await keys('Tab');
      await page.keyboard.type('The pump is made by others.');
      await keys('Tab');
      await page.keyboard.type('Ask the maker, the address is on the plate.');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
    async (number) => (await read(number)).state,
    'DECLINED',
  ],
  ['ask back', () => triage('4', 'Which pump?'), async (number) => (await read(number)).state, 'AWAITING_REQUESTER'],
  ['answer', () => triage('5', 'Revision B.'), async (number) => (await read(number)).state, 'RESOLVED'],
  [
    'transfer',
    () =>
      triage('t', 'Quality measured it.', async () => {
        await page.locator('[role="dialog"] option').filter({ hasText: 'QA' }).waitFor({ state: 'attached' });
        await keys('Q', 'Tab');
      }),
    async (number) => (await read(number)).state,
    'TRANSFER_PENDING',
  ],
  [
    'put aside',
    () => triage('h', 'The bench is busy.'),
    async (number) => (await read(number)).snoozedUntil,
    '2026-03-03T09:00:00.000Z',
  ],
  [
    'note',
    () => triage('.', 'The old drawing is wrong.'),
    async (number) => (await world.carla.get(`/requests/${number}/messages`)).body.data.length as number,
    0,
  ],
];

describe('an engineer without a mouse', () => {
  it('finds the rows in the order of work, each with its time left', async () => {
    expect(await inHand()).toBe(numbers[0]);
    await rowOf(numbers[0]!).getByText('16 h left').waitFor();
    await picture(page, 'queue-full');
    expect(await barriersOf(page)).toEqual([]);
  });

  it('goes down and up, and keeps what was typed when leaving a dialog', async () => {
    await keys('j', 'j', 'k');
    await handAt(1);
    await keys('4');
    await page.locator('[role="dialog"] textarea:focus').waitFor();
    await page.keyboard.type('Which hose?');
    expect(await barriersOf(page)).toEqual([]);
    await keys('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await keys('4');
    await page.getByRole('dialog').getByText('Which hose?').waitFor();
    await page.locator('[role="dialog"] textarea:focus').fill('');
    await keys('Escape', 'k');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await keys('k');
    await handAt(0);
  });

  it('reads why a request is first', async () => {
    await keys('e');
    await page.getByText('Place 1 of 20 by money saved').waitFor();
    await page.getByText(/target 16 h/).waitFor();
    await keys('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('empties a queue of twenty: after each act the next row is in hand, and the list never jumps', async () => {
    for (const [place, number] of numbers.entries()) {
      const [name, act, told, wanted] = ACTS[place % ACTS.length]!;
      await handAt(place);
      await act();
      if (place < 19) await handAt(place + 1);
      else
        await rowOf(number)
          .getByText(/Declined|Asked/)
          .waitFor();
      expect([number, name, await told(number)]).toEqual([number, name, wanted]);
    }
    await picture(page, 'queue-emptied');
    const shown = await page.getByRole('row').evaluateAll((rows) => rows.map(({ id }) => id).filter((id) => id !== ''));
    const places = shown.map((id) => numbers.indexOf(id.replace('queue-row-', '')));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('sees that something new came, and decides when the list changes', async () => {
    const { number } = await aRequest(world, { title: 'Just now', priority: 'P1' });
    await world.app.settle();
    const pill = page.getByRole('button', { name: /1 new/ });
    await pill.waitFor();
    expect(await rowOf(number).count()).toBe(0);
    await keys('r');
    await pill.waitFor({ state: 'hidden' });
    const now = (await readQueue(world.erik)).length;
    await soon(() => page.getByRole('grid').getAttribute('aria-rowcount'), String(now + 1));
  });
});

it('an act that is not possible now says so at its row before anything is typed', async () => {
  const [transferred] = await readQueue(world.erik, '&state=TRANSFER_PENDING');
  await page.goto('/queue?find=state:transfer');
  await rowOf(transferred!.number).waitFor();
  await keys('5');
  await rowOf(transferred!.number).getByText('Answer: not possible now (Transfer offered)').waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByRole('button', { name: 'Note for us', disabled: false }).waitFor();
  expect(await barriersOf(page)).toEqual([]);
  await page.goto('/queue');
  await page.getByRole('grid').waitFor();
});

describe('the filter of a queue', () => {
  it('is typed, understood, and stands in the address', async () => {
    await keys('/');
    await page.keyboard.type('ball:provider is:mine');
    await keys('Enter');
    await page.waitForURL(/find=/);
    const mine = (await readQueue(world.erik, '&ball=PROVIDER&mine=true')).map(({ number }) => number);
    await rowOf(mine[0]!).waitFor();
    await soon(() => page.getByRole('row').count(), mine.length + 1);
    await page.reload();
    await rowOf(mine[0]!).waitFor();
    await soon(() => page.getByLabel('Filter', { exact: true }).inputValue(), 'ball:provider is:mine');
  });

  it('says the words that it does not understand', async () => {
    await keys('/', 'Control+A');
    await page.keyboard.type('is:overdu colour:red');
    await keys('Enter');
    await page.getByText(/“is:overdu” is not understood/).waitFor();
    await page.getByText(/“colour:red” is no filter/).waitFor();
    expect(await barriersOf(page)).toEqual([]);
  });

  it('is kept as a view, with the number of its rows', async () => {
    await keys('/', 'Control+A');
    await page.keyboard.type('is:mine');
    await keys('Enter');
    await keys('/', 'Control+A');
    await page.keyboard.type('state:asked');
    await keys('Enter');
    await page.getByRole('button', { name: 'Keep this view' }).click();
    await page.getByLabel('Name').fill('Asked back');
    await keys('Enter');
    const asked = await readQueue(world.erik, '&state=AWAITING_REQUESTER');
    await page.getByRole('button', { name: `Asked back ${asked.length}` }).waitFor();
  });
});

describe('many requests at once', () => {
  it('are changed each by itself, and a refusal stands at its row', async () => {
    await page.goto('/queue?find=state:accepted,new&sort=age');
    await page.getByRole('grid').waitFor();
    const rows = await readQueue(world.erik, '&state=ACCEPTED&state=SUBMITTED&sort=age');
    const [first, second] = [rows[0]!, rows[1]!];
    await keys('x', 'j', 'x');
    await page.getByText('2 marked').waitFor();
    // The second request is ended by the asker while it is still marked here.
    await world.carla.put(`/requests/${second.number}/cancellation`, { reason: 'OTHER' }).expect(200);
    await keys('b', 'Enter');
    await page.getByRole('dialog').getByLabel('Assign to').waitFor();
    await page.getByRole('dialog').getByRole('combobox').selectOption({ label: 'Erik Brandt (you)' });
    await keys('Tab');
    await page.getByText('1 of 2 would change').waitFor();
    await page.getByRole('dialog').getByText(second.number).waitFor();
    await page.getByRole('button', { name: 'Assign 2' }).click();
    await page.getByText('1 of 2 changed').waitFor();
    await picture(page, 'queue-bulk');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await rowOf(first.number).getByText('Assigned').waitFor();
    await rowOf(second.number).locator('.q-outcome-refused').waitFor();
    expect((await read(first.number)).assignee?.name).toBe('Erik Brandt');
  });
});
