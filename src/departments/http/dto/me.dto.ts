import { IsLine, IsZone, Optional } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  IntegerField,
  ListField,
  PartField,
  TextField,
} from '../../../platform/http/response-fields.js';
import type { Self } from '../../queries/read-self.js';

export class MyUserDto {
  @IdField()
  id: string;

  @TextField({ nullable: true, example: 'carla.mendes@meridian.example' })
  email: string | null;

  @TextField({ example: 'Carla Mendes' })
  name: string;

  @TextField({ example: 'America/Sao_Paulo' })
  zone: string;

  @FlagField({ example: false })
  admin: boolean;

  @FlagField({ example: false })
  executive: boolean;

  @FlagField({ example: false, description: 'True for a program, which has no address.' })
  serviceAccount: boolean;
}

export class MyMembershipDto {
  @IdField()
  departmentId: string;

  @TextField({ example: 'CS' })
  code: string;

  @TextField({ example: 'Customer Service' })
  name: string;

  @FlagField({ example: false })
  lead: boolean;
}

export class MyAbilitiesDto {
  @FlagField({ example: false, description: 'Manage users, departments and tokens.' })
  administer: boolean;

  @FlagField({ example: false, description: 'Read the figures of all departments.' })
  readAllFigures: boolean;

  @FlagField({ example: true, description: 'Ask on behalf of a department.' })
  raiseRequests: boolean;

  @ListField(String, { description: 'Departments whose calendar and services you may edit.' })
  editDepartments: string[];

  @FlagField({ example: true, description: 'False for a token.' })
  manageSignIn: boolean;
}

export class MeDto {
  @PartField(MyUserDto)
  user: MyUserDto;

  @ListField(MyMembershipDto)
  memberships: MyMembershipDto[];

  @PartField(MyAbilitiesDto)
  abilities: MyAbilitiesDto;

  @IntegerField({ example: 1, description: 'The version of the profile; it is also in `ETag`.' })
  version: number;

  static of({ account, actor, memberships, abilities }: Self): MeDto {
    const { version, ...user } = account;
    const { admin, executive, serviceAccount } = actor;
    return { user: { ...user, admin, executive, serviceAccount }, memberships, abilities, version };
  }
}

export class ProfilePatch {
  @Optional()
  @IsLine({ max: 100 }, { example: 'Carla Mendes' })
  name?: string;

  @Optional()
  @IsZone({ example: 'America/Sao_Paulo', description: 'IANA zone you read times in.' })
  zone?: string;
}
