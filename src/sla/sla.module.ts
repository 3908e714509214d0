import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { RequestsModule } from '../requests/index.js';
import { ClearRefutedBreaches } from './acts/clear-refuted-breaches.js';
import { MoveClocksWithHours } from './acts/move-clocks-with-hours.js';
import { RefreshClocks } from './acts/refresh-clocks.js';
import { TellOfMovedDates } from './acts/tell-of-moved-dates.js';
import { TellPassedThresholds } from './acts/tell-passed-thresholds.js';
import { ClockProjection } from './clock-projection.js';
import { ClockRebuild } from './clock-rebuild.js';
import { ClockStandings } from './clock-standings.js';
import { Clocks } from './clocks.js';
import { CalendarPreviewsController } from './http/calendar-previews.controller.js';
import { ClocksController } from './http/clocks.controller.js';
import { PresentClocks } from './http/present-clocks.js';
import { ClearBreachToldTooSoon } from './listeners/clear-breach-told-too-soon.js';
import { KeepClocks } from './listeners/keep-clocks.js';
import { PinTermsAtSubmission } from './listeners/pin-terms-at-submission.js';
import { RefreshClocksWhenHoursChange } from './listeners/refresh-clocks-when-hours-change.js';
import { TakeOverClocks } from './listeners/take-over-clocks.js';
import { TellCounterpartsOfHours } from './listeners/tell-counterparts-of-hours.js';
import { ExplainMiss } from './misses/explain-miss.js';
import { ListMissExplanations } from './misses/list-miss-explanations.js';
import { MissExplanationsController } from './misses/miss-explanations.controller.js';
import { PastTerms } from './past/past-terms.js';
import { OpenHistory } from './open-history.js';
import { PreviewHoursChange } from './preview-hours-change.js';
import { ResolveTerms } from './resolve-terms.js';
import { RetermRequest } from './reterming/reterm-request.js';
import { ShowTerms } from './reterming/show-terms.js';
import { TermsController } from './reterming/terms.controller.js';
import { WatchAttainmentOfAgreements } from './listeners/watch-attainment-of-agreements.js';
import { WatchAttainment } from './timers/watch-attainment.js';
import { TermsOfTexts } from './terms-of-texts.js';
import { TermsPreview } from './terms-preview.js';
import { ToldThresholdStore } from './told-threshold-store.js';
import { KeepTimeSpent } from './time-spent/keep-time-spent.js';
import { TimeSpentProjection } from './time-spent/time-spent-projection.js';
import { FireThresholds } from './timers/fire-thresholds.js';
import { MoveClocks } from './timers/move-clocks.js';

@Module({
  imports: [IdentityModule, DepartmentsModule, CatalogueModule, AgreementsModule, RequestsModule],
  controllers: [CalendarPreviewsController, ClocksController, MissExplanationsController, TermsController],
  providers: [
    ClearBreachToldTooSoon,
    ClearRefutedBreaches,
    ClockProjection,
    ClockRebuild,
    ClockStandings,
    Clocks,
    ExplainMiss,
    FireThresholds,
    KeepClocks,
    KeepTimeSpent,
    ListMissExplanations,
    MoveClocks,
    MoveClocksWithHours,
    OpenHistory,
    PastTerms,
    PinTermsAtSubmission,
    PresentClocks,
    PreviewHoursChange,
    RefreshClocks,
    RefreshClocksWhenHoursChange,
    ResolveTerms,
    TakeOverClocks,
    TellCounterpartsOfHours,
    TellOfMovedDates,
    TellPassedThresholds,
    RetermRequest,
    ShowTerms,
    TermsOfTexts,
    TermsPreview,
    TimeSpentProjection,
    WatchAttainment,
    WatchAttainmentOfAgreements,
    ToldThresholdStore,
  ],
  exports: [
    ClockRebuild,
    ClockStandings,
    Clocks,
    PastTerms,
    PresentClocks,
    TermsOfTexts,
    TermsPreview,
    TimeSpentProjection,
  ],
})
export class SlaModule {}
