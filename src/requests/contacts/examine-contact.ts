import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { refuse as refuseWords } from '../messages/messages.errors.js';
import { LateEntries } from '../late-entries/late-entries.js';
import type { Question } from '../questions/question.entity.js';
import { Questions } from '../questions/questions.js';
import type { Request } from '../request.entity.js';
import type { ContactChannel, ContactSubstance, Visibility } from '../request-words.js';
import { departmentsOf, sideOf } from '../requests.policy.js';
import { refuse } from './contacts.errors.js';

export interface HeldContact {
  summary: string;
  channel: ContactChannel;
  visibility: Visibility;
  substance: ContactSubstance;
  partnerId: string | null;
  /** When the conversation was held. Null: now. */
  occurredAt: Date | null;
  /** Why the conversation is recorded later. */
  lateReason: string | null;
  /** The id of the question that the requester replied to in the conversation. Null: it replied to none. */
  settles: string | null;
}

/** The result for a contact that may be recorded: when it was held (undefined: now), and the question it replies to. */
export interface ExaminedContact {
  occurredAt: Date | undefined;
  question: Question | null;
}

/** Judges whether a conversation may be recorded as the person told it. */
@Injectable()
export class ExamineContact {
  constructor(
    private readonly lateEntries: LateEntries,
    private readonly questions: Questions,
    private readonly departments: Departments,
  ) {}

  /** The caller has locked the request. */
  async execute(actor: Actor, request: Request, contact: HeldContact): Promise<ExaminedContact> {
    requireSight(actor, request, contact);
    const occurredAt = await this.momentOf(request, contact);
    await this.requirePartner(actor, request, contact.partnerId);
    return { occurredAt, question: await this.settledBy(actor, request, contact, occurredAt) };
  }

  /**
   * A contact that stops a clock obeys the rule of late entries. Any other contact may lie before the last change of
   * state.
   */
  private async momentOf(request: Request, contact: HeldContact): Promise<Date | undefined> {
    const stopsClock = contact.substance !== 'NONE' || contact.settles !== null;
    const occurredAt = this.lateEntries.trueTimeOf(contact);
    if (occurredAt === undefined) return undefined;
    if (occurredAt < (request.askedAt ?? request.submittedAt!)) throw refuse('contact.before_the_ask');
    return stopsClock ? this.lateEntries.momentOf(request, contact) : occurredAt;
  }

  private async requirePartner(actor: Actor, request: Request, partnerId: string | null): Promise<void> {
    if (partnerId === null) return;
    const staff = await this.departments.staffOf(departmentsOf(request));
    const hasPart = request.invitedIds.includes(partnerId) || staff.some(({ userId }) => userId === partnerId);
    if (partnerId === actor.userId || !hasPart) throw refuse('contact.partner_has_no_part');
  }

  private async settledBy(
    actor: Actor,
    request: Request,
    { visibility, settles }: HeldContact,
    occurredAt?: Date,
  ): Promise<Question | null> {
    if (settles === null) return null;
    if (visibility !== 'SHARED' || sideOf(actor, request) !== 'REQUESTER') throw refuseWords('message.settles_nothing');
    const question = await this.questions.open(request.id, settles);
    if (occurredAt !== undefined && occurredAt < question.askedAt) throw refuseWords('question.not_asked_yet');
    return question;
  }
}

/** @throws message.notes_are_for_departments, contact.substance_is_shared */
function requireSight(actor: Actor, request: Request, { visibility, substance }: HeldContact): void {
  const side = sideOf(actor, request);
  if (visibility === 'INTERNAL' && side === null) throw refuseWords('message.notes_are_for_departments');
  if (substance === 'NONE') return;
  if (side !== 'PROVIDER' || visibility !== 'SHARED') throw refuse('contact.substance_is_shared');
}
