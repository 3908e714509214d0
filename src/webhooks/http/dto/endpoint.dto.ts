import { IsFlag, IsInstant, IsLine, IsSeconds, IsText, Optional } from '../../../platform/http/fields.js';
import { IsVerbatimList } from '../../../platform/http/list-fields.js';
import { IsDepartmentList } from '../../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  IdListField,
  InstantField,
  IntegerField,
  ListField,
  OneOfField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import { DISABLED_BECAUSE, type DisabledBecause, type WebhookEndpoint } from '../../webhook-endpoint.entity.js';
import type { RotatedSecret } from '../../acts/rotate-secret.js';

const MOST_FILTERS = 200;
const DAY = 24 * 3600;
const URL = { example: 'https://erp.meridian.example/hooks/lockstep' };
const EVENT_TYPES = { example: ['request.submitted', 'request.resolved'], description: 'Empty: all types.' };
const DEPARTMENT_IDS = {
  example: [],
  description: 'Only events that at least one of these departments may see; empty: all.',
};

export class EndpointPatch {
  @Optional()
  @IsText({ max: 2048 }, URL)
  url?: string;

  @Optional()
  @IsLine({ max: 200, min: 0 }, { example: 'Keeps the ERP in step' })
  description?: string;

  @Optional()
  @IsVerbatimList(100, { most: MOST_FILTERS }, EVENT_TYPES)
  eventTypes?: string[];

  @Optional()
  @IsDepartmentList({ most: MOST_FILTERS }, DEPARTMENT_IDS)
  departmentIds?: string[];

  @Optional()
  @IsFlag({ example: true, description: 'Events during a disabled time are not kept for the endpoint.' })
  enabled?: boolean;
}

export class NewEndpointBody {
  @IsText({ max: 2048 }, { ...URL, description: 'https, and public unless the operator has listed it.' })
  url: string;

  @IsLine({ max: 200, min: 0 }, { example: 'Keeps the ERP in step', default: '' })
  description: string = '';

  @IsVerbatimList(100, { most: MOST_FILTERS }, { ...EVENT_TYPES, default: [] })
  eventTypes: string[] = [];

  @IsDepartmentList({ most: MOST_FILTERS }, { ...DEPARTMENT_IDS, default: [] })
  departmentIds: string[] = [];
}

export class EndpointDto {
  @IdField()
  id: string;

  @TextField({ example: 'https://erp.meridian.example/hooks/lockstep' })
  url: string;

  @TextField({ example: 'Keeps the ERP in step' })
  description: string;

  @ListField(String, { example: ['request.submitted', 'request.resolved'], description: 'Empty: all types.' })
  eventTypes: string[];

  @IdListField({ example: [], description: 'Only events that at least one of these departments may see; empty: all.' })
  departmentIds: string[];

  @FlagField({ example: true })
  enabled: boolean;

  @OneOfField(DISABLED_BECAUSE, {
    enumName: 'WebhookDisabledBecause',
    nullable: true,
    example: null,
    description: 'GONE: it answered 410. FAILING: nothing has arrived there for five days.',
  })
  disabledBecause: DisabledBecause | null;

  @InstantField({ nullable: true, example: null, description: 'Since when not one delivery has arrived.' })
  failingSince: string | null;

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @IntegerField({ example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of(endpoint: WebhookEndpoint): EndpointDto {
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

export class NewEndpointDto extends EndpointDto {
  @TextField({ example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD', description: 'Shown this once.' })
  secret: string;
}

export const EndpointPage = PageOf(EndpointDto);
export class EndpointsQuery extends PageQuery {}

export class RotationBody {
  @IsSeconds({
    least: 0,
    most: 7 * DAY,
    default: DAY,
    description: 'The time for which the previous secret signs too; 0 when it has leaked.',
  })
  overlapSeconds: number = DAY;
}

export class RotationDto {
  @TextField({ example: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD', description: 'Shown this once.' })
  secret: string;

  @InstantField({ example: '2026-03-03T09:00:00.000Z' })
  previousValidUntil: string;

  static of({ secret, previousValidUntil }: RotatedSecret): RotationDto {
    return { secret, previousValidUntil: previousValidUntil.toISOString() };
  }
}

export class RedeliveryBody {
  @IsInstant({ example: '2026-03-02T09:00:00Z', description: 'The earliest instant of parking.' })
  since: Date;
}

export class RedeliveryDto {
  @IntegerField({ example: 12, description: 'The number of deliveries under way again.' })
  queued: number;
}
