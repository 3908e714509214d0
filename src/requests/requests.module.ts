import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { AttachmentsModule } from '../attachments/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { IdentityModule } from '../identity/index.js';
import { AskingConditions } from './abilities/asking-conditions.js';
import { ConversationConditions } from './abilities/conversation-conditions.js';
import { FileConditions } from './abilities/file-conditions.js';
import { HelpingConditions } from './abilities/helping-conditions.js';
import { PromiseConditions } from './abilities/promise-conditions.js';
import { RequestAbilities } from './abilities/request-abilities.js';
import { ArticlesAbove } from './above/articles-above.js';
import { OrdersAbove } from './above/orders-above.js';
import { PricesAbove } from './above/prices-above.js';
import { QueueAbove } from './above/queue-above.js';
import { AgreeEarlierStart } from './asking/acts/agree-earlier-start.js';
import { CompleteRequest } from './asking/acts/complete-request.js';
import { ConfirmOnBehalf } from './asking/acts/confirm-on-behalf.js';
import { DraftRequest } from './asking/acts/draft-request.js';
import { SubmitRequest } from './asking/acts/submit-request.js';
import { AskingDepartment } from './asking/asking-department.js';
import { DraftStore } from './asking/draft-store.js';
import { ExamineAsk } from './asking/examine-ask.js';
import { ExamineSending } from './asking/examine-sending.js';
import { OnBehalfConfirmationController } from './asking/http/on-behalf-confirmation.controller.js';
import { RequestNumbers } from './asking/request-numbers.js';
import { RequesterDuties } from './asking/requester-duties.js';
import { NoteDue } from './due/note-due.js';
import { NoteLateChances } from './due/note-late-chances.js';
import { CancelRequest } from './ending/acts/cancel-request.js';
import { ConfirmResolution } from './ending/acts/confirm-resolution.js';
import { DeclineRequest } from './ending/acts/decline-request.js';
import { ReopenRequest } from './ending/acts/reopen-request.js';
import { ResolveRequest } from './ending/acts/resolve-request.js';
import { CloseSilentRequests } from './ending/close-silent-requests.js';
import { HolderAtWork } from './ending/holder-at-work.js';
import { RequestEndingController } from './ending/http/request-ending.controller.js';
import { RestoreWhatWasOpen } from './ending/listeners/restore-what-was-open.js';
import { SettleWhatIsOpen } from './ending/listeners/settle-what-is-open.js';
import { ReadOpenMatters } from './ending/open-matters.js';
import { ReopenWindow } from './ending/reopen-window.js';
import { EscalateDecline } from './escalations/acts/escalate-decline.js';
import { EscalateRequest } from './escalations/acts/escalate-request.js';
import { Escalations } from './escalations/escalations.js';
import { EscalationsController } from './escalations/http/escalations.controller.js';
import { ShowEscalations } from './escalations/http/show-escalations.js';
import { LapseEscalation } from './escalations/lapse-escalation.js';
import { AttachFile } from './files/attach-file.js';
import { AttachmentsController } from './files/http/attachments.controller.js';
import { RemoveAttachment } from './files/remove-attachment.js';
import { ExtendHold } from './holds/acts/extend-hold.js';
import { HoldRequest } from './holds/acts/hold-request.js';
import { ResumeRequest } from './holds/acts/resume-request.js';
import { EndHolds } from './holds/end-holds.js';
import { HoldExtensions } from './holds/hold-extensions.js';
import { Holds } from './holds/holds.js';
import { HoldsController } from './holds/http/holds.controller.js';
import { PresentRequests } from './http/present-requests.js';
import { RequestActs } from './http/request-acts.js';
import { RequestsController } from './http/requests.controller.js';
import { ShowRequest } from './http/show-request.js';
import { ShowTimeline } from './http/show-timeline.js';
import { LateEntries } from './late-entries/late-entries.js';
import { CheckLifecycle } from './lifecycle/check-lifecycle.js';
import { HeldRequests } from './lifecycle/held-requests.js';
import { LockRequests } from './lifecycle/lock-requests.js';
import { ProjectRequest } from './lifecycle/project-request.js';
import { RequestRebuild } from './lifecycle/rebuild-requests.js';
import { RequestStore } from './lifecycle/request.store.js';
import { MergeController } from './merging/http/merge.controller.js';
import { MergeRequest } from './merging/merge-request.js';
import { MergedRequests } from './merging/merged-requests.js';
import { PartRequest } from './merging/part-request.js';
import { PartingWindow } from './merging/parting-window.js';
import { MessagesController } from './messages/http/messages.controller.js';
import { MessageWriter } from './messages/message-writer.js';
import { PostMessage } from './messages/post-message.js';
import { ReadConversation } from './messages/read-conversation.js';
import { OfferActs } from './offers/http/offer-acts.js';
import { ShowOffers } from './offers/http/show-offers.js';
import { OfferLookup } from './offers/offer-lookup.js';
import { WritePastRequests } from './past/write-past-requests.js';
import { GetRequest } from './queries/get-request.js';
import { ListRequests } from './queries/list-requests.js';
import { NamesOfRequests } from './queries/names-of-requests.js';
import { RequestLookup } from './queries/request-lookup.js';
import { RequestTimeline } from './queries/request-timeline.js';
import { AskQuestion } from './questions/acts/ask-question.js';
import { ExpireRequest } from './questions/acts/expire-request.js';
import { RefuseReply } from './questions/acts/refuse-reply.js';
import { ReplyToQuestion } from './questions/acts/reply-to-question.js';
import { WithdrawQuestion } from './questions/acts/withdraw-question.js';
import { QuestionsController } from './questions/http/questions.controller.js';
import { OpenQuestions } from './questions/open-questions.js';
import { Patience } from './questions/patience.js';
import { Questions } from './questions/questions.js';
import { Replies } from './questions/replies.js';
import { ReplyRefusals } from './questions/reply-refusals.js';
import { RequestRecords } from './record/request-records.js';
import { RemindersController } from './reminders/http/reminders.controller.js';
import { RemindProvider } from './reminders/remind-provider.js';
import { Excerpts } from './search/excerpts.js';
import { NearWords } from './search/near-words.js';
import { RequestSearchIndex } from './search/search-index.js';
import { Searches } from './search/searches.js';
import { SimilarAnswers } from './search/similar-answers.js';
import { InviteColleague } from './sight/invite-colleague.js';
import { RestrictRequest } from './sight/restrict-request.js';
import { InvitationsController } from './sight/http/invitations.controller.js';
import { RestrictionController } from './sight/http/restriction.controller.js';
import { ShowInvitations } from './sight/http/show-invitations.js';
import { Invitations } from './sight/invitations.js';
import { SnoozeController } from './snooze/http/snooze.controller.js';
import { SnoozeRequest } from './snooze/snooze-request.js';
import { WakeSnoozedRequests } from './snooze/wake-snoozed-requests.js';
import { Ancestry } from './sub-requests/ancestry.js';
import { SubRequestsController } from './sub-requests/http/sub-requests.controller.js';
import { RaiseSubRequest } from './sub-requests/raise-sub-request.js';
import { TellSubRequests } from './sub-requests/tell-sub-requests.js';
import { AnswerTransfer } from './transfers/answer-transfer.js';
import { OfferTransfer } from './transfers/offer-transfer.js';
import { TransfersController } from './transfers/http/transfers.controller.js';
import { NoteUnansweredTransfers } from './transfers/note-unanswered-transfers.js';
import { Transfers } from './transfers/transfers.js';
import { AcceptRequest } from './working/acts/accept-request.js';
import { AssignRequest } from './working/acts/assign-request.js';
import { ChangePriority } from './working/acts/change-priority.js';
import { EstimateEffort } from './working/acts/estimate-effort.js';
import { LogWork } from './working/acts/log-work.js';
import { StartWork } from './working/acts/start-work.js';
import { RequestWorkController } from './working/http/request-work.controller.js';
import { WorkLogsController } from './working/http/work-logs.controller.js';
import { HandOverWork } from './working/listeners/hand-over-work.js';
import { NoticeNobodysWork } from './working/listeners/notice-nobodys-work.js';
import { NobodysWork } from './working/nobodys-work.js';
import { bulk } from './bulk/index.js';
import { contacts } from './contacts/index.js';
import { expedites } from './expedites/index.js';
import { offers } from './offers/index.js';
import { seen } from './seen/index.js';

/** The listeners of this module receive an event in this order. The projection comes first. */
const listeners = [
  ProjectRequest,
  HandOverWork,
  NoticeNobodysWork,
  SettleWhatIsOpen,
  RestoreWhatWasOpen,
  ...offers.listeners,
  ...expedites.listeners,
  LapseEscalation,
  TellSubRequests,
];
const timers = [CloseSilentRequests, EndHolds, NoteUnansweredTransfers, WakeSnoozedRequests];
const controllers = [
  RequestsController,
  RequestWorkController,
  WorkLogsController,
  RequestEndingController,
  MergeController,
  OnBehalfConfirmationController,
  ...bulk.controllers,
  MessagesController,
  QuestionsController,
  HoldsController,
  TransfersController,
  AttachmentsController,
  ...contacts.controllers,
  ...offers.controllers,
  ...expedites.controllers,
  ...seen.controllers,
  InvitationsController,
  RestrictionController,
  SubRequestsController,
  RemindersController,
  SnoozeController,
  EscalationsController,
];

const lifecycle = [CheckLifecycle, HeldRequests, LockRequests, RequestRebuild, RequestStore];
const asking = [
  AskingDepartment,
  DraftStore,
  ExamineAsk,
  ExamineSending,
  RequesterDuties,
  RequestNumbers,
  DraftRequest,
  SubmitRequest,
  CompleteRequest,
  ConfirmOnBehalf,
  AgreeEarlierStart,
];
const working = [NobodysWork, AcceptRequest, AssignRequest, StartWork, EstimateEffort, ChangePriority, LogWork];
const ending = [
  HolderAtWork,
  ReadOpenMatters,
  ReopenWindow,
  ResolveRequest,
  ConfirmResolution,
  ReopenRequest,
  DeclineRequest,
  CancelRequest,
];
const merging = [MergedRequests, PartingWindow, MergeRequest, PartRequest];
const talking = [
  MessageWriter,
  PostMessage,
  ReadConversation,
  LateEntries,
  OpenQuestions,
  Patience,
  Questions,
  Replies,
  ReplyRefusals,
  AskQuestion,
  ReplyToQuestion,
  RefuseReply,
  WithdrawQuestion,
  ExpireRequest,
  AttachFile,
  RemoveAttachment,
];
const waiting = [HoldExtensions, Holds, HoldRequest, ExtendHold, ResumeRequest];
const transferring = [Transfers, OfferTransfer, AnswerTransfer];
const helping = [
  Invitations,
  ShowInvitations,
  InviteColleague,
  RestrictRequest,
  Escalations,
  ShowEscalations,
  EscalateRequest,
  EscalateDecline,
  Ancestry,
  RaiseSubRequest,
  RemindProvider,
  SnoozeRequest,
];
const searching = [Excerpts, NearWords, RequestSearchIndex, Searches, SimilarAnswers];
const reading = [
  GetRequest,
  ListRequests,
  NamesOfRequests,
  RequestLookup,
  RequestRecords,
  RequestTimeline,
  PresentRequests,
  RequestActs,
  ShowRequest,
  ShowTimeline,
];
const abilities = [
  RequestAbilities,
  AskingConditions,
  ConversationConditions,
  FileConditions,
  HelpingConditions,
  PromiseConditions,
];
const fromAbove = [OrdersAbove, PricesAbove, ArticlesAbove, QueueAbove, NoteDue, NoteLateChances];

@Module({
  imports: [AgreementsModule, AttachmentsModule, CatalogueModule, IdentityModule],
  controllers,
  providers: [
    ...listeners,
    ...timers,
    ...lifecycle,
    ...asking,
    ...working,
    ...ending,
    ...merging,
    ...talking,
    ...waiting,
    ...transferring,
    ...helping,
    ...searching,
    ...reading,
    ...abilities,
    ...fromAbove,
    WritePastRequests,
    ...bulk.providers,
    ...contacts.providers,
    ...offers.providers,
    ...expedites.providers,
    ...seen.providers,
  ],
  exports: [
    AssignRequest,
    ListRequests,
    LockRequests,
    AskingDepartment,
    NoteDue,
    NoteLateChances,
    OfferActs,
    OfferLookup,
    OpenQuestions,
    RequestActs,
    OrdersAbove,
    PricesAbove,
    ArticlesAbove,
    QueueAbove,
    RequestLookup,
    RequestNumbers,
    RequestRebuild,
    RequestRecords,
    RequestSearchIndex,
    RequesterDuties,
    Searches,
    SimilarAnswers,
    ShowOffers,
    ShowRequest,
    ShowTimeline,
    WritePastRequests,
  ],
})
export class RequestsModule {}
