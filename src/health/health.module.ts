import { Module } from '@nestjs/common';
import { HealthController } from './http/health.controller.js';
import { ParkedTimersController } from './http/parked-timers.controller.js';
import { BacklogOfWork } from './backlog.js';
import { Metrics } from './metrics.js';
import { ParkedTimers } from './parked-timers.js';
import { ReadinessProbe } from './readiness.js';

@Module({
  controllers: [HealthController, ParkedTimersController],
  providers: [BacklogOfWork, Metrics, ParkedTimers, ReadinessProbe],
})
export class HealthModule {}
