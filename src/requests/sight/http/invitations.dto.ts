import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsText } from '../../../platform/http/fields.js';
import { PersonRef } from '../../http/dto/refs.dto.js';

const instant = { type: String, format: 'date-time' } as const;

export class InvitationBody {
  @IsId({ description: 'The colleague who is asked to help.' })
  userId: string;

  @IsText({ max: 500 }, { example: 'You drew this part: does the old revision still fit?' })
  reason: string;
}

export class InvitationDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: PersonRef, nullable: true }) invited: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true }) invitedBy: PersonRef | null;
  @ApiProperty({ format: 'uuid', description: 'The department that asked for the help.' }) departmentId: string;
  @ApiProperty({ example: 'You drew this part: does the old revision still fit?' }) reason: string;
  @ApiProperty(instant) invitedAt: Date;
  /** The instant at which the colleague lost sight of the request. */
  @ApiProperty({ ...instant, nullable: true }) withdrawnAt: Date | null;
}
