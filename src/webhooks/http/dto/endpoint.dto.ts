import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsString, IsUUID, MaxLength } from 'class-validator';
import { IsInstant, IsLine, IsSeconds, IsText, Optional } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { DISABLED_BECAUSE, type DisabledBecause, type WebhookEndpoint } from '../../webhook-endpoint.entity.js';
import type { RotatedSecret } from '../../acts/rotate-secret.js';

const MOST_FILTERS = 200;
const DAY = 24 * 3600;
const URL = { example: 'https://erp.meridian.example/hooks/lockstep' };
const EVENT_TYPES = { example: ['request.submitted', 'request.resolved'], description: 'Empty: all types.' };
const DEPARTMENT_IDS = {
  format: 'uuid',
  example: [],
  description: 'Only events that at least one of these departments may see; empty: all.',
};

export class EndpointPatch {
  @IsText({ max: 2048 }, { ...URL, required: false })
  @Optional()
  url?: string;

  @IsLine({ max: 200, min: 0 }, { example: 'Keeps the ERP in step', required: false })
  @Optional()
  description?: string;

  @ApiPropertyOptional({ type: [String], ...EVENT_TYPES })
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_FILTERS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  eventTypes?: string[];

  @ApiPropertyOptional({ type: [String], ...DEPARTMENT_IDS })
  @Optional()
  @IsArray()
  @ArrayMaxSize(MOST_FILTERS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  departmentIds?: string[];

  @ApiPropertyOptional({ example: true, description: 'Events during a disabled time are not kept for the endpoint.' })
  @Optional()
  @IsBoolean()
  enabled?: boolean;
}

export class NewEndpointBody {
  @IsText({ max: 2048 }, { ...URL, description: 'https, and public unless the operator has listed it.' })
  url: string;

  @IsLine({ max: 200, min: 0 }, { example: 'Keeps the ERP in step', required: false, default: '' })
  description: string = '';

  @ApiPropertyOptional({ type: [String], default: [], ...EVENT_TYPES })
  @IsArray()
  @ArrayMaxSize(MOST_FILTERS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  eventTypes: string[] = [];

  @ApiPropertyOptional({ type: [String], default: [], ...DEPARTMENT_IDS })
  @IsArray()
  @ArrayMaxSize(MOST_FILTERS)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  departmentIds: string[] = [];
}

export class EndpointResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty(URL)
  url: string;

  @ApiProperty({ example: 'Keeps the ERP in step' })
  description: string;

  @ApiProperty({ type: [String], ...EVENT_TYPES })
  eventTypes: string[];

  @ApiProperty({ type: [String], ...DEPARTMENT_IDS })
  departmentIds: string[];

  @ApiProperty({ example: true })
  enabled: boolean;

  @ApiProperty({
    type: String,
    enum: DISABLED_BECAUSE,
    enumName: 'WebhookDisabledBecause',
    nullable: true,
    example: null,
    description: 'GONE: it answered 410. FAILING: nothing has arrived there for five days.',
  })
  disabledBecause: DisabledBecause | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    example: null,
    description: 'Since when not one delivery has arrived.',
  })
  failingSince: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ type: 'integer', example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of(endpoint: WebhookEndpoint): EndpointResponse {
    const { id, url, description, eventTypes, departmentIds, disabledBecause, version } = endpoint;
    return {
      ...{ id, url, description, eventTypes, departmentIds },
      enabled: endpoint.enabledSince !== null,
      disabledBecause,
      failingSince: endpoint.failingSince?.toISOString() ?? null,
      createdAt: endpoint.createdAt.toISOString(),
      version,
    };
  }
}

export class NewEndpointResponse extends EndpointResponse {
  @ApiProperty({ example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD', description: 'Shown this once.' })
  secret: string;
}

export const EndpointPage = PageOf(EndpointResponse);
export class EndpointsQuery extends PageQuery {}

export class RotationBody {
  @IsSeconds({
    least: 0,
    maximum: 7 * DAY,
    default: DAY,
    required: false,
    description: 'The time for which the previous secret signs too; 0 when it has leaked.',
  })
  overlapSeconds: number = DAY;
}

export class RotationResponse {
  @ApiProperty({ example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD', description: 'Shown this once.' })
  secret: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-03T09:00:00.000Z' })
  previousValidUntil: string;

  static of({ secret, previousValidUntil }: RotatedSecret): RotationResponse {
    return { secret, previousValidUntil: previousValidUntil.toISOString() };
  }
}

export class RedeliveryBody {
  @IsInstant({ example: '2026-03-02T09:00:00Z', description: 'The earliest instant of parking.' })
  since: Date;
}

export class RedeliveryResponse {
  @ApiProperty({ type: 'integer', example: 12, description: 'The number of deliveries under way again.' })
  queued: number;
}
