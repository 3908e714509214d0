import { DynamicModule, Module } from '@nestjs/common';
import { AgreementsModule } from './agreements/index.js';
import { ArticlesModule } from './articles/index.js';
import { AttachmentsModule } from './attachments/index.js';
import { AuditModule } from './audit/index.js';
import { BacktestsModule } from './backtests/index.js';
import { CatalogueModule } from './catalogue/index.js';
import { DelayCostModule } from './delay-cost/index.js';
import { DepartmentsModule } from './departments/index.js';
import { DeskModule } from './desk/index.js';
import { DraftTextsModule } from './draft-texts/index.js';
import { FeedbackModule } from './feedback/index.js';
import { HealthModule } from './health/index.js';
import { IdentityModule } from './identity/index.js';
import { ImportsModule } from './imports/index.js';
import { IncidentsModule } from './incidents/index.js';
import { LatenessModule } from './lateness/index.js';
import { LiveModule } from './live/index.js';
import { NotificationsModule } from './notifications/index.js';
import { OrdersModule } from './orders/index.js';
import { PlatformModule, PlatformOptions } from './platform/platform.module.js';
import { PresenceModule } from './presence/index.js';
import { QueueModule } from './queue/index.js';
import { ReportsModule } from './reports/index.js';
import { RequestsModule } from './requests/index.js';
import { SlaModule } from './sla/index.js';
import { SuggestionsModule } from './suggestions/index.js';
import { WebhooksModule } from './webhooks/index.js';

/** The root module: the platform, and on it all modules in the sequence of the ladder. */
@Module({})
export class AppModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(options),
        IdentityModule,
        DepartmentsModule,
        CatalogueModule,
        AttachmentsModule,
        AgreementsModule,
        RequestsModule,
        SlaModule,
        OrdersModule,
        IncidentsModule,
        DelayCostModule,
        LatenessModule,
        QueueModule,
        ArticlesModule,
        BacktestsModule,
        NotificationsModule,
        WebhooksModule,
        FeedbackModule,
        SuggestionsModule,
        DraftTextsModule,
        PresenceModule,
        DeskModule,
        ReportsModule,
        ImportsModule,
        AuditModule,
        LiveModule,
        HealthModule,
      ],
    };
  }
}
