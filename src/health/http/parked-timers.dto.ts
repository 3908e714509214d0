import { IdField, InstantField, IntegerField, TextField } from '../../platform/http/response-fields.js';
import { PageOf } from '../../platform/http/pagination.js';

export class ParkedTimerDto {
  @IdField() id: string;
  /** The kind of work. The prefix names the module. */
  @TextField({ example: 'sla.threshold' }) kind: string;
  /** The id of its subject, for instance a request. */
  @IdField() subjectId: string;
  /** A key that tells timers of one kind and subject apart; mostly empty. */
  @TextField({ example: '' }) key: string;
  /** The number of failed attempts. */
  @IntegerField({ example: 8 }) attempts: number;
  @InstantField() parkedAt: Date;
  /** The message of the last failure. */
  @TextField({ nullable: true, example: 'This department has no working calendar yet.' })
  failure: string | null;
}

export class ParkedTimerPage extends PageOf(ParkedTimerDto) {}
