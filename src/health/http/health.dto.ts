import { FlagField, IntegerField, OneOfField } from '../../platform/http/response-fields.js';

export class LivenessDto {
  @FlagField({ example: true }) alive: boolean;
}

export class ReadinessDto {
  @FlagField({ example: true }) ready: boolean;
  @OneOfField(['up', 'down'], { enumName: 'DatabaseState' }) database: 'up' | 'down';
  /** The seconds by which this process is ahead of the database’s clock. */
  @IntegerField({ nullable: true, example: 0 }) clockSkewSeconds: number | null;
  /** Events committed and not yet sealed. */
  @IntegerField({ nullable: true, example: 0 }) unsealedEvents: number | null;
  /** The seconds for which the first unsealed event has been waiting. */
  @IntegerField({ nullable: true, example: 0 }) sealerLagSeconds: number | null;
  /** The seconds for which the earliest due timer has been waiting. */
  @IntegerField({ nullable: true, example: 0 }) timerLagSeconds: number | null;
  /** Timers that failed so often that a person must look. */
  @IntegerField({ nullable: true, example: 0 }) parkedTimers: number | null;
}
