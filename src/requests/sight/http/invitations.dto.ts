import { IsText } from '../../../platform/http/fields.js';
import { IsPerson } from '../../../platform/http/named-fields.js';
import { IdField, InstantField, PartField, TextField } from '../../../platform/http/response-fields.js';
import { PersonRefDto } from '../../http/dto/refs.dto.js';

export class InvitationBody {
  @IsPerson({ description: 'The colleague who is asked to help.' })
  userId: string;

  @IsText({ max: 500 }, { example: 'You drew this part: does the old revision still fit?' })
  reason: string;
}

export class InvitationDto {
  @IdField() id: string;
  @PartField(PersonRefDto, { nullable: true }) invited: PersonRefDto | null;
  @PartField(PersonRefDto, { nullable: true }) invitedBy: PersonRefDto | null;
  @IdField({ description: 'The department that asked for the help.' }) departmentId: string;
  @TextField({ example: 'You drew this part: does the old revision still fit?' }) reason: string;
  @InstantField() invitedAt: Date;
  /** The instant at which the colleague lost sight of the request. */
  @InstantField({ nullable: true }) withdrawnAt: Date | null;
}
