import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Format, IsFormat } from '../../platform/csv/index.js';
import { NotAfter } from '../../platform/http/days.js';
import { IsId, IsInstant, IsLocalDate, IsText, Optional } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/pagination.js';
import { refuse } from '../reports.errors.js';

const PART_CLASSES = ['PW', 'PB', 'PL', 'RW', 'RO', 'EX', 'U'] as const;
const COST_TABLES = ['orders', 'departments', 'services'] as const;

/** Which days and which form. Without days: the last 90, today included. Days are those of the zone in your profile. */
export class PeriodQuery {
  /** The first day, in the zone of your profile. */
  @IsLocalDate({ required: false, example: undefined })
  @Optional()
  @NotAfter('to')
  from?: string;

  /** The last day, itself included, in the zone of your profile. */
  @IsLocalDate({ required: false, example: undefined })
  @Optional()
  to?: string;

  @IsFormat()
  format?: Format;
}

/** And by what was known when. */
export class DatedPeriodQuery extends PeriodQuery {
  /** Past instants show the knowledge of that time; by default the present moment. */
  @IsInstant({ required: false, example: undefined })
  @Optional()
  asOf?: Date;
}

/** And which part of the bills. */
export class CostPartQuery extends DatedPeriodQuery {
  /** A department's id, `~EXTERNAL` or `~UNBLOCKED`. */
  @IsText({ max: 64 }, { required: false, example: undefined })
  @Optional()
  party?: string;

  @ApiPropertyOptional({ enum: PART_CLASSES, enumName: 'HolderClass' })
  @Optional()
  @IsIn(PART_CLASSES)
  class?: (typeof PART_CLASSES)[number];

  @IsId({ required: false })
  @Optional()
  serviceId?: string;

  /** The department that asked. */
  @IsId({ required: false })
  @Optional()
  requesterDepartmentId?: string;

  /** The department that was asked first. */
  @IsId({ required: false })
  @Optional()
  providerDepartmentId?: string;

  /** Narrows to one order, with its reference. */
  @IsText({ max: 100 }, { required: false, example: undefined })
  @Optional()
  system?: string;

  @IsText({ max: 100 }, { required: false, example: undefined })
  @Optional()
  reference?: string;
}

/** Which rows make the table of the spreadsheet. */
export class CostTableQuery extends DatedPeriodQuery {
  /** The table of the CSV: a row for each order, department and class, or service. */
  @ApiPropertyOptional({ enum: COST_TABLES, enumName: 'CostTable', default: 'orders' })
  @Optional()
  @IsIn(COST_TABLES)
  table?: (typeof COST_TABLES)[number];
}

/** And which departments. */
export class ReportQuery extends PeriodQuery {
  @IsId({ required: false })
  @Optional()
  requesterDepartmentId?: string;

  @IsId({ required: false })
  @Optional()
  providerDepartmentId?: string;
}

/** And which page; a table has all rows. */
export class ReportPageQuery extends IntersectionType(ReportQuery, PageQuery) {}

/** Said with every report that can be taken along as a table. */
export const IN_TABLES =
  'CSV has sums in major units with their currency beside them, shares in percent and durations in hours. The file is named after the table and its days.';

/** @throws report.as_of_in_the_future */
export function asOfOf({ asOf }: DatedPeriodQuery, now: Date): Date {
  if (asOf !== undefined && asOf > now) throw refuse('report.as_of_in_the_future');
  return asOf ?? now;
}
