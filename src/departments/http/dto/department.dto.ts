import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsTimeZone, Matches } from 'class-validator';
import { type Format, IsFormat } from '../../../platform/csv/index.js';
import { IsLine, IsSeconds, Optional, QueryFlag } from '../../../platform/http/fields.js';
import { PageOf, PageQuery } from '../../../platform/http/pagination.js';
import type { DepartmentView } from '../../department-view.js';

const EIGHT_HOURS = 8 * 3600;

export class NewDepartmentBody {
  @ApiProperty({
    example: 'ENG',
    pattern: '^[A-Z]{2,8}$',
    description: 'The first part of the number of every request it receives.',
  })
  @Matches(/^[A-Z]{2,8}$/, { message: 'is not two to eight capital letters' })
  code: string;

  @IsLine({ max: 100 }, { example: 'Engineering' })
  name: string;

  @ApiProperty({ example: 'Europe/Berlin', description: 'IANA zone of the calendar.' })
  @IsTimeZone()
  zone: string;

  @IsSeconds({ least: 60, default: EIGHT_HOURS, required: false, description: 'Working time to reply to a question.' })
  replyTargetSeconds: number = EIGHT_HOURS;
}

export class DepartmentPatch {
  @IsLine({ max: 100 }, { example: 'Engineering', required: false })
  @Optional()
  name?: string;

  @ApiPropertyOptional({ example: 'Europe/Berlin' })
  @Optional()
  @IsTimeZone()
  zone?: string;

  @IsSeconds({ least: 60, example: EIGHT_HOURS, required: false })
  @Optional()
  replyTargetSeconds?: number;

  @ApiPropertyOptional({ description: 'A retired department takes no new requests.' })
  @Optional()
  @IsBoolean()
  retired?: boolean;
}

export class DepartmentResponse {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: 'ENG' })
  code: string;

  @ApiProperty({ example: 'Engineering' })
  name: string;

  @ApiProperty({ example: 'Europe/Berlin' })
  zone: string;

  @ApiProperty({ example: EIGHT_HOURS })
  replyTargetSeconds: number;

  @ApiProperty({ example: true, description: 'False until an administrator sets up the initial calendar version.' })
  hasCalendar: boolean;

  @ApiProperty({ example: false })
  retired: boolean;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ type: 'integer', example: 1, description: 'The version is also in `ETag`.' })
  version: number;

  static of({ createdAt, ...department }: DepartmentView): DepartmentResponse {
    return { ...department, createdAt: createdAt.toISOString() };
  }
}

export const DepartmentPage = PageOf(DepartmentResponse);

export class DepartmentsQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Only the retired ones, or only the others.', type: Boolean })
  @QueryFlag()
  @IsBoolean()
  @Optional()
  retired?: boolean;

  @IsFormat()
  format?: Format;
}
