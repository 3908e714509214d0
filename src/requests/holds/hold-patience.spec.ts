import { needsConsent } from './hold-patience.js';

describe('a wait for somebody outside', () => {
  const free = 1_000_000;

  it.each([
    ['within ten working days, never extended', free, 0, false],
    ['a second over ten working days', free + 1, 0, true],
    ['extended once already', free - 1, 1, true],
  ])('%s', (_name, reviewAt, extensions, consent) => {
    expect(needsConsent(reviewAt, free, extensions)).toBe(consent);
  });
});
