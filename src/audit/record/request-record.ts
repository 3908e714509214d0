import { createHash } from 'node:crypto';

export const RECORD_FORMAT = 'lockstep-request-record/1';

/** An event with all data from which its hash is computed. Instants are ISO 8601 in UTC, hashes are hexadecimal. */
export interface RecordedEvent {
  position: string | null;
  id: string;
  streamKind: string;
  streamId: string;
  sequence: number;
  type: string;
  payload: object;
  actorId: string | null;
  actor: string | null;
  side: string | null;
  channel: string | null;
  origin: string;
  occurredAt: string;
  recordedAt: string;
  audience: string[];
  previousHash: string | null;
  hash: string | null;
}

export interface RecordedMessage {
  id: string;
  author: string | null;
  side: string | null;
  visibility: string;
  departmentId: string;
  channel: string;
  occurredAt: string;
  recordedAt: string;
  body: string;
  digest: string;
}

export interface RecordedFile {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  visibility: string;
  digest: string;
  uploadedAt: string;
  removedAt: string | null;
}

interface RecordedOffer {
  number: number;
  kind: string;
  date: string | null;
  seconds: number | null;
  hash: string;
  outcome: string | null;
}

/** A request as one document, without its seal. */
export interface RequestRecord {
  format: typeof RECORD_FORMAT;
  asOf: string;
  /** The person for whom it was exported. Other people may read more or less. */
  reader: { id: string; name: string };
  scope: { sentence: string; absentEvents: number };
  request: { id: string; number: string | null; title: string; state: string } & Record<string, unknown>;
  ask: { title: string; description: string; intake: Record<string, unknown>; digest: string };
  events: RecordedEvent[];
  messages: RecordedMessage[];
  clocks: { clocks: { kind: string; sentences: string[] }[] } & Record<string, unknown>;
  /** Null for a reader of the request who may not read the negotiation of its date. */
  offers: ({ negotiations: { offers: RecordedOffer[] }[] } & Record<string, unknown>) | null;
  files: RecordedFile[];
}

export interface Seal {
  algorithm: 'SHA-256';
  /** SHA-256 over the canonical form of the record without its seal, in hexadecimal. */
  digest: string;
}

export type SealedRecord = RequestRecord & { seal: Seal };

/**
 * The canonical form of a document: keys in order, indentation of two spaces, one line feed at the end. Any other form
 * has another digest.
 */
export const canonical = (document: object): string => `${JSON.stringify(inOrder(document), null, 2)}\n`;

export const digestOfRecord = (record: RequestRecord): string =>
  createHash('sha256').update(canonical(record)).digest('hex');

/** Adds the seal and sorts the keys, so that the document and the file render to the same page. */
export const sealed = (record: RequestRecord): SealedRecord =>
  inOrder({ ...record, seal: { algorithm: 'SHA-256', digest: digestOfRecord(record) } }) as SealedRecord;

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
