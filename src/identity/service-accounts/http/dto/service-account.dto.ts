import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import type { Scope } from '../../../../platform/auth/index.js';
import { IsId, IsLine, Optional, QueryFlag } from '../../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../../platform/http/pagination.js';
import { SERVICE_SCOPES, type ServiceAccount } from '../../service-account.js';

const NAME = { example: 'ERP', description: 'The name beside everything the program does.' };
const SCOPES_OF_ERP = { enum: SERVICE_SCOPES, isArray: true, example: ['orders:read', 'orders:write'] };
const OWNER = 'The active person who answers for the account.';

export class NewServiceAccountBody {
  @IsLine({ max: 100 }, NAME)
  name: string;

  @IsId({ description: OWNER })
  ownerId: string;

  @IsId({
    description: 'The account acts as a member of this department, never as a lead. The department never changes.',
  })
  departmentId: string;

  @ApiProperty(SCOPES_OF_ERP)
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(SERVICE_SCOPES, { each: true })
  scopes: Scope[];
}

export class ServiceAccountPatch {
  @IsLine({ max: 100 }, { ...NAME, required: false })
  @Optional()
  name?: string;

  @Optional()
  @IsId({ required: false, description: OWNER })
  ownerId?: string;

  @ApiPropertyOptional({
    ...SCOPES_OF_ERP,
    description: 'The scopes of every token of the account, from the next call on.',
  })
  @Optional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(SERVICE_SCOPES, { each: true })
  scopes?: Scope[];
}

export class ServiceAccountResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty(NAME)
  name: string;

  @ApiProperty({ format: 'uuid', description: OWNER })
  ownerId: string;

  @ApiProperty({ format: 'uuid' })
  departmentId: string;

  @ApiProperty(SCOPES_OF_ERP)
  scopes: Scope[];

  @ApiProperty({ example: true, description: 'False once stopped, by hand or because the owner left.' })
  active: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ type: 'integer', example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of({ createdAt, ...account }: ServiceAccount): ServiceAccountResponse {
    return { ...account, createdAt: createdAt.toISOString() };
  }
}

export const ServiceAccountPage = PageOf(ServiceAccountResponse);

export class ServiceAccountsQuery extends PageQuery {
  @Optional()
  @IsId({ required: false, description: 'Only the accounts that this person answers for.' })
  ownerId?: string;

  @Optional()
  @IsId({ required: false, description: 'Only the accounts that act for this department.' })
  departmentId?: string;

  @ApiPropertyOptional({ description: 'Only the active ones, or only the stopped ones.', type: Boolean })
  @QueryFlag()
  @IsBoolean()
  @Optional()
  active?: boolean;
}
