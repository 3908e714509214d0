import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../platform/database/index.js';
import type { Channel } from '../platform/events/index.js';
import type { State } from './request.state.js';
import type { Ball, Priority } from './request-words.js';

/**
 * One ask from a department to another. The row is what `request.fold.ts` makes of the request's events; nobody else
 * writes it, save for the three due instants and what its terms grant the requester, which the keeper of clocks notes.
 */
@Entity('request')
export class Request {
  @IdColumn() id: string;
  /** Like `ENG-1042`; null while it is a draft. */
  @Column('text', { nullable: true }) number: string | null;
  @RefColumn() serviceId: string;

  @RefColumn() requesterDepartmentId: string;
  /** The first department that was asked; it never changes. */
  @RefColumn() providerDepartmentId: string;
  /** The department that holds it now. */
  @RefColumn() holderDepartmentId: string;
  /** The department it has been offered to, while a transfer is pending. */
  @RefColumn({ nullable: true }) pendingDepartmentId: string | null;
  /** Departments that gave it away; they keep reading what is shared. */
  @Column('uuid', { array: true }) formerHolderIds: string[];
  /** The first department handed it on before it had begun: it had been sent to the wrong one. */
  @Column('boolean') misrouted: boolean;

  @Column('text') state: State;
  /** Where it goes back to after the pause it is in. */
  @Column('text', { nullable: true }) resumeState: State | null;
  @Column('text') ball: Ball;
  @Column('text') priority: Priority;
  @Column('boolean') incomplete: boolean;
  /** The agreement in force when it was sent. */
  @RefColumn({ nullable: true }) agreementId: string | null;
  /** It was sent less than the agreed lead time before the date it wishes for. */
  @Column('boolean') lateRaise: boolean;
  /** True: more requests were sent in that week than the agreement allows. */
  @Column('boolean') overQuota: boolean;
  /** Keys of required intake fields without an answer. */
  @Column('text', { array: true }) missingFields: string[];

  @RefColumn() raisedById: string;
  /** The person it was raised for, by somebody else. */
  @RefColumn({ nullable: true }) onBehalfOfId: string | null;
  /** A request raised for somebody counts once that person has confirmed it. */
  @Column('boolean') confirmedOnBehalf: boolean;
  /** The provider raised it for that person, who has not confirmed it: no report counts it. */
  @Column('boolean') awaitsNamed: boolean;
  @Column('text') channel: Channel;
  @RefColumn({ nullable: true }) assigneeId: string | null;
  /** Everybody who acted on it for its provider, or was to: by id, first to last. Figures of a single one are hidden. */
  @Column('uuid', { array: true }) handIds: string[];
  /** Colleagues of other departments who were asked to help; they see and say what both sides share. */
  @Column('uuid', { array: true }) invitedIds: string[];
  /** Those who asked the same once more, in a request that was merged into this one. */
  @Column('uuid', { array: true }) followerIds: string[];
  /** True: only people who take part and leads see the request. */
  @Column('boolean') restricted: boolean;

  @Column('integer', { nullable: true }) effortMinutes: number | null;
  @Column('integer') loggedMinutes: number;
  @Column('integer') openQuestionCount: number;

  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) submittedAt: Date | null;
  /** When it was asked, where it was typed in later; null: it was asked when it was sent. */
  @InstantColumn({ nullable: true }) askedAt: Date | null;
  /** Why it was typed in later. */
  @Column('text', { nullable: true }) lateReason: string | null;
  /** When the provider agreed that its clocks began when it was asked. */
  @InstantColumn({ nullable: true }) earlierStartAgreedAt: Date | null;
  @InstantColumn({ nullable: true }) firstRespondedAt: Date | null;
  /** The instant of the answer that stands; null again after a reopening. */
  @InstantColumn({ nullable: true }) resolvedAt: Date | null;
  /** When the requester last wrote after that answer without confirming or reopening. */
  @InstantColumn({ nullable: true }) doubtedAt: Date | null;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** The instant of the end, whatever the end was. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;

  @RefColumn({ nullable: true }) duplicateOfId: string | null;
  /** The request that was answered too long ago to be reopened. */
  @RefColumn({ nullable: true }) reopenOfId: string | null;
  @Column('integer') reopenCount: number;
  /** The request whose holder asked this one, for a part of its answer. */
  @RefColumn({ nullable: true }) parentId: string | null;
  /** Until then it is not on the holder's own list, unless something happens. */
  @InstantColumn({ nullable: true }) snoozedUntil: Date | null;
  /** How often the requester has chased the answer, and when last. */
  @Column('integer') reminderCount: number;
  @InstantColumn({ nullable: true }) remindedAt: Date | null;
  /** The date both sides agreed on, when they agreed on one. */
  @InstantColumn({ nullable: true }) committedAtDate: Date | null;
  /** When both departments' leads agreed that it goes before all others. */
  @InstantColumn({ nullable: true }) expeditedAt: Date | null;

  /** Null while the resolution clock does not run. */
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn({ nullable: true }) breachAt: Date | null;
  @InstantColumn({ nullable: true }) breachedAt: Date | null;
  /** Working days of the requester in which an answer may be doubted; null: the usual window. */
  @Column('integer', { nullable: true }) reopenWindowWorkingDays: number | null;
  /** The time for a reply that the pinned terms grant the requester, in the requester's own working seconds. */
  @SecondsColumn({ nullable: true }) replyTargetSeconds: number | null;

  /** Sequence of the last event folded in. */
  @Column('integer') version: number;
  @InstantColumn() updatedAt: Date;
}
