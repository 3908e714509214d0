export { examineAskedAt } from './asking/asked-earlier.js';
export { AssignRequest } from './working/acts/assign-request.js';
export { LockRequests, type LockedRequest } from './lifecycle/lock-requests.js';
export { NoteDue, type Due } from './due/note-due.js';
export { type Ask, textDigest } from './asking/ask.js';
export { AskingDepartment } from './asking/asking-department.js';
export { SubmitRequestBody } from './http/ask.body.js';
export { RequestNarrowing } from './http/dto/request-narrowing.query.js';
export { toAsk } from './http/to-ask.js';
export { RecordExported } from './record/record.events.js';
export { type RequestRecordHistory, RequestRecords } from './record/request-records.js';
export { type NotedLateChance, NoteLateChances } from './due/note-late-chances.js';
export { LateChanceDto, presentLateChance } from './http/present-late-chance.js';
export {
  COMPARED_WITH,
  type ComparedWith,
  isLikelyLate,
  type KeptLateChance,
  lateBasisPointsOf,
  lateChanceOf,
  LIKELY_LATE,
  type UnknownBecause,
} from './due/late-chance.js';
export { RequestActs } from './http/request-acts.js';
export { ShowRequest } from './http/show-request.js';
export { ShowTimeline } from './http/show-timeline.js';
export { UNSEEN_REQUEST } from './seen/unseen.js';
export { OfferActs } from './offers/http/offer-acts.js';
export { ShowOffers } from './offers/http/show-offers.js';
export { OfferTermsBody, termsOfBody } from './offers/http/offer-terms.body.js';
export { OfferLookup, type OfferView } from './offers/offer-lookup.js';
export type { NamedTerms, OfferTerms } from './offers/offer-terms.js';
export { type OpenQuestion, OpenQuestions } from './questions/open-questions.js';
export { ListRequests } from './queries/list-requests.js';
export { assignedTo, overdueAt } from './queries/request-conditions.js';
export {
  readerOf,
  readerParameters,
  readerSqlFrom,
  VISIBLE_REQUEST,
  visibleRequestTo,
  type ReaderSql,
} from './visible-requests.js';
export { RequestRebuild } from './lifecycle/rebuild-requests.js';
export { type OpenRequest, RequestLookup, type RequestView, type StandingRequest } from './queries/request-lookup.js';
export { ENDING_EVENTS, OPEN } from './request.state.js';
export type { RequestState } from './request-states.js';
export type { Verb } from './request.state.js';
export type { PastMove, PastRequest, PastVerb } from './past/past-request.js';
export { type ImpossibleMove, isImpossible, tellPast, type ToldPast } from './past/tell-past.js';
export { RequestSearchIndex } from './search/search-index.js';
export { type PastTold, WritePastRequests } from './past/write-past-requests.js';
export { RequestNumbers } from './asking/request-numbers.js';
export { type Ball, BALLS, CANCEL_REASONS, CHANNELS, DECLINE_REASONS, REOPEN_REASONS } from './request-words.js';
export * from './requests.events.js';
export { RequestsModule } from './requests.module.js';
export { departmentsOf, mayDo, type RequestFacts, sideOf } from './requests.policy.js';
export { RequesterDuties } from './asking/requester-duties.js';
export { type ArticleCitations, ArticlesAbove } from './above/articles-above.js';
export { NewOrderDto } from './http/new-order.js';
export { type NewOrder, type RequestOrderFilter, type OrderKnowledge, OrdersAbove } from './above/orders-above.js';
export { type OfferPrices, PricesAbove } from './above/prices-above.js';
export { type QueueKnowledge, QueueAbove } from './above/queue-above.js';
export {
  likeness,
  matches,
  parametersOfReadings,
  type SearchReading,
  type Search,
  searchedRequest,
} from './search/searched.js';
export { type SimilarAnswer, SimilarAnswers } from './search/similar-answers.js';
export { Searches } from './search/searches.js';
export { SearchedPage, type Spelling, spellingOf } from './search/spelling.js';
