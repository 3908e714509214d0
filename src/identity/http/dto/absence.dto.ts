import { ApiProperty } from '@nestjs/swagger';
import { IsId, IsInstant, OptionalOrNull } from '../../../platform/http/fields.js';
import type { Absence } from '../../absence.entity.js';

export class AbsenceBody {
  @IsInstant({ example: '2199-03-02T08:00:00Z' })
  beginsAt: Date;

  /** The instant of return. */
  @IsInstant({ example: '2199-03-16T08:00:00Z' })
  endsAt: Date;

  /** The person who gets the work during the absence. */
  @OptionalOrNull()
  @IsId({ nullable: true, required: false, example: null })
  substituteId?: string | null;
}

export class AbsenceResponse {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time', example: '2026-03-02T08:00:00.000Z' }) beginsAt: string;
  @ApiProperty({ format: 'date-time', example: '2026-03-16T08:00:00.000Z' }) endsAt: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) substituteId: string | null;

  static of({ id, beginsAt, endsAt, substituteId }: Absence): AbsenceResponse {
    return { id, beginsAt: beginsAt.toISOString(), endsAt: endsAt.toISOString(), substituteId };
  }
}

export class AbsencesResponse {
  @ApiProperty({ type: [AbsenceResponse] }) data: AbsenceResponse[];
}
