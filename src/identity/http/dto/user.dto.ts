import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsTimeZone, Matches } from 'class-validator';
import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsId, IsLine, IsText, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { NO_PLAIN_ADDRESS, PLAIN_ADDRESS } from '../../../platform/mail/index.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { Person } from '../../person.js';
import type { IssuedToken } from '../../tokens.js';

export class NewUserBody {
  @ApiProperty({ example: 'carla.mendes@meridian.example' })
  @IsEmail({}, { message: NO_PLAIN_ADDRESS })
  @Matches(PLAIN_ADDRESS, { message: NO_PLAIN_ADDRESS })
  email: string;

  @IsLine({ max: 100 }, { example: 'Carla Mendes' })
  name: string;

  @ApiPropertyOptional({ default: false })
  @IsBoolean()
  admin: boolean = false;

  @ApiPropertyOptional({ default: false, description: 'Reads the figures of all departments.' })
  @IsBoolean()
  executive: boolean = false;

  @ApiPropertyOptional({ default: 'UTC', example: 'America/Sao_Paulo', description: 'IANA zone.' })
  @IsTimeZone()
  zone: string = 'UTC';
}

export class UserPatch {
  @IsLine({ max: 100 }, { example: 'Carla Mendes', required: false })
  @Optional()
  name?: string;

  @ApiPropertyOptional({ example: 'America/Sao_Paulo', description: 'IANA zone.' })
  @Optional()
  @IsTimeZone()
  zone?: string;

  @ApiPropertyOptional()
  @Optional()
  @IsBoolean()
  admin?: boolean;

  @ApiPropertyOptional()
  @Optional()
  @IsBoolean()
  executive?: boolean;

  @ApiPropertyOptional({ description: 'False ends every session and token of the user at once.' })
  @Optional()
  @IsBoolean()
  active?: boolean;

  /** The person who takes over the open work, with `active: false`. Left out: the work goes back to the queues. */
  @Optional()
  @IsId({ required: false, example: undefined })
  handOverToId?: string;
}

export class UserResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'carla.mendes@meridian.example' })
  email: string;

  @ApiProperty({ example: 'Carla Mendes' })
  name: string;

  @ApiProperty({ example: false })
  admin: boolean;

  @ApiProperty({ example: false })
  executive: boolean;

  @ApiProperty({ example: 'America/Sao_Paulo' })
  zone: string;

  @ApiProperty({ example: true })
  active: boolean;

  @ApiProperty({ example: true, description: 'False until the invitation is accepted.' })
  joined: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ type: 'integer', example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of({ createdAt, ...person }: Person): UserResponse {
    return { ...person, createdAt: createdAt.toISOString() };
  }
}

export class InvitationResponse {
  @ApiProperty({ description: 'Shown this once; hand it to the person.', example: 'lsi_Zk3…' })
  token: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-09T09:00:00.000Z' })
  expiresAt: string;

  static of({ secret, expiresAt }: IssuedToken): InvitationResponse {
    return { token: secret, expiresAt: expiresAt.toISOString() };
  }
}

export class InvitedUserResponse extends UserResponse {
  /** Null: the invitation went by mail. */
  @ApiProperty({ type: InvitationResponse, nullable: true })
  invitation: InvitationResponse | null;
}

export class SentInvitationResponse {
  /** Shown this once, for you to hand over. Null: it went by mail. */
  @ApiProperty({ type: String, nullable: true, example: 'lsi_Zk3…' })
  token: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-09T09:00:00.000Z' })
  expiresAt: string | null;

  static of(invitation: IssuedToken | null): SentInvitationResponse {
    return invitation === null ? { token: null, expiresAt: null } : InvitationResponse.of(invitation);
  }
}

export const UserPage = PageOf(UserResponse);

export class UsersQuery extends PageQuery {
  @IsText({ max: 100 }, { required: false, description: 'Part of a name or an address.', example: 'mendes' })
  @Optional()
  q?: string;

  @ApiPropertyOptional({ description: 'Only the active ones, or only the deactivated ones.', type: Boolean })
  @QueryFlag()
  @IsBoolean()
  @Optional()
  active?: boolean;

  @IsFormat()
  format?: Format;
}
