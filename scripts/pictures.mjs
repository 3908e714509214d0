// Takes pictures of every screen of the console, light and dark, on a desk, on a telephone and at 200 % of 320 dots, for a
// person to look at. It needs a running demo and a Chromium: CHROMIUM=/usr/bin/chromium npm run pictures
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://localhost:3000';
const folder = 'pictures';

const SIZES = {
  desk: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 } },
  zoomed: { viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 },
};

const PEOPLE = {
  'carla.mendes': ['/', '/ask', '/requests', '/inbox', '/me'],
  'erik.brandt': ['/', '/queue', '/requests', '/inbox'],
  'olivia.hart': ['/', '/requests'],
};

/** The requests on top of the queue, and the ones that wait for the asker: pages with the most on them. */
async function pagesOfRequests(token) {
  const headers = { authorization: `Bearer ${token}` };
  const read = (path) => fetch(`${base}/api/v1${path}`, { headers }).then((answer) => answer.json());
  const queue = await read('/departments/ENG/queue?limit=3');
  const asked = await read('/requests?state=AWAITING_REQUESTER&state=RESOLVED&limit=2');
  return [...queue.data, ...asked.data].map(({ number }) => `/requests/${number}`);
}

async function tokenOf(person) {
  const answer = await fetch(`${base}/api/v1/auth/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${person}@meridian.example`, password: 'seven-wet-otters-sing' }),
  });
  if (!answer.ok) throw new Error(`${person} cannot sign in at ${base}: ${answer.status}`);
  return (await answer.json()).accessToken;
}

async function take(browser, person, token, addresses) {
  for (const [size, options] of Object.entries(SIZES)) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ ...options, colorScheme });
      await context.addCookies([{ name: 'lockstep', value: token, url: base, httpOnly: true }]);
      const page = await context.newPage();
      for (const address of addresses) {
        await page.goto(base + address);
        await page.getByRole('heading', { level: 1 }).waitFor();
        // The live stream never ends, so the line is never quiet.
        await page.waitForTimeout(1_500);
        const name = `${person}${address.replaceAll('/', '-')}`.replace(/-$/, '-home');
        await page.screenshot({ path: `${folder}/${name}.${size}.${colorScheme}.png` });
      }
      await context.close();
    }
  }
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
for (const [person, addresses] of Object.entries(PEOPLE)) {
  const token = await tokenOf(person);
  const requests = person === 'olivia.hart' ? [] : await pagesOfRequests(token).catch(() => []);
  await take(browser, person, token, [...addresses, ...requests]);
}
await browser.close();
