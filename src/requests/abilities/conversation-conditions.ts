import { Injectable } from '@nestjs/common';
import { PartRequest } from '../acts/part-request.js';
import { ReopenRequest } from '../acts/reopen-request.js';
import { AcceptTransfer } from '../conversation/acts/accept-transfer.js';
import { ExpireRequest } from '../conversation/acts/expire-request.js';
import { HoldExtensions } from '../conversation/hold-extensions.js';
import { Holds } from '../conversation/holds.js';
import { ReplyRefusals } from '../conversation/reply-refusals.js';
import type { Conditions } from './condition.js';

/** Further conditions for talking, waiting and ending. */
@Injectable()
export class ConversationConditions {
  constructor(
    private readonly reopenRequest: ReopenRequest,
    private readonly partRequest: PartRequest,
    private readonly acceptTransfer: AcceptTransfer,
    private readonly expireRequest: ExpireRequest,
    private readonly refusals: ReplyRefusals,
    private readonly holds: Holds,
    private readonly extensions: HoldExtensions,
  ) {}

  readonly conditions: Conditions = {
    acceptTransfer: (_, { pendingDepartmentId }) => this.acceptTransfer.refuseRetired(pendingDepartmentId!),
    reopen: (_, request) => this.reopenRequest.requireReopenable(request),
    part: async (actor, request) => void (await this.partRequest.requirePartable(actor, request)),
    expire: (_, request) => this.expireRequest.requireSilence(request),
    refuseReply: (_, request, { replied }) => replied && this.refusals.isAnyRefusable(request),
    proposeHoldExtension: async (_, { id }) => this.extensions.requireNoneOpen(await this.holdOf(id)),
    consentToHoldExtension: async (_, { id }) => void (await this.extensions.open(await this.holdOf(id))),
    refuseHoldExtension: async (_, { id }) => void (await this.extensions.open(await this.holdOf(id))),
  };

  private async holdOf(requestId: string): Promise<string> {
    return (await this.holds.open(requestId))!.id;
  }
}
