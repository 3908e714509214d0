import { Injectable } from '@nestjs/common';
import { Attachments } from '../../attachments/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { AttachmentRemoved } from '../requests.events.js';
import { refuse } from './files.errors.js';

/** Removes a file. The remaining row says that the file existed and who removed it. */
@Injectable()
export class RemoveAttachment {
  constructor(
    private readonly requests: RequestStore,
    private readonly attachments: Attachments,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, attachmentId: string): Promise<void> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'removeAttachment');
    const owner = { kind: 'request', id: request.id };
    const listed = (await this.attachments.list(owner, departmentIdsOf(actor))).find(
      (view) => view.id === attachmentId,
    );
    if (listed !== undefined && listed.uploadedById !== actor.userId && !isLead(actor, listed.departmentId)) {
      throw refuse('attachment.not_yours');
    }
    const removed = await this.attachments.remove(owner, attachmentId, actor.userId, departmentIdsOf(actor));
    if (listed?.removedAt === null) {
      const { visibility, departmentId } = removed;
      const audience = visibility === 'INTERNAL' ? [departmentId] : undefined;
      const payload = { attachmentId: removed.id, visibility, departmentId };
      await this.requests.tell(request, AttachmentRemoved, payload, { actor, audience });
    }
  }
}
