import type { Instant } from '@lockstep/working-time';
import type { Cause } from './phases.js';
import type { ClockKind } from './plan.js';
import type { ClockReading } from './reading.js';
import type { ClockStep } from './steps.js';
import type { ClockTarget, TargetReason } from './targets.js';
import { inZone, inHours } from './words.js';

const NAMES: Record<ClockKind, string> = {
  FR: 'First response',
  RES: 'Resolution',
  REQ: 'Reply to a question',
  LEG: 'Transfer leg',
  E2E: 'Age',
  NEG: 'Answer to an offer',
};

const CAUSES: Partial<Record<Cause, string>> = {
  submitted: 'submitted',
  askedEarlier: 'asked, and typed in later',
  asked: 'a question is open',
  replied: 'the question was replied to',
  voidReply: 'the reply did not answer the question',
  replyRefused: 'the reply was refused and the question is open again',
  questionWithdrawn: 'the question was withdrawn',
  held: 'waiting for somebody outside',
  resumed: 'resumed',
  reviewDate: 'the review date of the hold came',
  resolved: 'resolved',
  reopened: 'reopened',
  declineReversed: 'the decline was taken back',
  transferAccepted: 'taken over by another department',
  offerMade: 'an offer is on the table',
};

const REASONS: Record<TargetReason, string> = {
  START: 'at the start',
  PRIORITY_UP: 'priority raised',
  PRIORITY_DOWN: 'priority lowered',
  RETERMED: 'new terms agreed',
  DURATION_COMMITTED: 'a duration was agreed',
  DATE_COMMITTED: 'a date was agreed',
  REOPENED: 'allowance after reopening',
  EARLIER_START: 'the provider agreed that it began when it was asked',
  MERGED: 'promised for a request that was merged into this one',
};

/**
 * The arithmetic of a reading in plain sentences, in order of time: every target, every phase with the time it counted,
 * and the resulting state of the clock.
 *
 * @param zone for the instants; default: the zone of the clock
 */
export function explainClock(reading: ClockReading, zone: string = reading.zone): string[] {
  const lines = [
    ...reading.targetHistory.map((target) => ({ at: target.at, text: targetLine(target, zone) })),
    ...reading.steps
      .filter((step) => step.from < step.to || step.state === 'STOPPED')
      .map((step) => ({ at: step.from, text: stepLine(step, zone) })),
  ].sort((a, b) => a.at - b.at);
  return [
    `${NAMES[reading.kind]}, counted for ${reading.party} in ${reading.zone} hours.`,
    ...lines.map((line) => line.text),
    ...conclusion(reading, zone),
  ];
}

function targetLine({ at, seconds, date, reason }: ClockTarget, zone: string): string {
  const aim = date !== null ? inZone(date, zone) : seconds !== null ? inHours(seconds) : 'none promised';
  return `${inZone(at, zone)}: target ${aim} (${REASONS[reason]}).`;
}

function stepLine({ from, to, state, cause, counted, total }: ClockStep, zone: string): string {
  const why = CAUSES[cause] ?? cause.toLowerCase();
  if (state === 'STOPPED') return `${inZone(from, zone)}: stopped, ${why}, at ${inHours(total)}.`;
  const stretch = `${inZone(from, zone)} to ${inZone(to, zone)}`;
  if (state === 'PAUSED') return `${stretch}: paused, ${why}; stays at ${inHours(total)}.`;
  return `${stretch}: ran, ${why}, ${inHours(counted)}; makes ${inHours(total)}.`;
}

function conclusion(reading: ClockReading, zone: string): string[] {
  const lines: string[] = [];
  const say = (text: string, at: Instant | null) => at !== null && lines.push(`${text} ${inZone(at, zone)}.`);
  if (reading.remainingSeconds !== null) lines.push(left(reading.remainingSeconds));
  if (reading.dueAt === null) say('Paused; resumed now it would be due', reading.projectedDueAt);
  say('Due', reading.dueAt);
  say('Overdue since', reading.breachedAt);
  if (reading.result) lines.push(`Result: ${reading.result.toLowerCase()}${reading.provisional ? ', so far' : ''}.`);
  return lines;
}

const left = (seconds: number) => (seconds < 0 ? `${inHours(-seconds)} over.` : `${inHours(seconds)} left.`);
