import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DelayCostModule } from '../delay-cost/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrdersModule } from '../orders/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { ImportHistory } from './history/import-history.js';
import { HistoryDepartments } from './history/history-departments.js';
import { HistoryHouse } from './history/history-house.js';
import { HistoryWriting } from './history/history-writing.js';
import { HistoryStore } from './history/history-store.js';
import { HistoryImportController } from './http/history-import.controller.js';
import { RunImport } from './acts/run-import.js';
import { UndoImport } from './acts/undo-import.js';
import { ImportFilesController } from './http/import-files.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportLookup } from './import-lookup.js';
import { ImportStore } from './import-store.js';
import { DepartmentsImport } from './kinds/departments.js';
import { ExchangeRatesImport } from './kinds/exchange-rates.js';
import { UserActs, UsersImport } from './kinds/users.js';
import { OrdersImport } from './kinds/orders.js';

@Module({
  imports: [
    ...[CatalogueModule, DelayCostModule, DepartmentsModule, IdentityModule, OrdersModule],
    ...[RequestsModule, SlaModule],
  ],
  controllers: [HistoryImportController, ImportFilesController, ImportsController],
  providers: [
    ...[ImportLookup, ImportStore, RunImport, UndoImport],
    ...[DepartmentsImport, ExchangeRatesImport, OrdersImport, UserActs, UsersImport],
    ...[HistoryDepartments, HistoryHouse, HistoryStore, HistoryWriting, ImportHistory],
  ],
})
export class ImportsModule {}
