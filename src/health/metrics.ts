import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { ReadinessProbe } from './readiness.js';

/** All applications in one process share one registry, because process metrics are collected until the process ends. */
let ofProcess: Registry | undefined;

function processRegistry(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** The metrics for Prometheus: the process, and the backlog of background work. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  readonly contentType = this.registry.contentType;

  constructor(private readonly probe: ReadinessProbe) {
    const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [this.registry] });
    this.unsealed = gauge('lockstep_unsealed_events', 'Events committed and not yet sealed');
    this.sealerLag = gauge('lockstep_sealer_lag_seconds', 'How long the first unsealed event has been waiting');
    this.timerLag = gauge('lockstep_timer_lag_seconds', 'How long the earliest due timer has been waiting');
    this.parked = gauge('lockstep_parked_timers', 'Timers that failed too often');
    this.skew = gauge('lockstep_clock_skew_seconds', "How far this process is ahead of the database's clock");
  }

  private readonly unsealed: Gauge;
  private readonly sealerLag: Gauge;
  private readonly timerLag: Gauge;
  private readonly parked: Gauge;
  private readonly skew: Gauge;

  async text(): Promise<string> {
    const found = await this.probe.look();
    this.unsealed.set(found.unsealedEvents ?? NaN);
    this.sealerLag.set(found.sealerLagSeconds ?? NaN);
    this.timerLag.set(found.timerLagSeconds ?? NaN);
    this.parked.set(found.parkedTimers ?? NaN);
    this.skew.set(found.clockSkewSeconds ?? NaN);
    return (await processRegistry().metrics()) + (await this.registry.metrics());
  }
}
