import { IsCurrencyCode, IsLine, IsShapedLike, Optional } from '../../../platform/http/fields.js';
import { IsDepartment } from '../../../platform/http/named-fields.js';
import { IdField, IntegerField, PartField, TextField } from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { ContractTemplateDetails } from '../acts/add-contract-template.js';
import { CustomerAbilitiesDto } from './customer.dto.js';
import { DefaultTermsBody, DefaultTermsDto, toDefaultTerms } from './default-terms.dto.js';

export const TEMPLATE_CODE = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;
export const NO_TEMPLATE_CODE = 'is not a code like ld-half-percent';

/** Everything about a contract template that may change, and its currency, which may not. */
export class ContractTemplateBody extends DefaultTermsBody {
  @IsLine({ max: 200 }, { example: 'Liquidated damages, half a percent a week, at most ten' })
  name: string;

  /** ISO 4217, of the amounts here and of every order under it. */
  @IsCurrencyCode()
  currency: string;
}

export class NewContractTemplateBody extends ContractTemplateBody {
  @IsDepartment()
  ownerDepartmentId: string;

  /** Unique within the department. The code never changes: orders name their contract by it. */
  @IsShapedLike(TEMPLATE_CODE, NO_TEMPLATE_CODE, { example: 'ld-half-percent' })
  code: string;
}

export const toTemplate = (
  body: ContractTemplateBody,
): Omit<ContractTemplateDetails, 'ownerDepartmentId' | 'code'> => ({
  name: body.name,
  currency: body.currency,
  ...toDefaultTerms(body),
});

export class ContractTemplateDto extends DefaultTermsDto {
  @IdField() id: string;
  @IdField() ownerDepartmentId: string;
  @TextField({ example: 'ld-half-percent' }) code: string;
  @TextField() name: string;
  @TextField({ example: 'USD' }) currency: string;
  /** The version is also in `ETag`. */
  @IntegerField({ example: 1 }) version: number;
  @PartField(CustomerAbilitiesDto) abilities: CustomerAbilitiesDto;
}

export class ContractTemplatePage extends PageOf(ContractTemplateDto) {}

export class ContractTemplateListQuery extends PageQuery {
  @Optional()
  @IsDepartment()
  ownerDepartmentId?: string;
}
