import { IntersectionType } from '@nestjs/swagger';
import { type Format, IsFormat } from '../../platform/csv/index.js';
import { NotAfter } from '../../platform/http/days.js';
import { IsInstant, IsLocalDate, IsOneOf, IsText, Optional } from '../../platform/http/fields.js';
import { IsDepartment, IsService } from '../../platform/http/named-fields.js';
import { OrdersQuery } from './orders.query.js';
import { refuse } from '../reports.errors.js';

const PART_CLASSES = ['PW', 'PB', 'PL', 'RW', 'RO', 'EX', 'U'] as const;
const COST_TABLES = ['orders', 'departments', 'services'] as const;

/** Which days and which form. Without days: the last 90, today included. Days are those of the zone in your profile. */
export class PeriodQuery {
  /** The first day, in the zone of your profile. */
  @Optional()
  @NotAfter('to')
  @IsLocalDate({ example: undefined })
  from?: string;

  /** The last day, itself included, in the zone of your profile. */
  @Optional()
  @IsLocalDate({ example: undefined })
  to?: string;

  @IsFormat()
  format?: Format;
}

/** And by what was known when. */
export class DatedPeriodQuery extends PeriodQuery {
  /** Past instants show the knowledge of that time; by default the present moment. */
  @Optional()
  @IsInstant({ example: undefined })
  asOf?: Date;
}

/** And which part of the bills. */
export class CostPartQuery extends IntersectionType(DatedPeriodQuery, OrdersQuery) {
  /** A department's id, `~EXTERNAL` or `~UNBLOCKED`. */
  @Optional()
  @IsText({ max: 64 }, { example: undefined })
  party?: string;

  @Optional()
  @IsOneOf(PART_CLASSES, { enumName: 'HolderClass' })
  class?: (typeof PART_CLASSES)[number];

  @Optional()
  @IsService({}, 'providerDepartmentId')
  serviceId?: string;

  /** The department that asked. */
  @Optional()
  @IsDepartment()
  requesterDepartmentId?: string;

  /** The department that was asked first. */
  @Optional()
  @IsDepartment()
  providerDepartmentId?: string;

  /** Narrows to one order, with its reference. */
  @Optional()
  @IsText({ max: 100 }, { example: undefined })
  system?: string;

  @Optional()
  @IsText({ max: 100 }, { example: undefined })
  reference?: string;
}

/** Which rows make the table of the spreadsheet. */
export class CostTableQuery extends DatedPeriodQuery {
  /** The table of the CSV: a row for each order, department and class, or service. */
  @Optional()
  @IsOneOf(COST_TABLES, { enumName: 'CostTable', default: 'orders' })
  table?: (typeof COST_TABLES)[number];
}

/** And which departments. */
export class ReportQuery extends PeriodQuery {
  @Optional()
  @IsDepartment()
  requesterDepartmentId?: string;

  @Optional()
  @IsDepartment()
  providerDepartmentId?: string;
}

/** Said with every report that can be taken along as a table. */
export const IN_TABLES =
  'CSV has sums in major units with their currency beside them, shares in percent and durations in hours. The file is named after the table and its days.';

/** @throws report.as_of_in_the_future */
export function asOfOf({ asOf }: DatedPeriodQuery, now: Date): Date {
  if (asOf !== undefined && asOf > now) throw refuse('report.as_of_in_the_future');
  return asOf ?? now;
}
