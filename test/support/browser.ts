import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Nothing of the browser's own business goes over the net, and it needs neither a screen nor rights. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A desk, and the narrowest telephone that is still sold. */
export const SCREENS = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;
export type Screen = keyof typeof SCREENS;

/** The browser that `CHROMIUM` names. The specs that need one exist only where it does. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM!, args: FLAGS });

/** Somebody before a screen, with no cookie and no script of ours to help them. */
export async function visitor(browser: Browser, screen: Screen, baseUrl: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: baseUrl, viewport: SCREENS[screen] });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/** The barriers of a page: rules of WCAG 2.2 AA that it breaks in light or dark, and text that is cut. */
export async function barriersOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      // In the page itself: ours have no frames, for which another page would be opened each time.
      .setLegacyMode()
      .analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${colorScheme}: ${id} at ${target.join(' ')}`),
      ),
    );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  const [needs, has] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  return needs > has ? [...found, `${needs} dots wide on a screen of ${has}`] : found;
}

/** A picture of the whole page, where somebody asked for pictures: `PICTURES` names the folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
