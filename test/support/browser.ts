import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** The browser makes no network calls of its own, and needs neither a screen nor privileges. */
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

/** A desktop screen, a phone, and the narrowest screen: that is also a desk at 400 %. */
export const SCREENS = {
  desk: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
} as const;
export type Screen = keyof typeof SCREENS;

/** Starts the browser that `CHROMIUM` names. Specs that need a browser are skipped without it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM!, args: FLAGS });

/** Opens a page without cookies, and without scripts of ours. */
export async function visitor(browser: Browser, screen: Screen, baseUrl: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ baseURL: baseUrl, viewport: SCREENS[screen] });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

/**
 * Colours that pass from light to dark have too little contrast on their way. The page hears of another theme in the next
 * frame, and begins to pass over to it in one of those that follow.
 */
const COLOURS_SETTLED = `(async () => {
  for (let still = 0; still < 4; ) {
    await new Promise(requestAnimationFrame);
    const passing = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.all(passing.map((each) => each.finished.catch(() => undefined)));
    still = passing.length === 0 ? still + 1 : 0;
  }
})()`;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that another theme can break. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

interface Violation {
  id: string;
  /** Each place is named by a selector. */
  nodes: { target: string[] }[];
}

/**
 * What axe finds in a part of the page. Reading its source takes a page ten times as long as a look, so each page gets it
 * once. Our pages have no frames of their own.
 */
async function violationsOn(page: Page, part: string, runOnly: object): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(`${AXE}; undefined`);
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly, iframes: false });
  return page.evaluate<Violation[]>(`axe.run(${JSON.stringify(part)}, ${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) })))`);
}

/**
 * The accessibility faults of a page: rules of WCAG 2.2 AA that it breaks in light or dark mode, and text that is cut
 * off.
 *
 * @param part the part of the page that is looked at, where the rest was before
 */
export async function barriersOf(page: Page, part = 'html', themes: readonly Theme[] = THEMES): Promise<string[]> {
  const found: string[] = [];
  for (const [index, colorScheme] of themes.entries()) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(COLOURS_SETTLED);
    const rules = index === 0 ? { type: 'tag', values: WCAG_2_2_AA } : { type: 'rule', values: RULES_OF_COLOUR };
    const violations = await violationsOn(page, part, rules);
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

/**
 * Reads until what is read is as expected, for ten seconds: a page shows what was done a moment later, and until then it
 * shows what was true before.
 */
export async function soon<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + 10_000;
  let found = await read();
  while (!isDeepStrictEqual(found, expected) && Date.now() < end) {
    await setTimeout(50);
    found = await read();
  }
  expect(found).toEqual(expected);
}

/** Notes what the page's own policy keeps it from, in the words of the browser. */
export function refusedByPolicy(page: Page): string[] {
  const refused: string[] = [];
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) refused.push(said.text());
  });
  return refused;
}

/** Saves a picture of the whole page in the folder that `PICTURES` names; does nothing without it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
