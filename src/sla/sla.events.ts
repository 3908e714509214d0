import type { ClockKind } from '@lockstep/sla-clock';
import { defineEvent } from '../platform/events/index.js';

export type TermsSource = 'AGREEMENT' | 'SERVICE_DEFAULT';
export type Priority = 'P1' | 'P2' | 'P3' | 'P4';

/** Working seconds of the provider. */
export interface PriorityTargets {
  firstResponseSeconds: number | null;
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
  why: string;
}

/** A threshold that a clock has passed, once for each version of its target. */
export interface ThresholdPassed {
  clock: ClockKind;
  /** The question, offer or leg; null for the clocks a request has one of. */
  subject: string | null;
  /** Percent of the target in elapsed time. */
  threshold: 50 | 75 | 100;
  targetVersion: number;
  at: string;
  /** Recorded well after it happened, because nothing was running to see it. */
  late: boolean;
}

/** All stand in the stream of the request. */
export const TermsPinned = defineEvent<PinnedTerms>('request.terms_pinned');
/** Half or three quarters of the target are used up. */
export const ClockThresholdReached = defineEvent<ThresholdPassed>('request.clock_threshold_reached');
/** The target is exceeded from the second after `occurredAt`. */
export const ClockBreached = defineEvent<ThresholdPassed>('request.clock_breached');
/** A word that was told afterwards shows that the clock had not been late after all. */
export const ClockBreachCleared =
  defineEvent<Pick<ThresholdPassed, 'clock' | 'subject' | 'targetVersion'>>('request.clock_breach_cleared');
