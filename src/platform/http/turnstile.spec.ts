import { Turnstile } from './turnstile.js';

const NOBODY_LEFT = new AbortController().signal;

/** Whether it has come to something by now. */
async function stateOf(entry: Promise<unknown>): Promise<'inside' | 'waiting' | 'refused'> {
  return Promise.race([
    entry.then(
      () => 'inside' as const,
      () => 'refused' as const,
    ),
    Promise.resolve().then(() => Promise.resolve().then(() => 'waiting' as const)),
  ]);
}

describe('a turnstile', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('lets so many in at a time, and the longest waiting when one leaves', async () => {
    const turnstile = new Turnstile(2, 1000);
    const leave = await turnstile.enter('a', NOBODY_LEFT);
    await turnstile.enter('a', NOBODY_LEFT);
    const [third, fourth] = [turnstile.enter('a', NOBODY_LEFT), turnstile.enter('a', NOBODY_LEFT)];
    expect([await stateOf(third), await stateOf(fourth)]).toEqual(['waiting', 'waiting']);
    leave();
    expect([await stateOf(third), await stateOf(fourth)]).toEqual(['inside', 'waiting']);
  });

  it('keeps things apart', async () => {
    const turnstile = new Turnstile(1, 1000);
    await turnstile.enter('a', NOBODY_LEFT);
    expect(await stateOf(turnstile.enter('b', NOBODY_LEFT))).toBe('inside');
  });

  it('refuses when the patience ends, and is open again for the next', async () => {
    const turnstile = new Turnstile(1, 1000);
    const leave = await turnstile.enter('a', NOBODY_LEFT);
    const second = turnstile.enter('a', NOBODY_LEFT);
    jest.advanceTimersByTime(1000);
    await expect(second).rejects.toMatchObject({ code: 'http.busy' });
    leave();
    expect(await stateOf(turnstile.enter('a', NOBODY_LEFT))).toBe('inside');
  });

  it('gives the place of somebody who hung up to the next', async () => {
    const turnstile = new Turnstile(1, 1000);
    const leave = await turnstile.enter('a', NOBODY_LEFT);
    const hangsUp = new AbortController();
    const [second, third] = [turnstile.enter('a', hangsUp.signal), turnstile.enter('a', NOBODY_LEFT)];
    hangsUp.abort();
    await expect(second).rejects.toMatchObject({ code: 'http.busy' });
    leave();
    expect(await stateOf(third)).toBe('inside');
  });
});
