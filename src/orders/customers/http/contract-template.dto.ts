import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IsId, IsLine, Optional } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { ContractTemplateDetails } from '../acts/add-contract-template.js';
import { CustomerAbilitiesDto } from './customer.dto.js';
import { DefaultTermsBody, DefaultTermsDto, toTerms } from './default-terms.dto.js';

export const TEMPLATE_CODE = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const TEMPLATE_CODE_MESSAGE = { message: 'is not a code like ld-half-percent' };

/** Everything about a contract template that may change, and its currency, which may not. */
export class ContractTemplateBody extends DefaultTermsBody {
  @IsLine({ max: 200 }, { example: 'Liquidated damages, half a percent a week, at most ten' })
  name: string;

  /** ISO 4217, of the amounts here and of every order under it. */
  @ApiProperty({ example: 'USD', pattern: '^[A-Z]{3}$' })
  @Matches(/^[A-Z]{3}$/, { message: 'is not a currency code like USD' })
  currency: string;
}

export class NewContractTemplateBody extends ContractTemplateBody {
  @IsId({ example: '01990000-0000-7000-8000-000000000001' })
  ownerDepartmentId: string;

  /** Unique within the department. The code never changes: orders name their contract by it. */
  @ApiProperty({ example: 'ld-half-percent' })
  @Matches(TEMPLATE_CODE, TEMPLATE_CODE_MESSAGE)
  code: string;
}

export const toTemplate = (
  body: ContractTemplateBody,
): Omit<ContractTemplateDetails, 'ownerDepartmentId' | 'code'> => ({
  name: body.name,
  currency: body.currency,
  ...toTerms(body),
});

export class ContractTemplateDto extends DefaultTermsDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) ownerDepartmentId: string;
  @ApiProperty({ example: 'ld-half-percent' }) code: string;
  @ApiProperty() name: string;
  @ApiProperty({ example: 'USD' }) currency: string;
  /** The version is also in `ETag`. */
  @ApiProperty({ type: 'integer', example: 1 }) version: number;
  @ApiProperty({ type: CustomerAbilitiesDto }) abilities: CustomerAbilitiesDto;
}

export class ContractTemplatePageDto extends PageOf(ContractTemplateDto) {}

export class ContractTemplateListQuery extends PageQuery {
  @IsId({ required: false })
  @Optional()
  ownerDepartmentId?: string;
}
