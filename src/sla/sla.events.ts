import type { ClockKind, SharePercent } from '@lockstep/sla-clock';
import type { EscalationStep, ResolutionKind } from '../agreements/index.js';
import { defineEvent } from '../platform/events/index.js';

export type RequestTermsSource = 'AGREEMENT' | 'SERVICE_DEFAULT';
export type ClockPriority = 'P1' | 'P2' | 'P3' | 'P4';

/** Working seconds of the provider. */
export interface PriorityTargets {
  firstResponseSeconds: number | null;
  resolution: ResolutionKind;
  /** With PER_REQUEST: the default target of the service, which applies until the two sides agree on a date. */
  resolutionSeconds: number;
}

/** The terms of one request for all priorities, so that a change of priority needs no second lookup. */
export interface PinnedRequestTerms {
  source: RequestTermsSource;
  agreementVersionId: string | null;
  /** The priority at submission. */
  priority: ClockPriority;
  targets: Record<ClockPriority, PriorityTargets>;
  /** Working seconds of the requester. */
  replySeconds: number;
  /** Keys of intake fields that the requester must answer at submission, in addition to the required fields of the form. */
  requiredFields: string[];
  /** Requests per week; null: no limit. */
  quotaPerWeek: number | null;
  /** Working seconds of the provider; null: no lead time was agreed. */
  leadTimeSeconds: number | null;
  /** The cases that the terms do not cover, in words; empty: they cover all. */
  exclusions: string;
  /** Working days of the requester. */
  reopenWindowWorkingDays: number;
  /** Basis points; null: no share was agreed. */
  attainmentObjectiveBp: number | null;
  /** Working seconds of the provider before the request falls due, the earliest warning first. */
  warnings: { beforeDueSeconds: number[] };
  escalationLadder: EscalationStep[];
  why: string;
}

/** A clock of a request that was merged into this one, as the clock stood at the merge. */
export interface ClockTakenOver {
  clock: 'FR' | 'RES' | 'LEG';
  /** Null for a stopped clock. For a paused clock: as if it had resumed at the merge. */
  dueAt: string | null;
  /** Whether the clock falls due on a fixed date, which no pause moves. */
  fixed: boolean;
  /** When the clock breached its target; null when it was in time. */
  missedAt: string | null;
}

export const ClocksTakenOver = defineEvent<{ duplicateId: string; clocks: ClockTakenOver[] }>(
  'request.clocks_taken_over',
  'The promises made for a request that was merged into this one hold here, where they are the stricter ones.',
  'duplicateId',
);

/** A threshold that a clock has passed. It is recorded once for each version of the target. */
export interface ToldThresholdEvent {
  clock: ClockKind;
  /** The question, offer or leg; null for a kind of clock that a request has only once. */
  subject: string | null;
  /** The department that must act. */
  departmentId: string;
  targetVersion: number;
  at: string;
  /** Whether it was recorded long after it happened, because no process was running. */
  late: boolean;
}

export interface ThresholdPassed extends ToldThresholdEvent {
  /** Percent of the target in elapsed time. */
  threshold: SharePercent | 100;
}

export interface DueSoon extends ToldThresholdEvent {
  /** The agreed lead time, in working seconds of the department that must act. */
  beforeDueSeconds: number;
  /** The due instant as things stand. */
  dueAt: string;
}

export interface RungReached extends ToldThresholdEvent {
  /** The first rung is 1. */
  rung: number;
  afterBreachSeconds: number;
  /** The roles to notify. They are resolved to people when the notice is sent. */
  roles: EscalationStep['roles'];
  channel: EscalationStep['channel'];
}

export interface BreachCleared {
  clock: ClockKind;
  subject: string | null;
  /** The department that must act. */
  departmentId: string;
  targetVersion: number;
  /** The roles that were notified of the breach before it was cleared. */
  toldRoles: EscalationStep['roles'];
}

/** The due and breach instants of an open clock before and after a change of hours. */
export interface MovedDates {
  clock: ClockKind;
  subject: string | null;
  /** Null while the clock is paused. */
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

/** The other departments to notify when a department will work other hours. */
export interface HoursChangeAnnounced {
  /** The event that changed the hours. */
  changeId: string;
  /** The first local day on which the department works other hours; null for a closure, which is in the past. */
  firstDay: string | null;
  /** Departments with open requests that are counted in these hours. */
  departmentIds: string[];
  /** The leads of those departments. They are resolved to people when the notice is sent. */
  roles: ['counterpart.lead'];
}

/** The following events are in the stream of the request, except `HoursChangeWasAnnounced`. */
export const TermsPinned = defineEvent<PinnedRequestTerms>(
  'request.terms_pinned',
  'The terms that rule a request were settled.',
  'agreementVersionId',
);
/** Terms that one side wants for a request that was sent under others. */
export interface ProposedTerms {
  proposalId: string;
  terms: Omit<PinnedRequestTerms, 'priority'>;
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
/** The other side agreed. The used part of a target stays used. The priority is the one at this moment. */
export const TermsReplaced = defineEvent<PinnedRequestTerms & { proposalId: string }>(
  'request.terms_replaced',
  'Both sides agreed on newer terms for a request.',
  'agreementVersionId',
  'proposalId',
);
/** A share of the target is used up. */
export const ClockThresholdReached = defineEvent<ThresholdPassed>(
  'request.clock_threshold_reached',
  "A share of a clock's target is used up.",
);
/** The target is exceeded from the second after `occurredAt`. */
export const ClockBreached = defineEvent<ThresholdPassed>('request.clock_breached', 'A clock has exceeded its target.');
/** An event that was recorded later shows that the clock was not late. */
export const ClockBreachCleared = defineEvent<BreachCleared>(
  'request.clock_breach_cleared',
  'Later news showed that a clock had not been late.',
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

/** The text of the explanation is not part of the event. */
export const MissExplained = defineEvent<{
  explanationId: string;
  clock: 'FR' | 'RES';
  /** The department that missed the target. */
  departmentId: string;
  word: string;
  /** Whether the department disputes the cause that reports computed. */
  disputed: boolean;
}>('request.miss_explained', 'The department that missed a time said why.', 'explanationId');

/** Recorded in the stream of the department whose hours change. */
export const HoursChangeWasAnnounced = defineEvent<HoursChangeAnnounced>(
  'department.hours_change_announced',
  'Departments that wait for another, or are waited for by it, are told that its hours change.',
  'changeId',
);
