export { AgreementTerms, type TermsInForce, type TermsQuestion } from './agreement-terms.js';
export type { AgreedTerms } from './agreed-terms.js';
export {
  AgreementAccepted,
  AgreementCountered,
  AgreementDeclined,
  AgreementEscalated,
  AgreementExpired,
  AgreementProposed,
  AgreementWithdrawn,
  EscalationSeen,
  NegotiationClosed,
} from './agreements.events.js';
export { AgreementsModule } from './agreements.module.js';
