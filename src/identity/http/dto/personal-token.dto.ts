import { SCOPES } from '../../../platform/auth/index.js';
import { IsInteger, IsLine } from '../../../platform/http/fields.js';
import { IsSomeOf } from '../../../platform/http/list-fields.js';
import { IdField, InstantField, SomeOfField, TextField } from '../../../platform/http/response-fields.js';
import type { Token } from '../../token.entity.js';
import type { IssuedToken } from '../../tokens.js';

export class NewPersonalTokenBody {
  @IsLine({ max: 100 }, { example: 'ERP nightly push' })
  name: string;

  @IsSomeOf(SCOPES, { example: ['orders:read', 'orders:write'] })
  scopes: string[];

  @IsInteger({ least: 1, most: 365 }, { example: 90 })
  expiresInDays: number;
}

export class PersonalTokenDto {
  @IdField()
  id: string;

  @TextField({ example: 'ERP nightly push' })
  name: string;

  @SomeOfField(SCOPES, { enumName: 'TokenScope', example: ['orders:read', 'orders:write'] })
  scopes: string[];

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @InstantField({ example: '2026-05-31T09:00:00.000Z' })
  expiresAt: string;

  @InstantField({ nullable: true, example: null, description: 'Exact to the minute.' })
  lastUsedAt: string | null;

  static of(token: Token): PersonalTokenDto {
    return {
      id: token.id,
      name: token.name!,
      scopes: token.scopes!,
      createdAt: token.createdAt.toISOString(),
      expiresAt: token.expiresAt.toISOString(),
      lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    };
  }
}

export class NewPersonalTokenDto {
  @IdField()
  id: string;

  @TextField({ description: 'Shown this once; only its hash is kept.', example: 'lsp_4tB…' })
  token: string;

  @InstantField({ example: '2026-05-31T09:00:00.000Z' })
  expiresAt: string;

  static of({ id, secret, expiresAt }: IssuedToken): NewPersonalTokenDto {
    return { id, token: secret, expiresAt: expiresAt.toISOString() };
  }
}
