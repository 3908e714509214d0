import { clockMomentInWords } from './clock-words.js';

describe('a moment of a clock in words', () => {
  it.each([
    [
      'request.clock_threshold_reached',
      { clock: 'FR', threshold: 50 },
      'Half of the time for the first response is used up.',
    ],
    [
      'request.clock_threshold_reached',
      { clock: 'RES', threshold: 75 },
      'Three quarters of the time for the answer is used up.',
    ],
    [
      'request.clock_breached',
      { clock: 'REQ', threshold: 100 },
      'All of the time for the reply to a question is used up.',
    ],
    [
      'request.escalation_rung_reached',
      { clock: 'RES', rung: 2 },
      'The answer is overdue for so long that step 2 of the escalation was reached.',
    ],
  ])('says of %s which clock it is and how much of it', (type, details, words) => {
    expect(clockMomentInWords(type, details)).toBe(words);
  });

  it('is told of no other event', () => {
    expect(clockMomentInWords('request.message_posted', {})).toBeNull();
    expect(clockMomentInWords('request.message_posted', { clock: 'FR' })).toBeNull();
  });
});
