import { Module } from '@nestjs/common';
import { DelayCostModule } from '../delay-cost/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { RequestsModule } from '../requests/index.js';
import { SlaModule } from '../sla/index.js';
import { ExplainLateChance } from './http/explain-late-chance.js';
import { LateChanceController } from './http/late-chance.controller.js';
import { KeepLateChances } from './keep-late-chances.js';
import { LateChanceProjection } from './late-chance-projection.js';
import { ReadLateClocks } from './read-late-clocks.js';
import { ReckonLateChances } from './reckon-late-chances.js';
import { RecordPredictions } from './record-predictions.js';
import { TellLikelyLate } from './tell-likely-late.js';
import { LookAtLateChances } from './timers/look-at-late-chances.js';

@Module({
  imports: [DelayCostModule, DepartmentsModule, RequestsModule, SlaModule],
  controllers: [LateChanceController],
  providers: [
    ExplainLateChance,
    KeepLateChances,
    LateChanceProjection,
    LookAtLateChances,
    ReadLateClocks,
    ReckonLateChances,
    RecordPredictions,
    TellLikelyLate,
  ],
  exports: [LateChanceProjection],
})
export class LatenessModule {}
