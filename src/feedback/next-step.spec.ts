import { nextStepOfFollowUp, nextStepOfRound } from './next-step.js';

const day = (number: number): Date => new Date(Date.UTC(2026, 2, number, 20));

describe('a round of feedback', () => {
  const fresh = {
    ...{ askAt: day(3), remindAt: day(9), closesAt: day(16), askedAt: null, remindedAt: null },
    ...{ requesterRatedAt: null, providerRatedAt: null },
  };

  it('asks, reminds once, and closes', () => {
    expect(nextStepOfRound(fresh, day(2))).toEqual({ step: 'ASK', at: day(3) });
    expect(nextStepOfRound({ ...fresh, askedAt: day(3) }, day(3))).toEqual({ step: 'REMIND', at: day(9) });
    const reminded = { ...fresh, askedAt: day(3), remindedAt: day(9) };
    expect(nextStepOfRound(reminded, day(9))).toEqual({ step: 'CLOSE', at: day(16) });
  });

  it('asks nobody where both sides have rated', () => {
    expect(nextStepOfRound({ ...fresh, requesterRatedAt: day(2), providerRatedAt: day(2) }, day(3)).step).toBe('CLOSE');
  });

  it('asks the side that has not rated, and reminds only the requester', () => {
    expect(nextStepOfRound({ ...fresh, requesterRatedAt: day(2) }, day(3)).step).toBe('ASK');
    expect(nextStepOfRound({ ...fresh, requesterRatedAt: day(2), askedAt: day(3) }, day(4)).step).toBe('CLOSE');
    expect(nextStepOfRound({ ...fresh, providerRatedAt: day(2), askedAt: day(3) }, day(4)).step).toBe('REMIND');
  });

  it('after an outage never reminds whom it asks that late, and asks nobody once it is over', () => {
    expect(nextStepOfRound(fresh, day(10)).step).toBe('ASK');
    expect(nextStepOfRound({ ...fresh, askedAt: day(10) }, day(10)).step).toBe('CLOSE');
    expect(nextStepOfRound(fresh, day(16)).step).toBe('CLOSE');
  });
});

describe('a follow-up', () => {
  const fresh = { tellAt: day(3), dueAt: day(4), overAt: day(18), toldAt: null, missedAt: null };

  it('is told of, missed when nobody makes it, and given up in the end', () => {
    expect(nextStepOfFollowUp(fresh, day(2))).toEqual({ step: 'TELL', at: day(3) });
    expect(nextStepOfFollowUp({ ...fresh, toldAt: day(3) }, day(3))).toEqual({ step: 'MISS', at: day(4) });
    expect(nextStepOfFollowUp({ ...fresh, missedAt: day(4) }, day(4))).toEqual({ step: 'GIVE_UP', at: day(18) });
  });

  it('is never told of as due once it is missed', () => {
    expect(nextStepOfFollowUp(fresh, day(4)).step).toBe('MISS');
    expect(nextStepOfFollowUp(fresh, day(30)).step).toBe('MISS');
  });
});
