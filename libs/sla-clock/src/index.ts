export type {
  ClockCalendars,
  ClockEvent,
  OfferOutcome,
  PartyId,
  ClockReopenReason,
  ResponseKind,
  TakenClock,
  ClockTargets,
} from './events.js';
export type { Cause, ClockState } from './phases.js';
export type { ClockKind } from './plan.js';
export type { ClockReading } from './reading.js';
export type { ClockStep } from './steps.js';
export type { ClockTarget, TargetReason } from './targets.js';
export type { ClockResult, EarlierResult } from './verdict.js';
export { readClock, readClocks, readResolution } from './clocks.js';
export { explainClock } from './explain.js';
export { EXTERNAL, holders, type HolderClass, type HolderInterval } from './holders.js';
export { thresholdsOf, type KnownThreshold } from './known-thresholds.js';
export { stoppedAt } from './story.js';
export { SHARES, type SharePercent, type Threshold, type ThresholdPoint, type Watch } from './thresholds.js';
