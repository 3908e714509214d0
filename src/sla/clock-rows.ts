import type { ClockReading } from '@lockstep/sla-clock';
import { toInstant, toInstantOrNull } from '../platform/clock/clock.js';
import type { RequestClock } from './request-clock.entity.js';

/** A reading as it is stored: only what stays true while time goes by. */
export function clockRow(requestId: string, reading: ClockReading): RequestClock {
  const last = reading.steps.at(-1)!;
  const running = reading.state === 'RUNNING';
  return {
    requestId,
    kind: reading.kind,
    subject: reading.subject ?? '',
    departmentId: reading.party,
    state: reading.state,
    targetSeconds: reading.targetSeconds,
    targetVersion: reading.targetVersion,
    elapsedSeconds: running ? last.total - last.counted : last.total,
    runningSince: running ? toInstant(last.from) : null,
    startedAt: toInstant(reading.startedAt),
    stoppedAt: toInstantOrNull(reading.stoppedAt),
    dueAt: toInstantOrNull(reading.dueAt),
    breachAt: toInstantOrNull(reading.breachAt),
    breachedAt: toInstantOrNull(reading.breachedAt),
    result: reading.result,
  };
}
