import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import type { Scope } from '../../../../platform/auth/index.js';
import { IsId, IsLine, Optional, QueryFlag } from '../../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../../platform/http/pagination.js';
import { SERVICE_SCOPES, type ServiceAccount } from '../../service-account.js';

const NAME = { example: 'ERP', description: 'Shown wherever it did something.' };
const SCOPES_OF_ERP = { enum: SERVICE_SCOPES, isArray: true, example: ['orders:read', 'orders:write'] };
const OWNER = 'The active person who answers for it.';

export class NewServiceAccountBody {
  @IsLine({ max: 100 }, NAME)
  name: string;

  @IsId({ description: OWNER })
  ownerId: string;

  @IsId({ description: 'It acts as a member of this department, never as a lead. It stays so.' })
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

  @ApiPropertyOptional({ ...SCOPES_OF_ERP, description: 'Of every token it has, from the next call on.' })
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

  @ApiProperty({ example: true, description: 'False once stopped, by hand or because its owner left.' })
  active: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ type: 'integer', example: 1, description: 'Stands in `ETag` too.' })
  version: number;

  static of({ createdAt, ...account }: ServiceAccount): ServiceAccountResponse {
    return { ...account, createdAt: createdAt.toISOString() };
  }
}

export const ServiceAccountPage = PageOf(ServiceAccountResponse);

export class ServiceAccountsQuery extends PageQuery {
  @Optional()
  @IsId({ required: false, description: 'Only those this person answers for.' })
  ownerId?: string;

  @Optional()
  @IsId({ required: false, description: 'Only those that act for this department.' })
  departmentId?: string;

  @ApiPropertyOptional({ description: 'Only those in use, or only those that were stopped.', type: Boolean })
  @QueryFlag()
  @IsBoolean()
  @Optional()
  active?: boolean;
}
