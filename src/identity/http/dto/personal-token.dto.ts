import { ApiProperty } from '@nestjs/swagger';
import { ArrayNotEmpty, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { SCOPES } from '../../../platform/auth/index.js';
import { IsLine } from '../../../platform/http/fields.js';
import type { Token } from '../../token.entity.js';
import type { IssuedToken } from '../../tokens.js';

export class NewPersonalTokenBody {
  @IsLine({ max: 100 }, { example: 'ERP nightly push' })
  name: string;

  @ApiProperty({ enum: SCOPES, isArray: true, example: ['orders:read', 'orders:write'] })
  @IsArray()
  @ArrayNotEmpty()
  @IsIn(SCOPES, { each: true })
  scopes: string[];

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 365, example: 90 })
  @IsInt()
  @Min(1)
  @Max(365)
  expiresInDays: number;
}

export class PersonalTokenResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ERP nightly push' })
  name: string;

  @ApiProperty({ enum: SCOPES, isArray: true, example: ['orders:read', 'orders:write'] })
  scopes: string[];

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-31T09:00:00.000Z' })
  expiresAt: string;

  @ApiProperty({
    format: 'date-time',
    nullable: true,
    type: String,
    example: null,
    description: 'Exact to the minute.',
  })
  lastUsedAt: string | null;

  static of(token: Token): PersonalTokenResponse {
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

export class PersonalTokensResponse {
  @ApiProperty({ type: [PersonalTokenResponse] })
  data: PersonalTokenResponse[];
}

export class NewPersonalTokenResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Shown this once; only its hash is kept.', example: 'lsp_4tB…' })
  token: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-31T09:00:00.000Z' })
  expiresAt: string;

  static of({ id, secret, expiresAt }: IssuedToken): NewPersonalTokenResponse {
    return { id, token: secret, expiresAt: expiresAt.toISOString() };
  }
}
