import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsId, IsInstant, IsLocalDate, IsText, Optional } from '../../platform/http/fields.js';
import { refuse } from '../reports.errors.js';
import { Period } from '../responsiveness/responsiveness.report.js';

const PART_CLASSES = ['PW', 'PB', 'PL', 'RW', 'RO', 'EX', 'U'] as const;
const COST_TABLES = ['orders', 'departments', 'services'] as const;

/** Which days and which form. Without days: the last 90, today included. */
export class PeriodQuery {
  /** The first day, in UTC. */
  @IsLocalDate({ required: false, example: undefined })
  @Optional()
  from?: string;

  /** The last day, in UTC, itself included. */
  @IsLocalDate({ required: false, example: undefined })
  @Optional()
  to?: string;

  @ApiPropertyOptional({ enum: ['json', 'csv'], enumName: 'ReportFormat', default: 'json' })
  @Optional()
  @IsIn(['json', 'csv'])
  format?: 'json' | 'csv';
}

/** And by what was known when. */
export class DatedPeriodQuery extends PeriodQuery {
  /** By what was known at an instant that is not in the future; now, unless told. */
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

  /** Of one order only, with its reference. */
  @IsText({ max: 100 }, { required: false, example: undefined })
  @Optional()
  system?: string;

  @IsText({ max: 100 }, { required: false, example: undefined })
  @Optional()
  reference?: string;
}

/** Which rows make the table of the spreadsheet. */
export class CostTableQuery extends DatedPeriodQuery {
  /** Of the CSV: a row for each order, department and class, or service. */
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

const DAY_MS = 24 * 3600 * 1000;
const USUAL_DAYS = 90;

/** Half-open instants of the days asked for. */
export function periodOf(query: Pick<PeriodQuery, 'from' | 'to'>, now: Date): Period {
  const lastDay = query.to ?? now.toISOString().slice(0, 10);
  const to = new Date(Date.parse(`${lastDay}T00:00:00Z`) + DAY_MS);
  const from =
    query.from === undefined ? new Date(to.getTime() - USUAL_DAYS * DAY_MS) : new Date(`${query.from}T00:00:00Z`);
  return { from, to };
}

/** @throws report.as_of_in_the_future */
export function asOfOf({ asOf }: DatedPeriodQuery, now: Date): Date {
  if (asOf !== undefined && asOf > now) throw refuse('report.as_of_in_the_future');
  return asOf ?? now;
}
