import { REQUEST_EVENT_TYPES } from './lifecycle/check-lifecycle.js';
import { lifecycleFaults, type Lifecycle } from './lifecycle/lifecycle-faults.js';
import { ALL_STATES, allows, ENDED, ENDING_EVENTS, endingsOf, MOVES, OPEN, PAUSES, VERBS } from './request.state.js';

const lifecycle: Lifecycle = { states: ALL_STATES, pauses: PAUSES, moves: MOVES, eventTypes: REQUEST_EVENT_TYPES };
const small = (moves: Lifecycle['moves']): string[] =>
  lifecycleFaults({ states: ['DRAFT', 'SUBMITTED'], pauses: [], moves, eventTypes: [] });

const submit = { event: { type: 'sent' }, from: ['NOTHING'], to: 'SUBMITTED', by: ['AUTHOR'] } as const;
const draft = { event: { type: 'drafted' }, from: ['NOTHING'], to: 'DRAFT', by: ['AUTHOR'] } as const;

describe('the life of a request', () => {
  it('can be lived', () => {
    expect(lifecycleFaults(lifecycle)).toEqual([]);
  });

  it('refuses the start with a state nobody knows', () => {
    expect(small({ submit, draft, park: { ...submit, to: 'PARKED' as never } })).toEqual([
      '"park" names the unknown state PARKED.',
    ]);
  });

  it('refuses the start with a state no way leads to', () => {
    expect(small({ submit })).toEqual(['No way leads to DRAFT.']);
  });

  it('refuses the start with a move that tells nothing', () => {
    expect(small({ submit, draft: { ...draft, event: undefined } })).toEqual(['"draft" records no event.']);
  });

  it('refuses the start with a move nobody may make', () => {
    expect(small({ submit, draft: { ...draft, by: [] } })).toEqual(['"draft" may be made by nobody.']);
  });

  it('refuses the start with a way back from what is no pause', () => {
    const back = { ...submit, from: ['SUBMITTED'], to: 'BACK' } as const;
    expect(small({ submit, draft, back })).toEqual(['"back" leads back from a state that is no pause.']);
  });

  it('refuses the start with an event no move records', () => {
    const faults = lifecycleFaults({ ...lifecycle, eventTypes: [...REQUEST_EVENT_TYPES, 'request.sung_about'] });
    expect(faults).toEqual(['No move records request.sung_about.']);
  });

  it('ends for good, but for an answer that may still be doubted, a decline that a lead takes back and a merge that is undone', () => {
    const leaving = VERBS.filter((verb) => MOVES[verb].to !== 'HERE').filter((verb) =>
      ENDED.some((state) => allows(verb, state)),
    );
    expect(leaving).toEqual(['reverseDecline', 'reopen', 'part']);
  });

  it('can be cancelled from every open state', () => {
    expect(OPEN.filter((state) => !allows('cancel', state))).toEqual([]);
  });

  it('is out of work by an answer, a decline, a cancellation, silence, the end of a log or a merge', () => {
    const names = ENDING_EVENTS.map(({ type }) => type.replace('request.', ''));
    expect(names).toEqual(['resolved', 'declined', 'cancelled', 'expired', 'left_open', 'merged']);
  });

  it('would be followed into an ending that is new', () => {
    const shelve = { ...MOVES.decline, to: 'CLOSED' } as const;
    expect(endingsOf({ shelve, confirm: MOVES.confirm, hold: MOVES.hold })).toEqual([shelve.event]);
  });

  it('stops a clock only by a question, one that is open again, or a hold', () => {
    const stopping = VERBS.filter((verb) => ['AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL'].includes(MOVES[verb].to));
    expect(stopping).toEqual(['ask', 'refuseReply', 'hold']);
  });
});
