import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/index.js';
import { OrdersModule } from '../orders/index.js';
import { RequestsModule } from '../requests/index.js';
import { actions } from './actions/index.js';
import { AddEvidence } from './acts/add-evidence.js';
import { CloseIncident } from './acts/close-incident.js';
import { ConfirmCause } from './acts/confirm-cause.js';
import { NameCause } from './acts/name-cause.js';
import { NoteFindings } from './acts/note-findings.js';
import { OpenIncident } from './acts/open-incident.js';
import { RecordLine } from './acts/record-line.js';
import { SettleCosts } from './acts/settle-costs.js';
import { WaiveItem } from './acts/waive-item.js';
import { WithdrawCause } from './acts/withdraw-cause.js';
import { Causes } from './causes.js';
import { ErrorHistory } from './error-history.js';
import { ExamineLine } from './examine-line.js';
import { FailureRisks } from './failure-risk.js';
import { FailureRiskController } from './http/failure-risk.controller.js';
import { IncidentCausesController } from './http/incident-causes.controller.js';
import { IncidentLedgerController } from './http/incident-ledger.controller.js';
import { IncidentsController } from './http/incidents.controller.js';
import { ShowIncident } from './http/show-incident.js';
import { IncidentLog } from './incident-log.js';
import { IncidentLookup } from './incident-lookup.js';
import { Ledger } from './order-ledger.js';
import { AllocateFailure } from './queries/allocate-failure.js';
import { ListIncidents } from './queries/list-incidents.js';
import { ReadFailureCard } from './queries/read-card.js';

const ACTS = [
  AddEvidence,
  CloseIncident,
  ConfirmCause,
  NameCause,
  NoteFindings,
  OpenIncident,
  RecordLine,
  SettleCosts,
  WaiveItem,
  WithdrawCause,
];

@Module({
  imports: [AttachmentsModule, OrdersModule, RequestsModule],
  controllers: [
    IncidentsController,
    IncidentLedgerController,
    IncidentCausesController,
    FailureRiskController,
    ...actions.controllers,
  ],
  providers: [
    ...ACTS,
    ...actions.providers,
    AllocateFailure,
    Causes,
    ErrorHistory,
    ExamineLine,
    FailureRisks,
    IncidentLog,
    IncidentLookup,
    Ledger,
    ListIncidents,
    ReadFailureCard,
    ShowIncident,
  ],
  exports: [AllocateFailure, FailureRisks, Ledger, ListIncidents],
})
export class IncidentsModule {}
