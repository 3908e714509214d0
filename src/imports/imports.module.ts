import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { OrdersModule } from '../orders/index.js';
import { RunImport } from './acts/run-import.js';
import { UndoImport } from './acts/undo-import.js';
import { ImportFilesController } from './http/import-files.controller.js';
import { ImportsController } from './http/imports.controller.js';
import { ImportLookup } from './import-lookup.js';
import { ImportStore } from './import-store.js';
import { OrdersImport } from './kinds/orders.js';

@Module({
  imports: [DepartmentsModule, OrdersModule],
  controllers: [ImportFilesController, ImportsController],
  providers: [ImportLookup, ImportStore, OrdersImport, RunImport, UndoImport],
})
export class ImportsModule {}
