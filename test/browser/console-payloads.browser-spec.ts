import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { openBrowser, visitor } from '../support/browser.js';
import type { Client } from '../support/builders/identity.js';
import { putOrder } from '../support/builders/orders.js';
import { aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { settled } from '../support/console.js';

jest.setTimeout(600_000);

/** Each would set `window.ran` if a page took it for anything but text. */
const RUN = 'window.ran=1';
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<select autofocus onfocus=${RUN}>`,
  `<textarea autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}>`,
  `<audio src=x onerror=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<marquee onstart=${RUN}>`,
  `<object data="javascript:${RUN}">`,
  `<embed src="javascript:${RUN}">`,
  `<math href="javascript:${RUN}">x</math>`,
  `<a href="javascript:${RUN}">x</a>`,
  `<form action="javascript:${RUN}"><button>x</button></form>`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<link rel=stylesheet href="javascript:${RUN}">`,
  `<base href="javascript:${RUN}//">`,
  `<style>@import "javascript:${RUN}";</style>`,
  `"><script>${RUN}</script>`,
  `'><script>${RUN}</script>`,
  `" onmouseover="${RUN}" x="`,
  `' onfocus='${RUN}' autofocus x='`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<!--><script>${RUN}</script>-->`,
  `[x](javascript:${RUN})`,
  `![x](javascript:${RUN})`,
  `[x](data:text/html;base64,PHNjcmlwdD5wYXJlbnQucmFuPTE8L3NjcmlwdD4=)`,
  `<javascript:${RUN}>`,
  `\`\`\`<script>${RUN}</script>\`\`\``,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `$t(ran, {"x": "<script>${RUN}</script>"})`,
];

let world: RequestWorld;
let browser: Browser;
let ours: string;
let numbers: string[];

beforeAll(async () => {
  world = await aRequestWorld();
  await world.admin.patch(`/users/${world.clara.userId}`, { name: PAYLOADS[0] });
  numbers = [];
  for (const [index, payload] of PAYLOADS.entries()) numbers.push(await everywhere(payload, index));
  await world.app.app.listen(0, '127.0.0.1');
  ours = `http://localhost:${(world.app.app.getHttpServer().address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.app.close();
});

/** A request with the payload in every text that people write on it. */
async function everywhere(payload: string, index: number): Promise<string> {
  const { carla, erik, beatriz, cs, serviceId } = world;
  const reference = `SO-${index}`;
  await putOrder(beatriz, { ownerDepartmentId: cs.id, reference, customer: payload });
  const { body } = await carla
    .post('/requests', {
      serviceId,
      title: payload,
      description: payload,
      intake: { partNumber: payload, revision: 'A' },
      orderReference: { system: 'ERP', reference },
    })
    .expect(201);
  const number = body.number as string;
  const at = `/requests/${number}`;
  await erik.post(`${at}/messages`, { body: payload }).expect(201);
  await erik.post(`${at}/messages`, { body: payload, visibility: 'INTERNAL' }).expect(201);
  const asked = await erik.post(`${at}/questions`, { body: payload }).expect(201);
  await carla.post(`${at}/questions/${asked.body.id as string}/reply`, { body: payload }).expect(201);
  await erik.post(`${at}/offers`, { kind: 'DATE', date: '2026-03-10T10:00:00Z', reason: payload }).expect(201);
  await carla.post(`${at}/escalations`, { reason: payload }).expect(201);
  return number;
}

/** Opens the addresses one after the other, and tells whether anything ran. */
async function look(client: Client, addresses: string[]): Promise<void> {
  const page = await visitor(browser, 'desk', ours);
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('dialog', (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  await page.context().addCookies([{ name: 'lockstep', value: client.accessToken, url: ours, httpOnly: true }]);
  for (const address of addresses) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await settled(page);
    expect({ address, faults, ran: await page.evaluate('window.ran') }).toEqual({
      address,
      faults: [],
      ran: undefined,
    });
  }
  await page.context().close();
}

it('forty script payloads in every text of a request run on none of its screens', async () => {
  const pages = numbers.map((number) => `/requests/${number}`);
  await look(
    world.erik,
    pages.filter((_, index) => index % 2 === 0),
  );
  await look(
    world.carla,
    pages.filter((_, index) => index % 2 === 1),
  );
});

it('forty script payloads run in no list', async () => {
  const lists = ['/', '/queue', '/requests', '/inbox?show=all', '/ask'];
  await look(world.erik, lists);
  await look(world.carla, lists);
});

it('a script in a text that the server lets into a page is seen by the same look', async () => {
  const page = await visitor(browser, 'desk', ours);
  await page.setContent(`<img src=x onerror="${RUN}">`);
  await page.waitForFunction('window.ran === 1');
  await page.context().close();
});
