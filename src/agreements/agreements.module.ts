import { faultsOfProtocol } from '@lockstep/negotiation';
import { Module, OnModuleInit } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { ImposeTerms } from './acts/impose-terms.js';
import { MakeMove } from './acts/make-move.js';
import { ProposeAgreement } from './acts/propose-agreement.js';
import { ReadNegotiation } from './acts/read-negotiation.js';
import { AgreementLog } from './agreement-log.js';
import { AgreementTerms } from './agreement-terms.js';
import { AgreementVersions } from './agreement-versions.js';
import { NegotiationCircumstances } from './circumstances.js';
import { ExamineProposal } from './examine-proposal.js';
import { AgreementsController } from './http/agreements.controller.js';
import { EscalationsController } from './http/escalations.controller.js';
import { NegotiationsController } from './http/negotiations.controller.js';
import { ShowNegotiation } from './http/show-negotiation.js';
import { InForce } from './in-force.js';
import { Moving } from './moving.js';
import { NegotiationStore } from './negotiation-store.js';
import { ListAgreements } from './queries/list-agreements.js';
import { ListNegotiations } from './queries/list-negotiations.js';
import { ReadAgreement } from './queries/read-agreement.js';
import { ExpireNegotiation } from './timers/expire-negotiation.js';

@Module({
  imports: [DepartmentsModule, CatalogueModule],
  controllers: [AgreementsController, NegotiationsController, EscalationsController],
  providers: [
    AgreementLog,
    AgreementTerms,
    AgreementVersions,
    ExamineProposal,
    ExpireNegotiation,
    ImposeTerms,
    InForce,
    ListAgreements,
    ListNegotiations,
    MakeMove,
    Moving,
    NegotiationCircumstances,
    NegotiationStore,
    ProposeAgreement,
    ReadAgreement,
    ReadNegotiation,
    ShowNegotiation,
  ],
  exports: [AgreementTerms],
})
export class AgreementsModule implements OnModuleInit {
  /** A protocol that could leave something open for ever stops the process, not a department. */
  onModuleInit(): void {
    const faults = faultsOfProtocol();
    if (faults.length > 0) throw new Error(`The protocol of negotiating is not sound: ${faults.join(' ')}`);
  }
}
