import { type CDPSession, chromium, type Page } from 'playwright-core';
import { signedIn } from './operations/scenes.js';
import { ANSWERER } from './seed/names.js';
import { Connection } from './support/client.js';
import { onCopy } from './support/database.js';
import { median, percentile } from './support/numbers.js';
import { options } from './support/options.js';
import { Server } from './support/processes.js';

const given = options({
  database: 'postgres://postgres@127.0.0.1:5432/lockstep_bench',
  rows: 5_000,
  presses: 100,
  browser: process.env.CHROMIUM ?? '/usr/bin/chromium',
});

/** Until the press is drawn: the first frame shows it, the second begins when the first is done. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';

/** Notes when the rows of the list last changed, and which rows they were. */
const WATCH = `new MutationObserver(() => (window.changedAt = performance.now()))
  .observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true })`;

/** From the end of the last answer with a queue to the last change of the list, in milliseconds. */
const AFTER_THE_ANSWER = `window.changedAt - performance.getEntriesByType('resource')
  .filter(({ name }) => /departments\\/[^/]+\\/queue\\?/.test(name)).at(-1).responseEnd`;

const rowCount = async (page: Page): Promise<number> =>
  Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;

/** Goes to the end again and again, so that the list reads on; then back to its first row. */
async function load(page: Page): Promise<number> {
  await page.getByRole('grid').focus();
  for (let before = -1, now = await rowCount(page); now > before && now < given.rows;) {
    before = now;
    await page.keyboard.press('End');
    await page
      .waitForFunction(`document.querySelector('[role=grid]').ariaRowCount > ${before + 1}`, null, { timeout: 20_000 })
      .catch(() => undefined);
    now = await rowCount(page);
  }
  await page.keyboard.press('Home');
  return rowCount(page);
}

/** The processor time of the page's main thread so far, in milliseconds. */
async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1_000;
}

async function timesOf(page: Page, session: CDPSession, key: string): Promise<number[]> {
  const times: number[] = [];
  for (let press = 0; press < given.presses; press += 1) {
    const before = await busy(session);
    await page.keyboard.press(key);
    await page.evaluate(DRAWN);
    times.push((await busy(session)) - before);
  }
  return times;
}

async function afterTheAnswer(page: Page, filter: string): Promise<number> {
  await page.keyboard.press('/');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(filter);
  const answered = page.waitForResponse((response) => /departments\/[^/]+\/queue\?/.test(response.url()));
  await page.keyboard.press('Enter');
  await (await answered).finished();
  await page.evaluate(DRAWN);
  await page.evaluate(DRAWN);
  return page.evaluate<number>(AFTER_THE_ANSWER);
}

async function run(copy: string): Promise<void> {
  const server = await Server.application(copy, { PUBLIC_URL: '' });
  const connection = new Connection(server.port);
  const browser = await chromium.launch({ executablePath: given.browser, args: ['--headless', '--no-sandbox'] });
  try {
    const url = `http://localhost:${server.port}`;
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'lockstep', value: await signedIn(connection, ANSWERER), url, httpOnly: true }]);
    const page = await context.newPage();
    await page.goto('/queue');
    await page.getByRole('row').nth(1).waitFor();
    console.log(`${await load(page)} rows are in the list.`);
    await page.evaluate(WATCH);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const table: Record<string, object> = {};
    for (const key of ['j', 'k']) {
      const times = await timesOf(page, session, key);
      table[`a press of ${key}, CPU ms`] = {
        median: median(times).toFixed(1),
        '95 of 100 below': percentile(times, 0.95).toFixed(1),
        longest: percentile(times, 1).toFixed(1),
      };
    }
    const filters = ['is:mine', 'ball:provider', 'priority:p2', 'is:overdue', 'ball:requester'];
    const times: number[] = [];
    for (const filter of filters) times.push(await afterTheAnswer(page, filter));
    table['a filter, ms after its answer'] = {
      median: median(times).toFixed(1),
      '95 of 100 below': percentile(times, 0.95).toFixed(1),
      longest: percentile(times, 1).toFixed(1),
    };
    console.table(table);
  } finally {
    await browser.close();
    connection.close();
    await server.stop();
  }
}

await onCopy(given.database, 'queue_screen', run);
