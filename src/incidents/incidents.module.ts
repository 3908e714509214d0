import { Module } from '@nestjs/common';
import { OrdersModule } from '../orders/index.js';
import { CloseIncident } from './acts/close-incident.js';
import { OpenIncident } from './acts/open-incident.js';
import { RecordLine } from './acts/record-line.js';
import { IncidentsController } from './http/incidents.controller.js';
import { IncidentLookup } from './incident-lookup.js';
import { Ledger } from './order-ledger.js';
import { ListIncidents } from './queries/list-incidents.js';

@Module({
  imports: [OrdersModule],
  controllers: [IncidentsController],
  providers: [CloseIncident, IncidentLookup, Ledger, ListIncidents, OpenIncident, RecordLine],
  exports: [Ledger, ListIncidents],
})
export class IncidentsModule {}
