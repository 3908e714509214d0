export { ClockRebuild } from './clocks/clock-rebuild.js';
export { ClockStandings, type ClockStanding } from './clocks/clock-standings.js';
export { clockInWords, clockMomentInWords, shareInWords } from './clocks/clock-words.js';
export { Clocks } from './clocks/clocks.js';
export type { Promised } from './terms/promise.js';
export type { RequestHolder, RequestPast, Submission } from './history/request-past.js';
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
  type PinnedRequestTerms,
  type ClockPriority,
  type PriorityTargets,
  type RequestTermsSource,
  type ThresholdPassed,
} from './sla.events.js';
export { PresentClocks } from './clocks/http/present-clocks.js';
export { PastTerms } from './terms/past-terms.js';
export type { Replayed, RequestReplay } from './history/request-replay.js';
export type { ResolvedTerms } from './terms/resolve-terms.js';
export { SlaModule } from './sla.module.js';
export { HOLDING_EVENTS } from './time-spent/holding-events.js';
export type { TermsOfService } from './history/supposed-terms.js';
export { TermsOfTexts } from './terms/terms-of-texts.js';
export { TermsPreview, type PreviewedTerms } from './terms/terms-preview.js';
