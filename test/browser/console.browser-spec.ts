import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { barriersOf, openBrowser, picture, type Screen, SCREENS, visitor, soon } from '../support/browser.js';
import { emailOf, PASSWORD } from '../support/builders/identity.js';
import { aRequest, aRequestWorld, type RequestWorld } from '../support/builders/requests.js';
import { type Console, serveConsole, settled } from '../support/console.js';

jest.setTimeout(300_000);

let world: RequestWorld;
let browser: Browser;
let consoles: Console;
let ours: string;

beforeAll(async () => {
  world = await aRequestWorld();
  await aRequest(world);
  browser = await openBrowser();
  consoles = await serveConsole(world.app, browser);
  ({ ours } = consoles);
});
afterAll(async () => {
  await browser?.close();
  await world?.app.close();
});

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('E-mail').fill(emailOf(name));
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const signedIn = (screen: Screen, name: string, address = '/'): Promise<Page> => consoles.open(name, address, screen);

describe('the console', () => {
  it('keeps the address over the sign-in, and says nothing of its subject before', async () => {
    const page = await visitor(browser, 'desk', ours);
    await page.goto('/inbox?show=all');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, 'Erik Brandt');
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    expect(page.url()).toBe(`${ours}/inbox?show=all`);
    await page.context().close();
  });

  it('says in place why a password was refused', async () => {
    const page = await visitor(browser, 'desk', ours);
    await page.goto('/');
    await page.getByLabel('E-mail').fill(emailOf('Erik Brandt'));
    await page.getByRole('textbox', { name: 'Password' }).fill('nine-dry-badgers-hum');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await soon(() => page.getByLabel('E-mail').inputValue(), emailOf('Erik Brandt'));
    await page.context().close();
  });

  it('shows its shortcuts, goes by two keys, and finds a request by its number', async () => {
    const { number } = await aRequest(world);
    const page = await signedIn('desk', 'Erik Brandt');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /A place, an act/ }).fill(number);
    await page.getByRole('option', { name: new RegExp(number) }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${ours}/requests/${number}`);
    await page.context().close();
  });

  it('asks for the password in place when the session has ended, and goes on', async () => {
    const page = await signedIn('desk', 'Erik Brandt', '/me');
    await page.getByLabel('Name', { exact: true }).fill('Erik B. Brandt');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in' });
    await dialog.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await soon(() => page.getByLabel('Name', { exact: true }).inputValue(), 'Erik B. Brandt');
    await page.context().close();
  });

  it('leaves nothing of a person behind after signing out', async () => {
    const page = await signedIn('desk', 'Carla Mendes');
    await page.evaluate("localStorage.setItem('lockstep.draft.somebody.ENG-1', 'secret')");
    await page.getByRole('button', { name: 'Carla Mendes' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    const left = await page.evaluate<string>(
      "JSON.stringify([Object.keys(localStorage).filter((key) => key.startsWith('lockstep.draft')), Object.keys(sessionStorage)])",
    );
    expect(JSON.parse(left)).toEqual([[], []]);
    expect(await page.evaluate('Promise.all([indexedDB.databases(), caches.keys()])')).toEqual([[], []]);
    expect(await page.context().cookies()).toEqual([]);
    await page.context().close();
  });

  it('says that signing out failed, instead of seeming to have done it', async () => {
    const page = await signedIn('desk', 'Carla Mendes');
    await page.route('**/auth/browser-sessions/current', (route) => route.abort('connectionreset'));
    await page.getByRole('button', { name: 'Carla Mendes' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('alert').filter({ hasText: 'does not answer' }).waitFor();
    await page.context().close();
  });

  it('never shows one person in a tab what another may see', async () => {
    const carlas = await signedIn('desk', 'Carla Mendes', '/me');
    const other = await carlas.context().newPage();
    await other.goto('/me');
    await other.getByRole('button', { name: 'Carla Mendes' }).click();
    await other.getByRole('menuitem', { name: 'Sign out' }).click();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    await carlas.getByRole('dialog', { name: 'Sign in' }).waitFor();
    await signIn(other, 'Erik Brandt');
    await carlas.getByRole('heading', { level: 1, name: 'Erik Brandt' }).waitFor();
    expect(await carlas.getByText('Carla Mendes').count()).toBe(0);
    await carlas.context().close();
  });

  it('goes on in each tab once its person has signed in again in one of them', async () => {
    const page = await signedIn('desk', 'Erik Brandt', '/me');
    const other = await page.context().newPage();
    await other.goto('/inbox');
    await other.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('Erik B.');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('dialog', { name: 'Sign in' }).waitFor();
    await other.reload();
    await signIn(other, 'Erik Brandt');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await soon(() => page.getByLabel('Name', { exact: true }).inputValue(), 'Erik B.');
    await page.context().close();
  });

  it('says that the server is away, and goes on when it is back', async () => {
    const page = await signedIn('desk', 'Erik Brandt', '/inbox');
    await page.route('**/api/v1/events*', (route) => route.abort('connectionreset'));
    await page.reload();
    await page.getByText('No connection to the server').waitFor();
    await page.unroute('**/api/v1/events*');
    await page.getByText('No connection to the server').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

it.each(['/', '/ask', '/queue', '/requests', '/inbox', '/me', '/requests/ENG-1001', '/requests/ENG-9'])(
  '%s keeps nobody out on any screen, in light and in dark',
  async (address) => {
    const page = await signedIn('desk', 'Erik Brandt', address);
    for (const [screen, size] of Object.entries(SCREENS)) {
      await page.setViewportSize(size);
      await settled(page);
      await picture(page, `${screen}-console${address.replaceAll('/', '-')}`);
      expect({ [screen]: await barriersOf(page) }).toEqual({ [screen]: [] });
    }
    await page.context().close();
  },
);

interface Chunk {
  file: string;
  isEntry?: boolean;
  css?: string[];
  imports?: string[];
}

const BUILT = join(__dirname, '../../libs/console/dist');
const KIB = 1024;

/** The files that a browser loads before it can show one of the routes. */
function firstLoadOf(routes: string[]): Set<string> {
  const manifest = JSON.parse(readFileSync(join(BUILT, 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const follow = (key: string): void => {
    const chunk = manifest[key]!;
    if (files.has(chunk.file)) return;
    [chunk.file, ...(chunk.css ?? [])].forEach((file) => files.add(file));
    chunk.imports?.forEach(follow);
  };
  Object.keys(manifest)
    .filter((key) => manifest[key]!.isEntry === true || routes.includes(key))
    .forEach(follow);
  return files;
}

const weight = (files: Set<string>, ending: string): number =>
  [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file)), { level: 9 }).length, 0);

it('home and queue open with at most 230 KiB of script and 40 KiB of style', () => {
  const files = firstLoadOf(['src/routes/home.tsx', 'src/routes/queue.tsx']);
  expect(weight(files, '.js')).toBeLessThanOrEqual(230 * KIB);
  expect(weight(files, '.css')).toBeLessThanOrEqual(40 * KIB);
});
