import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { IsId, IsInstant, IsLocalDate, Optional } from '../../platform/http/fields.js';
import { refuse } from '../reports.errors.js';
import { Period } from '../responsiveness/responsiveness.report.js';

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
