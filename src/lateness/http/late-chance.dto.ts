import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
import { LateChanceDto } from '../../requests/index.js';

/** Shares of 10,000. */
export class ChanceIntervalDto {
  @IntegerField({ example: 5800 }) low: number;
  @IntegerField({ example: 8300 }) high: number;
}

export class LateChanceExplanationDto extends LateChanceDto {
  @IdField() requestId: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  /**
   * The 95 % interval of the chance; null where the chance does not come from other requests, or none of them lasted
   * longer.
   */
  @PartField(ChanceIntervalDto, { nullable: true }) interval: ChanceIntervalDto | null;
  /** The instant at which it becomes likely if nothing but time happens; null where it never does, or already is. */
  @InstantField({ nullable: true, example: '2026-03-02T14:00:00.000Z' })
  likelyAt: Date | null;
  /** The reasons in sentences. */
  @ListField(String, {
    example: [
      'Of 48 requests for this service with the same priority 41 are answered.',
      'This one has taken 4 h of working time and may take 8 h; 29 of those lasted longer than 4 h.',
      '72.5 % of those lasted longer than 8 h: that likely it is answered too late.',
    ],
  })
  explanation: string[];
}
