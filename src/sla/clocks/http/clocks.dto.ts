import type { ClockKind, ClockResult, ClockState } from '@lockstep/sla-clock';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import type { RequestTermsSource } from '../../sla.events.js';

const KINDS = ['FR', 'RES', 'REQ', 'LEG', 'NEG', 'E2E'];
const STATES = ['RUNNING', 'PAUSED', 'STOPPED'];
const RESULTS = ['MET', 'MISSED', 'MISSED_REQUESTER', 'NOT_COUNTED'];

export class TermsDto {
  @OneOfField(['AGREEMENT', 'SERVICE_DEFAULT'], { enumName: 'TermsBasis', example: 'SERVICE_DEFAULT' })
  source: RequestTermsSource;

  @IdField({ nullable: true, example: null })
  agreementVersionId: string | null;

  @IntegerField({ nullable: true, example: 7200, description: 'Working seconds of the provider.' })
  firstResponseSeconds: number | null;

  @IntegerField({ example: 28800, description: 'Working seconds of the provider.' })
  resolutionSeconds: number;

  @IntegerField({ example: 14400, description: 'Working seconds of the requester.' })
  replySeconds: number;

  @TextField({
    example:
      'No agreement between Customer Service and Engineering is in force for Part clarification, so its default targets apply.',
  })
  why: string;

  @InstantField({ example: '2026-03-02T09:00:00Z' })
  pinnedAt: string;
}

export class ClockDto {
  @OneOfField(KINDS, { enumName: 'ClockKind', example: 'RES' })
  kind: ClockKind;

  @TextField({ nullable: true, example: null, description: 'The question, offer or leg it belongs to.' })
  subject: string | null;

  @IdField({ description: 'The department that must act before it runs out.' })
  departmentId: string;

  @TextField({ example: 'Europe/Berlin', description: 'The zone of its calendar.' })
  zone: string;

  @OneOfField(STATES, { enumName: 'ClockState', example: 'RUNNING' })
  state: ClockState;

  @IntegerField({ example: 7200 })
  elapsedSeconds: number;

  @IntegerField({ nullable: true, example: 28800, description: 'Null when the clock measures a date, or nothing.' })
  targetSeconds: number | null;

  @InstantField({ nullable: true, example: null, description: 'The agreed date, when the clock measures one.' })
  targetDate: string | null;

  @IntegerField({ nullable: true, example: 21600, description: 'Negative once overdue.' })
  remainingSeconds: number | null;

  @InstantField({ example: '2026-03-02T09:00:00Z' })
  startedAt: string;

  @InstantField({ nullable: true, example: null })
  stoppedAt: string | null;

  @TextField({ nullable: true, example: null, description: 'The event that stopped the clock.' })
  stoppedBy: string | null;

  @InstantField({
    nullable: true,
    example: null,
    description: 'The instant at which the present pause began; null unless the clock is paused.',
  })
  pausedSince: string | null;

  @TextField({ nullable: true, example: null, description: 'The event that paused the clock.' })
  pausedBy: string | null;

  @InstantField({
    nullable: true,
    example: '2026-03-03T09:00:00Z',
    description: 'Null while the clock is paused in time.',
  })
  dueAt: string | null;

  @InstantField({
    nullable: true,
    example: '2026-03-03T09:00:00Z',
    description: 'The last instant in time. The clock is overdue from the next second on.',
  })
  breachAt: string | null;

  @InstantField({
    nullable: true,
    example: '2026-03-03T09:00:00Z',
    description: 'The due instant, were the clock resumed at `asOf`.',
  })
  projectedDueAt: string | null;

  @InstantField({ nullable: true, example: null, description: 'The instant at which it first became overdue.' })
  breachedAt: string | null;

  @OneOfField(RESULTS, { enumName: 'ClockResult', nullable: true, example: null })
  result: ClockResult | null;

  @FlagField({ example: true, description: 'True: the clock has not stopped, so the result may still change.' })
  provisional: boolean;

  @IntegerField({ example: 1, description: 'A number that rises with each change of the target.' })
  targetVersion: number;

  @FlagField({ example: false, description: 'True: the target of this leg ends after the promise to the requester.' })
  endsAfterPromise: boolean;
}

export class ClocksDto {
  @IdField()
  requestId: string;

  @TextField({ nullable: true, example: 'ENG-1042' })
  number: string | null;

  @InstantField({ example: '2026-03-02T11:00:00Z' })
  asOf: string;

  @PartField(TermsDto, { nullable: true, description: 'Null until the request is submitted.' })
  terms: TermsDto | null;

  @ListField(ClockDto)
  clocks: ClockDto[];
}
