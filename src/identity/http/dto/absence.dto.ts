import { IsInstant, OptionalOrNull } from '../../../platform/http/fields.js';
import { IsPerson } from '../../../platform/http/named-fields.js';
import { IdField, InstantField, ListField } from '../../../platform/http/response-fields.js';
import type { Absence } from '../../absence.entity.js';

export class AbsenceBody {
  @IsInstant({ example: '2199-03-02T08:00:00Z' })
  beginsAt: Date;

  /** The instant of return. */
  @IsInstant({ example: '2199-03-16T08:00:00Z' })
  endsAt: Date;

  /** The person who gets the work during the absence. */
  @OptionalOrNull()
  @IsPerson({ example: null })
  substituteId?: string | null;
}

export class AbsenceResponse {
  @IdField() id: string;
  @InstantField({ example: '2026-03-02T08:00:00.000Z' }) beginsAt: string;
  @InstantField({ example: '2026-03-16T08:00:00.000Z' }) endsAt: string;
  @IdField({ nullable: true }) substituteId: string | null;

  static of({ id, beginsAt, endsAt, substituteId }: Absence): AbsenceResponse {
    return { id, beginsAt: beginsAt.toISOString(), endsAt: endsAt.toISOString(), substituteId };
  }
}

export class AbsencesResponse {
  @ListField(AbsenceResponse) data: AbsenceResponse[];
}
