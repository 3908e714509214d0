import { abilitiesOf } from './abilities.js';
import { restore } from './restore.js';
import { accepts, after, by, DAY, emilDeclines, HOUR, opened, refusalOf, TUESDAY } from './testing/world.js';

const THURSDAY = { type: 'DATE', date: TUESDAY + 2 * DAY };
const FRIDAY = { type: 'DATE', date: TUESDAY + 3 * DAY };
const wished = () => opened({ kind: 'DATE', terms: THURSDAY });
const emilOffersFriday = { type: 'COUNTER', ...by('emil'), terms: FRIDAY } as const;

describe('the date of a request', () => {
  it('begins with the wish of the requester as offer 1', () => {
    expect(wished()).toMatchObject({ turnOf: 'PROVIDER', proposals: [{ number: 1, side: 'REQUESTER' }] });
  });

  it('keeps the reason of its first offer, in the offer and in its history', () => {
    const reason = 'The customer waits.';
    const begun = opened({ kind: 'DATE', terms: THURSDAY, reason });
    expect(begun.proposals[0]).toMatchObject({ number: 1, reason });
    expect(begun.steps).toMatchObject([{ move: 'BEGIN', to: 'OPEN', reason }]);
    expect(wished().steps).toMatchObject([{ move: 'BEGIN', to: 'OPEN', reason: null }]);
  });

  it('is agreed when the other side accepts the offer on the table', () => {
    const agreed = after(wished(), emilOffersFriday, accepts('carla', FRIDAY));
    expect(agreed).toMatchObject({ state: 'ACCEPTED', settlement: { how: 'AGREED', number: 2, terms: FRIDAY } });
  });

  it('is not agreed by the side that offered it', () => {
    const refusal = refusalOf(() => after(wished(), emilOffersFriday, accepts('edda', FRIDAY)));
    expect(refusal.code).toBe('negotiation.own_proposal');
  });

  it('stays what it was when its offer is withdrawn, which only the side of the offer can do', () => {
    const withdrawn = after(wished(), { type: 'WITHDRAW', ...by('cem') });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', settlement: null, deadline: null });
    const refusal = refusalOf(() => after(wished(), { type: 'WITHDRAW', ...by('emil') }));
    expect(refusal.code).toBe('negotiation.not_your_turn');
  });

  it('may be countered as often as both sides answer in time', () => {
    const back = { type: 'COUNTER', ...by('carla'), terms: THURSDAY } as const;
    const long = after(wished(), emilOffersFriday, back, emilOffersFriday, back);
    expect(long).toMatchObject({ state: 'OPEN', turnOf: 'PROVIDER' });
    expect(long.proposals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('numbers a later negotiation on from the earlier offers of the request', () => {
    expect(opened({ kind: 'DATE', alreadyProposed: 7 }).proposals[0]?.number).toBe(8);
  });

  it('stays what it was when an offer expires', () => {
    const lapsed = after(wished(), { type: 'EXPIRE', at: TUESDAY + 2 * DAY });
    expect(lapsed).toMatchObject({ state: 'LAPSED', settlement: null, deadline: null });
  });

  it('stays what it was when an offer is declined, and nobody is asked to decide', () => {
    const declined = after(wished(), emilDeclines);
    expect(declined).toMatchObject({ state: 'DECLINED', settlement: null, deadline: null });
    const escalation = () => after(declined, { type: 'ESCALATE', ...by('carla') });
    expect(refusalOf(escalation).code).toBe('negotiation.already_settled');
  });

  it.each(['resolved', 'cancelled', 'transferred'])('is no longer a question once the request is %s', (reason) => {
    const lapsed = after(wished(), { type: 'LAPSE', at: TUESDAY + HOUR, reason });
    expect(lapsed).toMatchObject({ state: 'LAPSED', settlement: null });
    expect(lapsed.steps.at(-1)).toMatchObject({ move: 'LAPSE', party: 'REQUEST', actorId: null, reason });
    expect(abilitiesOf(lapsed, 'PROVIDER', TUESDAY + HOUR)).toEqual([]);
  });

  it('lapses with the request even when the timer of the offer is late', () => {
    expect(after(wished(), { type: 'LAPSE', at: TUESDAY + 9 * DAY }).state).toBe('LAPSED');
  });

  it.each([
    ['the wish', wished()],
    ['a counter-offer', after(wished(), emilOffersFriday)],
    ['a counter-offer to it', after(wished(), emilOffersFriday, { ...emilOffersFriday, ...by('carla') })],
  ])('is what it was when the request comes back after %s', (_what, before) => {
    const lapsed = after(before, { type: 'LAPSE', at: TUESDAY + HOUR, reason: 'merged' });
    expect(restore(lapsed, before.deadline!)).toEqual(before);
  });

  it('does not come back when it ended by itself', () => {
    const expired = after(wished(), { type: 'EXPIRE', at: TUESDAY + 2 * DAY });
    expect(() => restore(expired, TUESDAY + 3 * DAY)).toThrow(new RangeError('nothing has lapsed'));
  });
});
