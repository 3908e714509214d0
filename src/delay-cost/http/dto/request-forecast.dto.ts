import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { COMPARED_WITH, type ComparedWith } from '../../../requests/index.js';
import { FORECAST_BASES, type ForecastBasis } from '../../forecast/foresee.js';

/** Requests for the same service, where enough were answered those of the same priority, submitted in the last 180 days; of many, 1,000 drawn at random. */
export class ResponseHistoryDto {
  @InstantField({
    description: 'The end of the history. A request that was open then counts as having lasted until then.',
  })
  asOf: Date;
  @OneOfField(COMPARED_WITH, { enumName: 'LateComparedWith' }) population: ComparedWith;
  @IntegerField({ example: 34 }) requests: number;
  @IntegerField({ example: 30 }) answered: number;
  /** Working seconds this request has been with its provider. */
  @IntegerField({ example: 36000 }) ageSeconds: number;
  /** The number that lasted longer than that. */
  @IntegerField({ example: 5000 }) longerBasisPoints: number;
  /** The instant by which half of those were answered, counted from now; null where the history is too short. */
  @InstantField({ nullable: true }) halfAt: Date | null;
  /** The instant by which 85 of 100 of those were answered. */
  @InstantField({ nullable: true }) likelyAt: Date | null;
}

export class RequestForecastDto {
  @IdField() requestId: string;
  @TextField({ example: 'ENG-1042' }) number: string;
  @InstantField() asOf: Date;
  /** Always after `asOf`; null where it is not foreseen. */
  @InstantField({ nullable: true }) answeredAt: Date | null;
  /**
   * The first basis with a date ahead. AGREED: the date agreed for this request. CURVE: the time that others took which
   * had lasted as long, in the provider’s working time. OFFER: the date on the table. DUE: the date in force. UNKNOWN:
   * no basis has a date, so the answer is not foreseen.
   */
  @OneOfField(FORECAST_BASES, { enumName: 'ForecastBasis', example: 'CURVE' }) basis: ForecastBasis;
  @PartField(ResponseHistoryDto) history: ResponseHistoryDto;
  /** The reasons in sentences. */
  @ListField(String, { example: ['Of 34 requests for this service 30 are answered.'] })
  explanation: string[];
}
