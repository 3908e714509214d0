import { isFinal, mayFollow, REPLY_STATES, SUGGESTION_STATES } from './suggestion-life.js';
import { remindersOf, suggestionTurnAt } from './waiting.js';

describe('the life of a suggestion', () => {
  it('goes from received over accepted to done, or ends declined', () => {
    const moves = SUGGESTION_STATES.flatMap((state) =>
      REPLY_STATES.filter((reply) => mayFollow(state, reply)).map((reply) => `${state} ${reply}`),
    );
    expect(moves).toEqual([
      ...['RECEIVED ACCEPTED', 'RECEIVED DECLINED', 'RECEIVED DONE'],
      ...['ACCEPTED DECLINED', 'ACCEPTED DONE'],
    ]);
    expect(SUGGESTION_STATES.filter(isFinal)).toEqual(['DECLINED', 'DONE']);
  });

  it('reminds a department without a calendar after five days and after ten', () => {
    const instants = remindersOf(new Date('2026-03-02T10:00:00Z'), null);
    expect(instants.map((at) => at.toISOString())).toEqual(['2026-03-07T10:00:00.000Z', '2026-03-12T10:00:00.000Z']);
  });

  it('reminds once of what was passed in an outage, and never of the same twice', () => {
    const instants = remindersOf(new Date('2026-03-02T10:00:00Z'), null);
    expect(suggestionTurnAt(new Date('2026-03-07T10:00:00Z'), instants, 0)).toEqual({
      reminder: 1,
      nextAt: instants[1],
    });
    expect(suggestionTurnAt(new Date('2026-03-07T11:00:00Z'), instants, 1)).toMatchObject({ reminder: null });
    expect(suggestionTurnAt(new Date('2026-05-01T10:00:00Z'), instants, 0)).toEqual({ reminder: 2, nextAt: null });
  });
});
