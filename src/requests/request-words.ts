/** The words that describe a request. Each has one meaning in the tables, the events and the interface. */

export { PRIORITIES, type Priority } from '../catalogue/index.js';

export const CHANNELS = ['portal', 'email', 'phone', 'in_person', 'chat'] as const;

/**
 * The channels of a contact that is recorded afterwards. The portal is not one of them: people write there, and each
 * message is recorded by itself.
 */
export const CONTACT_CHANNELS = ['phone', 'in_person', 'chat', 'email'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/**
 * The part of a contact that counts as a first response: the provider answered something or asked something. NONE is a
 * contact that only let the other side know that the request was seen, or in which the provider said nothing of
 * substance.
 */
export const CONTACT_SUBSTANCES = ['NONE', 'ANSWERED', 'ASKED'] as const;
export type ContactSubstance = (typeof CONTACT_SUBSTANCES)[number];

export const BALLS = ['REQUESTER', 'PROVIDER', 'EXTERNAL', 'NOBODY'] as const;
/** The side that must act now. */
export type Ball = (typeof BALLS)[number];

export const VISIBILITIES = ['SHARED', 'INTERNAL'] as const;
/** Both sides read a shared message. Only the department that wrote an internal note reads it. */
export type Visibility = (typeof VISIBILITIES)[number];

export const REOPEN_REASONS = ['NOT_WHAT_I_ASKED', 'INCOMPLETE', 'WRONG', 'CAME_BACK'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

export const CANCEL_REASONS = ['NO_LONGER_NEEDED', 'TOO_LATE', 'ANSWERED_ELSEWHERE', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export const DECLINE_REASONS = ['NOT_OURS', 'OUT_OF_SCOPE', 'NOT_POSSIBLE', 'NO_CAPACITY'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export type OfferKind = 'DATE' | 'DURATION';

/**
 * Roles of department leads, by the part of their department in the request. The people are looked up when they are
 * notified.
 */
export const BOTH_LEADS = ['requester.lead', 'provider.lead'] as const;
export type LeadRole = (typeof BOTH_LEADS)[number];

/**
 * The leads who are notified of an unanswered transfer: those of the department that has the request and of the one
 * that was asked.
 */
export const LEADS_OF_A_TRANSFER = ['provider.lead', 'receiver.lead'] as const;
export type TransferRole = (typeof LEADS_OF_A_TRANSFER)[number];

/** The people who must act on a date negotiation that is stuck. */
export type EscalationLevel = 'LEADS' | 'EXECUTIVES';
export type DateEscalationOutcome = 'SETTLED' | 'TAKEN_FURTHER' | 'OVERTAKEN';

/** The people who are notified of a reminder. */
export const THOSE_REMINDED = ['assignee', 'provider.lead'] as const;
export type RemindedRole = (typeof THOSE_REMINDED)[number];
