import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, visitor, soon } from '../support/browser.js';
import { emailOf, PASSWORD } from '../support/builders/identity.js';
import { freePort, Process } from '../support/process.js';

jest.setTimeout(600_000);

const TEXT = 'The drawing is in the third drawer.';

let folder: string;
let port: number;
let server: Process;
let browser: Browser;
let token: string;
let number: string;

/** The built application with the demo world, on the same data and port each time. */
const start = (): Promise<Process> =>
  Process.start({ LOCKSTEP_DATA: folder, LOCKSTEP_DEMO: 'true', ADMIN_EMAIL: '', ADMIN_PASSWORD: '' }, port).ready();

const read = async <T>(path: string): Promise<T> =>
  (await (await server.call('GET', `/api/v1${path}`, token)).json()) as T;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lockstep-outage-'));
  port = await freePort();
  server = await start();
  const credentials = { email: emailOf('Carla Mendes'), password: PASSWORD };
  const session = await server.call('POST', '/api/v1/auth/sessions', undefined, credentials);
  ({ accessToken: token } = (await session.json()) as { accessToken: string });
  const { data } = await read<{ data: { number: string }[] }>('/requests?mine=true&state=SUBMITTED&limit=1');
  number = data[0]!.number;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const composer = (page: Page) => page.getByRole('region', { name: 'Write' }).getByRole('textbox');
const send = (page: Page) => page.getByRole('region', { name: 'Write' }).getByRole('button', { name: /^Send to/ });

it('a server that is killed loses nothing that is typed, and the console goes on when it is back', async () => {
  const page = await visitor(browser, 'desk', `http://localhost:${port}`);
  await page
    .context()
    .addCookies([{ name: 'lockstep', value: token, url: `http://localhost:${port}`, httpOnly: true }]);
  await page.goto(`/requests/${number}`);
  await composer(page).fill(TEXT.slice(0, 10));

  await server.kill('SIGKILL');
  const away = page.getByText('No connection to the server');
  await away.waitFor();
  await composer(page).fill(TEXT);
  await send(page).click();
  await page.getByRole('region', { name: 'Write' }).getByRole('alert').filter({ hasText: 'does not answer' }).waitFor();
  await soon(() => composer(page).inputValue(), TEXT);
  await picture(page, 'outage-write');

  await page.getByRole('link', { name: 'Inbox' }).click();
  const missing = page.getByRole('alert').filter({ hasText: 'could not be fetched' });
  await missing.waitFor();
  await picture(page, 'outage-read');
  await missing.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('alert').filter({ hasText: 'The server does not answer yet' }).waitFor();

  server = await start();
  // After a long outage the console tries again every half a minute.
  await away.waitFor({ state: 'detached', timeout: 60_000 });
  await page.getByRole('button', { name: 'Reload' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  await page.goBack();
  await soon(() => composer(page).inputValue(), TEXT);
  await send(page).click();
  await page.getByRole('listitem').filter({ hasText: TEXT }).waitFor();
  const { data } = await read<{ data: { body: string }[] }>(`/requests/${number}/messages`);
  expect(data.filter(({ body }) => body === TEXT)).toHaveLength(1);
  await page.context().close();
});
