export {
  AgreementTerms,
  type ApplicableTerms,
  type TermsInForce,
  type TermsQuestion,
} from './applicable-terms/agreement-terms.js';
export {
  TELLING_CHANNELS,
  TOLD_ROLES,
  type AgreedTerms,
  type EscalationStep,
  type ResolutionKind,
  type TellingChannel,
  type ToldRole,
} from './terms/agreed-terms.js';
export {
  AgreementAccepted,
  AgreementCountered,
  AgreementDeclined,
  AgreementEscalated,
  AgreementExpired,
  AgreementImposed,
  AgreementProposed,
  AgreementWithdrawn,
  EscalationSeen,
  JointTextRefused,
  JointTextTabled,
  NegotiationClosed,
  NoticeGiven,
  ReviewClosed,
  ReviewConfirmed,
  ReviewOpened,
  VersionActivated,
  VersionEnded,
  VersionExtended,
  VersionSuperseded,
} from './agreements.events.js';
export { BacktestsAbove, type ProposalBacktests } from './negotiations/backtests-above.js';
export { AgreementsModule } from './agreements.module.js';
export { OpenReview } from './reviews/open-review.js';
export type { AttainmentFigures } from './reviews/review-words.js';
export { DraftChanged, DraftDiscarded, DraftProposed, DraftWritten } from './drafts/drafts.events.js';
export { AttainmentPromises, type AttainmentPromise } from './versions/attainment-promise.js';
export { type DraftText, ProposedTexts, type ProposedText, type Text } from './negotiations/proposed-texts.js';
