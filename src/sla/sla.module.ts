import { Module } from '@nestjs/common';
import { AgreementsModule } from '../agreements/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { RequestsModule } from '../requests/index.js';
import { ClearRefutedBreaches } from './thresholds/clear-refuted-breaches.js';
import { MoveClocksWithHours } from './hours/acts/move-clocks-with-hours.js';
import { RefreshClocks } from './clocks/refresh-clocks.js';
import { TellOfMovedDates } from './hours/acts/tell-of-moved-dates.js';
import { TellPassedThresholds } from './thresholds/tell-passed-thresholds.js';
import { ClockProjection } from './clocks/clock-projection.js';
import { ClockRebuild } from './clocks/clock-rebuild.js';
import { ClockStandings } from './clocks/clock-standings.js';
import { Clocks } from './clocks/clocks.js';
import { CalendarPreviewsController } from './hours/http/calendar-previews.controller.js';
import { ClocksController } from './clocks/http/clocks.controller.js';
import { PresentClocks } from './clocks/http/present-clocks.js';
import { ClearBreachToldTooSoon } from './thresholds/clear-breach-told-too-soon.js';
import { KeepClocks } from './clocks/listeners/keep-clocks.js';
import { PinTermsAtSubmission } from './terms/pin-terms-at-submission.js';
import { RefreshClocksWhenHoursChange } from './hours/listeners/refresh-clocks-when-hours-change.js';
import { TakeOverClocks } from './clocks/listeners/take-over-clocks.js';
import { TellCounterpartsOfHours } from './hours/listeners/tell-counterparts-of-hours.js';
import { ExplainMiss } from './misses/explain-miss.js';
import { ListMissExplanations } from './misses/list-miss-explanations.js';
import { MissExplanationsController } from './misses/http/miss-explanations.controller.js';
import { PastTerms } from './terms/past-terms.js';
import { OpenHistory } from './history/open-history.js';
import { PreviewHoursChange } from './hours/preview-hours-change.js';
import { ResolveTerms } from './terms/resolve-terms.js';
import { RetermRequest } from './newer-terms/reterm-request.js';
import { ShowTerms } from './newer-terms/http/show-terms.js';
import { TermsController } from './newer-terms/http/terms.controller.js';
import { WatchAttainmentOfAgreements } from './attainment/watch-attainment-of-agreements.js';
import { WatchAttainment } from './attainment/watch-attainment.js';
import { TermsOfTexts } from './terms/terms-of-texts.js';
import { TermsPreview } from './terms/terms-preview.js';
import { ToldThresholdStore } from './thresholds/told-threshold-store.js';
import { KeepTimeSpent } from './time-spent/keep-time-spent.js';
import { TimeSpentProjection } from './time-spent/time-spent-projection.js';
import { FireThresholds } from './thresholds/fire-thresholds.js';
import { MoveClocks } from './hours/move-clocks.js';

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
  exports: [ClockRebuild, ClockStandings, Clocks, PastTerms, PresentClocks, TermsOfTexts, TermsPreview],
})
export class SlaModule {}
