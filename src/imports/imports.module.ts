import { Module } from '@nestjs/common';
import { DelayCostModule } from '../delay-cost/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { OrdersModule } from '../orders/index.js';
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
  imports: [DelayCostModule, DepartmentsModule, IdentityModule, OrdersModule],
  controllers: [ImportFilesController, ImportsController],
  providers: [
    ...[ImportLookup, ImportStore, RunImport, UndoImport],
    ...[DepartmentsImport, ExchangeRatesImport, OrdersImport, UserActs, UsersImport],
  ],
})
export class ImportsModule {}
