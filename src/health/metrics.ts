import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { RequestMetrics } from '../platform/metrics/request-metrics.js';
import { BacklogOfWork } from './backlog.js';
import { ReadinessProbe } from './readiness.js';

/** All applications in one process share one registry, because process metrics are collected until the process ends. */
let ofProcess: Registry | undefined;

/** Sums of other gauges. Their ending belongs to counters, and promtool refuses them. */
const MISNAMED = ['handles', 'requests', 'resources'].map((kind) => `nodejs_active_${kind}_total`);

function processRegistry(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
    for (const name of MISNAMED) ofProcess.removeSingleMetric(name);
  }
  return ofProcess;
}

/** The gauges that are read when somebody asks. Each is `lockstep_` and its name. */
const GAUGES = {
  database_up: 'One when the database answers, else zero',
  unsealed_events: 'Events committed and not yet sealed',
  sealer_lag_seconds: 'How long the first unsealed event has been waiting',
  timer_lag_seconds: 'How long the earliest due timer has been waiting',
  late_timers: 'Timers that are due, 20000 at most',
  parked_timers: 'Timers that failed too often',
  clock_skew_seconds: "How far this process is ahead of the database's clock",
  mail_waiting: 'Letters that are due to be sent, 20000 at most',
  mail_lag_seconds: 'How long the first waiting letter has been due',
  mail_parked: 'Letters that failed for good, 20000 at most',
  webhooks_waiting: 'Webhook deliveries that are due, 20000 at most for each endpoint',
  webhook_lag_seconds: 'How long the first waiting delivery has been due',
  webhooks_parked: 'Webhook deliveries that were given up, 20000 at most for each endpoint',
  requests_open: 'Open requests, 20000 at most',
  requests_overdue: 'Open requests whose promise is broken, among those counted',
  pool_connections: 'Connections of the pool that are open',
  pool_connections_busy: 'Connections of the pool that an act or a read uses',
  pool_waiting: 'Acts and reads that wait for a connection',
} as const;

type Figures = Partial<Record<keyof typeof GAUGES, number | null>>;

/** The metrics for Prometheus: the process, the requests that it answered, and the backlogs of the installation. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  readonly contentType = this.registry.contentType;
  private readonly gauges = new Map(
    Object.entries(GAUGES).map(([name, help]) => [
      name,
      new Gauge({ name: `lockstep_${name}`, help, registers: [this.registry] }),
    ]),
  );

  constructor(
    private readonly probe: ReadinessProbe,
    private readonly backlog: BacklogOfWork,
    private readonly requests: RequestMetrics,
    private readonly dataSource: DataSource,
  ) {}

  async text(): Promise<string> {
    const figures = { ...(await this.lags()), ...(await this.backlogs()), ...this.pool() };
    for (const [name, gauge] of this.gauges) gauge.set(figures[name as keyof Figures] ?? NaN);
    const texts = [processRegistry(), this.requests.registry, this.registry].map((registry) => registry.metrics());
    return (await Promise.all(texts)).join('\n');
  }

  private async lags(): Promise<Figures> {
    const found = await this.probe.look();
    return {
      database_up: Number(found.ready),
      unsealed_events: found.unsealedEvents,
      sealer_lag_seconds: found.sealerLagSeconds,
      timer_lag_seconds: found.timerLagSeconds,
      parked_timers: found.parkedTimers,
      clock_skew_seconds: found.clockSkewSeconds,
    };
  }

  private async backlogs(): Promise<Figures> {
    const counted = await this.backlog.count();
    return {
      late_timers: counted?.lateTimers,
      mail_waiting: counted?.waitingMails,
      mail_lag_seconds: counted?.mailLag,
      mail_parked: counted?.parkedMails,
      webhooks_waiting: counted?.waitingWebhooks,
      webhook_lag_seconds: counted?.webhookLag,
      webhooks_parked: counted?.parkedWebhooks,
      requests_open: counted?.openRequests,
      requests_overdue: counted?.overdueRequests,
    };
  }

  /** The figures of the driver's pool. */
  private pool(): Figures {
    const { master } = this.dataSource.driver as unknown as {
      master: { totalCount: number; idleCount: number; waitingCount: number };
    };
    return {
      pool_connections: master.totalCount,
      pool_connections_busy: master.totalCount - master.idleCount,
      pool_waiting: master.waitingCount,
    };
  }
}
