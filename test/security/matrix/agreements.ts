import { terms } from '../../support/builders/agreements.js';
import { row, SIGNED_IN, type Row } from './rows.js';

export const AGREEMENTS_ROWS: Record<string, Row> = {
  listAgreements: row(SIGNED_IN, () => '/agreements'),
  getAgreement: row('1yyyy4y43', ({ agreement }) => `/agreements/${agreement}`),
  findApplicableTerms: row(
    '1yyyy4y43',
    (_ids, { world: { cs, eng, serviceId } }) =>
      `/agreements/applicable?requesterDepartmentId=${cs.id}&providerDepartmentId=${eng.id}&serviceId=${serviceId}`,
  ),
  listAgreementDrafts: row(SIGNED_IN, () => '/agreement-drafts'),
  draftAgreement: row(
    '1yyyy3333',
    () => '/agreement-drafts',
    (_ids, { world }) => ({
      requesterDepartmentId: world.cs.id,
      providerDepartmentId: world.eng.id,
      terms: terms(),
    }),
  ),
  getAgreementDraft: row('1y4y44443', ({ agreementDraft }) => `/agreement-drafts/${agreementDraft}`),
  changeAgreementDraft: row(
    '1y4y44443',
    ({ agreementDraft }) => `/agreement-drafts/${agreementDraft}`,
    () => ({ terms: terms(8) }),
  ),
  discardAgreementDraft: row('1y4y44443', ({ agreementDraft }) => `/agreement-drafts/${agreementDraft}`),
  proposeAgreementDraft: row(
    '134y44443',
    ({ agreementDraft }) => `/agreement-drafts/${agreementDraft}/proposal`,
    () => ({}),
  ),
  compareAgreementVersions: row(
    '1yyyy4y43',
    ({ agreement }) => `/agreements/${agreement}/versions/1/difference?from=1`,
  ),
  getAgreementHistory: row('1yyyy4y43', ({ agreement }) => `/agreements/${agreement}/history`),
  openAgreementReview: row(
    '133yy4343',
    ({ agreement }) => `/agreements/${agreement}/reviews`,
    () => ({ reason: 'It is time.' }),
  ),
  confirmAgreementReview: row('133yy4343', ({ agreement }) => `/agreements/${agreement}/reviews/confirmation`),
  terminateAgreement: row(
    '133yy4343',
    ({ agreement }) => `/agreements/${agreement}/termination`,
    () => ({ reason: 'It is over.' }),
  ),
  compareProposals: row(
    '1yyyy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/proposals/1/difference?from=1`,
  ),
  listNegotiations: row(SIGNED_IN, () => '/agreement-negotiations'),
  proposeAgreement: row(
    '133yy3333',
    () => '/agreement-negotiations',
    (_ids, { world }) => ({
      requesterDepartmentId: world.cs.id,
      providerDepartmentId: world.eng.id,
      terms: terms(),
    }),
  ),
  getNegotiation: row('1yyyy4443', ({ negotiation }) => `/agreement-negotiations/${negotiation}`),
  counterAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/proposals`,
    () => ({ terms: terms(8) }),
  ),
  declineAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/decline`,
    () => ({
      reason: 'No.',
      alternative: 'Later.',
    }),
  ),
  withdrawAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/withdrawal`,
    () => ({}),
  ),
  acceptAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/acceptance`,
    ({ currentHash }) => ({
      hash: currentHash,
    }),
  ),
  escalateAgreement: row(
    '133yy4443',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/escalation`,
    () => ({}),
  ),
  tableJointText: row(
    '133yy4343',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/joint-texts`,
    () => ({ terms: terms(8) }),
  ),
  // The decline above was escalated by the row before last, and so it lies before the executives.
  imposeAgreement: row(
    '133334y43',
    ({ negotiation }) => `/agreement-negotiations/${negotiation}/imposition`,
    () => ({ terms: terms(8), reason: 'Enough.' }),
  ),
};
