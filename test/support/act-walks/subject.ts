import { its, state, told, type Told } from './facts.js';
import * as scenes from './scenes.js';
import type { Walk } from './walk.js';
import { LEFT_ORDER, ORDER } from './walk-world.js';

const { after, asked, holdingUp } = scenes;
const BLANK = '   ';

const holder = its(({ state, holderDepartment }) => [state, holderDepartment.code]);
const expedite = told('/expedites', ({ expedites: [first] }) => [first.state, first.providerApprovedBy?.name ?? null]);
const orders = told('/orders', ({ data }) =>
  data
    .filter(({ endedAt }: Told) => endedAt === null)
    .map(({ blocks, dispute }: Told) => [blocks, dispute?.reason ?? null]),
);
const escalation = told('/escalations', ({ data: [first] }) => first.outcome);
const onTable = told('/terms', ({ onTable, terms }) => [onTable?.side ?? null, terms.source]);

/** Sent before the two departments agreed on newer terms. */
const underOlderTerms = after(({ underOlderTerms }) => Promise.resolve(underOlderTerms.pop()!));

export const SUBJECT_WALKS: Walk[] = [
  {
    act: 'withdrawQuestion',
    who: 'erik',
    from: 'button',
    scene: asked(scenes.askedBack),
    fact: state,
    becomes: 'SUBMITTED',
  },
  {
    act: 'refuseReply',
    who: 'erik',
    from: 'button',
    scene: asked(scenes.askedBack, scenes.replied),
    mistake: { entries: { 'Why the reply does not answer it': BLANK }, says: 'Nothing is written here yet.' },
    entries: { 'Why the reply does not answer it': 'The number of the machine is needed.' },
    fact: state,
    becomes: 'AWAITING_REQUESTER',
  },
  {
    act: 'acceptTransfer',
    who: 'quinn',
    from: 'button',
    scene: asked(scenes.offeredToQuality),
    mistake: { entries: { 'Your own target, in working hours': '999999' }, says: 'A whole number from 1 to 87,840.' },
    entries: { 'Your own target, in working hours': '6' },
    fact: holder,
    becomes: ['ACCEPTED', 'QA'],
  },
  {
    act: 'refuseTransfer',
    who: 'quinn',
    from: 'button',
    scene: asked(scenes.offeredToQuality),
    mistake: { entries: { Reason: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Reason: 'The bench moved to Engineering.' },
    fact: holder,
    becomes: ['SUBMITTED', 'ENG'],
    losesSight: true,
  },
  {
    act: 'withdrawTransfer',
    who: 'erik',
    from: 'button',
    scene: asked(scenes.offeredToQuality),
    fact: holder,
    becomes: ['SUBMITTED', 'ENG'],
  },
  {
    act: 'withdrawInvitation',
    who: 'erik',
    from: 'button',
    scene: asked(scenes.quinnInvited),
    fact: told('/invitations', ({ data: [first] }) => first.withdrawnAt !== null),
    becomes: true,
  },
  {
    act: 'approveExpedite',
    who: 'erika',
    from: 'button',
    scene: asked(scenes.expediteAsked),
    fact: expedite,
    becomes: ['ASKED', 'Erika Sommer'],
  },
  {
    act: 'refuseExpedite',
    who: 'beatriz',
    from: 'button',
    scene: asked(scenes.expediteAsked),
    mistake: { entries: { Reason: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Reason: 'Two others wait longer.' },
    fact: expedite,
    becomes: ['REFUSED', null],
  },
  {
    act: 'linkOrder',
    who: 'carla',
    from: 'button',
    scene: asked(),
    mistake: {
      entries: { 'Order number': { typed: '/10455' }, 'The order': 'waits for this answer' },
      says: 'slash',
    },
    entries: { 'Order number': ORDER },
    fact: orders,
    becomes: [[true, null]],
  },
  {
    act: 'linkOrder',
    of: 'an order that has left',
    who: 'beatriz',
    from: 'button',
    scene: asked(),
    mistake: { entries: { 'Order number': LEFT_ORDER, 'The order': 'waits for this answer' }, says: 'needs a reason' },
    entries: { 'Why it is added only now': 'It was forgotten when the order left.' },
    fact: orders,
    becomes: [[true, null]],
  },
  {
    act: 'unlinkOrder',
    who: 'carla',
    from: 'button',
    scene: holdingUp,
    fact: orders,
    becomes: [],
  },
  {
    act: 'unlinkOrder',
    of: 'an order that has left',
    who: 'beatriz',
    from: 'button',
    scene: after(holdingUp, scenes.orderLeft),
    mistake: { entries: { 'Why it never waited': BLANK }, says: 'Nothing is written here yet.' },
    entries: { 'Why it never waited': 'It was about another order.' },
    fact: orders,
    becomes: [],
  },
  {
    act: 'raiseDispute',
    who: 'erik',
    from: 'button',
    scene: holdingUp,
    mistake: {
      entries: { Reason: 'It waited for material.', 'It waits since': '2026-04-03T09:00' },
      says: 'An order waits from an instant in the past',
    },
    entries: { 'It waits since': '2026-03-30T07:59' },
    fact: orders,
    becomes: [[true, 'It waited for material.']],
  },
  {
    act: 'resolveDispute',
    who: 'beatriz',
    from: 'button',
    scene: after(holdingUp, scenes.waitDisputed),
    mistake: { entries: { 'Your word': 'It waits since another instant' }, says: 'An amended wait names the instant' },
    entries: { 'Your word': 'The order did not wait' },
    fact: orders,
    becomes: [[false, 'It waited for material.']],
  },
  {
    act: 'explainMiss',
    who: 'erika',
    from: 'button',
    beside: 'Answer',
    scene: after(({ late }) => Promise.resolve(late)),
    mistake: { entries: { Cause: 'Waited for others', Explanation: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Explanation: 'The supplier confirmed the alloy late.' },
    fact: told('/miss-explanations', ({ explanations }) => explanations.map(({ word }: Told) => word)),
    becomes: ['OTHERS'],
  },
  {
    act: 'proposeNewTerms',
    who: 'carla',
    from: 'button',
    scene: underOlderTerms,
    fact: onTable,
    becomes: ['REQUESTER', 'SERVICE_DEFAULT'],
  },
  {
    act: 'acceptNewTerms',
    who: 'erik',
    from: 'button',
    scene: after(underOlderTerms, scenes.newTermsProposed),
    fact: onTable,
    becomes: [null, 'AGREEMENT'],
  },
  {
    act: 'declineNewTerms',
    who: 'erik',
    from: 'button',
    scene: after(underOlderTerms, scenes.newTermsProposed),
    fact: onTable,
    becomes: [null, 'SERVICE_DEFAULT'],
  },
  {
    act: 'answerEscalation',
    who: 'beatriz',
    from: 'button',
    scene: asked(scenes.escalated),
    mistake: { entries: { Answer: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Answer: 'Erik answers it today.' },
    fact: escalation,
    becomes: 'ANSWERED',
  },
  {
    act: 'upholdDecline',
    who: 'erika',
    from: 'button',
    scene: asked(scenes.declined, scenes.declineEscalated),
    mistake: { entries: { Reason: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Reason: 'It is not ours.' },
    fact: escalation,
    becomes: 'UPHELD',
  },
  {
    act: 'reverseDecline',
    who: 'erika',
    from: 'button',
    scene: asked(scenes.declined, scenes.declineEscalated),
    mistake: { entries: { Reason: BLANK }, says: 'Nothing is written here yet.' },
    entries: { Reason: 'We know the pump.' },
    fact: state,
    becomes: 'ACCEPTED',
  },
];
