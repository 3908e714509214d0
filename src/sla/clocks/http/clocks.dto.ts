import { ApiProperty } from '@nestjs/swagger';
import type { Cause, ClockKind, ClockResult, ClockState } from '@lockstep/sla-clock';
import type { TermsSource } from '../../sla.events.js';

const KINDS = ['FR', 'RES', 'REQ', 'LEG', 'NEG', 'E2E'];
const STATES = ['RUNNING', 'PAUSED', 'STOPPED'];
const RESULTS = ['MET', 'MISSED', 'MISSED_REQUESTER', 'NOT_COUNTED'];

const instant = { type: String, format: 'date-time' } as const;
const instantOrNull = { ...instant, nullable: true } as const;
const secondsOrNull = { type: 'integer', nullable: true } as const;

export class TermsDto {
  @ApiProperty({ enum: ['AGREEMENT', 'SERVICE_DEFAULT'], example: 'SERVICE_DEFAULT' })
  source: TermsSource;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, example: null })
  agreementVersionId: string | null;

  @ApiProperty({ ...secondsOrNull, example: 7200, description: 'Working seconds of the provider.' })
  firstResponseSeconds: number | null;

  @ApiProperty({ type: 'integer', example: 28800, description: 'Working seconds of the provider.' })
  resolutionSeconds: number;

  @ApiProperty({ type: 'integer', example: 14400, description: 'Working seconds of the requester.' })
  replySeconds: number;

  @ApiProperty({
    example:
      'No agreement between Customer Service and Engineering is in force for Part clarification, so its default targets apply.',
  })
  why: string;

  @ApiProperty({ ...instant, example: '2026-03-02T09:00:00Z' })
  pinnedAt: string;
}

export class ClockDto {
  @ApiProperty({ enum: KINDS, example: 'RES' })
  kind: ClockKind;

  @ApiProperty({
    type: String,
    nullable: true,
    example: null,
    description: 'The question, offer or leg it belongs to.',
  })
  subject: string | null;

  @ApiProperty({ format: 'uuid', description: 'The department that must act before it runs out.' })
  departmentId: string;

  @ApiProperty({ example: 'Europe/Berlin', description: 'The zone of its calendar.' })
  zone: string;

  @ApiProperty({ enum: STATES, example: 'RUNNING' })
  state: ClockState;

  @ApiProperty({ type: 'integer', example: 7200 })
  elapsedSeconds: number;

  @ApiProperty({ ...secondsOrNull, example: 28800, description: 'Null when the clock measures a date, or nothing.' })
  targetSeconds: number | null;

  @ApiProperty({ ...instantOrNull, example: null, description: 'The agreed date, when the clock measures one.' })
  targetDate: string | null;

  @ApiProperty({ ...secondsOrNull, example: 21600, description: 'Negative once overdue.' })
  remainingSeconds: number | null;

  @ApiProperty({ ...instant, example: '2026-03-02T09:00:00Z' })
  startedAt: string;

  @ApiProperty({ ...instantOrNull, example: null })
  stoppedAt: string | null;

  @ApiProperty({ type: String, nullable: true, example: null, description: 'The event that stopped the clock.' })
  stoppedBy: Cause | null;

  @ApiProperty({
    ...instantOrNull,
    example: '2026-03-03T09:00:00Z',
    description: 'Null while the clock is paused in time.',
  })
  dueAt: string | null;

  @ApiProperty({
    ...instantOrNull,
    example: '2026-03-03T09:00:00Z',
    description: 'The last instant in time. The clock is overdue from the next second on.',
  })
  breachAt: string | null;

  @ApiProperty({
    ...instantOrNull,
    example: '2026-03-03T09:00:00Z',
    description: 'The due instant, were the clock resumed at `asOf`.',
  })
  projectedDueAt: string | null;

  @ApiProperty({ ...instantOrNull, example: null, description: 'The instant at which it first became overdue.' })
  breachedAt: string | null;

  @ApiProperty({ enum: RESULTS, nullable: true, example: null })
  result: ClockResult | null;

  @ApiProperty({ example: true, description: 'True: the clock has not stopped, so the result may still change.' })
  provisional: boolean;

  @ApiProperty({ type: 'integer', example: 1, description: 'A number that rises with each change of the target.' })
  targetVersion: number;

  @ApiProperty({ example: false, description: 'True: the target of this leg ends after the promise to the requester.' })
  endsAfterPromise: boolean;
}

export class ClocksDto {
  @ApiProperty({ format: 'uuid' })
  requestId: string;

  @ApiProperty({ type: String, nullable: true, example: 'ENG-1042' })
  number: string | null;

  @ApiProperty({ ...instant, example: '2026-03-02T11:00:00Z' })
  asOf: string;

  @ApiProperty({ type: TermsDto, nullable: true, description: 'Null until the request is submitted.' })
  terms: TermsDto | null;

  @ApiProperty({ type: [ClockDto] })
  clocks: ClockDto[];
}
