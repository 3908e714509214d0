import { IsInteger, IsLocalDate, IsText, Optional } from '../../../platform/http/fields.js';
import {
  IdField,
  InstantField,
  IntegerField,
  LocalDateField,
  TextField,
} from '../../../platform/http/response-fields.js';

const SHORT = 500;

export class WorkLogBody {
  @IsInteger({ least: 1, most: 1440 }, { example: 40 })
  minutes: number;

  @IsText({ max: SHORT, min: 0 }, { example: 'Looked up the drawing.' })
  note: string;

  @Optional()
  @IsLocalDate({ description: 'The day of the work; left out: today.' })
  workedOn?: string;
}

export class WorkLogDto {
  @IdField() id: string;
  @IntegerField({ example: 40 }) minutes: number;
  @TextField({ example: 'Looked up the drawing.' }) note: string;
  @LocalDateField() workedOn: string;
  @InstantField() createdAt: Date;
}
