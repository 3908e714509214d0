import { differenceOfTerms, negotiationInWords, type Difference, type Json } from '@lockstep/negotiation';
import { PRIORITIES } from '../../catalogue/index.js';
import { asJson, type AgreedTerms, type EscalationStep } from './agreed-terms.js';

/** A difference, with a sentence for people. */
export interface TermsDifference extends Difference {
  words: string;
}

/** The differences of two texts, one for each changed field. */
export const differencesOf = (before: AgreedTerms, after: AgreedTerms): TermsDifference[] =>
  differenceOfTerms(asJson(before), asJson(after)).map((difference) => ({
    ...difference,
    words: negotiationInWords(asPeopleSayIt(difference), LABELS),
  }));

const LABELS = {
  ...Object.fromEntries(
    PRIORITIES.flatMap((priority) => [
      [`targets.${priority}.firstResponseSeconds`, `First response to ${priority} in working hours`],
      [`targets.${priority}.resolution`, `Resolution of ${priority}`],
      [`targets.${priority}.resolutionSeconds`, `Resolution of ${priority} in working hours`],
    ]),
  ),
  replyTargetSeconds: 'Reply of the requester in working hours',
  leadTimeSeconds: 'Lead time in working hours',
  attainmentObjectiveBp: 'Attainment objective in percent',
  reopenWindowWorkingDays: 'Working days to send an answer back',
  reviewEveryDays: 'Days between reviews',
  quotaPerWeek: 'Requests a week',
  'warnings.beforeDueSeconds': 'Warnings before due, in working hours',
  effectiveFrom: 'In force from',
  effectiveTo: 'In force until',
};

const RESOLUTION_WORDS: Record<string, string> = {
  DURATION: 'in a fixed time',
  PER_REQUEST: 'negotiated on each request',
};
const CHANNEL_WORDS = { IN_APP: 'in the inbox', EMAIL: 'by e-mail' };
const ROLE_WORDS = {
  assignee: 'the assignee',
  requester: 'the requester',
  'provider.lead': 'the lead of the provider',
  'requester.lead': 'the lead of the requester',
  executive: 'an executive',
};

function asPeopleSayIt({ path, before, after }: Difference): Difference {
  const say = spelling(path.at(-1)!);
  return {
    path,
    before: before === undefined ? undefined : say(before),
    after: after === undefined ? undefined : say(after),
  };
}

/**
 * How the values of a field are formatted for people: hours instead of seconds, percent instead of basis points, steps
 * as text.
 */
function spelling(key: string): (value: Json) => Json {
  if (key === 'resolution') return (value) => RESOLUTION_WORDS[value as string]!;
  if (key === 'escalationLadder') return (value) => (value as unknown as EscalationStep[]).map(stepInWords);
  const unit = key.endsWith('Seconds') ? 3600 : key.endsWith('Bp') ? 100 : 1;
  const scaled = (value: Json): Json => (typeof value === 'number' ? Math.round((value / unit) * 100) / 100 : value);
  return (value) => (Array.isArray(value) ? (value as Json[]).map(scaled) : scaled(value));
}

const stepInWords = ({ afterBreachSeconds, roles, channel }: EscalationStep): string =>
  `${afterBreachSeconds / 3600} h after the breach ${roles.map((role) => ROLE_WORDS[role]).join(' and ')} ${CHANNEL_WORDS[channel]}`;
