import type { LocalDate } from '@lockstep/working-time';
import { IsInstantOrDay, OptionalOrNull } from '../../../platform/http/fields.js';
import { IsPerson } from '../../../platform/http/named-fields.js';
import { IdField, InstantField } from '../../../platform/http/response-fields.js';
import type { Absence } from '../../absence.entity.js';

export class AbsenceBody {
  /** An instant, or the first whole day in the zone of the person. */
  @IsInstantOrDay({ example: '2099-03-02' })
  beginsAt: Date | LocalDate;

  /** The instant of return, or the last whole day. */
  @IsInstantOrDay({ example: '2099-03-13' })
  endsAt: Date | LocalDate;

  /** The person who gets the work during the absence. */
  @OptionalOrNull()
  @IsPerson({ example: null })
  substituteId?: string | null;
}

export class AbsenceDto {
  @IdField() id: string;
  @InstantField({ example: '2026-03-02T08:00:00.000Z' }) beginsAt: string;
  @InstantField({ example: '2026-03-16T08:00:00.000Z' }) endsAt: string;
  @IdField({ nullable: true }) substituteId: string | null;

  static of({ id, beginsAt, endsAt, substituteId }: Absence): AbsenceDto {
    return { id, beginsAt: beginsAt.toISOString(), endsAt: endsAt.toISOString(), substituteId };
  }
}
