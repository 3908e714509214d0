import { type Occasion, WakeUps } from '../../src/platform/background/index.js';
import type { TestApp } from './app.js';

/** The occasions for background work that are announced in this process while the act runs. */
export async function occasionsOf(app: Pick<TestApp, 'get'>, act: () => PromiseLike<unknown>): Promise<Occasion[]> {
  const occasions: Occasion[] = [];
  const listening = app.get(WakeUps).here.subscribe((occasion) => occasions.push(occasion));
  try {
    await act();
  } finally {
    listening.unsubscribe();
  }
  return occasions;
}
