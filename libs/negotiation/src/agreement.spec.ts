import { abilitiesOf } from './abilities.js';
import { move } from './move.js';
import * as world from './testing/world.js';
import { hashOfTerms } from './terms.js';

const { accepts, after, by, DAY, emilCounters, emilDeclines, escalated, FAST, from, HOUR, JOINT } = world;
const { carlaCounters, MIDDLE, opened, refusalOf, SLOW, thirdProposal, TUESDAY } = world;
const codeOf = (attempt: () => unknown) => refusalOf(attempt).code;

describe('a proposal on the table', () => {
  it('waits for the other side', () => {
    expect(opened()).toMatchObject({ state: 'OPEN', turnOf: 'PROVIDER', deadline: TUESDAY + 2 * DAY });
    expect(abilitiesOf(opened(), 'PROVIDER', TUESDAY)).toEqual(['COUNTER', 'ACCEPT', 'DECLINE']);
    expect(abilitiesOf(opened(), 'REQUESTER', TUESDAY)).toEqual(['WITHDRAW']);
    expect(abilitiesOf(opened(), 'ARBITER', TUESDAY)).toEqual([]);
  });

  it('is accepted by quoting its hash, and its terms hold', () => {
    const settled = after(opened(), accepts('emil', FAST));
    expect(settled).toMatchObject({ state: 'ACCEPTED', turnOf: null, deadline: null });
    expect(settled.settlement).toEqual({
      how: 'AGREED',
      number: 1,
      terms: FAST,
      hash: hashOfTerms(FAST),
      at: TUESDAY + HOUR,
    });
  });

  it('hands the turn over when countered', () => {
    expect(after(opened(), emilCounters)).toMatchObject({
      state: 'OPEN',
      turnOf: 'REQUESTER',
      deadline: TUESDAY + HOUR + 2 * DAY,
      proposals: [{ number: 1 }, { number: 2, side: 'PROVIDER', terms: SLOW }],
    });
  });

  it('is not accepted by its own side, whoever asks', () => {
    expect(codeOf(() => after(opened(), accepts('carla', FAST)))).toBe('negotiation.own_proposal');
    expect(codeOf(() => after(opened(), accepts('cem', FAST)))).toBe('negotiation.own_proposal');
  });

  it('is not countered or declined by its own side, nor withdrawn by the other', () => {
    expect(codeOf(() => after(opened(), carlaCounters))).toBe('negotiation.not_your_turn');
    expect(codeOf(() => after(opened(), { ...emilDeclines, ...by('cem') }))).toBe('negotiation.not_your_turn');
    expect(codeOf(() => after(opened(), { type: 'WITHDRAW', ...by('emil') }))).toBe('negotiation.not_your_turn');
  });

  it('is not accepted by who read an earlier one, who is told the current hash', () => {
    const refusal = refusalOf(() => after(opened(), emilCounters, accepts('carla', FAST)));
    expect(refusal).toMatchObject({ code: 'negotiation.proposal_superseded', currentHash: hashOfTerms(SLOW) });
  });

  it('is not accepted for the other side by a person who acted for one', () => {
    const turncoat = { ...accepts('emil', FAST), actorId: 'carla' };
    expect(codeOf(() => after(opened(), turncoat))).toBe('negotiation.same_person_both_sides');
  });

  it('can be withdrawn by a colleague of its author', () => {
    const withdrawn = after(opened(), { type: 'WITHDRAW', ...by('cem'), reason: 'Asked the wrong team' });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', settlement: null });
    expect(withdrawn.steps.at(-1)).toMatchObject({ actorId: 'cem', reason: 'Asked the wrong team' });
  });

  it('keeps its terms when somebody edits the object they came from', () => {
    const terms = { reply: 1 };
    const negotiation = opened({ terms });
    terms.reply = 2;
    expect(negotiation.proposals[0]).toMatchObject({ terms: { reply: 1 }, hash: hashOfTerms({ reply: 1 }) });
  });
});

describe('the reply time', () => {
  const deadline = TUESDAY + 2 * DAY;

  it('is over at its last instant: an acceptance then is late', () => {
    expect(after(opened(), accepts('emil', FAST, deadline - 1)).state).toBe('ACCEPTED');
    expect(codeOf(() => after(opened(), accepts('emil', FAST, deadline)))).toBe('negotiation.expired');
    expect(abilitiesOf(opened(), 'PROVIDER', deadline)).toEqual([]);
  });

  it('cannot be ended early by a timer of an older proposal', () => {
    const countered = after(opened(), emilCounters);
    expect(codeOf(() => after(countered, { type: 'EXPIRE', at: deadline }))).toBe('negotiation.not_due');
  });

  it('escalates at once when it passes, also for the first proposal', () => {
    expect(after(opened(), { type: 'EXPIRE', at: deadline })).toMatchObject({
      state: 'ESCALATED',
      turnOf: null,
      deadline: deadline + 2 * DAY,
    });
  });

  it('has to be told, and to lie ahead', () => {
    expect(() => opened({ replyBy: TUESDAY })).toThrow(RangeError);
    expect(() => move(opened(), emilCounters)).toThrow(RangeError);
  });
});

describe('declining', () => {
  it('needs a reason, then an alternative', () => {
    const silent = { ...emilDeclines, reason: ' ', alternative: '' };
    expect(codeOf(() => after(opened(), silent))).toBe('negotiation.reason_required');
    expect(codeOf(() => after(opened(), { ...silent, reason: 'No', alternative: ' ' }))).toBe(
      'negotiation.alternative_required',
    );
  });

  it('keeps its reason and its alternative in the history, where no other move has an alternative', () => {
    const steps = after(opened(), emilCounters, { ...emilDeclines, ...by('carla') }).steps;
    expect(steps.map(({ move, reason, alternative }) => [move, reason, alternative])).toEqual([
      ['BEGIN', null, null],
      ['COUNTER', null, null],
      ['DECLINE', 'No night shift', 'P2 only'],
    ]);
  });

  it('leaves a lead of either side time to escalate', () => {
    const declined = after(opened(), emilDeclines);
    expect(declined.state).toBe('DECLINED');
    for (const side of ['REQUESTER', 'PROVIDER'] as const) {
      expect(abilitiesOf(declined, side, TUESDAY + DAY)).toEqual(['ESCALATE']);
    }
    expect(after(declined, { type: 'ESCALATE', ...by('cem') }).state).toBe('ESCALATED');
  });

  it('closes the negotiation when nobody escalates', () => {
    const declined = after(opened(), emilDeclines);
    const late = TUESDAY + HOUR + 2 * DAY;
    expect(codeOf(() => after(declined, { type: 'ESCALATE', ...by('cem', late) }))).toBe('negotiation.expired');
    expect(after(declined, { type: 'EXPIRE', at: late })).toMatchObject({ state: 'CLOSED', settlement: null });
  });

  it('rules out a late change of mind', () => {
    const declined = after(opened(), emilDeclines);
    expect(codeOf(() => after(declined, accepts('emil', FAST)))).toBe('negotiation.not_in_this_state');
  });
});

describe('the third proposal', () => {
  it('is the last: a further counter is refused', () => {
    expect(codeOf(() => after(thirdProposal(), emilCounters))).toBe('negotiation.proposals_exhausted');
    expect(abilitiesOf(thirdProposal(), 'PROVIDER', TUESDAY + HOUR)).toEqual(['ACCEPT', 'DECLINE']);
  });

  it('can still be accepted or withdrawn', () => {
    expect(after(thirdProposal(), accepts('edda', MIDDLE)).settlement?.number).toBe(3);
    expect(after(thirdProposal(), { type: 'WITHDRAW', ...by('carla') }).state).toBe('WITHDRAWN');
  });

  it('escalates by itself when declined', () => {
    expect(escalated()).toMatchObject({ state: 'ESCALATED', deadline: TUESDAY + HOUR + 2 * DAY });
  });

  it('is reached sooner when a withdrawn negotiation is taken up again', () => {
    const continued = opened({ alreadyProposed: 2 });
    expect(continued.proposals[0]?.number).toBe(3);
    expect(after(continued, emilDeclines).state).toBe('ESCALATED');
    expect(codeOf(() => opened({ alreadyProposed: 3 }))).toBe('negotiation.proposals_exhausted');
  });
});

describe('an escalation', () => {
  const later = TUESDAY + 5 * HOUR;
  const emilTables = { type: 'TABLE', ...by('emil', later), terms: JOINT } as const;
  const carlaRefuses = { ...emilDeclines, ...by('carla', later) } as const;
  const decision = { type: 'IMPOSE', actorId: 'ines', at: TUESDAY + DAY, terms: MIDDLE } as const;

  it('has to have happened before anybody imposes or tables', () => {
    expect(codeOf(() => after(opened(), decision))).toBe('negotiation.not_escalated');
    expect(codeOf(() => after(opened(), emilTables))).toBe('negotiation.not_escalated');
  });

  it('can end with a joint text that the other lead accepts', () => {
    const settled = after(escalated(), emilTables, accepts('carla', JOINT));
    expect(settled).toMatchObject({ state: 'ACCEPTED', settlement: { how: 'JOINT_TEXT', number: 4, terms: JOINT } });
  });

  it('takes one joint text of each side, which buys no time', () => {
    const tabled = after(escalated(), emilTables);
    expect(tabled.deadline).toBe(escalated().deadline);
    expect(codeOf(() => after(tabled, emilTables))).toBe('negotiation.joint_text_already_tabled');
    expect(abilitiesOf(tabled, 'REQUESTER', later)).toEqual(['ACCEPT', 'DECLINE', 'TABLE']);
  });

  it('goes on when a joint text is refused, which leaves the table and buys no time', () => {
    const refused = after(escalated(), emilTables, carlaRefuses);
    expect(refused).toMatchObject({ state: 'ESCALATED', deadline: escalated().deadline });
    expect(codeOf(() => after(refused, accepts('carla', JOINT)))).toBe('negotiation.nothing_tabled');
    expect(codeOf(() => after(refused, carlaRefuses))).toBe('negotiation.nothing_tabled');
    expect(codeOf(() => after(refused, emilTables))).toBe('negotiation.joint_text_already_tabled');
    expect(abilitiesOf(refused, 'REQUESTER', later)).toEqual(['TABLE']);
  });

  it('lets nobody refuse what was not tabled, nor their own text', () => {
    expect(codeOf(() => after(escalated(), carlaRefuses))).toBe('negotiation.nothing_tabled');
    const tabled = after(escalated(), emilTables);
    expect(codeOf(() => after(tabled, { ...emilDeclines, at: later }))).toBe('negotiation.not_your_turn');
  });

  it('may still be decided by imposing a joint text that was refused', () => {
    const refused = after(escalated(), emilTables, carlaRefuses);
    expect(after(refused, { ...decision, terms: JOINT }).settlement).toMatchObject({ how: 'IMPOSED', number: 4 });
  });

  it('lets each side accept the text of the other, never its own', () => {
    const both = after(escalated(), emilTables, { type: 'TABLE', ...by('carla'), terms: FAST });
    expect(after(both, accepts('emil', FAST)).settlement?.terms).toEqual(FAST);
    expect(codeOf(() => after(both, accepts('carla', FAST)))).toBe('negotiation.proposal_superseded');
    expect(codeOf(() => after(escalated(), emilTables, accepts('emil', JOINT)))).toBe('negotiation.own_proposal');
  });

  it('leaves the text of one side on the table when the text of the other is refused', () => {
    const both = after(escalated(), emilTables, { type: 'TABLE', ...by('carla', later), terms: FAST });
    const refused = after(both, carlaRefuses);
    expect(abilitiesOf(refused, 'PROVIDER', later)).toEqual(['ACCEPT', 'DECLINE']);
    expect(after(refused, accepts('emil', FAST, later)).settlement?.terms).toEqual(FAST);
  });

  it('does not revive the third proposal', () => {
    expect(codeOf(() => after(escalated(), accepts('emil', MIDDLE)))).toBe('negotiation.nothing_tabled');
  });

  it('can be decided by imposing a tabled text or another one', () => {
    expect(after(escalated(), decision)).toMatchObject({
      state: 'IMPOSED',
      settlement: { how: 'IMPOSED', number: 3, terms: MIDDLE },
    });
    expect(after(escalated(), { ...decision, terms: JOINT }).settlement).toMatchObject({ number: null, terms: JOINT });
  });

  it('names the latest proposal that said what is imposed', () => {
    const repeated = after(opened(), emilCounters, { ...carlaCounters, terms: FAST }, emilDeclines);
    expect(after(repeated, { ...decision, terms: FAST }).settlement?.number).toBe(3);
  });

  it('is decided by the first arbiter only', () => {
    const decided = after(escalated(), decision);
    expect(codeOf(() => after(decided, { ...decision, actorId: 'igor' }))).toBe('negotiation.already_settled');
  });

  it('is not decided by somebody who spoke for a side', () => {
    const partial = { ...decision, actorId: 'carla' };
    expect(codeOf(() => after(escalated(), partial))).toBe('negotiation.same_person_both_sides');
  });

  it('falls back to the default terms only when nothing is in force', () => {
    const end = { type: 'EXPIRE', at: TUESDAY + 3 * DAY } as const;
    expect(move(escalated(), end, from(end.at, false)).state).toBe('DEFAULT_POLICY');
    expect(move(escalated(), end, from(end.at, true)).state).toBe('VERSION_KEPT');
    expect(() => move(escalated(), end)).toThrow(RangeError);
  });
});
