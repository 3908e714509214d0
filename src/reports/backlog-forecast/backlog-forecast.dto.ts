import {
  InstantField,
  IntegerField,
  ListField,
  LocalDateField,
  PartField,
} from '../../platform/http/response-fields.js';
import { DefinitionDto, DepartmentNameDto } from '../responsiveness/responsiveness.dto.js';

export class DoneByDto {
  /** By this day in half of the trials; null where it takes longer than 250 working days. */
  @LocalDateField({ nullable: true, example: '2026-03-19' }) p50: string | null;
  /** The day for 85 of a hundred trials. */
  @LocalDateField({ nullable: true, example: '2026-03-24' }) p85: string | null;
  /** The day for 95 of a hundred trials: the day to promise. */
  @LocalDateField({ nullable: true, example: '2026-03-27' }) p95: string | null;
}

export class BacklogForecastRowDto {
  @PartField(DepartmentNameDto) department: DepartmentNameDto;
  /** Requests that it has to answer now. */
  @IntegerField({ example: 14 }) open: number;
  /** Requests that the department answered, or that ended with it, on its last thirty working days. */
  @IntegerField({ example: 41 }) completed: number;
  /** Requests that arrived on these days. */
  @IntegerField({ example: 39 }) arrived: number;
  /** Null where too few recent answers exist for a simulation. */
  @PartField(DoneByDto, { nullable: true }) doneBy: DoneByDto | null;
}

export class BacklogForecastDto {
  @InstantField() asOf: Date;
  @ListField(DefinitionDto) definitions: DefinitionDto[];
  @ListField(BacklogForecastRowDto) rows: BacklogForecastRowDto[];
}
