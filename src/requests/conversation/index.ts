import { AcceptTransfer } from './acts/accept-transfer.js';
import { AskQuestion } from './acts/ask-question.js';
import { AttachFile } from './acts/attach-file.js';
import { ExpireRequest } from './acts/expire-request.js';
import { ExtendHold } from './acts/extend-hold.js';
import { HoldRequest } from './acts/hold-request.js';
import { LogWork } from '../working/acts/log-work.js';
import { OfferTransfer } from './acts/offer-transfer.js';
import { PostMessage } from './acts/post-message.js';
import { RefuseReply } from './acts/refuse-reply.js';
import { RefuseTransfer } from './acts/refuse-transfer.js';
import { RemoveAttachment } from './acts/remove-attachment.js';
import { ReplyToQuestion } from './acts/reply-to-question.js';
import { ResumeRequest } from './acts/resume-request.js';
import { WithdrawQuestion } from './acts/withdraw-question.js';
import { WithdrawTransfer } from './acts/withdraw-transfer.js';
import { HoldExtensions } from './hold-extensions.js';
import { Holds } from './holds.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { HoldsController } from './http/holds.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { WaitingController } from './http/waiting.controller.js';
import { RestoreWhatWasOpen } from '../ending/listeners/restore-what-was-open.js';
import { SettleWhatIsOpen } from '../ending/listeners/settle-what-is-open.js';
import { OpenQuestions } from './queries/open-questions.js';
import { ReadConversation } from './queries/read-conversation.js';
import { LateEntries } from './late-entries.js';
import { Patience } from './patience.js';
import { Questions } from './questions.js';
import { Replies } from './replies.js';
import { ReplyRefusals } from './reply-refusals.js';
import { EndHolds } from './timers/end-holds.js';
import { NoteUnansweredTransfers } from './timers/note-unanswered-transfers.js';
import { Transfers } from './transfers.js';

/** Providers and controllers for messages, questions, holds, transfers and files. */
export const conversation = {
  listeners: [SettleWhatIsOpen, RestoreWhatWasOpen],
  providers: [
    ...[PostMessage, AskQuestion, ReplyToQuestion, RefuseReply, WithdrawQuestion, ExpireRequest],
    ...[
      HoldRequest,
      ExtendHold,
      HoldExtensions,
      ResumeRequest,
      OfferTransfer,
      AcceptTransfer,
      RefuseTransfer,
      WithdrawTransfer,
    ],
    ...[LogWork, AttachFile, RemoveAttachment],
    ...[
      Questions,
      Replies,
      ReplyRefusals,
      Patience,
      LateEntries,
      Holds,
      Transfers,
      OpenQuestions,
      ReadConversation,
      EndHolds,
      NoteUnansweredTransfers,
    ],
  ],
  controllers: [MessagesController, WaitingController, HoldsController, AttachmentsController],
};
