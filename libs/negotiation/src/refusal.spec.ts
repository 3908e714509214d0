import { move } from './move.js';
import * as world from './testing/world.js';

const { accepts, after, by, DAY, emilCounters, emilDeclines, escalated, FAST, HOUR, JOINT } = world;
const { opened, refusalOf, thirdProposal, TUESDAY } = world;

const withdraws = { type: 'WITHDRAW', ...by('carla') } as const;
const escalates = { type: 'ESCALATE', ...by('carla') } as const;
const emilTables = { type: 'TABLE', ...by('emil'), terms: JOINT } as const;
const atTheEnd = TUESDAY + 2 * DAY;

describe('who may not make a move is told why', () => {
  it.each([
    ['who replies late', () => after(opened(), accepts('emil', FAST, atTheEnd)), 'The time for this has passed.'],
    [
      'the clock, when it is early',
      () => after(opened(), { type: 'EXPIRE', at: TUESDAY + HOUR }),
      'There is still time to act.',
    ],
    ['who accepts an own text', () => after(opened(), accepts('cem', FAST)), 'A side cannot accept its own text.'],
    [
      'who withdraws what others proposed',
      () => after(opened(), { ...withdraws, ...by('emil') }),
      'It is for somebody else to make this move.',
    ],
    [
      'who declines an own text',
      () => after(escalated(), emilTables, emilDeclines),
      'It is for somebody else to make this move.',
    ],
    [
      'who accepts before anything is tabled',
      () => after(escalated(), accepts('emil', FAST)),
      'There is no text of the other side on the table.',
    ],
    [
      'who read an earlier text',
      () => after(opened(), emilCounters, accepts('carla', FAST)),
      'The text on the table is not the one you have read.',
    ],
    [
      'who declines without a reason',
      () => after(opened(), { ...emilDeclines, reason: '' }),
      'Declining needs a reason.',
    ],
    [
      'who declines without an alternative',
      () => after(opened(), { ...emilDeclines, alternative: '' }),
      'Declining needs an alternative.',
    ],
    [
      'who acted for the other side',
      () => after(opened(), { ...emilDeclines, actorId: 'carla' }),
      'Who has acted for one party of a negotiation cannot act for another.',
    ],
    [
      'who proposes a fourth time',
      () => after(thirdProposal(), emilCounters),
      'There have been 3 proposals; another is not possible.',
    ],
    [
      'who tables before an escalation',
      () => after(opened(), emilTables),
      'This is possible only while it is escalated.',
    ],
    [
      'who tables twice',
      () => after(escalated(), emilTables, emilTables),
      'This side has tabled its joint text already.',
    ],
    [
      'who escalates what is still open',
      () => after(opened(), escalates),
      'Escalate is not possible while the negotiation is open.',
    ],
    ['who comes after its end', () => after(opened(), withdraws, escalates), 'This negotiation has ended: withdrawn.'],
    [
      'who comes after default terms',
      () => after(escalated(), { type: 'EXPIRE', at: TUESDAY + 9 * DAY }, { ...escalates, at: TUESDAY + 9 * DAY }),
      'This negotiation has ended: default policy.',
    ],
  ])('%s', (_who, attempt, sentence) => {
    expect(refusalOf(attempt).message).toBe(sentence);
  });

  it('by a refusal that a log shows with its name', () => {
    expect(String(refusalOf(() => after(opened(), emilTables)))).toBe(
      'NegotiationRefused: This is possible only while it is escalated.',
    );
  });
});

describe('a caller who leaves out a fact is told which', () => {
  it('the deadline of a first proposal', () => {
    expect(() => opened({ replyBy: TUESDAY })).toThrow('replyBy has to be given and lie after the move itself.');
  });

  it('the deadline of a move', () => {
    const declines = () => move(opened(), emilDeclines);
    expect(declines).toThrow('escalateBy has to be given and lie after the move itself.');
  });

  it('whether something is in force when an escalation ends', () => {
    const ends = () => move(escalated(), { type: 'EXPIRE', at: TUESDAY + 9 * DAY });
    expect(ends).toThrow('EXPIRE has no outcome; is somethingInForce given?');
  });
});
