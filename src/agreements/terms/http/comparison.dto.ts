import { Optional, QueryInteger } from '../../../platform/http/fields.js';
import { IntegerField, ListField } from '../../../platform/http/response-fields.js';
import { DifferenceDto } from './terms.dto.js';

export class TermsComparisonQuery {
  @Optional()
  @QueryInteger({ least: 1 }, { description: 'The number of the version to compare with.' })
  from?: number;
}

export class ComparisonDto {
  @IntegerField({ example: 1 }) from: number;
  @IntegerField({ example: 2 }) to: number;
  @ListField(DifferenceDto) differences: DifferenceDto[];
}
