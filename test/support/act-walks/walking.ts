import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { follow, settled } from '../console.js';
import { PEOPLE, type Entries, type Walk } from './walk.js';
import type { WalkWorld } from './walk-world.js';

/** The words of each act in the catalogue of the console. */
interface Words {
  /** Its name in the bar of a row. */
  name?: string;
  title: string;
  /** Its button, with `{{own}}` and `{{other}}` for the two departments. */
  button: string;
  /** The result at a row. */
  done?: string;
}

const CATALOGUE = readFileSync(join(__dirname, '../../../libs/console/src/features/acts/en.json'), 'utf8');
export const WORDS = (JSON.parse(CATALOGUE) as { act: Record<string, Words> }).act;

const sided = (words: string, own: string): string =>
  words.replaceAll('{{own}}', own).replaceAll('{{other}}', own === 'CS' ? 'ENG' : 'CS');

/** The button that stands on the page, and that sends the dialog. */
export const buttonOf = ({ act, who }: Walk): string => sided(WORDS[act]!.button, PEOPLE[who].own);

/** Opens the page of the request, or its row in the queue, and there the dialog of the act. */
export async function openDialog(page: Page, world: WalkWorld, walk: Walk, request: string): Promise<Locator> {
  const { name, title } = WORDS[walk.act]!;
  if (walk.from === 'queue') {
    await page.goto(`/queue?open=${request}`);
    await page
      .getByRole('toolbar', { name: `Acts on ${request}` })
      .getByRole('button', { name })
      .click();
  } else {
    await openPage(page, world, walk, request);
    if (walk.from === 'menu') {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('menuitem', { name: title, exact: true }).click();
    } else {
      const around = walk.beside === undefined ? page : page.getByRole('group', { name: walk.beside });
      await around.getByRole('button', { name: buttonOf(walk), exact: true }).click();
    }
  }
  const dialog = page.getByRole('dialog', { name: title, exact: true });
  await dialog.waitFor();
  return dialog;
}

/**
 * Goes there as a link of the console does, and waits for the heading of this request. The list of a queue moves on by itself
 * after an act, and would take a link back.
 */
async function openPage(page: Page, world: WalkWorld, { who }: Walk, request: string): Promise<void> {
  const { body } = await world[who].get(`/requests/${request}`).expect(200);
  const { number, title } = body as { number: string | null; title: string };
  const address = `/requests/${request}`;
  if (new URL(page.url()).pathname === '/queue') await page.goto(address);
  else await follow(page, address);
  await page.getByRole('heading', { level: 1, name: [number, title].join(' ').trim(), exact: true }).waitFor();
  await settled(page);
}

/** Fills in the fields as a person does: types, chooses from a list, or marks one of several. */
export async function fillIn(dialog: Locator, entries: Entries): Promise<void> {
  for (const [label, value] of Object.entries(entries)) await fill(dialog, label, value);
}

async function fill(dialog: Locator, label: string, value: Entries[string]): Promise<void> {
  const text = typeof value === 'string' ? value : value.typed;
  // A required field has a star behind its label.
  const labelled = new RegExp(`^${label.replaceAll('?', '\\?')}( \\*)?$`);
  const field = dialog.getByLabel(labelled).and(dialog.locator('input, select, textarea'));
  const mark = dialog.getByRole('radio', { name: text, exact: true });
  await field.or(mark).first().waitFor({ state: 'attached' });
  if ((await field.count()) === 0) return mark.press(' ');
  const { localName, type, ariaHasPopup } = await field.evaluate(({ localName, type, ariaHasPopup }: Field) => ({
    ...{ localName, type, ariaHasPopup },
  }));
  if (localName === 'select') return void (await field.selectOption({ label: text }));
  if (type === 'date' || type === 'datetime-local') return typeDate(field, text);
  await field.fill(text);
  if (ariaHasPopup !== 'listbox') return;
  if (typeof value === 'string') await dialog.page().getByRole('option', { name: text }).click();
  await field.press('Tab');
}

/** Types "2026-04-02T09:00" digit by digit into the parts of a date, as an American browser shows them. */
async function typeDate(field: Locator, text: string): Promise<void> {
  const [, year, month, day, hour, minute] = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+))?$/.exec(text)!;
  await field.focus();
  await field.pressSequentially(`${month}${day}${year}`);
  if (hour === undefined) return;
  await field.press('ArrowRight');
  const twelve = String(Number(hour) % 12 || 12).padStart(2, '0');
  await field.pressSequentially(`${twelve}${minute}${Number(hour) < 12 ? 'AM' : 'PM'}`);
}

/** The parts of a field in the browser that are looked at here. */
interface Field {
  localName: string;
  ariaHasPopup: string | null;
  type: string;
  value: string;
  checked: boolean;
  validationMessage: string;
}

/** Everything that stands in the fields of the dialog now. */
export const entriesOf = (dialog: Locator): Promise<unknown[]> =>
  dialog
    .locator('input, select, textarea')
    .evaluateAll((fields: Field[]) => fields.map(({ type, value, checked }) => (type === 'radio' ? checked : value)));

/** Leaves the last field, whose list may cover the button, and presses the button. */
export async function send(dialog: Locator, walk: Walk): Promise<void> {
  const button = dialog.getByRole('button', { name: buttonOf(walk), exact: true });
  await button.focus();
  await button.click();
}

/** Waits for the sentence of a refusal: of the browser at the field, or of the console in the dialog. */
export async function refused(dialog: Locator, says: string): Promise<void> {
  const invalid = dialog.locator(':invalid');
  const ofBrowser = await invalid.evaluateAll((fields: Field[]) => fields.map((each) => each.validationMessage));
  if (!ofBrowser.includes(says)) await dialog.getByText(says).first().waitFor();
}

/** Waits until the dialog has gone and the result is told. */
export async function told(page: Page, dialog: Locator, { act, from, who }: Walk, request: string): Promise<void> {
  await dialog.waitFor({ state: 'detached' });
  await page.waitForURL(({ searchParams }) => !searchParams.has('act'));
  const { title, done } = WORDS[act]!;
  if (from !== 'queue') {
    return page
      .getByRole('status')
      .filter({ hasText: `Done: ${title}` })
      .waitFor();
  }
  const row = page.getByRole('row').filter({ hasText: request });
  return row.getByText(sided(done!, PEOPLE[who].own), { exact: true }).waitFor();
}
