import { Module } from '@nestjs/common';
import { DelayCostModule } from '../delay-cost/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { OrdersModule } from '../orders/index.js';
import { CostReporting } from './cost/cost.report.js';
import { CostController } from './http/cost.controller.js';
import { ExpeditesReport } from './expedites/expedites.report.js';
import { ExpeditesReportController } from './http/expedites.controller.js';
import { ResponsivenessController } from './http/responsiveness.controller.js';
import { ResponsivenessReport } from './responsiveness/responsiveness.report.js';

@Module({
  imports: [DelayCostModule, IncidentsModule, OrdersModule],
  controllers: [CostController, ExpeditesReportController, ResponsivenessController],
  providers: [CostReporting, ExpeditesReport, ResponsivenessReport],
})
export class ReportsModule {}
