import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../platform/database/index.js';
import type { Channel } from '../platform/events/index.js';
import type { RequestState } from './request-states.js';
import type { Ball, Priority } from './request-words.js';

/**
 * One ask from a department to another. `request.fold.ts` computes the row from the events of the request. Two kinds of
 * columns are exceptions: the three due instants, and the limits that the terms grant the requester. The projection of
 * clocks in `sla/clocks` writes those.
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
  /** The department that holds the request now. */
  @RefColumn() holderDepartmentId: string;
  /** The department that was offered the request, while a transfer is pending. */
  @RefColumn({ nullable: true }) pendingDepartmentId: string | null;
  /** Departments that transferred the request to another one. They still read shared messages. */
  @Column('uuid', { array: true }) formerHolderIds: string[];
  /** True: the first department transferred the request before it began work, so it was sent to the wrong department. */
  @Column('boolean') misrouted: boolean;

  @Column('text') state: RequestState;
  /** The state to which the request returns after the current pause. */
  @Column('text', { nullable: true }) resumeState: RequestState | null;
  @Column('text') ball: Ball;
  @Column('text') priority: Priority;
  @Column('boolean') incomplete: boolean;
  /** The agreement that was in force when the request was sent. */
  @RefColumn({ nullable: true }) agreementId: string | null;
  /** True: the request was sent with less than the agreed lead time before its wished date. */
  @Column('boolean') lateRaise: boolean;
  /** True: more requests were sent in that week than the agreement allows. */
  @Column('boolean') overQuota: boolean;
  /** Keys of required intake fields without an answer. */
  @Column('text', { array: true }) missingFields: string[];

  @RefColumn() raisedById: string;
  /** The person for whom somebody else raised the request. */
  @RefColumn({ nullable: true }) onBehalfOfId: string | null;
  /** True: the person named in `onBehalfOfId` confirmed the request. A request raised for somebody counts only then. */
  @Column('boolean') confirmedOnBehalf: boolean;
  /** True: the provider raised the request for the named person, who has not confirmed it yet. No report counts it. */
  @Column('boolean') awaitsNamed: boolean;
  @Column('text') channel: Channel;
  @RefColumn({ nullable: true }) assigneeId: string | null;
  /**
   * Ids of all people who acted on the request for its provider or were assigned to it, sorted. Reports compare the first
   * and the last id, and hide a figure that rests on one person.
   */
  @Column('uuid', { array: true }) handIds: string[];
  /** Colleagues of other departments who were invited to help. They read and write shared messages. */
  @Column('uuid', { array: true }) invitedIds: string[];
  /** People who asked the same in another request, which was merged into this one. */
  @Column('uuid', { array: true }) followerIds: string[];
  /** True: only people who take part and leads see the request. */
  @Column('boolean') restricted: boolean;

  @Column('integer', { nullable: true }) effortMinutes: number | null;
  @Column('integer') loggedMinutes: number;
  @Column('integer') openQuestionCount: number;

  @InstantColumn() createdAt: Date;
  @InstantColumn({ nullable: true }) submittedAt: Date | null;
  /** The instant of the ask, if the request was entered later; null: it was sent at the moment of the ask. */
  @InstantColumn({ nullable: true }) askedAt: Date | null;
  /** The reason why the request was entered later. */
  @Column('text', { nullable: true }) lateReason: string | null;
  /** The instant at which the provider agreed that its clocks began at `askedAt`. */
  @InstantColumn({ nullable: true }) earlierStartAgreedAt: Date | null;
  @InstantColumn({ nullable: true }) firstRespondedAt: Date | null;
  /** The instant of the answer in force; null again after a reopening. */
  @InstantColumn({ nullable: true }) resolvedAt: Date | null;
  /** The instant of the requester's last message after the answer, if the requester neither confirmed nor reopened. */
  @InstantColumn({ nullable: true }) doubtedAt: Date | null;
  @InstantColumn({ nullable: true }) closedAt: Date | null;
  /** The instant at which the request ended, in any of the ended states. */
  @InstantColumn({ nullable: true }) endedAt: Date | null;

  @RefColumn({ nullable: true }) duplicateOfId: string | null;
  /** The earlier request that this one takes up again, because it was answered too long ago to be reopened. */
  @RefColumn({ nullable: true }) reopenOfId: string | null;
  @Column('integer') reopenCount: number;
  /** The request whose holder asked this one, for a part of the answer. */
  @RefColumn({ nullable: true }) parentId: string | null;
  /** Until this instant the request is not on the holder's own list, unless something happens to it. */
  @InstantColumn({ nullable: true }) snoozedUntil: Date | null;
  /** The number of reminders by the requester; the next column is the instant of the last one. */
  @Column('integer') reminderCount: number;
  @InstantColumn({ nullable: true }) remindedAt: Date | null;
  /** The date on which both sides agreed; null without such an agreement. */
  @InstantColumn({ nullable: true }) committedAtDate: Date | null;
  /** The instant at which the leads of both departments agreed that the request goes before all others. */
  @InstantColumn({ nullable: true }) expeditedAt: Date | null;

  /** Null while the resolution clock does not run. */
  @InstantColumn({ nullable: true }) dueAt: Date | null;
  @InstantColumn({ nullable: true }) breachAt: Date | null;
  @InstantColumn({ nullable: true }) breachedAt: Date | null;
  /** The number of the requester's working days in which the requester may doubt an answer; null: the usual window. */
  @Column('integer', { nullable: true }) reopenWindowWorkingDays: number | null;
  /** The time for a reply that the pinned terms grant the requester, in seconds of the requester's working time. */
  @SecondsColumn({ nullable: true }) replyTargetSeconds: number | null;

  /** The sequence of the last event that was folded into the row. */
  @Column('integer') version: number;
  @InstantColumn() updatedAt: Date;
}
