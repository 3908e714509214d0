import type { ClockKind, ClockState, TargetReason } from '@lockstep/sla-clock';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  TextField,
} from '../../../platform/http/response-fields.js';

export class ClockStepDto {
  @InstantField({ example: '2026-03-02T09:00:00Z' })
  from: string;

  @InstantField({ example: '2026-03-02T11:00:00Z' })
  to: string;

  @OneOfField(['RUNNING', 'PAUSED', 'STOPPED'], { example: 'RUNNING' })
  state: ClockState;

  @TextField({ example: 'submitted' })
  cause: string;

  @IntegerField({ example: 7200 })
  countedSeconds: number;

  @IntegerField({ example: 7200, description: 'Elapsed at the end of the step.' })
  totalSeconds: number;
}

export class ClockTargetDto {
  @InstantField({ example: '2026-03-02T09:00:00Z' })
  at: string;

  @IntegerField({ nullable: true, example: 28800 })
  seconds: number | null;

  @InstantField({ nullable: true, example: null })
  date: string | null;

  @TextField({ example: 'START' })
  reason: TargetReason;

  @IntegerField({ example: 1 })
  version: number;
}

export class ClockExplanationDto {
  @OneOfField(['FR', 'RES', 'REQ', 'LEG', 'NEG', 'E2E'], { example: 'RES' })
  kind: ClockKind;

  @TextField({ nullable: true, example: null })
  subject: string | null;

  @ListField(ClockTargetDto, { description: 'Every target of the clock, the oldest first.' })
  targets: ClockTargetDto[];

  @ListField(ClockStepDto)
  steps: ClockStepDto[];

  @ListField(String, {
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
  @IdField()
  requestId: string;

  @InstantField({ example: '2026-03-02T11:00:00Z' })
  asOf: string;

  @TextField({ example: 'Europe/Berlin', description: 'The zone of the sentences: that of the reader.' })
  zone: string;

  @ListField(ClockExplanationDto)
  clocks: ClockExplanationDto[];
}
