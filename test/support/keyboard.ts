import type { Locator, Page } from 'playwright-core';

/** The keyboard of a person. Keys besides the text are counted; a key with Ctrl counts twice. */
export interface Keyboard {
  press: (...keys: string[]) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Presses Tab until the element has the keyboard. */
  tabTo: (element: Locator) => Promise<void>;
  strokes: () => number;
}

/** Further away than this, nobody would look for a button. */
const MOST_TABS = 60;

export function keyboardOf(page: Page): Keyboard {
  let strokes = 0;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      strokes += key.split('+').length;
      await page.keyboard.press(key);
    }
  };
  return {
    press,
    type: (text) => page.keyboard.type(text),
    async tabTo(element) {
      await element.waitFor();
      const focused = element.and(page.locator(':focus'));
      for (let tabs = 0; (await focused.count()) === 0; tabs += 1) {
        if (tabs === MOST_TABS) throw new Error(`${MOST_TABS} Tabs do not reach ${String(element)}`);
        await press('Tab');
      }
    },
    strokes: () => strokes,
  };
}

const LAST = 'asked';

const BY_HAND = ['pointerdown', 'pointermove', 'mousedown', 'mousemove', 'wheel', 'touchstart'];

/**
 * Notes each touch of a mouse or a finger that reaches the page, from its next document on.
 *
 * @returns asks for the kinds of the events so far
 */
export async function touchesOf(page: Page): Promise<() => Promise<string[]>> {
  let touches: string[] = [];
  await page.exposeFunction('touched', (kind: string) => touches.push(kind));
  await page.addInitScript(
    `for (const kind of ${JSON.stringify(BY_HAND)}) addEventListener(kind, () => window.touched(kind), true);`,
  );
  return async () => {
    // The page's notes arrive in their order: when this one is here, all before it are.
    await page.evaluate(`window.touched('${LAST}')`);
    touches = touches.filter((kind) => kind !== LAST);
    return touches;
  };
}
