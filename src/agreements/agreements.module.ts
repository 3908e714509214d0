import { faultsOfProtocol } from '@lockstep/negotiation';
import { Module, OnModuleInit } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { ConfirmReview } from './acts/confirm-review.js';
import { GiveNotice } from './acts/give-notice.js';
import { ImposeTerms } from './acts/impose-terms.js';
import { MakeMove } from './acts/make-move.js';
import { OpenReview } from './acts/open-review.js';
import { ProposeAgreement } from './acts/propose-agreement.js';
import { ReadNegotiation } from './acts/read-negotiation.js';
import { AgreementLife } from './agreement-life.js';
import { AgreementLog } from './agreement-log.js';
import { AgreementTerms } from './agreement-terms.js';
import { AgreementVersions } from './agreement-versions.js';
import { AttainmentPromises } from './attainment-promise.js';
import { NegotiationCircumstances } from './circumstances.js';
import { AgreementDrafts } from './drafts/drafts.js';
import { AgreementDraftsController } from './drafts/drafts.controller.js';
import { ExamineProposal } from './examine-proposal.js';
import { AgreementLifeController } from './http/agreement-life.controller.js';
import { AgreementsController } from './http/agreements.controller.js';
import { ComparisonsController } from './http/comparisons.controller.js';
import { EscalationsController } from './http/escalations.controller.js';
import { NegotiationsController } from './http/negotiations.controller.js';
import { ShowAgreement } from './http/show-agreement.js';
import { ShowNegotiation } from './http/show-negotiation.js';
import { InForce } from './in-force.js';
import { FollowWhatIsInForce } from './listeners/follow-what-is-in-force.js';
import { Moving } from './moving.js';
import { NegotiationStore } from './negotiation-store.js';
import { AgreementHistory } from './queries/agreement-history.js';
import { ProposedTexts } from './proposed-texts.js';
import { CompareTerms } from './queries/compare-terms.js';
import { FindApplicable } from './queries/find-applicable.js';
import { ListAgreements } from './queries/list-agreements.js';
import { ListNegotiations } from './queries/list-negotiations.js';
import { ReadAgreement } from './queries/read-agreement.js';
import { Reviews } from './reviews.js';
import { BeginReview } from './timers/begin-review.js';
import { ExpireNegotiation } from './timers/expire-negotiation.js';
import { TurnAgreement } from './timers/turn-agreement.js';

@Module({
  imports: [DepartmentsModule, CatalogueModule],
  controllers: [
    AgreementsController,
    AgreementLifeController,
    AgreementDraftsController,
    ComparisonsController,
    NegotiationsController,
    EscalationsController,
  ],
  providers: [
    AgreementDrafts,
    AgreementHistory,
    AgreementLife,
    AgreementLog,
    AgreementTerms,
    AgreementVersions,
    AttainmentPromises,
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
  exports: [AgreementTerms, AttainmentPromises, OpenReview, ProposedTexts],
})
export class AgreementsModule implements OnModuleInit {
  /** A protocol that could leave something open for ever stops the process, not a department. */
  onModuleInit(): void {
    const faults = faultsOfProtocol();
    if (faults.length > 0) throw new Error(`The protocol of negotiating is not sound: ${faults.join(' ')}`);
  }
}
