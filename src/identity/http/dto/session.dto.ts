import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptions } from '@nestjs/swagger';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { IsText } from '../../../platform/http/fields.js';
import type { Session } from '../../tokens.js';

const NEW_PASSWORD = 'At least 15 characters. Common passwords and your own name are refused.';

/** A password is taken as it is typed, white space and all; how long a new one must be says the rule behind it. */
const IsPassword = (api: ApiPropertyOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ example: 'seven-wet-otters-sing', format: 'password', ...api }),
    IsString(),
    MaxLength(1000),
  );

export class SignInBody {
  @ApiProperty({ example: 'carla.mendes@meridian.example' })
  @IsEmail()
  email: string;

  @IsPassword()
  password: string;
}

export class TokenRefreshBody {
  @IsText({ max: 100 }, { example: 'lsr_Zk3w0v9cT1n6m4Qy8sXbRj2eUaLpHdGf7iKoNtVxCzE' })
  refreshToken: string;
}

export class InvitationAcceptanceBody {
  @IsText({ max: 100 }, { example: 'lsi_Zk3w0v9cT1n6m4Qy8sXbRj2eUaLpHdGf7iKoNtVxCzE' })
  token: string;

  @IsPassword({ description: NEW_PASSWORD, example: 'seven-wet-otters-sing' })
  password: string;
}

export class PasswordResetBody {
  @ApiProperty({ example: 'carla.mendes@meridian.example' })
  @IsEmail()
  email: string;
}

export class PasswordResetCompletionBody {
  @IsText({ max: 100 }, { example: 'lsw_Zk3w0v9cT1n6m4Qy8sXbRj2eUaLpHdGf7iKoNtVxCzE' })
  token: string;

  @IsPassword({ description: NEW_PASSWORD, example: 'nine-dry-badgers-hum' })
  password: string;
}

export class PasswordChangeBody {
  @IsPassword()
  currentPassword: string;

  @IsPassword({ description: NEW_PASSWORD, example: 'nine-dry-badgers-hum' })
  newPassword: string;
}

export class SessionResponse {
  @ApiProperty({ description: 'Goes with each call as `Authorization: Bearer …`.', example: 'lsa_9mQ…' })
  accessToken: string;

  @ApiProperty({ example: '2026-03-02T10:00:00.000Z', format: 'date-time' })
  accessTokenExpiresAt: string;

  @ApiProperty({ description: 'Traded once for the next pair of tokens.', example: 'lsr_Zk3…' })
  refreshToken: string;

  @ApiProperty({ example: '2026-03-16T09:00:00.000Z', format: 'date-time' })
  refreshTokenExpiresAt: string;

  @ApiProperty({ format: 'uuid' })
  userId: string;

  static of({ userId, access, refresh }: Session): SessionResponse {
    return {
      accessToken: access.secret,
      accessTokenExpiresAt: access.expiresAt.toISOString(),
      refreshToken: refresh.secret,
      refreshTokenExpiresAt: refresh.expiresAt.toISOString(),
      userId,
    };
  }
}
