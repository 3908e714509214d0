import { differenceOfTerms, inWords, type Difference, type Json, type Terms } from '@lockstep/negotiation';
import { PRIORITIES, type Targets } from '../catalogue/index.js';

/** The duties of both sides. Plain JSON: what is in here is in the hash, and so it is what people agree to. */
export interface AgreedTerms {
  /** The provider's duty, in its working seconds. */
  targets: Targets;
  /** The requester's duty to reply to a question, in its own working seconds. */
  replyTargetSeconds: number;
  /** Keys of intake fields that the requester answers before sending. */
  requiredFields: string[];
  reopenWindowWorkingDays: number;
  reviewEveryDays: number;
  /** How long before it needs the answer the requester asks, in the provider's working seconds. */
  leadTimeSeconds?: number;
  /** How many requests the requester may send in a week. */
  quotaPerWeek?: number;
  /** The share of requests answered in time that the provider promises: 9000 is 90 %. */
  attainmentObjectiveBp: number;
  /** What the terms do not cover, in words. */
  exclusions: string;
  /** ISO instant; absent, or in the past by then: from the acceptance on. */
  effectiveFrom?: string;
  /** ISO instant; absent: until something else is agreed. */
  effectiveTo?: string;
}

/** The same value, as the rules of negotiating take it: any JSON. */
export const asJson = (terms: AgreedTerms): Terms => terms as unknown as Terms;

/** Back from the rules of negotiating, which were given nothing else. */
export const fromJson = (terms: Terms): AgreedTerms => terms as unknown as AgreedTerms;

/** A difference with a sentence for people. */
export interface TermsDifference extends Difference {
  words: string;
}

/** Where the terms differ from those before, place by place. */
export const differencesOf = (before: AgreedTerms, after: AgreedTerms): TermsDifference[] =>
  differenceOfTerms(asJson(before), asJson(after)).map((difference) => ({
    ...difference,
    words: inWords(inUnitsOfPeople(difference), LABELS),
  }));

const LABELS = {
  ...Object.fromEntries(
    PRIORITIES.flatMap((priority) => [
      [`targets.${priority}.firstResponseSeconds`, `First response to ${priority} in working hours`],
      [`targets.${priority}.resolutionSeconds`, `Resolution of ${priority} in working hours`],
    ]),
  ),
  replyTargetSeconds: 'Reply of the requester in working hours',
  leadTimeSeconds: 'Lead time in working hours',
  attainmentObjectiveBp: 'Attainment objective in percent',
  effectiveFrom: 'In force from',
  effectiveTo: 'In force until',
};

function inUnitsOfPeople({ path, before, after }: Difference): Difference {
  const unit = /Seconds$/.test(path.at(-1)!) ? 3600 : /Bp$/.test(path.at(-1)!) ? 100 : 1;
  const scaled = (value: Json | undefined) => (typeof value === 'number' ? value / unit : value);
  return { path, before: scaled(before), after: scaled(after) };
}
