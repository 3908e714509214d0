export { ClockRebuild } from './clock-rebuild.js';
export { ClockStandings, type ClockStanding } from './clock-standings.js';
export { clockInWords, clockMomentInWords, shareInWords } from './clock-words.js';
export { Clocks } from './clocks.js';
export type { Promised } from './promise.js';
export type { RequestHolder, RequestPast, Submission } from './request-past.js';
export {
  ClockBreachCleared,
  ClockBreached,
  ClockDueSoon,
  ClockMovedByClosure,
  ClockThresholdReached,
  ClocksMovedByCalendar,
  EscalationRungReached,
  MissExplained,
  NewTermsDeclined,
  NewTermsProposed,
  HoursChangeWasAnnounced,
  TermsPinned,
  TermsReplaced,
  type PinnedTerms,
  type Priority,
  type PriorityTargets,
  type TermsSource,
  type ThresholdPassed,
} from './sla.events.js';
export { PresentClocks } from './http/present-clocks.js';
export { PastTerms } from './past/past-terms.js';
export type { Replayed, RequestReplay } from './request-replay.js';
export type { ResolvedTerms } from './resolve-terms.js';
export { SlaModule } from './sla.module.js';
export { HOLDING_EVENTS } from './time-spent/holding-events.js';
export { TimeSpentProjection } from './time-spent/time-spent-projection.js';
export type { TermsOfService } from './supposed-terms.js';
export { TermsOfTexts } from './terms-of-texts.js';
export { TermsPreview, type PreviewedTerms } from './terms-preview.js';
