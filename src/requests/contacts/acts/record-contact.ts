import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/index.js';
import { Database, newId, Transactional } from '../../../platform/database/index.js';
import { isDoubt } from '../../messages/is-doubt.js';
import { Replies } from '../../questions/replies.js';
import { MessageWriter } from '../../messages/message-writer.js';
import type { Request } from '../../request.entity.js';
import { RequestStore } from '../../lifecycle/request.store.js';
import { ContactRecorded, RequestDoubted, type SaidPayload } from '../../requests.events.js';
import { departmentFor } from '../../requests.policy.js';
import { Contact } from '../contact.entity.js';
import { ExamineContact, type HeldContact } from '../examine-contact.js';

/** Records a conversation that was held outside the system, with its true time. */
@Injectable()
export class RecordContact {
  constructor(
    private readonly requests: RequestStore,
    private readonly examine: ExamineContact,
    private readonly messages: MessageWriter,
    private readonly replies: Replies,
    private readonly database: Database,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, contact: HeldContact): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'recordContact');
    const { occurredAt, question } = await this.examine.execute(actor, request, contact);
    const { summary: body, visibility, channel } = contact;
    const said = await this.messages.write(request, actor, { body, visibility, channel, occurredAt });
    const telling = { actor, channel, occurredAt };
    await this.keep(actor, request, contact, said, telling);
    if (question !== null) await this.replies.settle(actor, request, question, said, telling);
    if (visibility === 'SHARED' && isDoubt(actor, request) && isAfterTheAnswer(request, occurredAt)) {
      await this.requests.tell(request, RequestDoubted, { messageId: null, digest: null }, telling);
    }
  }

  private async keep(
    actor: Actor,
    request: Request,
    { visibility, partnerId, substance, lateReason }: HeldContact,
    said: SaidPayload,
    telling: { actor: Actor; channel: HeldContact['channel']; occurredAt?: Date },
  ): Promise<void> {
    const contact = { id: newId(), requestId: request.id, messageId: said.messageId, partnerId, substance, lateReason };
    await this.database.repository(Contact).insert(contact);
    const departmentId = departmentFor(actor, request);
    const audience = visibility === 'INTERNAL' ? [departmentId] : undefined;
    const payload = { ...said, contactId: contact.id, visibility, departmentId, partnerId, substance };
    await this.requests.tell(request, ContactRecorded, payload, { ...telling, audience });
  }
}

const isAfterTheAnswer = ({ resolvedAt }: Request, occurredAt?: Date): boolean =>
  occurredAt === undefined || resolvedAt === null || occurredAt >= resolvedAt;
