import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsFlag, IsLine, IsSeconds, IsShapedLike, IsZone, Optional, QueryFlag } from '../../../platform/http/fields.js';
import {
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  NumberField,
  TextField,
} from '../../../platform/http/response-fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { DepartmentView } from '../../department-view.js';

const EIGHT_HOURS = 8 * 3600;

export class NewDepartmentBody {
  @IsShapedLike(/^[A-Z]{2,8}$/, 'is not two to eight capital letters', {
    example: 'ENG',
    description: 'The first part of the number of every request it receives.',
  })
  code: string;

  @IsLine({ max: 100 }, { example: 'Engineering' })
  name: string;

  @IsZone({ example: 'Europe/Berlin', description: 'IANA zone of the calendar.' })
  zone: string;

  @IsSeconds({ least: 60, default: EIGHT_HOURS, description: 'Working time to reply to a question.' })
  replyTargetSeconds: number = EIGHT_HOURS;
}

export class DepartmentPatch {
  @Optional()
  @IsLine({ max: 100 }, { example: 'Engineering' })
  name?: string;

  @Optional()
  @IsZone({ example: 'Europe/Berlin' })
  zone?: string;

  @Optional()
  @IsSeconds({ least: 60, example: EIGHT_HOURS })
  replyTargetSeconds?: number;

  @Optional()
  @IsFlag({ description: 'A retired department takes no new requests.' })
  retired?: boolean;
}

export class DepartmentDto {
  @IdField()
  id: string;

  @TextField({ example: 'ENG' })
  code: string;

  @TextField({ example: 'Engineering' })
  name: string;

  @TextField({ example: 'Europe/Berlin' })
  zone: string;

  @NumberField({ example: EIGHT_HOURS })
  replyTargetSeconds: number;

  @FlagField({ example: true, description: 'False until an administrator sets up the initial calendar version.' })
  hasCalendar: boolean;

  @FlagField({ example: false })
  retired: boolean;

  @InstantField({ example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @IntegerField({ example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of({ createdAt, ...department }: DepartmentView): DepartmentDto {
    return { ...department, createdAt: createdAt.toISOString() };
  }
}

export const DepartmentPage = PageOf(DepartmentDto);

export class DepartmentsQuery extends PageQuery {
  @Optional()
  @QueryFlag({ description: 'True: only retired departments. False: only departments in use.' })
  retired?: boolean;

  @IsFormat()
  format?: Format;
}
