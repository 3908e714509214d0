import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsCurrencyCode, IsId, IsLine, IsShapedLike, Optional, OptionalOrNull } from '../../../platform/http/fields.js';
import { IsDepartment } from '../../../platform/http/named-fields.js';
import { FlagField, IdField, IntegerField, PartField, TextField } from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { CustomerDetails } from '../customers.js';
import { DefaultTermsBody, DefaultTermsDto, toDefaultTerms } from './default-terms.dto.js';

const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** An IANA zone by its current name. */
export const IsKnownZone = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: String, example: 'Europe/Berlin' }),
    IsIn(ZONES, { message: 'is not a zone like Europe/Berlin' }),
  );

/** Everything about a customer that may change. */
export class CustomerBody extends DefaultTermsBody {
  /** Unique within the department, in any case. Orders name their customer by it. */
  @IsLine({ max: 200 }, { example: 'Harbor Crane Works' })
  name: string;

  /** ISO 4217, for the amounts here. Orders in another currency use none of these defaults. */
  @OptionalOrNull()
  @IsCurrencyCode()
  currency?: string | null;

  /** IANA zone in which the days of promises to the customer begin and end. */
  @OptionalOrNull()
  @IsKnownZone()
  zone?: string | null;

  /** The contract of its orders unless they name another. It goes before the defaults here. */
  @OptionalOrNull()
  @IsId()
  contractTemplateId?: string | null;
}

export class NewCustomerBody extends CustomerBody {
  /** The department that answers to the customer. */
  @IsDepartment()
  ownerDepartmentId: string;
}

export const toCustomer = (body: CustomerBody): Omit<CustomerDetails, 'ownerDepartmentId'> => ({
  name: body.name,
  currency: body.currency ?? null,
  zone: body.zone ?? null,
  contractTemplateId: body.contractTemplateId ?? null,
  ...toDefaultTerms(body),
});

export class CustomerAbilitiesDto {
  @FlagField() change: boolean;
}

export class CustomerDto extends DefaultTermsDto {
  @IdField() id: string;
  @IdField() ownerDepartmentId: string;
  @TextField({ example: 'Harbor Crane Works' }) name: string;
  @TextField({ nullable: true, example: 'USD' }) currency: string | null;
  @TextField({ nullable: true, example: 'Europe/Berlin' }) zone: string | null;
  @IdField({ nullable: true }) contractTemplateId: string | null;
  /** The version is also in `ETag`. */
  @IntegerField({ example: 1 }) version: number;
  @PartField(CustomerAbilitiesDto) abilities: CustomerAbilitiesDto;
}

export class CustomerPage extends PageOf(CustomerDto) {}

export class CustomerListQuery extends PageQuery {
  /** The beginning of the name. */
  @Optional()
  @IsShapedLike(/^[^\p{Cc}]{1,100}$/u, 'is not a search of 1 to 100 characters', { example: 'Harbor' })
  q?: string;

  @Optional()
  @IsDepartment()
  ownerDepartmentId?: string;
}
