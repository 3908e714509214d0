import type { ClockReading } from '@lockstep/sla-clock';
import { toInstant, toInstantOrNull } from '../../platform/clock/clock.js';

/** A reading as a row of `request_clock`. The row has only values that stay true as time passes. */
export function clockRow(requestId: string, reading: ClockReading): object {
  const last = reading.steps.at(-1)!;
  const running = reading.state === 'RUNNING';
  return {
    request_id: requestId,
    kind: reading.kind,
    subject: reading.subject ?? '',
    department_id: reading.party,
    state: reading.state,
    target_seconds: reading.targetSeconds,
    target_version: reading.targetVersion,
    elapsed_seconds: running ? last.total - last.counted : last.total,
    running_since: running ? toInstant(last.from) : null,
    started_at: toInstant(reading.startedAt),
    stopped_at: toInstantOrNull(reading.stoppedAt),
    due_at: toInstantOrNull(reading.dueAt),
    breach_at: toInstantOrNull(reading.breachAt),
    breached_at: toInstantOrNull(reading.breachedAt),
    result: reading.result,
  };
}
