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
import { AcceptRequest } from './working/acts/accept-request.js';
import { AgreeEarlierStart } from './asking/acts/agree-earlier-start.js';
import { AssignRequest } from './working/acts/assign-request.js';
import { CancelRequest } from './ending/acts/cancel-request.js';
import { ChangePriority } from './working/acts/change-priority.js';
import { CompleteRequest } from './asking/acts/complete-request.js';
import { ConfirmOnBehalf } from './asking/acts/confirm-on-behalf.js';
import { ConfirmResolution } from './ending/acts/confirm-resolution.js';
import { DeclineRequest } from './ending/acts/decline-request.js';
import { DraftRequest } from './asking/acts/draft-request.js';
import { EstimateEffort } from './working/acts/estimate-effort.js';
import { LockRequests } from './lifecycle/lock-requests.js';
import { MergeRequest } from './merging/merge-request.js';
import { PartRequest } from './merging/part-request.js';
import { NoteDue } from './due/note-due.js';
import { NoteLateChances } from './due/note-late-chances.js';
import { ReopenRequest } from './ending/acts/reopen-request.js';
import { ResolveRequest } from './ending/acts/resolve-request.js';
import { StartWork } from './working/acts/start-work.js';
import { SubmitRequest } from './asking/acts/submit-request.js';
import { AskingDepartment } from './asking/asking-department.js';
import { CheckLifecycle } from './lifecycle/check-lifecycle.js';
import { DraftStore } from './asking/draft-store.js';
import { ExamineAsk } from './asking/examine-ask.js';
import { ExamineSending } from './asking/examine-sending.js';
import { HolderAtWork } from './ending/holder-at-work.js';
import { RequesterDuties } from './asking/requester-duties.js';
import { PresentRequests } from './http/present-requests.js';
import { RequestEndingController } from './http/request-ending.controller.js';
import { RequestWorkController } from './http/request-work.controller.js';
import { RequestsController } from './http/requests.controller.js';
import { ShowRequest } from './http/show-request.js';
import { ShowTimeline } from './http/show-timeline.js';
import { HandOverWork } from './working/listeners/hand-over-work.js';
import { NoticeNobodysWork } from './working/listeners/notice-nobodys-work.js';
import { ProjectRequest } from './lifecycle/project-request.js';
import { MessageWriter } from './messages/message-writer.js';
import { bulk } from './bulk/index.js';
import { NobodysWork } from './working/nobodys-work.js';
import { contacts } from './contacts/index.js';
import { conversation } from './conversation/index.js';
import { expedites } from './expedites/index.js';
import { helping } from './helping/index.js';
import { offers } from './offers/index.js';
import { GetRequest } from './queries/get-request.js';
import { ListRequests } from './queries/list-requests.js';
import { MergedRequests } from './merging/merged-requests.js';
import { RequestTimeline } from './queries/request-timeline.js';
import { RequestRecords } from './record/request-records.js';
import { RequestRebuild } from './lifecycle/rebuild-requests.js';
import { WritePastRequests } from './past/write-past-requests.js';
import { PartingWindow } from './merging/parting-window.js';
import { ReopenWindow } from './ending/reopen-window.js';
import { ReadOpenMatters } from './ending/open-matters.js';
import { HeldRequests } from './lifecycle/held-requests.js';
import { RequestLookup } from './queries/request-lookup.js';
import { RequestNumbers } from './asking/request-numbers.js';
import { RequestStore } from './lifecycle/request.store.js';
import { RequestActs } from './http/request-acts.js';
import { OpenQuestions } from './questions/open-questions.js';
import { OfferActs } from './offers/http/offer-acts.js';
import { ShowOffers } from './offers/http/show-offers.js';
import { OfferLookup } from './offers/offer-lookup.js';
import { Excerpts } from './search/excerpts.js';
import { OrdersAbove } from './above/orders-above.js';
import { PricesAbove } from './above/prices-above.js';
import { ArticlesAbove } from './above/articles-above.js';
import { QueueAbove } from './above/queue-above.js';
import { NearWords } from './search/near-words.js';
import { SearchIndex } from './search/search-index.js';
import { SimilarAnswers } from './search/similar-answers.js';
import { Searches } from './search/searches.js';
import { CloseSilentRequests } from './ending/close-silent-requests.js';

/** The projection comes first: listeners of one module hear in the order they stand here. */
const listeners = [
  ProjectRequest,
  HandOverWork,
  NoticeNobodysWork,
  ...conversation.listeners,
  ...offers.listeners,
  ...expedites.listeners,
  ...helping.listeners,
];
const timers = [CloseSilentRequests];
const asking = [DraftRequest, SubmitRequest, CompleteRequest, ConfirmOnBehalf];
const working = [
  AcceptRequest,
  AgreeEarlierStart,
  AssignRequest,
  StartWork,
  EstimateEffort,
  ChangePriority,
  LockRequests,
  NoteDue,
  NoteLateChances,
];
const ending = [
  ResolveRequest,
  ConfirmResolution,
  ReopenRequest,
  DeclineRequest,
  CancelRequest,
  MergeRequest,
  PartRequest,
];
const queries = [GetRequest, ListRequests, RequestTimeline, RequestLookup];
const conditions = [AskingConditions, ConversationConditions, FileConditions, HelpingConditions, PromiseConditions];
const abilities = [RequestAbilities, ...conditions];
const helpers = [
  RequestActs,
  AskingDepartment,
  CheckLifecycle,
  DraftStore,
  ExamineAsk,
  ExamineSending,
  Excerpts,
  HolderAtWork,
  RequesterDuties,
  MergedRequests,
  MessageWriter,
  PresentRequests,
  NobodysWork,
  PartingWindow,
  ReopenWindow,
  RequestNumbers,
  RequestRebuild,
  RequestRecords,
  HeldRequests,
  ReadOpenMatters,
  RequestStore,
  NearWords,
  OrdersAbove,
  PricesAbove,
  ArticlesAbove,
  QueueAbove,
  SearchIndex,
  Searches,
  SimilarAnswers,
  ShowRequest,
  ShowTimeline,
  WritePastRequests,
];

@Module({
  imports: [AgreementsModule, AttachmentsModule, CatalogueModule, IdentityModule],
  controllers: [
    RequestsController,
    RequestWorkController,
    RequestEndingController,
    ...bulk.controllers,
    ...conversation.controllers,
    ...contacts.controllers,
    ...offers.controllers,
    ...expedites.controllers,
    ...helping.controllers,
  ],
  providers: [
    ...listeners,
    ...timers,
    ...asking,
    ...working,
    ...ending,
    ...queries,
    ...abilities,
    ...helpers,
    ...bulk.providers,
    ...conversation.providers,
    ...contacts.providers,
    ...offers.providers,
    ...expedites.providers,
    ...helping.providers,
  ],
  exports: [
    AssignRequest,
    ListRequests,
    LockRequests,
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
