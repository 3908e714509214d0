export { ClockRebuild } from './clock-rebuild.js';
export { Clocks, type RequestHolder } from './clocks.js';
export {
  ClockBreachCleared,
  ClockBreached,
  ClockDueSoon,
  ClockMovedByClosure,
  ClockThresholdReached,
  EscalationRungReached,
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
export { PinnedTermsLookup } from './pinned-terms-lookup.js';
export { PresentClocks } from './http/present-clocks.js';
export { SlaModule } from './sla.module.js';
export { TermsPreview, type PreviewedTerms } from './terms-preview.js';
