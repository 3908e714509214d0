import type { Terms } from '@lockstep/negotiation';
import type { Priority } from '../../catalogue/index.js';

/** Roles in a request that can be notified. They are resolved to people when the notice is sent. */
export const TOLD_ROLES = ['assignee', 'requester', 'provider.lead', 'requester.lead', 'executive'] as const;
export type ToldRole = (typeof TOLD_ROLES)[number];

export const TELLING_CHANNELS = ['IN_APP', 'EMAIL'] as const;
export type TellingChannel = (typeof TELLING_CHANNELS)[number];

/** DURATION: a number of working seconds. PER_REQUEST: the date is negotiated for each request. */
export const RESOLUTIONS = ['DURATION', 'PER_REQUEST'] as const;
export type ResolutionKind = (typeof RESOLUTIONS)[number];

/** Targets in working seconds of the provider, in its calendar as it stands when they are counted. */
export interface AgreedTarget {
  firstResponseSeconds: number;
  resolution: ResolutionKind;
  /** Only with DURATION. */
  resolutionSeconds?: number;
}

/** A step of the ladder: more people are notified of a request that stays overdue. */
export interface EscalationStep {
  /** Working seconds of the provider after the breach. */
  afterBreachSeconds: number;
  roles: ToldRole[];
  channel: TellingChannel;
}

/** The duties of both sides, as plain JSON. The hash covers all fields, so people agree to all of them. */
export interface AgreedTerms {
  /** The provider's duty. */
  targets: Record<Priority, AgreedTarget>;
  /** The requester's duty: the time to reply to a question, in its own working seconds. */
  replyTargetSeconds: number;
  /** Keys of intake fields that the requester answers before sending. */
  requiredFields: string[];
  /** How long before a wished date the requester must send the request, in the provider's working seconds. */
  leadTimeSeconds?: number;
  /** How many requests the requester may send in a week. */
  quotaPerWeek?: number;
  /** The cases that the terms do not cover, in words. */
  exclusions: string;
  reopenWindowWorkingDays: number;
  /** The share of requests that the provider promises to answer in time, in basis points: 9000 is 90 %. */
  attainmentObjectiveBp: number;
  /** Calendar days from the start of a version to its first review, and from each review to the next. */
  reviewEveryDays: number;
  /** When the provider is warned, in addition to the usual shares of a target. */
  warnings: { /** Working seconds before the request falls due, the earliest first. */ beforeDueSeconds: number[] };
  /** The roles that are notified after a breach, step by step. */
  escalationLadder: EscalationStep[];
  /** ISO instant. If it is absent or in the past, the terms start with the acceptance. */
  effectiveFrom?: string;
  /** ISO instant. If it is absent, the terms hold until something else is agreed. */
  effectiveTo?: string;
}

/** The same value as plain JSON, which the rules of negotiating take. */
export const asJson = (terms: AgreedTerms): Terms => terms as unknown as Terms;

/** The terms of a value from the rules of negotiating. The cast is safe, because the rules only get values of `asJson`. */
export const fromJson = (terms: Terms): AgreedTerms => terms as unknown as AgreedTerms;
