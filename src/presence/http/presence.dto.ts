import { IsOneOf, Optional } from '../../platform/http/fields.js';
import { IdField, OneOfField, PartField, TextField } from '../../platform/http/response-fields.js';
import { type Audience, AUDIENCES, type Doing, DOINGS } from '../presence.policy.js';

export class PresenceBody {
  @IsOneOf(DOINGS, { enumName: 'PresenceDoing', example: 'READING' })
  doing: Doing;

  @Optional()
  @IsOneOf(AUDIENCES, {
    default: 'SHARED',
    description:
      'The readers of the text you write. INTERNAL is a note of your own department: all others see that you read.',
  })
  audience?: Audience = 'SHARED';
}

export class PresentDepartmentDto {
  @IdField() id: string;
  @TextField({ example: 'ENG' }) code: string;
  @TextField({ example: 'Engineering' }) name: string;
}

export class PresentPersonDto {
  @IdField() userId: string;

  @TextField({ example: 'Erik Brandt' })
  name: string;

  @PartField(PresentDepartmentDto, {
    nullable: true,
    description: 'The department for which the person is there; null for somebody who belongs to none.',
  })
  department: PresentDepartmentDto | null;

  @OneOfField(DOINGS, { enumName: 'PresenceDoing', example: 'WRITING' })
  doing: Doing;
}
