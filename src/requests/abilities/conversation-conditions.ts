import { Injectable } from '@nestjs/common';
import { Attachments } from '../../attachments/index.js';
import { type Actor, isLead } from '../../platform/auth/index.js';
import { PartRequest } from '../acts/part-request.js';
import { ReopenRequest } from '../acts/reopen-request.js';
import { ExpireRequest } from '../conversation/acts/expire-request.js';
import { HoldExtensions } from '../conversation/hold-extensions.js';
import { Holds } from '../conversation/holds.js';
import { ReplyRefusals } from '../conversation/reply-refusals.js';
import type { Request } from '../request.entity.js';
import type { Conditions } from './condition.js';

/** Further conditions for talking, waiting and ending. */
@Injectable()
export class ConversationConditions {
  constructor(
    private readonly reopenRequest: ReopenRequest,
    private readonly partRequest: PartRequest,
    private readonly expireRequest: ExpireRequest,
    private readonly refusals: ReplyRefusals,
    private readonly holds: Holds,
    private readonly extensions: HoldExtensions,
    private readonly attachments: Attachments,
  ) {}

  readonly conditions: Conditions = {
    reopen: (_, request) => this.reopenRequest.requireInTime(request),
    part: async (actor, request) => void (await this.partRequest.requirePartable(actor, request)),
    expire: (_, request) => this.expireRequest.requireSilence(request),
    refuseReply: (_, request, { replied }) => replied && this.refusals.isAnyRefusable(request),
    removeAttachment: (actor, request, { hasFiles }) => hasFiles && this.hasOwnFile(actor, request),
    proposeHoldExtension: async (_, { id }) => this.extensions.requireNoneOpen(await this.holdOf(id)),
    consentToHoldExtension: async (_, { id }) => void (await this.extensions.open(await this.holdOf(id))),
    refuseHoldExtension: async (_, { id }) => void (await this.extensions.open(await this.holdOf(id))),
  };

  private async holdOf(requestId: string): Promise<string> {
    return (await this.holds.open(requestId))!.id;
  }

  private async hasOwnFile(actor: Actor, { id }: Request): Promise<boolean> {
    const files = await this.attachments.list({ kind: 'request', id });
    return files.some(
      ({ removedAt, uploadedById, departmentId }) =>
        removedAt === null && (uploadedById === actor.userId || isLead(actor, departmentId)),
    );
  }
}
