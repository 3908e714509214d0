/** The words a request is told in; each has one meaning, in the tables, the events and the interface. */

export { PRIORITIES, type Priority } from '../catalogue/index.js';

export const CHANNELS = ['portal', 'email', 'phone', 'in_person', 'chat'] as const;

/** The ways of a contact that is recorded afterwards; in the portal people write, and a message records itself. */
export const CONTACT_CHANNELS = ['phone', 'in_person', 'chat', 'email'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/**
 * The part of a contact that counts as a first response: the provider answered something or asked something. NONE is a
 * contact that only let the other side know that the request was seen, or in which the provider said nothing of substance.
 */
export const CONTACT_SUBSTANCES = ['NONE', 'ANSWERED', 'ASKED'] as const;
export type ContactSubstance = (typeof CONTACT_SUBSTANCES)[number];

export const BALLS = ['REQUESTER', 'PROVIDER', 'EXTERNAL', 'NOBODY'] as const;
/** The side that must act now. */
export type Ball = (typeof BALLS)[number];

export const VISIBILITIES = ['SHARED', 'INTERNAL'] as const;
/** A shared message is for both sides, an internal note for the department that wrote it. */
export type Visibility = (typeof VISIBILITIES)[number];

export const REOPEN_REASONS = ['NOT_WHAT_I_ASKED', 'INCOMPLETE', 'WRONG', 'CAME_BACK'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

export const CANCEL_REASONS = ['NO_LONGER_NEEDED', 'TOO_LATE', 'ANSWERED_ELSEWHERE', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const DECLINE_REASONS = ['NOT_OURS', 'OUT_OF_SCOPE', 'NOT_POSSIBLE', 'NO_CAPACITY'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export type OfferKind = 'DATE' | 'DURATION';

/** Heads of departments, by the part their department has; who that is, is looked up when they are told. */
export const BOTH_LEADS = ['requester.lead', 'provider.lead'] as const;
export type LeadRole = (typeof BOTH_LEADS)[number];

/**
 * The leads who are notified of an unanswered transfer: those of the department that has the request and of the one
 * that was asked.
 */
export const LEADS_OF_A_TRANSFER = ['provider.lead', 'receiver.lead'] as const;
export type TransferRole = (typeof LEADS_OF_A_TRANSFER)[number];

/** Whom a date that is stuck lies with. */
export type EscalationLevel = 'LEADS' | 'EXECUTIVES';
export type EscalationOutcome = 'SETTLED' | 'TAKEN_FURTHER' | 'OVERTAKEN';

/** The people who are notified of a reminder. */
export const THOSE_REMINDED = ['assignee', 'provider.lead'] as const;
export type RemindedRole = (typeof THOSE_REMINDED)[number];
