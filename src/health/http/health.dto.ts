import { ApiProperty } from '@nestjs/swagger';

export class LivenessDto {
  @ApiProperty({ example: true }) alive: boolean;
}

export class ReadinessDto {
  @ApiProperty({ example: true }) ready: boolean;
  @ApiProperty({ enum: ['up', 'down'], enumName: 'DatabaseState' }) database: 'up' | 'down';
  /** The seconds by which this process is ahead of the database’s clock. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) clockSkewSeconds: number | null;
  /** Events committed and not yet sealed. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) unsealedEvents: number | null;
  /** The seconds for which the first of them has been waiting for its seal. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) sealerLagSeconds: number | null;
  /** The seconds for which the earliest due timer has been waiting. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) timerLagSeconds: number | null;
  /** Timers that failed so often that a person must look. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) parkedTimers: number | null;
}
