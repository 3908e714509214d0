import { IsInteger, IsLine, IsSeconds } from '../../../../platform/http/fields.js';
import { IdField, InstantField, TextField } from '../../../../platform/http/response-fields.js';
import type { RotatedServiceToken } from '../../acts/rotate-service-token.js';
import type { Token } from '../../../token.entity.js';
import type { IssuedToken } from '../../../tokens.js';

const DAY = 24 * 3600;

export class NewServiceTokenBody {
  @IsLine({ max: 100 }, { example: 'nightly push' })
  name: string;

  @IsInteger({ least: 1, most: 365 }, { example: 90 })
  expiresInDays: number;
}

export class ServiceTokenRotationBody {
  @IsInteger({ least: 1, most: 365 }, { example: 90, description: 'The life of the new token.' })
  expiresInDays: number;

  @IsSeconds({
    least: 0,
    most: 7 * DAY,
    default: DAY,
    description: 'The time for which the previous token still works; 0 when it has leaked.',
  })
  overlapSeconds: number = DAY;
}

export class ServiceTokenDto {
  @IdField()
  id: string;

  @TextField({ example: 'nightly push' })
  name: string;

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @InstantField({ example: '2026-05-31T09:00:00.000Z' })
  expiresAt: string;

  @InstantField({ nullable: true, example: null, description: 'Exact to the minute.' })
  lastUsedAt: string | null;

  static of({ id, name, createdAt, expiresAt, lastUsedAt }: Token): ServiceTokenDto {
    return {
      ...{ id, name: name! },
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    };
  }
}

export class NewServiceTokenDto {
  @IdField()
  id: string;

  @TextField({ description: 'Shown this once.', example: 'lss_4tB…' })
  token: string;

  @InstantField({ example: '2026-05-31T09:00:00.000Z' })
  expiresAt: string;

  static of({ id, secret, expiresAt }: IssuedToken): NewServiceTokenDto {
    return { id, token: secret, expiresAt: expiresAt.toISOString() };
  }
}

export class RotatedServiceTokenDto extends NewServiceTokenDto {
  @InstantField({ example: '2026-03-03T09:00:00.000Z' })
  previousValidUntil: string;

  static ofRotated({ token, previousValidUntil }: RotatedServiceToken): RotatedServiceTokenDto {
    return { ...NewServiceTokenDto.of(token), previousValidUntil: previousValidUntil.toISOString() };
  }
}
