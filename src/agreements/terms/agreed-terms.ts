import type { Terms } from '@lockstep/negotiation';
import type { Priority } from '../../catalogue/index.js';

/** Parts people play in a request, for whoever has to be told; who that is, is looked up when they are told. */
export const TOLD_ROLES = ['assignee', 'requester', 'provider.lead', 'requester.lead', 'executive'] as const;
export type ToldRole = (typeof TOLD_ROLES)[number];

export const TELLING_CHANNELS = ['IN_APP', 'EMAIL'] as const;
export type TellingChannel = (typeof TELLING_CHANNELS)[number];

/** DURATION: so many working seconds. PER_REQUEST: each request has its date negotiated. */
export const RESOLUTIONS = ['DURATION', 'PER_REQUEST'] as const;
export type ResolutionKind = (typeof RESOLUTIONS)[number];

/** In working seconds of the provider, by its calendar as that stands when they are counted. */
export interface AgreedTarget {
  firstResponseSeconds: number;
  resolution: ResolutionKind;
  /** With DURATION only. */
  resolutionSeconds?: number;
}

/** Somebody more is told of a request that stays overdue. */
export interface EscalationStep {
  /** Working seconds of the provider after the breach. */
  afterBreachSeconds: number;
  roles: ToldRole[];
  channel: TellingChannel;
}

/** The duties of both sides. Plain JSON: what is in here is in the hash, and so it is what people agree to. */
export interface AgreedTerms {
  /** The provider's duty. */
  targets: Record<Priority, AgreedTarget>;
  /** The requester's duty to reply to a question, in its own working seconds. */
  replyTargetSeconds: number;
  /** Keys of intake fields that the requester answers before sending. */
  requiredFields: string[];
  /** How long before it needs the answer the requester asks, in the provider's working seconds. */
  leadTimeSeconds?: number;
  /** How many requests the requester may send in a week. */
  quotaPerWeek?: number;
  /** The cases that the terms do not cover, in words. */
  exclusions: string;
  reopenWindowWorkingDays: number;
  /** The share of requests answered in time that the provider promises: 9000 is 90 %. */
  attainmentObjectiveBp: number;
  /** Calendar days from the beginning of a version, and from each review to the next. */
  reviewEveryDays: number;
  /** When the provider is warned, beside the usual shares of a target. */
  warnings: { /** Working seconds before it falls due, the earliest warning first. */ beforeDueSeconds: number[] };
  /** The roles that are notified after a breach, step by step. */
  escalationLadder: EscalationStep[];
  /** ISO instant; absent, or in the past by then: from the acceptance on. */
  effectiveFrom?: string;
  /** ISO instant; absent: until something else is agreed. */
  effectiveTo?: string;
}

/** The same value, as the rules of negotiating take it: any JSON. */
export const asJson = (terms: AgreedTerms): Terms => terms as unknown as Terms;

/** Back from the rules of negotiating, which were given nothing else. */
export const fromJson = (terms: Terms): AgreedTerms => terms as unknown as AgreedTerms;
