import { Injectable } from '@nestjs/common';
import { Attachments } from '../../attachments/index.js';
import { type Actor, departmentIdsOf, isLead } from '../../platform/auth/index.js';
import { AttachFile } from '../files/attach-file.js';
import type { Request } from '../request.entity.js';
import type { Conditions } from './condition.js';

/** Further conditions for files. The storage space of a department is checked when the file is added. */
@Injectable()
export class FileConditions {
  constructor(
    private readonly attachFile: AttachFile,
    private readonly attachments: Attachments,
  ) {}

  readonly conditions: Conditions = {
    attach: (actor, request, { hasFiles }) => !hasFiles || this.attachFile.requireRoom(actor, request),
    removeAttachment: (actor, request, { hasFiles }) => hasFiles && this.hasOwnFile(actor, request),
  };

  private async hasOwnFile(actor: Actor, { id }: Request): Promise<boolean> {
    const files = await this.attachments.list({ kind: 'request', id }, departmentIdsOf(actor));
    return files.some(
      ({ removedAt, uploadedById, departmentId }) =>
        removedAt === null && (uploadedById === actor.userId || isLead(actor, departmentId)),
    );
  }
}
