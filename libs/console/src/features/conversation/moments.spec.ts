import { byDay, faceOf, kindsOf } from './moments';

const moment = (type: string, body: string | null = null, details: Record<string, unknown> = {}) => ({
  type: `request.${type}`,
  body,
  details,
});

describe('a moment of the timeline', () => {
  it.each([
    ['talk', 'question_asked'],
    ['dates', 'offer_made'],
    ['dates', 'date_escalated'],
    ['clocks', 'clock_breached'],
    ['clocks', 'terms_pinned'],
    ['states', 'transfer_offered'],
    ['files', 'attachment_added'],
  ])('is of the kind %s: %s', (kind, type) => expect(kindsOf(moment(type))).toEqual([kind]));

  it('with the answer is a state and also talk', () => {
    expect(kindsOf(moment('resolved', 'Revision C.'))).toEqual(['states', 'talk']);
  });

  it('of an order link is an order', () => {
    expect(kindsOf({ type: 'order.linked', body: null })).toEqual(['orders']);
  });

  it('with an internal text is a note', () => {
    expect(faceOf(moment('message_posted', 'Ask Anna.', { visibility: 'INTERNAL' }))).toBe('note');
    expect(faceOf(moment('message_posted', 'It is C.', { visibility: 'SHARED' }))).toBe('message');
  });

  it('without a text has no face', () => {
    expect(faceOf(moment('accepted'))).toBeNull();
  });
});

describe('days', () => {
  it('hold the moments of one local day', () => {
    const at = (occurredAt: string) => ({ occurredAt });
    const moments = [at('2026-03-03T08:00'), at('2026-03-03T09:00'), at('2026-03-04T08:00')];
    expect(
      byDay(moments, (instant) => instant.slice(0, 10)).map(({ day, moments: { length } }) => [day, length]),
    ).toEqual([
      ['2026-03-03', 2],
      ['2026-03-04', 1],
    ]);
  });
});
