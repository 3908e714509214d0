import { faultsOfProtocol } from '@lockstep/negotiation';
import { Module, OnModuleInit } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { ConfirmReview } from './reviews/confirm-review.js';
import { GiveNotice } from './versions/give-notice.js';
import { ImposeTerms } from './negotiations/acts/impose-terms.js';
import { MakeMove } from './negotiations/acts/make-move.js';
import { OpenReview } from './reviews/open-review.js';
import { ProposeAgreement } from './negotiations/acts/propose-agreement.js';
import { ReadNegotiation } from './negotiations/acts/read-negotiation.js';
import { AgreementLife } from './versions/agreement-life.js';
import { AgreementLog } from './agreement-log.js';
import { AgreementTerms } from './applicable-terms/agreement-terms.js';
import { AgreementVersions } from './versions/agreement-versions.js';
import { BacktestsAbove } from './negotiations/backtests-above.js';
import { AttainmentPromises } from './versions/attainment-promise.js';
import { NegotiationCircumstances } from './negotiations/circumstances.js';
import { AgreementDrafts } from './drafts/drafts.js';
import { AgreementDraftsController } from './drafts/http/drafts.controller.js';
import { ExamineProposal } from './negotiations/examine-proposal.js';
import { AgreementLifeController } from './http/agreement-life.controller.js';
import { AgreementsController } from './http/agreements.controller.js';
import { ComparisonsController } from './terms/http/comparisons.controller.js';
import { AgreementEscalationsController } from './negotiations/http/escalations.controller.js';
import { NegotiationsController } from './negotiations/http/negotiations.controller.js';
import { ShowAgreement } from './http/show-agreement.js';
import { ShowNegotiation } from './negotiations/http/show-negotiation.js';
import { InForce } from './versions/in-force.js';
import { FollowWhatIsInForce } from './versions/follow-what-is-in-force.js';
import { Moving } from './negotiations/moving.js';
import { NegotiationStore } from './negotiations/negotiation-store.js';
import { AgreementHistory } from './queries/agreement-history.js';
import { ProposedTexts } from './negotiations/proposed-texts.js';
import { CompareTerms } from './terms/compare-terms.js';
import { FindApplicable } from './applicable-terms/find-applicable.js';
import { ListAgreements } from './queries/list-agreements.js';
import { ListNegotiations } from './negotiations/list-negotiations.js';
import { ReadAgreement } from './queries/read-agreement.js';
import { Reviews } from './reviews/reviews.js';
import { BeginReview } from './reviews/begin-review.js';
import { ExpireNegotiation } from './negotiations/expire-negotiation.js';
import { TurnAgreement } from './versions/turn-agreement.js';

@Module({
  imports: [DepartmentsModule, CatalogueModule],
  controllers: [
    AgreementsController,
    AgreementLifeController,
    AgreementDraftsController,
    ComparisonsController,
    NegotiationsController,
    AgreementEscalationsController,
  ],
  providers: [
    AgreementDrafts,
    AgreementHistory,
    AgreementLife,
    AgreementLog,
    AgreementTerms,
    AgreementVersions,
    AttainmentPromises,
    BacktestsAbove,
    BeginReview,
    CompareTerms,
    ConfirmReview,
    ExamineProposal,
    ExpireNegotiation,
    FindApplicable,
    FollowWhatIsInForce,
    GiveNotice,
    ImposeTerms,
    InForce,
    ListAgreements,
    ListNegotiations,
    MakeMove,
    Moving,
    NegotiationCircumstances,
    NegotiationStore,
    OpenReview,
    ProposeAgreement,
    ProposedTexts,
    ReadAgreement,
    ReadNegotiation,
    Reviews,
    ShowAgreement,
    ShowNegotiation,
    TurnAgreement,
  ],
  exports: [AgreementTerms, AttainmentPromises, BacktestsAbove, OpenReview, ProposedTexts],
})
export class AgreementsModule implements OnModuleInit {
  /**
   * Checks the negotiation protocol at the start: the process stops if the protocol could leave a negotiation open for
   * ever.
   */
  onModuleInit(): void {
    const faults = faultsOfProtocol();
    if (faults.length > 0) throw new Error(`The protocol of negotiating is not sound: ${faults.join(' ')}`);
  }
}
