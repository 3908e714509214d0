import { Module } from '@nestjs/common';
import { HealthController } from './http/health.controller.js';
import { Metrics } from './metrics.js';
import { ReadinessProbe } from './readiness.js';

@Module({ controllers: [HealthController], providers: [Metrics, ReadinessProbe] })
export class HealthModule {}
