import type { ClockKind } from '@lockstep/sla-clock';
import type { EscalationStep, ResolutionKind } from '../agreements/index.js';
import { defineEvent } from '../platform/events/index.js';

export type TermsSource = 'AGREEMENT' | 'SERVICE_DEFAULT';
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

/** Working seconds of the provider. */
export interface PriorityTargets {
  firstResponseSeconds: number | null;
  resolution: ResolutionKind;
  /** With PER_REQUEST what the service grants everybody, which holds until a date has been agreed on. */
  resolutionSeconds: number;
}

/** The terms of one request, of all priorities, so that a change of priority asks nobody again. */
export interface PinnedTerms {
  source: TermsSource;
  agreementVersionId: string | null;
  /** The priority at submission. */
  priority: Priority;
  targets: Record<Priority, PriorityTargets>;
  /** Working seconds of the requester. */
  replySeconds: number;
  /** Keys of intake fields that the requester owes at submission, beside those the form itself requires. */
  requiredFields: string[];
  /** Requests in a week; null: as many as there are. */
  quotaPerWeek: number | null;
  /** In the provider's working seconds; null: none was agreed on. */
  leadTimeSeconds: number | null;
  /** In words; empty: nothing is excluded. */
  exclusions: string;
  /** Working days of the requester. */
  reopenWindowWorkingDays: number;
  /** Basis points; null: none was agreed on. */
  attainmentObjectiveBp: number | null;
  /** Working seconds of the provider before it falls due, the earliest warning first. */
  warnings: { beforeDueSeconds: number[] };
  escalationLadder: EscalationStep[];
  why: string;
}

/** A clock of a request that was merged into this one, as it stood then. */
export interface ClockTakenOver {
  clock: 'FR' | 'RES' | 'LEG';
  /** Null when it had stopped. Of a paused one, as if it had resumed then. */
  dueAt: string | null;
  /** It falls due on a date that no pause moves. */
  fixed: boolean;
  /** Since when it had been late; null when it was in time. */
  missedAt: string | null;
}

export const ClocksTakenOver = defineEvent<{ duplicateId: string; clocks: ClockTakenOver[] }>(
  'request.clocks_taken_over',
  'The promises made for a request that was merged into this one hold here, where they are the stricter ones.',
  'duplicateId',
);

/** Something a clock has passed, told once for each version of its target. */
export interface Told {
  clock: ClockKind;
  /** The question, offer or leg; null for the clocks a request has one of. */
  subject: string | null;
  /** Whose time it is: the department that must act. */
  departmentId: string;
  targetVersion: number;
  at: string;
  /** Recorded well after it happened, because nothing was running to see it. */
  late: boolean;
}

export interface ThresholdPassed extends Told {
  /** Percent of the target in elapsed time. */
  threshold: 50 | 75 | 100;
}

export interface DueSoon extends Told {
  /** The agreed lead time, in working seconds of whoever must act. */
  beforeDueSeconds: number;
  /** When it is due as things stand. */
  dueAt: string;
}

export interface RungReached extends Told {
  /** The first rung is 1. */
  rung: number;
  afterBreachSeconds: number;
  /** Resolved to people when the notice is sent. */
  roles: EscalationStep['roles'];
  channel: EscalationStep['channel'];
}

export interface BreachCleared {
  clock: ClockKind;
  subject: string | null;
  /** Whose time it is: the department that must act. */
  departmentId: string;
  targetVersion: number;
  /** Whom the ladder had told of the breach in the meantime. */
  toldRoles: EscalationStep['roles'];
}

/** When an open clock was to fall due, and when it does now. */
export interface MovedDates {
  clock: ClockKind;
  subject: string | null;
  /** Null while paused. */
  oldDueAt: string | null;
  newDueAt: string | null;
  oldBreachAt: string | null;
  newBreachAt: string | null;
}

/** An open clock that falls due later because its department turned out to have been closed. */
export interface MovedByClosure extends MovedDates {
  closureId: string;
}

/** The open clocks of a request that fall due at another instant because a department will work other hours. */
export interface MovedByCalendar {
  /** The event that changed the hours. */
  changeId: string;
  clocks: MovedDates[];
}

/** Departments that are told as well that a department will work other hours. */
export interface HoursChangeAnnounced {
  /** The event that changed them. */
  changeId: string;
  /** The first local day of the department with other hours; null for a closure, which lies behind. */
  firstDay: string | null;
  /** Departments with open requests that are counted in these hours. */
  departmentIds: string[];
  /** The leads of those departments; resolved to people when the notice is sent. */
  roles: ['counterpart.lead'];
}

/** All stand in the stream of the request. */
export const TermsPinned = defineEvent<PinnedTerms>(
  'request.terms_pinned',
  'The terms that rule a request were settled.',
  'agreementVersionId',
);
/** Terms that one side wants for a request that was sent under others. */
export interface ProposedTerms {
  proposalId: string;
  terms: Omit<PinnedTerms, 'priority'>;
}
export const NewTermsProposed = defineEvent<ProposedTerms>(
  'request.new_terms_proposed',
  'One side wants the terms that apply now for a request that was sent under others.',
  'proposalId',
);
export const NewTermsDeclined = defineEvent<{ proposalId: string }>(
  'request.new_terms_declined',
  'Newer terms were taken off the table.',
  'proposalId',
);
/** The other side agreed. What was used of a target stays used; the priority is that of the moment. */
export const TermsReplaced = defineEvent<PinnedTerms & { proposalId: string }>(
  'request.terms_replaced',
  'Both sides agreed on newer terms for a request.',
  'agreementVersionId',
  'proposalId',
);
/** Half or three quarters of the target are used up. */
export const ClockThresholdReached = defineEvent<ThresholdPassed>(
  'request.clock_threshold_reached',
  "A share of a clock's target is used up.",
);
/** The target is exceeded from the second after `occurredAt`. */
export const ClockBreached = defineEvent<ThresholdPassed>('request.clock_breached', 'A clock has exceeded its target.');
/** A word that was told afterwards shows that the clock had not been late after all. */
export const ClockBreachCleared = defineEvent<BreachCleared>(
  'request.clock_breach_cleared',
  'What was told afterwards shows that a clock had not been late.',
);
export const ClockDueSoon = defineEvent<DueSoon>(
  'request.clock_due_soon',
  'A clock comes close to its target: a lead time that was agreed has come.',
);
export const EscalationRungReached = defineEvent<RungReached>(
  'request.escalation_rung_reached',
  'The promise has been broken for so long that the agreement wants somebody else to know.',
);
export const ClockMovedByClosure = defineEvent<MovedByClosure>(
  'request.clock_moved_by_closure',
  'A clock falls due later, because a department turned out to have been closed.',
  'closureId',
);

export const ClocksMovedByCalendar = defineEvent<MovedByCalendar>(
  'request.clocks_moved_by_calendar',
  'Clocks fall due at another instant, because a department will work other hours.',
  'changeId',
);

/** The words themselves stay outside the history. */
export const MissExplained = defineEvent<{
  explanationId: string;
  clock: 'FR' | 'RES';
  /** The department that missed the time. */
  departmentId: string;
  word: string;
  /** It does not agree with the cause that reports found. */
  disputed: boolean;
}>('request.miss_explained', 'The department that missed a time said why.', 'explanationId');

/** In the stream of the department whose hours change. */
export const HoursChangeWasAnnounced = defineEvent<HoursChangeAnnounced>(
  'department.hours_change_announced',
  'Departments that wait for another, or are waited for by it, are told that its hours change.',
  'changeId',
);
