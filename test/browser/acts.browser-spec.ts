import type { Browser, Locator, Page } from 'playwright-core';
import { END_WALKS } from '../support/act-walks/end.js';
import { HELP_WALKS } from '../support/act-walks/help.js';
import { MAIN_WALKS } from '../support/act-walks/main.js';
import { RECORD_WALKS } from '../support/act-walks/record.js';
import { SUBJECT_WALKS } from '../support/act-walks/subject.js';
import { TRIAGE_WALKS } from '../support/act-walks/triage.js';
import { aWalkWorld, type WalkWorld } from '../support/act-walks/walk-world.js';
import { PEOPLE, type Person, type Walk } from '../support/act-walks/walk.js';
import { entriesOf, fillIn, openDialog, refused, send, told, WORDS } from '../support/act-walks/walking.js';
import { WORK_WALKS } from '../support/act-walks/work.js';
import { openBrowser, picture } from '../support/browser.js';
import { type Console, serveConsole } from '../support/console.js';

jest.setTimeout(300_000);

const WALKS: Walk[] = [
  ...TRIAGE_WALKS,
  ...MAIN_WALKS,
  ...WORK_WALKS,
  ...HELP_WALKS,
  ...RECORD_WALKS,
  ...END_WALKS,
  ...SUBJECT_WALKS,
];

/** The acts whose dialog a person fills in wrong first. */
const MISTAKEN = new Set(WALKS.filter(({ mistake }) => mistake !== undefined).map(({ act }) => act));

let world: WalkWorld;
let browser: Browser;
let lockstep: Console;
const pages = new Map<Person, Page>();

beforeAll(async () => {
  world = await aWalkWorld();
  browser = await openBrowser();
  lockstep = await serveConsole(world.app, browser);
});

afterAll(async () => {
  await browser?.close();
  await world?.app.close();
});

/** The one page of this person. Its clock shows the time of the world. */
async function pageOf(who: Person): Promise<Page> {
  const kept = pages.get(who);
  if (kept !== undefined) return kept;
  const page = await lockstep.open(PEOPLE[who].name, '/me');
  await page.clock.setFixedTime(world.app.clock.now());
  await page.reload();
  pages.set(who, page);
  return page;
}

describe.each(WALKS.map((walk) => [[walk.act, walk.of].filter(Boolean).join(' of '), walk] as const))(
  '%s',
  (name, walk) => {
    let request: string;
    let page: Page;
    let dialog: Locator;

    beforeAll(async () => {
      request = await walk.scene(world);
      page = await pageOf(walk.who);
      dialog = await openDialog(page, world, walk, request);
    });

    if (walk.mistake !== undefined) {
      const { entries, says } = walk.mistake;
      it('refuses a mistake in a sentence, changes nothing and keeps what was typed', async () => {
        const before = await walk.fact(world, request);
        await fillIn(dialog, entries);
        const typed = await entriesOf(dialog);
        await send(dialog, walk);
        await refused(dialog, says);
        await picture(page, `refused-${name.replaceAll(' ', '-')}`);
        expect(await entriesOf(dialog)).toEqual(typed);
        expect(await walk.fact(world, request)).toEqual(before);
      });
    }

    if (!MISTAKEN.has(walk.act)) {
      it('has no field that must be filled in', async () => {
        expect(await dialog.locator(':required').count()).toBe(0);
      });
    }

    it('is done from the page', async () => {
      expect(await walk.fact(world, request)).not.toEqual(walk.becomes);
      await fillIn(dialog, walk.entries ?? {});
      await send(dialog, walk);
      await told(page, dialog, walk, request);
      await picture(page, `done-${name.replaceAll(' ', '-')}`);
      expect(await walk.fact(world, request)).toEqual(walk.becomes);
    });

    if (walk.losesSight === true) {
      it('leaves nothing of the request on the page', async () => {
        await page.getByRole('heading', { level: 1, name: request, exact: true }).waitFor();
        await page.getByRole('alert').filter({ hasText: 'There is no such request, or you may not see it.' }).waitFor();
        expect(await page.content()).not.toContain('valve block');
      });
    }
  },
);

describe('the acts of the catalogue', () => {
  const unwalked = (acts: string[]): string[] => acts.filter((act) => !WALKS.some((walk) => walk.act === act));
  const namesakes = (buttons: string[]): string[] =>
    buttons.filter((button, place) => buttons.indexOf(button) !== place);

  it('are walked, every one', () => {
    expect(unwalked(Object.keys(WORDS))).toEqual([]);
    expect(unwalked([...Object.keys(WORDS), 'teleport'])).toEqual(['teleport']);
  });

  it('have a button of their own words, because several stand on one page', () => {
    const buttons = Object.values(WORDS).map(({ button }) => button);
    expect(namesakes(buttons)).toEqual([]);
    expect(namesakes([...buttons, buttons[0]!])).toEqual([buttons[0]]);
  });
});
