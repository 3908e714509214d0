import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsEmailAddress, IsFlag, IsLine, IsText, IsZone, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { IsPerson } from '../../../platform/http/named-fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { NO_PLAIN_ADDRESS, PLAIN_ADDRESS } from '../../../platform/mail/index.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { Person } from '../../person.js';
import type { IssuedToken } from '../../tokens.js';

export class NewUserBody {
  @IsEmailAddress({ example: 'carla.mendes@meridian.example' }, PLAIN_ADDRESS, NO_PLAIN_ADDRESS)
  email: string;

  @IsLine({ max: 100 }, { example: 'Carla Mendes' })
  name: string;

  @IsFlag({ default: false })
  admin: boolean = false;

  @IsFlag({ default: false, description: 'Reads the figures of all departments.' })
  executive: boolean = false;

  @IsZone({ default: 'UTC', example: 'America/Sao_Paulo', description: 'IANA zone.' })
  zone: string = 'UTC';
}

export class UserPatch {
  @Optional()
  @IsLine({ max: 100 }, { example: 'Carla Mendes' })
  name?: string;

  @Optional()
  @IsZone({ example: 'America/Sao_Paulo', description: 'IANA zone.' })
  zone?: string;

  @Optional()
  @IsFlag()
  admin?: boolean;

  @Optional()
  @IsFlag()
  executive?: boolean;

  @Optional()
  @IsFlag({ description: 'False ends every session and token of the user at once.' })
  active?: boolean;

  /** The person who takes over the open work, with `active: false`. Left out: the work goes back to the queues. */
  @Optional()
  @IsPerson({})
  handOverToId?: string;
}

export class UserDto {
  @IdField()
  id: string;

  @TextField({ example: 'carla.mendes@meridian.example' })
  email: string;

  @TextField({ example: 'Carla Mendes' })
  name: string;

  @FlagField({ example: false })
  admin: boolean;

  @FlagField({ example: false })
  executive: boolean;

  @TextField({ example: 'America/Sao_Paulo' })
  zone: string;

  @FlagField({ example: true })
  active: boolean;

  @FlagField({ example: true, description: 'False until the invitation is accepted.' })
  joined: boolean;

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @IntegerField({ example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of({ createdAt, ...person }: Person): UserDto {
    return { ...person, createdAt: createdAt.toISOString() };
  }
}

export class AccountInvitationDto {
  @TextField({ description: 'Shown this once; hand it to the person.', example: 'lsi_Zk3…' })
  token: string;

  @InstantField({ example: '2026-03-09T09:00:00.000Z' })
  expiresAt: string;

  static of({ secret, expiresAt }: IssuedToken): AccountInvitationDto {
    return { token: secret, expiresAt: expiresAt.toISOString() };
  }
}

export class InvitedUserDto extends UserDto {
  /** Null: the invitation went by mail. */
  @PartField(AccountInvitationDto, { nullable: true })
  invitation: AccountInvitationDto | null;
}

export class SentInvitationDto {
  /** Shown this once, for you to hand over. Null: it went by mail. */
  @TextField({ nullable: true, example: 'lsi_Zk3…' })
  token: string | null;

  @InstantField({ nullable: true, example: '2026-03-09T09:00:00.000Z' })
  expiresAt: string | null;

  static of(invitation: IssuedToken | null): SentInvitationDto {
    return invitation === null ? { token: null, expiresAt: null } : AccountInvitationDto.of(invitation);
  }
}

export const UserPage = PageOf(UserDto);

export class UsersQuery extends PageQuery {
  @Optional()
  @IsText({ max: 100 }, { description: 'Part of a name or an address.', example: 'mendes' })
  q?: string;

  @Optional()
  @QueryFlag({ description: 'True: only active people. False: only deactivated people.' })
  active?: boolean;

  @IsFormat()
  format?: Format;
}
