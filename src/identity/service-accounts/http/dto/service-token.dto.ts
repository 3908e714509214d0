import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { IsLine, IsSeconds } from '../../../../platform/http/fields.js';
import type { RotatedServiceToken } from '../../acts/rotate-service-token.js';
import type { Token } from '../../../token.entity.js';
import type { IssuedToken } from '../../../tokens.js';

const DAY = 24 * 3600;
const LIFETIME = { type: 'integer', minimum: 1, maximum: 365, example: 90 } as const;

export class NewServiceTokenBody {
  @IsLine({ max: 100 }, { example: 'nightly push' })
  name: string;

  @ApiProperty(LIFETIME)
  @IsInt()
  @Min(1)
  @Max(365)
  expiresInDays: number;
}

export class ServiceTokenRotationBody {
  @ApiProperty({ ...LIFETIME, description: 'The life of the new token.' })
  @IsInt()
  @Min(1)
  @Max(365)
  expiresInDays: number;

  @IsSeconds({
    least: 0,
    maximum: 7 * DAY,
    default: DAY,
    required: false,
    description: 'The time for which the previous token still works; 0 when it has leaked.',
  })
  overlapSeconds: number = DAY;
}

export class ServiceTokenResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'nightly push' })
  name: string;

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

  static of({ id, name, createdAt, expiresAt, lastUsedAt }: Token): ServiceTokenResponse {
    return {
      ...{ id, name: name! },
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    };
  }
}

export class ServiceTokensResponse {
  @ApiProperty({ type: [ServiceTokenResponse] })
  data: ServiceTokenResponse[];
}

export class NewServiceTokenResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Shown this once.', example: 'lss_4tB…' })
  token: string;

  @ApiProperty({ format: 'date-time', example: '2026-05-31T09:00:00.000Z' })
  expiresAt: string;

  static of({ id, secret, expiresAt }: IssuedToken): NewServiceTokenResponse {
    return { id, token: secret, expiresAt: expiresAt.toISOString() };
  }
}

export class RotatedServiceTokenResponse extends NewServiceTokenResponse {
  @ApiProperty({ format: 'date-time', example: '2026-03-03T09:00:00.000Z' })
  previousValidUntil: string;

  static ofRotated({ token, previousValidUntil }: RotatedServiceToken): RotatedServiceTokenResponse {
    return { ...NewServiceTokenResponse.of(token), previousValidUntil: previousValidUntil.toISOString() };
  }
}
