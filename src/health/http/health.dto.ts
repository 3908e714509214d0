import { ApiProperty } from '@nestjs/swagger';

export class LivenessDto {
  @ApiProperty({ example: true }) alive: boolean;
}

export class ReadinessDto {
  @ApiProperty({ example: true }) ready: boolean;
  @ApiProperty({ enum: ['up', 'down'], enumName: 'DatabaseState' }) database: 'up' | 'down';
  /** How far this process is ahead of the database's clock, in seconds. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) clockSkewSeconds: number | null;
  /** Events committed and not yet sealed. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) unsealedEvents: number | null;
  /** How long the first of them has been waiting for its seal, in seconds. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) sealerLagSeconds: number | null;
  /** How long the earliest due timer has been waiting, in seconds. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) timerLagSeconds: number | null;
  /** Timers that failed so often that a person must look. */
  @ApiProperty({ type: 'integer', nullable: true, example: 0 }) parkedTimers: number | null;
}
