import type { ClockKind } from '@lockstep/sla-clock';
import {
  ClockBreachCleared,
  ClockBreached,
  ClockDueSoon,
  ClockThresholdReached,
  EscalationRungReached,
  type RungReached,
  type ThresholdPassed,
} from '../sla.events.js';

const CLOCKS: Record<ClockKind, string> = {
  FR: 'first response',
  RES: 'answer',
  REQ: 'reply to a question',
  LEG: 'work of one department',
  NEG: 'word on an offered date',
  E2E: 'time since it was asked',
};

/** The name of the time that the clock measures. It is written after the word "the". */
export const clockInWords = (kind: ClockKind): string => CLOCKS[kind];

export const shareInWords = (percent: ThresholdPassed['threshold']): string =>
  ({ 50: 'Half', 75: 'Three quarters', 100: 'All' })[percent];

/** The sentence for an event of a clock, with the clock and its share; null for every other event. */
export function clockMomentInWords(type: string, details: object): string | null {
  const { clock } = details as { clock?: ClockKind };
  if (clock === undefined) return null;
  const it = clockInWords(clock);
  switch (type) {
    case ClockThresholdReached.type:
    case ClockBreached.type:
      return `${shareInWords((details as ThresholdPassed).threshold)} of the time for the ${it} is used up.`;
    case ClockDueSoon.type:
      return `The ${it} falls due soon: the lead time that was agreed has come.`;
    case ClockBreachCleared.type:
      return `The ${it} was in time after all.`;
    case EscalationRungReached.type:
      return `The ${it} is overdue for so long that step ${(details as RungReached).rung} of the escalation was reached.`;
    default:
      return null;
  }
}
