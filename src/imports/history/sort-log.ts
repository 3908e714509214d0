import { createHash } from 'node:crypto';
import { type FileHandle, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ImportColumn, readTable } from '../table/read-table.js';
import type { MappingAccount, Reason } from './account.js';
import { LogReading, type LogRow } from './log-row.js';
import type { HistoryMapping, ColumnRole } from './mapping.js';
import { LOG_EVENT_COLUMNS } from './shapes/tell-events.js';

/** A log divided by request, so that each request can be read as a whole, wherever its rows are in the file. */
export interface SortedLog {
  rows: number;
  /** The end of the log: as the mapping states it, else its latest instant. Null where the log has no instant. */
  endsAt: Date | null;
  departments: ReadonlySet<string>;
  /** Names of services by the department that was asked. Null stands for requests without a named service. */
  services: ReadonlyMap<string, ReadonlySet<string | null>>;
  people: ReadonlySet<string>;
  /** Paths of JSON-lines files with one row in each line. All rows of a request are in the same file. */
  parts: readonly string[];
}

const BATCH = 500;
/** Bytes of a part. A part is read into memory as a whole. */
const BYTES_OF_A_PART = 8 * 1024 * 1024;
const MOST_PARTS = 256;

const INSTANTS: readonly ColumnRole[] = ['submittedAt', 'at', 'startedAt', 'firstResponseAt', 'resolvedAt', 'closedAt'];
const FAULTS: Readonly<Record<string, Reason>> = {
  'import.unreadable': 'row.unreadable',
  'import.cell_count': 'row.cell_count',
  'import.not_utf8': 'row.not_utf8',
};

/**
 * Divides a log by request into temporary files, calls the work with them, and deletes them afterwards. Only the
 * columns that the mapping names are written.
 */
export async function withSortedLog<T>(
  path: string,
  mapping: HistoryMapping,
  account: MappingAccount,
  work: (log: SortedLog) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lockstep-history-'));
  try {
    return await work(await sort(path, folder, mapping, account));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The rows of a part, grouped by request, in the sequence of submission. */
export async function requestsInPart(part: string, reading: LogReading): Promise<LogRow[][]> {
  const requests = new Map<string, LogRow[]>();
  for (const line of (await readFile(part, 'utf8')).split('\n')) {
    if (line === '') continue;
    const row = JSON.parse(line) as LogRow;
    const reference = referenceOf(row, reading)!;
    requests.set(reference, [...(requests.get(reference) ?? []), row]);
  }
  return [...requests.values()];
}

async function sort(
  path: string,
  folder: string,
  mapping: HistoryMapping,
  account: MappingAccount,
): Promise<SortedLog> {
  const reading = new LogReading(mapping);
  const survey = new Survey(reading);
  const { size } = await stat(path);
  const count = Math.min(MOST_PARTS, Math.max(1, Math.ceil(size / BYTES_OF_A_PART)));
  const parts = Array.from({ length: count }, (_, place) => join(folder, `${place}.jsonl`));
  const files = await Promise.all(parts.map((part) => open(part, 'a')));
  try {
    const leniency = {
      encoding: mapping.encoding,
      otherColumns: mapping.shape === 'EVENTS' ? 'REFUSED' : 'PASSED_OVER',
    } as const;
    for await (const batch of readTable(path, columnsOf(mapping), BATCH, leniency)) {
      const sound = batch.flatMap((line) => {
        survey.rows += 1;
        if ('cells' in line && isNamed(line, reading)) return [{ row: line.row, cells: storable(line.cells) }];
        account.note('fault' in line ? FAULTS[line.fault]! : 'row.no_reference', line.row, null);
        return [];
      });
      for (const row of sound) survey.look(row);
      await layDown(sound, files, reading);
    }
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
  return { ...survey.found, parts };
}

/** The columns to read: all columns of our own format, or the columns that the mapping of a foreign log names. */
function columnsOf({ shape, columns }: HistoryMapping): ImportColumn[] {
  if (shape === 'EVENTS') return LOG_EVENT_COLUMNS;
  return [...new Set(Object.values(columns).flat())].map((name) => ({ name, required: true }));
}

/** Characters of a reference. No tool has longer ticket numbers, and the index could not hold them. */
const LONGEST_REFERENCE = 200;

function isNamed(row: LogRow, reading: LogReading): boolean {
  const reference = referenceOf(row, reading);
  return reference !== null && reference.length <= LONGEST_REFERENCE;
}

/** Removes NUL, because the database cannot store this character in a text. */
const storable = (cells: LogRow['cells']): LogRow['cells'] =>
  Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell.replaceAll('\u0000', '')]));

function referenceOf(row: LogRow, reading: LogReading): string | null {
  return reading.mapping.shape === 'EVENTS' ? row.cells.reference! || null : reading.text(row, 'reference');
}

async function layDown(rows: readonly LogRow[], files: readonly FileHandle[], reading: LogReading): Promise<void> {
  const lines = files.map((): string[] => []);
  for (const row of rows) {
    const hash = createHash('sha256').update(referenceOf(row, reading)!).digest();
    lines[hash.readUInt32BE() % files.length]!.push(JSON.stringify({ row: row.row, cells: row.cells }));
  }
  for (const [place, told] of lines.entries()) {
    if (told.length > 0) await files[place]!.appendFile(`${told.join('\n')}\n`);
  }
}

/** Collects the names and instants of a log, row by row. */
class Survey {
  rows = 0;
  private latest: Date | null = null;
  private readonly departments = new Set<string>();
  private readonly services = new Map<string, Set<string | null>>();
  private readonly people = new Set<string>();

  constructor(private readonly reading: LogReading) {}

  look(row: LogRow): void {
    if (this.reading.mapping.shape === 'EVENTS') this.lookAtEvent(row);
    else this.lookAtTicket(row);
  }

  get found(): Omit<SortedLog, 'parts'> {
    const { endsAt } = this.reading.mapping;
    const { rows, departments, services, people } = this;
    return { rows, endsAt: endsAt === null ? this.latest : new Date(endsAt), departments, services, people };
  }

  private lookAtEvent({ cells }: LogRow): void {
    const { unknownRequester, unknownProvider } = this.reading.mapping.departments;
    const asks = cells.event?.toUpperCase() === 'SUBMITTED';
    this.note(cells.requester || (asks ? unknownRequester : null), cells.to || null);
    const provider = cells.provider || (asks ? unknownProvider : null);
    if (provider) this.serve(provider, cells.service || null);
    if (cells.person) this.people.add(cells.person);
    this.reach(this.reading.instants.read(cells.at ?? ''));
  }

  private lookAtTicket(row: LogRow): void {
    const { reading } = this;
    const { unknownRequester, unknownProvider } = reading.mapping.departments;
    this.note(reading.text(row, 'requester') ?? unknownRequester);
    const provider = reading.text(row, 'provider') ?? unknownProvider;
    if (provider !== null) this.serve(provider, reading.text(row, 'service'));
    for (const role of ['assignee', 'requesterPerson']) {
      const person = reading.text(row, role);
      if (person !== null) this.people.add(person);
    }
    for (const role of INSTANTS) this.reach(reading.instant(row, role));
  }

  private note(...names: (string | null)[]): void {
    for (const name of names) if (name !== null) this.departments.add(name);
  }

  private serve(provider: string, service: string | null): void {
    this.departments.add(provider);
    this.services.set(provider, (this.services.get(provider) ?? new Set()).add(service));
  }

  private reach(at: Date | null): void {
    if (at !== null && (this.latest === null || at > this.latest)) this.latest = at;
  }
}
