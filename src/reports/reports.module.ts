import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DelayCostModule } from '../delay-cost/index.js';
import { IdentityModule } from '../identity/index.js';
import { IncidentsModule } from '../incidents/index.js';
import { OrdersModule } from '../orders/index.js';
import { RequestsModule } from '../requests/index.js';
import { BacklogForecastReport } from './backlog-forecast/backlog-forecast.report.js';
import { BacklogForecastController } from './backlog-forecast/backlog-forecast.controller.js';
import { BacklogOverTimeReport } from './backlog-over-time/backlog-over-time.report.js';
import { TakeSnapshots } from './backlog-over-time/take-snapshots.js';
import { BacklogOverTimeController } from './backlog-over-time/backlog-over-time.controller.js';
import { PresentBacklog } from './backlog-over-time/present-backlog.js';
import { BlockingRequestsReport } from './blocking/blocking-requests.report.js';
import { CostReporting } from './cost/cost.report.js';
import { RequestsBehind } from './cost/requests-behind.js';
import { SumCosts } from './cost/sum-costs.js';
import { FailureCostReport } from './failures/failure-cost.report.js';
import { BlockingRequestsController } from './blocking/blocking-requests.controller.js';
import { CostController } from './cost/http/cost.controller.js';
import { EqualTreatmentReport } from './equal-treatment/equal-treatment.report.js';
import { EqualTreatmentController } from './equal-treatment/equal-treatment.controller.js';
import { AnswerWithinADayReport } from './answer-rule/answer-within-a-day.report.js';
import { AnswerWithinADayController } from './answer-rule/answer-within-a-day.controller.js';
import { AgreementNegotiationsReport } from './agreement-negotiations/agreement-negotiations.report.js';
import { AgreementNegotiationsController } from './agreement-negotiations/agreement-negotiations.controller.js';
import { ExpeditesReport } from './expedites/expedites.report.js';
import { ExpeditesReportController } from './expedites/expedites.controller.js';
import { FlowBalanceReport } from './flow/flow-balance.report.js';
import { FlowBalanceController } from './flow/flow-balance.controller.js';
import { FailureCostController } from './failures/failure-cost.controller.js';
import { KnowledgeFreshnessController } from './knowledge-freshness/knowledge-freshness.controller.js';
import { ReportPeriods } from './http/report-periods.js';
import { Footnotes } from './footnotes/footnotes.js';
import { KnowledgeFreshnessReport } from './knowledge-freshness/knowledge-freshness.report.js';
import { RowsBehindKnowledge } from './knowledge-freshness/rows-behind-knowledge.js';
import { ResponsivenessController } from './responsiveness/responsiveness.controller.js';
import { RequestsBehindPairs } from './responsiveness/requests-behind-pairs.js';
import { ResponsivenessReport } from './responsiveness/responsiveness.report.js';
import { ValueAtRiskController } from './value-at-risk/http/value-at-risk.controller.js';
import { metricController } from './http/metrics/metric-controller.js';
import { PresentMetrics } from './http/metrics/present-metrics.js';
import { METRIC_REPORTS } from './metric-reports.js';
import { MetricTable } from './metrics/metric-table.js';
import { RowsBehind } from './metrics/rows-behind.js';
import { WhereAskingHurts } from './where-asking-hurts/where-asking-hurts.report.js';
import { WhereAskingHurtsController } from './where-asking-hurts/where-asking-hurts.controller.js';
import { ValueAtRiskReport } from './value-at-risk/value-at-risk.report.js';

@Module({
  imports: [CatalogueModule, DelayCostModule, IdentityModule, IncidentsModule, OrdersModule, RequestsModule],
  controllers: [
    AgreementNegotiationsController,
    AnswerWithinADayController,
    BacklogForecastController,
    BacklogOverTimeController,
    BlockingRequestsController,
    CostController,
    EqualTreatmentController,
    ExpeditesReportController,
    FailureCostController,
    FlowBalanceController,
    KnowledgeFreshnessController,
    ResponsivenessController,
    ValueAtRiskController,
    WhereAskingHurtsController,
    ...METRIC_REPORTS.map(metricController),
  ],
  providers: [
    AgreementNegotiationsReport,
    AnswerWithinADayReport,
    BacklogForecastReport,
    BacklogOverTimeReport,
    BlockingRequestsReport,
    CostReporting,
    EqualTreatmentReport,
    ExpeditesReport,
    FailureCostReport,
    FlowBalanceReport,
    Footnotes,
    KnowledgeFreshnessReport,
    MetricTable,
    PresentBacklog,
    PresentMetrics,
    ReportPeriods,
    RequestsBehind,
    RequestsBehindPairs,
    RowsBehind,
    RowsBehindKnowledge,
    ResponsivenessReport,
    SumCosts,
    TakeSnapshots,
    ValueAtRiskReport,
    WhereAskingHurts,
  ],
})
export class ReportsModule {}
