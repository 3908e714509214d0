import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { barriersOf, openBrowser, picture, refusedByPolicy, type Screen, visitor, soon } from '../support/browser.js';
import type { Client } from '../support/builders/identity.js';
import { putOrder } from '../support/builders/orders.js';
import { anAsk, aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { follow } from '../support/console.js';

jest.setTimeout(300_000);

let world: RequestWorld;
let browser: Browser;
let ours: string;

beforeAll(async () => {
  world = await aRequestWorld();
  await putOrder(world.beatriz, { ownerDepartmentId: world.cs.id, promisedDate: '2026-03-02' }).expect(201);
  await world.app.app.listen(0, '127.0.0.1');
  ours = `http://localhost:${(world.app.app.getHttpServer().address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.app.close();
});

/** The page of a request once its reader has looked at it, in a browser that was signed in before. */
async function open(client: Client, number: string, screen: Screen = 'desk'): Promise<Page> {
  const page = await visitor(browser, screen, ours);
  await page.context().addCookies([{ name: 'lockstep', value: client.accessToken, url: ours, httpOnly: true }]);
  const looked = page.waitForResponse(
    (response) => response.url().endsWith('/seen') && response.request().method() === 'PUT',
  );
  await page.goto(`/requests/${number}`);
  await looked;
  return page;
}

const holdingUp = (reference = 'SO-10455') =>
  aRequest(world, { orderReference: { system: 'ERP', reference }, priority: 'P3' });

/** A picture of one dot, and the shortest document with one page; in Base64. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj ' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
).toString('base64');

const bytesIn = (base64: string): string => `Uint8Array.from(atob('${base64}'), (each) => each.charCodeAt(0))`;

const said = (page: Page, kind: string) => page.getByRole('listitem').filter({ hasText: kind });

describe('a request in the browser', () => {
  it('goes from a question over a date with its price to the confirmed answer, by keyboard', async () => {
    const { number } = await holdingUp();
    const [carla, erik] = [await open(world.carla, number), await open(world.erik, number)];

    await erik.keyboard.press('4');
    await erik.keyboard.type('Is the customer fine with 230 bar?');
    await erik.keyboard.press('Control+Enter');
    await erik.getByText('waits for a reply').waitFor();
    await erik.getByText('Waits for CS').waitFor();

    await carla.reload();
    await carla.getByRole('textbox', { name: 'Your reply' }).fill('Yes, they confirmed it on the phone.');
    await carla.keyboard.press('Control+Enter');
    await said(carla, 'Yes, they confirmed it on the phone.').waitFor();
    await carla.getByText('replied to').waitFor();

    await carla.getByRole('button', { name: 'Offer a date' }).click();
    await carla.getByRole('button', { name: /^4 March 2026/ }).click();
    await carla.getByLabel('Reason').fill('The truck comes on Wednesday.');
    await carla.keyboard.press('Control+Enter');
    await carla.getByText('CS offers Wed 4 Mar').waitFor();

    await erik.reload();
    await erik.getByRole('button', { name: 'Offer another date' }).click();
    await erik.getByRole('button', { name: /^5 March 2026, \$/ }).click();
    await erik.getByLabel('Reason').fill('The bench is free then.');
    await picture(erik, 'request-counter');
    await erik.keyboard.press('Control+Enter');
    await erik.getByText('ENG offers Thu 5 Mar').waitFor();

    const { body } = await world.carla.get(`/requests/${number}/offers`).expect(200);
    const [{ amount }] = body.onTheTable.consequence.price as [{ amount: string }];
    const price = (Number(amount) / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
    await carla.reload();
    await picture(carla, 'request-offer');
    await carla.getByRole('button', { name: `Accept for CS at ${price}` }).press('Enter');
    await carla.getByText('Both sides agreed on').waitFor();

    await erik.reload();
    await erik.getByText('Both sides agreed on').waitFor();
    await erik.keyboard.press('5');
    await erik.getByRole('dialog').getByRole('textbox', { name: 'Answer' }).fill('230 bar is fine: ship it.');
    await erik.keyboard.press('Control+Enter');
    await erik.getByText('Done: Answer the request').waitFor();

    await carla.reload();
    await carla.getByRole('button', { name: 'Confirm for CS' }).press('Enter');
    await carla.getByRole('dialog').getByRole('button', { name: 'Confirm for CS' }).press('Enter');
    await carla.getByText('Done: Confirm the answer').waitFor();
    expect((await world.carla.get(`/requests/${number}`)).body.state).toBe('CLOSED');
    await Promise.all([carla.context().close(), erik.context().close()]);
  });

  it('shows the newer offer to a person who accepts an offer that was just replaced', async () => {
    const { number } = await holdingUp();
    const offers = `/requests/${number}/offers`;
    const first = await world.erik.post(offers, { kind: 'DATE', date: '2026-03-05' }).expect(201);
    const carla = await open(world.carla, number);
    await carla.getByText('ENG offers Thu 5 Mar').waitFor();
    await carla.context().route('**/api/v1/requests/*/page', (route) => route.abort());
    await world.erik.post(`/offers/${first.body.onTheTable.id as string}/withdrawal`, {}).expect(200);
    await world.erik.post(offers, { kind: 'DATE', date: '2026-03-06' }).expect(201);
    await carla.getByRole('button', { name: /^Accept for CS/ }).click();
    await carla.getByRole('alert').first().waitFor();
    await carla.context().unroute('**/api/v1/requests/*/page');
    await carla.getByText('ENG offers Fri 6 Mar').waitFor();
    await carla.getByText('The offer changed while you read it.').waitFor();
    expect((await world.carla.get(offers)).body.commitment).toBeNull();
    await carla.context().close();
  });

  it('keeps the draft of each face, and of a dialog, over a reload', async () => {
    const { number } = await aRequest(world);
    const erik = await open(world.erik, number);
    const field = (name: string) => erik.getByRole('textbox', { name, exact: true });
    await field('To CS').fill('For both sides.');
    await erik.getByText('Note for us').click();
    await field('Note for us').fill('Only for us.');
    await erik.getByRole('button', { name: 'More' }).click();
    await erik.getByRole('menuitem', { name: 'Escalate to the leads' }).click();
    await erik.getByRole('dialog').getByLabel('Reason').fill('The order leaves on Friday.');
    await erik.reload();
    await soon(() => erik.getByRole('dialog').getByLabel('Reason').inputValue(), 'The order leaves on Friday.');
    await erik.keyboard.press('Escape');
    await soon(() => field('To CS').inputValue(), 'For both sides.');
    await erik.keyboard.press('.');
    await soon(() => field('Note for us').inputValue(), 'Only for us.');
    await erik.keyboard.press('Control+Enter');
    await said(erik, 'Note for ENG only').waitFor();

    const carla = await open(world.carla, number);
    expect(await carla.content()).not.toContain('Only for us.');
    await Promise.all([carla.context().close(), erik.context().close()]);
  });

  it('has a text that was begun at the desk on the phone too, until it is sent', async () => {
    const { number } = await aRequest(world);
    const desk = await open(world.erik, number);
    const kept = desk.waitForResponse((response) => response.url().includes('/me/draft-texts/') && response.ok());
    await desk.getByRole('textbox', { name: 'To CS', exact: true }).fill('Revision B, because');
    await kept;
    const phone = await open(world.erik, number, 'phone');
    const field = phone.getByRole('textbox', { name: 'To CS', exact: true });
    await phone.getByText('Revision B, because').waitFor();
    await field.fill('Revision B, because C has the wrong bore.');
    const forgotten = phone.waitForResponse((response) => response.request().method() === 'DELETE');
    await field.press('Control+Enter');
    await said(phone, 'C has the wrong bore.').waitFor();
    await forgotten;
    await desk.reload();
    await said(desk, 'C has the wrong bore.').waitFor();
    const emptied = desk.getByRole('textbox', { name: 'To CS', exact: true }).and(desk.locator(':placeholder-shown'));
    await emptied.waitFor();
    await Promise.all([desk.context().close(), phone.context().close()]);
  });

  it('says in a dialog that somebody else was faster, and keeps what was typed', async () => {
    const { number } = await aRequest(world);
    const erik = await open(world.erik, number);
    await erik.keyboard.press('3');
    const dialog = erik.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Reason' }).selectOption('It is not possible');
    await dialog.getByLabel('Explanation').fill('The tool is gone.');
    await dialog.getByLabel('What the asker can do instead').fill('Order the newer part.');
    await world.erika.put(`/requests/${number}/resolution`, { answer: 'Revision C.' }).expect(200);
    await dialog.getByRole('button', { name: 'Decline for ENG' }).click();
    await dialog.getByRole('alert').waitFor();
    await soon(() => dialog.getByLabel('Explanation').inputValue(), 'The tool is gone.');
    await erik.getByText('Answered', { exact: true }).first().waitFor();
    await erik.context().close();
  });

  it('takes a picture, and shows it inside the page', async () => {
    const { number } = await aRequest(world);
    const carla = await open(world.carla, number);
    const chosen = carla.waitForEvent('filechooser');
    await carla.getByRole('region', { name: 'Files' }).getByRole('button', { name: 'Add files' }).click();
    await (await chosen).setFiles({ name: 'bore.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') });
    await carla.getByRole('button', { name: 'bore.png', exact: true }).click();
    const shown = carla.getByRole('dialog').getByRole('img', { name: 'bore.png' });
    await shown.waitFor();
    await soon(() => shown.evaluate((image: { naturalWidth: number }) => image.naturalWidth), 1);
    await carla.keyboard.press('Escape');
    await carla.getByText('Carla Mendes added bore.png.').waitFor();
    await carla.context().close();
  });

  it('takes a document that is dropped on its files, and shows it inside the page', async () => {
    const { number } = await aRequest(world);
    const carla = await open(world.carla, number);
    const refused = refusedByPolicy(carla);
    const dataTransfer = await carla.evaluateHandle(`(() => {
      const given = new DataTransfer();
      given.items.add(new File([${bytesIn(PDF)}], 'drawing.pdf', { type: 'application/pdf' }));
      return given;
    })()`);
    await carla.getByRole('region', { name: 'Files' }).dispatchEvent('drop', { dataTransfer });
    await carla.getByRole('button', { name: 'drawing.pdf', exact: true }).click();
    const viewer = carla.getByRole('dialog').getByTitle('drawing.pdf');
    await viewer.waitFor();
    expect(await viewer.getAttribute('src')).toMatch(/^blob:/);
    expect(refused).toEqual([]);
    await carla.context().close();
  });

  it('takes a picture that is pasted into a message with the message', async () => {
    const { number } = await aRequest(world);
    const carla = await open(world.carla, number);
    const message = carla.getByRole('textbox', { name: /^To ENG/ });
    await message.fill('The bore, as it came.');
    await carla.context().grantPermissions(['clipboard-write', 'clipboard-read']);
    await carla.evaluate(
      `navigator.clipboard.write([new ClipboardItem({ 'image/png': new Blob([${bytesIn(PNG)}], { type: 'image/png' }) })])`,
    );
    await message.press('Control+v');
    await carla.getByText('image.png').waitFor();
    await message.press('Control+Enter');
    await said(carla, 'The bore, as it came.').waitFor();
    await carla.getByText('Carla Mendes added image.png.').waitFor();
    expect((await world.erik.get(`/requests/${number}/attachments`)).body.data).toMatchObject([{ name: 'image.png' }]);
    await carla.context().close();
  });

  it('lets the author of a draft change it before it is sent', async () => {
    const { body } = await world.carla.post('/requests', anAsk(world, { draft: true })).expect(201);
    const { id, title } = body as { id: string; title: string };
    const page = await visitor(browser, 'desk', ours);
    await page.context().addCookies([{ name: 'lockstep', value: world.carla.accessToken, url: ours, httpOnly: true }]);
    await page.goto(`/requests/${id}`);
    await page.getByRole('button', { name: 'Change the draft' }).click();
    const dialog = page.getByRole('dialog');
    await soon(() => dialog.getByLabel('Subject').inputValue(), title);
    await dialog.getByLabel('Subject').fill('Revision C or D?');
    await dialog.getByLabel('Order', { exact: true }).fill('SO-10455');
    await dialog.getByLabel('Revision on the order').selectOption('C');
    await dialog.getByLabel('Pieces').fill('12');
    await dialog.getByRole('button', { name: 'Change the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Revision C or D?' }).waitFor();
    const intake = { partNumber: 'VB-220', revision: 'C', pieces: 12 };
    expect((await world.carla.get(`/requests/${id}`)).body).toMatchObject({ state: 'DRAFT', intake });
    await page.getByRole('button', { name: 'Send for CS' }).click();
    await dialog.getByRole('button', { name: 'Send for CS' }).click();
    await page.getByRole('region', { name: 'Orders' }).getByText('SO-10455').waitFor();
    await page.context().close();
  });

  it('finds the orders and the people again that another screen has looked up before', async () => {
    const { number } = await holdingUp();
    const erik = await open(world.erik, `${number}?act=assign`);
    await erik.getByRole('dialog').getByRole('combobox', { name: 'Person' }).fill('Erik');
    await erik.getByRole('option', { name: 'Erik Brandt (you)' }).waitFor();
    await follow(erik, '/queue');
    await erik.getByRole('row').filter({ hasText: number }).waitFor();
    await erik.keyboard.press('x');
    await erik.getByRole('button', { name: 'Assign', exact: true }).click();
    await erik.getByLabel('Assign to').selectOption('Erika Sommer');

    const carla = await open(world.carla, number);
    await follow(carla, '/ask');
    await carla.getByRole('combobox', { name: 'Order that waits' }).fill('SO-10455');
    await carla.getByRole('option', { name: /^SO-10455/ }).waitFor();
    await follow(carla, `/requests/${number}?act=linkOrder`);
    await carla.getByRole('dialog').getByRole('combobox', { name: 'Order number' }).fill('SO-10455');
    await carla.getByRole('option', { name: /^SO-10455/ }).waitFor();
    await Promise.all([erik.context().close(), carla.context().close()]);
  });

  it('explains its clocks by one key, and draws a line under what is new', async () => {
    const { number } = await aRequest(world);
    const first = await open(world.erik, number);
    await first.context().close();
    await world.carla.post(`/requests/${number}/messages`, { body: 'It is urgent now.' }).expect(201);
    const erik = await open(world.erik, number);
    await erik.getByText('New since you looked').waitFor();
    await erik.keyboard.press('e');
    await erik.getByRole('dialog').getByText('counted for ENG').first().waitFor();
    await erik.context().close();
  });
});

describe.each<Screen>(['desk', 'phone'])('nothing keeps anybody out on a %s:', (screen) => {
  it.each([
    ['the request with an offer', ''],
    ['a dialog', '?act=decline'],
  ])('%s', async (name, search) => {
    const { number } = await holdingUp();
    await world.erik.post(`/requests/${number}/messages`, { body: 'Ask *Anna*.', visibility: 'INTERNAL' }).expect(201);
    await world.erik.post(`/requests/${number}/questions`, { body: 'Which machine is it for?' }).expect(201);
    await world.carla.post(`/requests/${number}/offers`, { kind: 'DATE', date: '2026-03-05' }).expect(201);
    await world.erika.post(`/requests/${number}/escalations`, { reason: 'Nobody replies.' }).expect(201);
    const page = await open(world.erik, `${number}${search}`, screen);
    await page.getByRole('region', { name: 'Waits for a decision' }).waitFor();
    await picture(page, `request-${screen}-${search === '' ? 'page' : 'dialog'}`);
    expect({ [name]: await barriersOf(page) }).toEqual({ [name]: [] });
    await page.context().close();
  });
});
