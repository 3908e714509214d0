import { AcceptTransfer } from '../transfers/acts/accept-transfer.js';
import { AskQuestion } from '../questions/acts/ask-question.js';
import { AttachFile } from '../files/attach-file.js';
import { ExpireRequest } from '../questions/acts/expire-request.js';
import { ExtendHold } from '../holds/acts/extend-hold.js';
import { HoldRequest } from '../holds/acts/hold-request.js';
import { LogWork } from '../working/acts/log-work.js';
import { OfferTransfer } from '../transfers/acts/offer-transfer.js';
import { PostMessage } from '../messages/post-message.js';
import { RefuseReply } from '../questions/acts/refuse-reply.js';
import { RefuseTransfer } from '../transfers/acts/refuse-transfer.js';
import { RemoveAttachment } from '../files/remove-attachment.js';
import { ReplyToQuestion } from '../questions/acts/reply-to-question.js';
import { ResumeRequest } from '../holds/acts/resume-request.js';
import { WithdrawQuestion } from '../questions/acts/withdraw-question.js';
import { WithdrawTransfer } from '../transfers/acts/withdraw-transfer.js';
import { HoldExtensions } from '../holds/hold-extensions.js';
import { Holds } from '../holds/holds.js';
import { AttachmentsController } from './http/attachments.controller.js';
import { HoldsController } from './http/holds.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { WaitingController } from './http/waiting.controller.js';
import { RestoreWhatWasOpen } from '../ending/listeners/restore-what-was-open.js';
import { SettleWhatIsOpen } from '../ending/listeners/settle-what-is-open.js';
import { OpenQuestions } from '../questions/open-questions.js';
import { ReadConversation } from '../messages/read-conversation.js';
import { LateEntries } from '../late-entries/late-entries.js';
import { Patience } from '../questions/patience.js';
import { Questions } from '../questions/questions.js';
import { Replies } from '../questions/replies.js';
import { ReplyRefusals } from '../questions/reply-refusals.js';
import { EndHolds } from '../holds/end-holds.js';
import { NoteUnansweredTransfers } from '../transfers/note-unanswered-transfers.js';
import { Transfers } from '../transfers/transfers.js';

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
