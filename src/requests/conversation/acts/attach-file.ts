import { Injectable } from '@nestjs/common';
import { Attachments, type AttachmentView, type Upload } from '../../../attachments/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Transactional } from '../../../platform/database/index.js';
import { RequestStore } from '../../request.store.js';
import { AttachmentAdded, RequestDoubted } from '../../requests.events.js';
import { departmentFor } from '../../requests.policy.js';
import { isDoubt } from '../is-doubt.js';

/** Adds a file to a request, for both sides. */
@Injectable()
export class AttachFile {
  constructor(
    private readonly requests: RequestStore,
    private readonly attachments: Attachments,
  ) {}

  /** Whoever may not add a file is told so before the bytes are taken in. */
  async refuseBeforeReading(actor: Actor, idOrNumber: string): Promise<void> {
    this.requests.judgeFor(actor, await this.requests.find(idOrNumber), 'attach');
  }

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, upload: Upload): Promise<AttachmentView> {
    const request = await this.requests.lockFor(actor, idOrNumber, 'attach');
    const owner = { kind: 'request', id: request.id, departmentId: departmentFor(actor, request) };
    const view = await this.attachments.store(owner, upload, actor.userId);
    const payload = { attachmentId: view.id, digest: view.digest };
    await this.requests.tell(request, AttachmentAdded, payload, { actor });
    if (isDoubt(actor, request)) {
      await this.requests.tell(request, RequestDoubted, { messageId: null, digest: null }, { actor });
    }
    return view;
  }
}
