import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, Matches } from 'class-validator';
import { IsId, IsLine, Optional, OptionalOrNull } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { CustomerDetails } from '../customers.js';
import { DefaultTermsBody, DefaultTermsDto, toTerms } from './default-terms.dto.js';

export const ZONES = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** Everything about a customer that may change. */
export class CustomerBody extends DefaultTermsBody {
  /** Unique within the department, in any case. Orders name their customer by it. */
  @IsLine({ max: 200 }, { example: 'Harbor Crane Works' })
  name: string;

  /** ISO 4217, for the amounts here. Orders in another currency use none of these defaults. */
  @ApiPropertyOptional({ type: String, nullable: true, example: 'USD' })
  @OptionalOrNull()
  @Matches(/^[A-Z]{3}$/, { message: 'is not a currency code like USD' })
  currency?: string | null;

  /** IANA zone in which promises to them begin and end. */
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Europe/Berlin' })
  @OptionalOrNull()
  @IsIn(ZONES, { message: 'is not a zone like Europe/Berlin' })
  zone?: string | null;

  /** The contract of its orders unless they name another. It goes before the defaults here. */
  @IsId({ required: false, nullable: true })
  @OptionalOrNull()
  contractTemplateId?: string | null;
}

export class NewCustomerBody extends CustomerBody {
  /** The department that answers to the customer. */
  @IsId({ example: '01990000-0000-7000-8000-000000000001' })
  ownerDepartmentId: string;
}

export const toCustomer = (body: CustomerBody): Omit<CustomerDetails, 'ownerDepartmentId'> => ({
  name: body.name,
  currency: body.currency ?? null,
  zone: body.zone ?? null,
  contractTemplateId: body.contractTemplateId ?? null,
  ...toTerms(body),
});

export class CustomerAbilitiesDto {
  @ApiProperty() change: boolean;
}

export class CustomerDto extends DefaultTermsDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) ownerDepartmentId: string;
  @ApiProperty({ example: 'Harbor Crane Works' }) name: string;
  @ApiProperty({ type: String, nullable: true, example: 'USD' }) currency: string | null;
  @ApiProperty({ type: String, nullable: true, example: 'Europe/Berlin' }) zone: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) contractTemplateId: string | null;
  /** The version is also in `ETag`. */
  @ApiProperty({ type: 'integer', example: 1 }) version: number;
  @ApiProperty({ type: CustomerAbilitiesDto }) abilities: CustomerAbilitiesDto;
}

export class CustomerPageDto extends PageOf(CustomerDto) {}

export class CustomerListQuery extends PageQuery {
  /** The beginning of the name. */
  @ApiPropertyOptional({ example: 'Harbor' })
  @Optional()
  @Matches(/^[^\p{Cc}]{1,100}$/u, { message: 'is not a search of 1 to 100 characters' })
  q?: string;

  @IsId({ required: false })
  @Optional()
  ownerDepartmentId?: string;
}
