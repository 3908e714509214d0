import { Cell, toCsv } from '../csv.js';
import { DurationFigureDto, ResponsivenessRowDto } from './responsiveness.dto.js';

const COLUMNS = [
  'requester',
  'provider',
  'submitted',
  'answered',
  'open',
  'overdue_now',
  'first_response_p50_working_seconds',
  'first_response_p50_calendar_seconds',
  'resolution_p50_working_seconds',
  'resolution_p85_working_seconds',
  'resolution_p50_calendar_seconds',
  'resolution_p85_calendar_seconds',
  'due',
  'met',
  'attainment_bp',
  'attainment_low_bp',
  'attainment_high_bp',
  'missed_by_requester',
  'expedited',
];

export const responsivenessCsv = (rows: ResponsivenessRowDto[]): string => toCsv(COLUMNS, rows.map(cells));

const cells = ({ firstResponse, resolution, attainment, ...row }: ResponsivenessRowDto): Cell[] => [
  row.requester.code,
  row.provider.code,
  row.submitted,
  row.answered,
  row.open,
  row.overdueNow,
  duration(firstResponse?.working.p50),
  duration(firstResponse?.calendar.p50),
  duration(resolution?.working.p50),
  duration(resolution?.working.p85),
  duration(resolution?.calendar.p50),
  duration(resolution?.calendar.p85),
  attainment?.due ?? null,
  attainment?.met ?? null,
  attainment?.share ?? null,
  attainment?.interval?.low ?? null,
  attainment?.interval?.high ?? null,
  attainment?.missedByRequester ?? null,
  row.expedited,
];

/** "> 86400" where too much is still open to tell. */
const duration = (figure: DurationFigureDto | null | undefined): Cell =>
  figure == null
    ? null
    : (figure.seconds ?? (figure.longerThanSeconds === null ? null : `> ${figure.longerThanSeconds}`));
