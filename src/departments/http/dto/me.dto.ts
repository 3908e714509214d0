import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsTimeZone } from 'class-validator';
import { IsLine, Optional } from '../../../platform/http/fields.js';
import type { Self } from '../../queries/read-self.js';

export class MyUser {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true, example: 'carla.mendes@meridian.example' })
  email: string | null;

  @ApiProperty({ example: 'Carla Mendes' })
  name: string;

  @ApiProperty({ example: 'America/Sao_Paulo' })
  zone: string;

  @ApiProperty({ example: false })
  admin: boolean;

  @ApiProperty({ example: false })
  executive: boolean;

  @ApiProperty({ example: false, description: 'True for a program, which has no address.' })
  serviceAccount: boolean;
}

export class MyMembership {
  @ApiProperty({ format: 'uuid' })
  departmentId: string;

  @ApiProperty({ example: 'CS' })
  code: string;

  @ApiProperty({ example: 'Customer Service' })
  name: string;

  @ApiProperty({ example: false })
  lead: boolean;
}

export class MyAbilities {
  @ApiProperty({ example: false, description: 'Manage users, departments and tokens.' })
  administer: boolean;

  @ApiProperty({ example: false, description: 'Read the figures of all departments.' })
  readAllFigures: boolean;

  @ApiProperty({ example: true, description: 'Ask on behalf of a department.' })
  raiseRequests: boolean;

  @ApiProperty({ type: [String], description: 'Departments whose calendar and services you may edit.' })
  editDepartments: string[];

  @ApiProperty({ example: true, description: 'False for a token.' })
  manageSignIn: boolean;
}

export class MeResponse {
  @ApiProperty({ type: MyUser })
  user: MyUser;

  @ApiProperty({ type: [MyMembership] })
  memberships: MyMembership[];

  @ApiProperty({ type: MyAbilities })
  abilities: MyAbilities;

  @ApiProperty({ type: 'integer', example: 1, description: 'The version of the profile; it is also in `ETag`.' })
  version: number;

  static of({ account, actor, memberships, abilities }: Self): MeResponse {
    const { version, ...user } = account;
    const { admin, executive, serviceAccount } = actor;
    return { user: { ...user, admin, executive, serviceAccount }, memberships, abilities, version };
  }
}

export class ProfilePatch {
  @IsLine({ max: 100 }, { example: 'Carla Mendes', required: false })
  @Optional()
  name?: string;

  @ApiPropertyOptional({ example: 'America/Sao_Paulo', description: 'IANA zone you read times in.' })
  @IsTimeZone()
  @Optional()
  zone?: string;
}
