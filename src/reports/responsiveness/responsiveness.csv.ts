import type { Readable } from 'node:stream';
import {
  type CsvColumn,
  count,
  csvStream,
  hoursOrMore,
  instantColumn,
  percent,
  type ReadPiece,
  text,
  toCsv,
} from '../../platform/csv/index.js';
import type { RequestBehindPair } from './fact.js';
import type { ResponsivenessRowDto } from './responsiveness.dto.js';

const PAIRS: CsvColumn<ResponsivenessRowDto>[] = [
  text('Requester', ({ requester }) => requester.code),
  text('Provider', ({ provider }) => provider.code),
  count('Submitted', (row) => row.submitted),
  count('Answered', (row) => row.answered),
  count('Open', (row) => row.open),
  count('Overdue now', (row) => row.overdueNow),
  hoursOrMore('First response p50, working', ({ firstResponse }) => firstResponse?.working.p50),
  hoursOrMore('First response p50, calendar', ({ firstResponse }) => firstResponse?.calendar.p50),
  hoursOrMore('Resolution p50, working', ({ resolution }) => resolution?.working.p50),
  hoursOrMore('Resolution p85, working', ({ resolution }) => resolution?.working.p85),
  hoursOrMore('Resolution p50, calendar', ({ resolution }) => resolution?.calendar.p50),
  hoursOrMore('Resolution p85, calendar', ({ resolution }) => resolution?.calendar.p85),
  count('Due', ({ attainment }) => attainment?.due),
  count('Met', ({ attainment }) => attainment?.met),
  percent('Attainment', ({ attainment }) => attainment?.share),
  percent('Attainment, low end', ({ attainment }) => attainment?.interval?.low),
  percent('Attainment, high end', ({ attainment }) => attainment?.interval?.high),
  count('Missed by the requester', ({ attainment }) => attainment?.missedByRequester),
  count('Expedited', (row) => row.expedited),
];

const REQUESTS: CsvColumn<RequestBehindPair>[] = [
  text('Request', (row) => row.number),
  text('State', (row) => row.state),
  instantColumn('Submitted', (row) => row.submitted_at),
  instantColumn('Asked earlier', (row) => row.asked_at),
  instantColumn('First response', (row) => row.first_responded_at),
  instantColumn('Answered', (row) => row.answered_at),
  instantColumn('Due', (row) => row.due_at),
  text('Result', (row) => row.result),
];

export const responsivenessTable = (rows: readonly ResponsivenessRowDto[]): string => toCsv(PAIRS, rows);
export const responsivenessRequestsTable = (read: ReadPiece<RequestBehindPair>): Readable => csvStream(REQUESTS, read);
