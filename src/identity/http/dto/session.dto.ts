import { type FieldFacts, IsEmailAddress, IsText, IsVerbatim } from '../../../platform/http/fields.js';
import { IdField, InstantField, TextField } from '../../../platform/http/response-fields.js';
import type { BrowserSession, Session } from '../../tokens.js';

const NEW_PASSWORD = 'At least 15 characters. Common passwords and your own name are refused.';

/** A password is taken as it is typed, white space and all; how long a new one must be says the rule behind it. */
const IsPassword = (facts: FieldFacts = {}): PropertyDecorator =>
  IsVerbatim(1000, { example: 'seven-wet-otters-sing', format: 'password', ...facts });

export class SignInBody {
  @IsEmailAddress({ example: 'carla.mendes@meridian.example' })
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
  @IsEmailAddress({ example: 'carla.mendes@meridian.example' })
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

export class SessionDto {
  @TextField({ description: 'Goes with each call as `Authorization: Bearer …`.', example: 'lsa_9mQ…' })
  accessToken: string;

  @InstantField({ example: '2026-03-02T10:00:00.000Z' })
  accessTokenExpiresAt: string;

  @TextField({ description: 'Traded once for the next pair of tokens.', example: 'lsr_Zk3…' })
  refreshToken: string;

  @InstantField({ example: '2026-03-16T09:00:00.000Z' })
  refreshTokenExpiresAt: string;

  @IdField()
  userId: string;

  static of({ userId, access, refresh }: Session): SessionDto {
    return {
      accessToken: access.secret,
      accessTokenExpiresAt: access.expiresAt.toISOString(),
      refreshToken: refresh.secret,
      refreshTokenExpiresAt: refresh.expiresAt.toISOString(),
      userId,
    };
  }
}

export class BrowserSessionDto {
  @IdField()
  userId: string;

  @InstantField({ description: 'When the browser has to sign in again.', example: '2026-03-02T21:00:00.000Z' })
  expiresAt: string;

  static of({ userId, access }: BrowserSession): BrowserSessionDto {
    return { userId, expiresAt: access.expiresAt.toISOString() };
  }
}
