import { IsInteger, Optional, QueryFlag } from '../../platform/http/fields.js';
import {
  IdField,
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  PartField,
  TextField,
} from '../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../platform/http/pagination.js';
import { ArticleSummaryDto } from '../http/dto/article.dto.js';

export class AcknowledgementBody {
  @IsInteger({ least: 1, most: 1_000_000 }, { example: 1, description: 'The version that you have read.' })
  version: number;
}

export class OwnAcknowledgementsQuery extends PageQuery {
  @Optional()
  @QueryFlag({
    default: false,
    description: 'True: only acknowledged versions. By default only versions that wait for an acknowledgement.',
  })
  acknowledged?: boolean;
}

export class OwnAcknowledgementDto {
  @PartField(ArticleSummaryDto) article: ArticleSummaryDto;
  @IntegerField({ example: 1, description: 'The version to acknowledge.' }) version: number;
  @LocalDateField({ example: '2026-03-31' }) by: string;
  @InstantField() until: Date;
  @InstantField({ nullable: true }) acknowledgedAt: Date | null;
}

export const OwnAcknowledgementPage = PageOf(OwnAcknowledgementDto);

export class DepartmentAcknowledgedDto {
  @IdField() id: string;
  @TextField({ example: 'CS' }) code: string;
  @TextField({ example: 'Customer Service' }) name: string;
  @IntegerField({ example: 12, description: 'Active people who belong to it now.' }) members: number;
  /** Null with fewer than five members, except to their lead: the number would reveal persons. */
  @IntegerField({ nullable: true, example: 9 }) acknowledged: number | null;
}

export class AcknowledgementsDto {
  @IntegerField({ example: 2 }) version: number;
  @LocalDateField({ nullable: true, example: '2026-03-31' }) by: string | null;
  @InstantField({ nullable: true }) until: Date | null;
  @ListField(DepartmentAcknowledgedDto) departments: DepartmentAcknowledgedDto[];
}
