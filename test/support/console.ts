import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { TestApp } from './app.js';
import { type Screen, visitor } from './browser.js';
import { type Client, emailOf, signIn } from './builders/identity.js';

/** The built console, served by an application under test. */
export interface Console {
  ours: string;
  /** A page of a person whose browser was signed in before, at an address, with its heading in sight. */
  open(name: string, address?: string, screen?: Screen): Promise<Page>;
  /** The same person as a client of the interface. */
  client(name: string): Promise<Client>;
}

export async function serveConsole({ app, http }: TestApp, browser: Browser): Promise<Console> {
  await app.listen(0, '127.0.0.1');
  const ours = `http://localhost:${(app.getHttpServer().address() as AddressInfo).port}`;
  const client = (name: string): Promise<Client> => signIn(http, emailOf(name));
  return {
    ours,
    client,
    async open(name, address = '/', screen = 'desk') {
      const page = await visitor(browser, screen, ours);
      const { accessToken } = await client(name);
      await page.context().addCookies([{ name: 'lockstep', value: accessToken, url: ours, httpOnly: true }]);
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      return page;
    },
  };
}

/** Goes to an address of the console as one of its own links does, so that it keeps what it has read. */
export const follow = (page: Page, address: string): Promise<void> =>
  page.evaluate(`history.pushState(null, '', '${address}'); dispatchEvent(new PopStateEvent('popstate'));`);

/** Money as the console writes it, like "$5,444.39". */
export const moneyText = ({ amount, currency }: { amount: string; currency: string }): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(Number(amount) / 100);

/**
 * Waits until no part of the screen is on its way. The live stream never ends, so the browser's own signal of a quiet line
 * never comes.
 */
export const settled = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Loading/ })
    .first()
    .waitFor({ state: 'detached' });
