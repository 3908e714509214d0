import { Injectable } from '@nestjs/common';
import { PartRequest } from '../merging/part-request.js';
import { ReopenRequest } from '../ending/acts/reopen-request.js';
import { AnswerTransfer } from '../transfers/answer-transfer.js';
import { ExpireRequest } from '../questions/acts/expire-request.js';
import { ReplyRefusals } from '../questions/reply-refusals.js';
import type { Conditions } from './condition.js';

/** Further conditions for messages, holds and endings. */
@Injectable()
export class ConversationConditions {
  constructor(
    private readonly reopenRequest: ReopenRequest,
    private readonly partRequest: PartRequest,
    private readonly answerTransfer: AnswerTransfer,
    private readonly expireRequest: ExpireRequest,
    private readonly refusals: ReplyRefusals,
  ) {}

  readonly conditions: Conditions = {
    acceptTransfer: (_, { pendingDepartmentId }) => this.answerTransfer.refuseRetired(pendingDepartmentId!),
    reopen: (_, request) => this.reopenRequest.requireReopenable(request),
    part: async (actor, request) => void (await this.partRequest.requirePartable(actor, request)),
    expire: (_, request) => this.expireRequest.requireSilence(request),
    refuseReply: (_, request, { replied }) => replied && this.refusals.isAnyRefusable(request),
    proposeHoldExtension: (_, __, { extensionAsked }) => !extensionAsked,
    consentToHoldExtension: (_, __, { extensionAsked }) => extensionAsked,
    refuseHoldExtension: (_, __, { extensionAsked }) => extensionAsked,
  };
}
