import type { Scope } from '../../../../platform/auth/index.js';
import { IsLine, Optional, QueryFlag } from '../../../../platform/http/fields.js';
import { IsSomeOf } from '../../../../platform/http/list-fields.js';
import { IsDepartment, IsPerson } from '../../../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  SomeOfField,
  TextField,
} from '../../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../../platform/http/pagination.js';
import { SERVICE_SCOPES, type ServiceAccount } from '../../service-account.js';

const NAME = { example: 'ERP', description: 'The name beside everything the program does.' };
const OWNER = 'The active person who answers for the account.';

export class NewServiceAccountBody {
  @IsLine({ max: 100 }, NAME)
  name: string;

  @IsPerson({ description: OWNER })
  ownerId: string;

  @IsDepartment({
    description: 'The account acts as a member of this department, never as a lead. The department never changes.',
  })
  departmentId: string;

  @IsSomeOf(SERVICE_SCOPES, { example: ['orders:read', 'orders:write'] })
  scopes: Scope[];
}

export class ServiceAccountPatch {
  @Optional()
  @IsLine({ max: 100 }, { ...NAME })
  name?: string;

  @Optional()
  @IsPerson({ description: OWNER })
  ownerId?: string;

  @Optional()
  @IsSomeOf(SERVICE_SCOPES, {
    example: ['orders:read', 'orders:write'],
    description: 'The scopes of every token of the account, from the next call on.',
  })
  scopes?: Scope[];
}

export class ServiceAccountDto {
  @IdField()
  id: string;

  @TextField({ example: 'ERP', description: 'The name beside everything the program does.' })
  name: string;

  @IdField({ description: OWNER })
  ownerId: string;

  @IdField()
  departmentId: string;

  @SomeOfField(SERVICE_SCOPES, { enumName: 'ServiceTokenScope', example: ['orders:read', 'orders:write'] })
  scopes: Scope[];

  @FlagField({ example: true, description: 'False once stopped, by hand or because the owner left.' })
  active: boolean;

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @IntegerField({ example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of({ createdAt, ...account }: ServiceAccount): ServiceAccountDto {
    return { ...account, createdAt: createdAt.toISOString() };
  }
}

export const ServiceAccountPage = PageOf(ServiceAccountDto);

export class ServiceAccountsQuery extends PageQuery {
  @Optional()
  @IsPerson({ description: 'Only the accounts that this person answers for.' })
  ownerId?: string;

  @Optional()
  @IsDepartment({ description: 'Only the accounts that act for this department.' })
  departmentId?: string;

  @Optional()
  @QueryFlag({ description: 'True: only active accounts. False: only stopped accounts.' })
  active?: boolean;
}
