import type { Stop } from '../platform/openapi/tour.js';
import { answer, BEATRIZ, CARLA, ERIK, INGRID, OLIVIA } from './words.js';

const THEIR_TERMS = { requesterDepartmentId: 'CS', providerDepartmentId: 'ENG' };
const HASH = '9f2c1a7e0b54d3c8a6f1e2d4b7c09a85e3f6d1b2c4a5e7f80912b3c4d5e6f708';

/** Two texts are agreed on, one by both sides and one by the arbiter, before the agreement ends. */
export const agreements: Stop[] = [
  [INGRID, 'openAgreementReview'],
  [INGRID, 'confirmAgreementReview'],
  [BEATRIZ, 'proposeAgreement', {}, THEIR_TERMS],
  [INGRID, 'counterAgreement', { id: answer('proposeAgreement.id') }],
  [BEATRIZ, 'acceptAgreement', { id: answer('proposeAgreement.id') }, { hash: answer('counterAgreement.currentHash') }],
  [BEATRIZ, 'compareAgreementVersions', { number: 2 }],
  [INGRID, 'draftAgreement', {}, THEIR_TERMS],
  [INGRID, 'getAgreementDraft', { id: answer('draftAgreement.id') }],
  [INGRID, 'changeAgreementDraft', { id: answer('draftAgreement.id') }],
  [INGRID, 'startBacktestOfDraft', { id: answer('draftAgreement.id') }],
  [INGRID, 'listBacktestsOfDraft', { id: answer('draftAgreement.id') }],
  [INGRID, 'getBacktest', { id: answer('startBacktestOfDraft.id') }],
  [INGRID, 'listRequestsOfBacktest', { id: answer('startBacktestOfDraft.id') }],
  // The first one has ended by now.
  [INGRID, 'startBacktestOfDraft', { id: answer('draftAgreement.id') }],
  [INGRID, 'cancelBacktest', { id: answer('startBacktestOfDraft.id') }],
  [INGRID, 'proposeAgreementDraft', { id: answer('draftAgreement.id') }],
  [INGRID, 'startBacktestOfProposal', { id: answer('proposeAgreementDraft.id'), number: 1 }],
  [INGRID, 'getBacktestOfProposal', { id: answer('proposeAgreementDraft.id'), number: 1 }],
  [BEATRIZ, 'declineAgreement', { id: answer('proposeAgreementDraft.id') }],
  [INGRID, 'escalateAgreement', { id: answer('proposeAgreementDraft.id') }],
  [BEATRIZ, 'tableJointText', { id: answer('proposeAgreementDraft.id') }],
  [
    OLIVIA,
    'imposeAgreement',
    { id: answer('proposeAgreementDraft.id') },
    { hash: answer('tableJointText.proposals.1.hash', HASH) },
  ],
  [BEATRIZ, 'proposeAgreement'],
  [BEATRIZ, 'withdrawAgreement', { id: answer('proposeAgreement.id') }],
  [INGRID, 'draftAgreement'],
  [INGRID, 'discardAgreementDraft', { id: answer('draftAgreement.id') }],
  [CARLA, 'proposeNewTerms'],
  [ERIK, 'declineNewTerms', { proposal: answer('proposeNewTerms.onTable.proposalId') }],
  [CARLA, 'proposeNewTerms'],
  [ERIK, 'acceptNewTerms', { proposal: answer('proposeNewTerms.onTable.proposalId') }],
  [INGRID, 'terminateAgreement'],
];
