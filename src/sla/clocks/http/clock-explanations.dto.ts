import { ApiProperty } from '@nestjs/swagger';
import type { Cause, ClockKind, ClockState, TargetReason } from '@lockstep/sla-clock';

const instant = { type: String, format: 'date-time' } as const;

export class ClockStepDto {
  @ApiProperty({ ...instant, example: '2026-03-02T09:00:00Z' })
  from: string;

  @ApiProperty({ ...instant, example: '2026-03-02T11:00:00Z' })
  to: string;

  @ApiProperty({ enum: ['RUNNING', 'PAUSED', 'STOPPED'], example: 'RUNNING' })
  state: ClockState;

  @ApiProperty({ type: String, example: 'submitted' })
  cause: Cause;

  @ApiProperty({ type: 'integer', example: 7200 })
  countedSeconds: number;

  @ApiProperty({ type: 'integer', example: 7200, description: 'Elapsed at the end of the step.' })
  totalSeconds: number;
}

export class ClockTargetDto {
  @ApiProperty({ ...instant, example: '2026-03-02T09:00:00Z' })
  at: string;

  @ApiProperty({ type: 'integer', nullable: true, example: 28800 })
  seconds: number | null;

  @ApiProperty({ ...instant, nullable: true, example: null })
  date: string | null;

  @ApiProperty({ type: String, example: 'START' })
  reason: TargetReason;

  @ApiProperty({ type: 'integer', example: 1 })
  version: number;
}

export class ClockExplanationDto {
  @ApiProperty({ enum: ['FR', 'RES', 'REQ', 'LEG', 'NEG', 'E2E'], example: 'RES' })
  kind: ClockKind;

  @ApiProperty({ type: String, nullable: true, example: null })
  subject: string | null;

  @ApiProperty({ type: [ClockTargetDto], description: 'Every target of the clock, the oldest first.' })
  targets: ClockTargetDto[];

  @ApiProperty({ type: [ClockStepDto] })
  steps: ClockStepDto[];

  @ApiProperty({
    type: [String],
    example: [
      'Resolution, counted for Engineering in Europe/Berlin hours.',
      'Mon 2 Mar 2026, 10:00 GMT+1: target 8 h (at the start).',
      'Mon 2 Mar 2026, 10:00 GMT+1 to Mon 2 Mar 2026, 12:00 GMT+1: ran, submitted, 2 h; makes 2 h.',
      '6 h left.',
      'Due Tue 3 Mar 2026, 10:00 GMT+1.',
    ],
  })
  sentences: string[];
}

export class ClockExplanationsDto {
  @ApiProperty({ format: 'uuid' })
  requestId: string;

  @ApiProperty({ ...instant, example: '2026-03-02T11:00:00Z' })
  asOf: string;

  @ApiProperty({ example: 'Europe/Berlin', description: 'The zone of the sentences: that of the reader.' })
  zone: string;

  @ApiProperty({ type: [ClockExplanationDto] })
  clocks: ClockExplanationDto[];
}
