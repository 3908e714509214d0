import { figuresOfNegotiations, type NegotiationFact } from './sum-negotiations.js';

const HOUR = 3600;

const negotiation = (hours: number, how: Partial<NegotiationFact> = {}): NegotiationFact => ({
  ...{ proposals: 1, one: 1, opened: true, ended: true, lasted: hours * HOUR },
  ...{ accepted: false, accepted_at_once: false, expired: false, escalated: false, imposed: false },
  ...how,
});

/** The hours of the golden M.km: agreed after 2 3 3 5 8 13, open for 1 4 6 9 20. Half have agreed after eight. */
const agreed = [2, 3, 3, 5, 8, 13].map((hours) => negotiation(hours, { accepted: true }));
const open = [1, 4, 6, 9, 20].map((hours) => negotiation(hours, { ended: false }));

describe('negotiations of agreements', () => {
  it('take eight hours by half, where those that are still open count as long as they have lasted', () => {
    expect(figuresOfNegotiations([...agreed, ...open]).timeToAgreement).toMatchObject({
      value: 8 * HOUR,
      of: 11,
      p85: null,
    });
    expect(figuresOfNegotiations(agreed).timeToAgreement).toMatchObject({ value: 3 * HOUR, of: 6 });
  });

  it('are shared out among those that are over', () => {
    const imposed = negotiation(90, { proposals: 3, escalated: true, expired: true, imposed: true });
    const atOnce = negotiation(1, { accepted: true, accepted_at_once: true });
    const declined = negotiation(50, { proposals: 2 });
    const joint = negotiation(70, { proposals: 2, accepted: true, escalated: true });
    const told = figuresOfNegotiations([imposed, atOnce, declined, joint, ...open]);
    const shares = ['acceptedRate', 'acceptedAtOnce', 'expiredRate', 'escalatedRate', 'imposedRate'];
    expect(shares.map((name) => [told[name]!.value, told[name]!.of])).toEqual([
      [5000, 4],
      [2500, 4],
      [2500, 4],
      [5000, 4],
      [2500, 4],
    ]);
    expect([told.opened!.value, told.ended!.value]).toEqual([9, 4]);
    /** 3 + 1 + 2 + 2 and five of one proposal each, by nine: 13/9. */
    expect(told.proposalsPerNegotiation!.value).toBe(144);
  });

  it('have no shares while none is over', () => {
    expect(figuresOfNegotiations(open).acceptedRate).toMatchObject({ value: null, of: 0 });
  });
});
