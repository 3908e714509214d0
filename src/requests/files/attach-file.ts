import { Injectable } from '@nestjs/common';
import { Attachments, type AttachmentView, type Upload } from '../../attachments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { AttachmentAdded, RequestDoubted } from '../requests.events.js';
import type { Request } from '../request.entity.js';
import type { Visibility } from '../request-words.js';
import { departmentFor, sideOf } from '../requests.policy.js';
import { refuse } from '../messages/messages.errors.js';
import { isDoubt } from '../messages/is-doubt.js';

/** Adds a file to a request, for both sides or for the own department of the person. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly requests: RequestStore,
    private readonly attachments: Attachments,
  ) {}

  /** Refuses a caller who may not add a file, before the server reads the bytes. */
  async refuseBeforeReading(actor: Actor, idOrNumber: string): Promise<void> {
    await this.requireRoom(actor, this.requests.judgeFor(actor, await this.requests.find(idOrNumber), 'attach'));
  }

  /** @throws attachment.too_many */
  requireRoom(actor: Actor, request: Request): Promise<void> {
    return this.attachments.requireRoom({
      kind: 'request',
      id: request.id,
      departmentId: departmentFor(actor, request),
    });
  }

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, upload: Upload, visibility: Visibility): Promise<AttachmentView> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'attach');
    const internal = visibility === 'INTERNAL';
    if (internal && sideOf(actor, request) === null) throw refuse('message.notes_are_for_departments');
    const departmentId = departmentFor(actor, request);
    const owner = { kind: 'request', id: request.id, departmentId, visibility };
    const view = await this.attachments.store(owner, upload, actor.userId);
    const payload = { attachmentId: view.id, digest: view.digest, visibility, departmentId };
    const audience = internal ? [departmentId] : undefined;
    await this.requests.tell(request, AttachmentAdded, payload, { actor, audience });
    if (!internal && isDoubt(actor, request)) {
      await this.requests.tell(request, RequestDoubted, { messageId: null, digest: null }, { actor });
    }
    return view;
  }
}
