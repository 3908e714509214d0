import { createHash } from 'node:crypto';
import { hashOf } from '../../platform/events/chain.js';
import type { EventRow } from '../../platform/events/event-row.js';
import { textDigest } from '../../requests/index.js';
import { embeddedRecord, renderRecord } from './render-record.js';
import {
  canonical,
  digestOfRecord,
  RECORD_FORMAT,
  type RecordedEvent,
  sealed,
  type SealedRecord,
} from './request-record.js';

export type RecordVerdict = { intact: true; record: SealedRecord } | { intact: false; reason: string };

/** Verifies from the file alone that it is as exported. Reads JSON documents and HTML pages. */
export function verifyRecord(file: string): RecordVerdict {
  return /^\s*</.test(file) ? verifyPage(file) : verifyDocument(file);
}

/** Verifies the embedded document, and that the page is exactly its rendering. */
function verifyPage(page: string): RecordVerdict {
  const document = embeddedRecord(page);
  if (document === null) return { intact: false, reason: 'The page carries no record.' };
  const verdict = verifyDocument(document);
  if (!verdict.intact) return verdict;
  return renderRecord(verdict.record) === page
    ? verdict
    : { intact: false, reason: 'The page shows something else than the record that it carries.' };
}

function verifyDocument(text: string): RecordVerdict {
  const record = parsed(text);
  if (record === null) return { intact: false, reason: `This is no record of the form ${RECORD_FORMAT}.` };
  const reason = faultOf(record, text);
  return reason === null ? { intact: true, record } : { intact: false, reason };
}

function parsed(text: string): SealedRecord | null {
  try {
    const record = JSON.parse(text) as Partial<SealedRecord> | null;
    const isWhole = [record?.events, record?.messages, record?.files].every(Array.isArray);
    return record?.format === RECORD_FORMAT && isWhole && record.seal && record.ask ? (record as SealedRecord) : null;
  } catch {
    return null;
  }
}

function faultOf(record: SealedRecord, text: string): string | null {
  const { seal, ...unsealed } = record;
  if (digestOfRecord(unsealed) !== seal.digest) return 'The digest of the whole is another one.';
  if (canonical(sealed(unsealed)) !== text)
    return 'The file is not spelled as records are: something was changed in it.';
  return faultOfEvents(record.events) ?? faultOfTexts(record);
}

/** Computes the hash of each event again, and checks the links between neighbours in the chain. */
function faultOfEvents(events: readonly RecordedEvent[]): string | null {
  const byPosition = new Map(events.map((event) => [event.position, event]));
  for (const event of events) {
    if (event.position === null) continue;
    if (!isHashed(event)) return `Event ${event.sequence} is not the one that was sealed.`;
    const before = byPosition.get(String(BigInt(event.position) - 1n));
    if (before !== undefined && before.hash !== event.previousHash)
      return `Event ${event.sequence} follows another one.`;
  }
  return null;
}

function isHashed(event: RecordedEvent): boolean {
  const { position, previousHash, hash } = event;
  if (previousHash === null || hash === null) return false;
  return hashOf(toRow(event), position!, Buffer.from(previousHash, 'hex')).toString('hex') === hash;
}

const toRow = (event: RecordedEvent): EventRow => ({
  id: event.id,
  stream_kind: event.streamKind,
  stream_id: event.streamId,
  sequence: event.sequence,
  type: event.type,
  payload: event.payload,
  actor_id: event.actorId,
  side: event.side as EventRow['side'],
  channel: event.channel as EventRow['channel'],
  origin: event.origin as EventRow['origin'],
  occurred_at: new Date(event.occurredAt),
  recorded_at: new Date(event.recordedAt),
  audience: event.audience,
  position: event.position,
  previous_hash: null,
  hash: null,
});

interface Digests {
  messageId?: string | null;
  digest?: string | null;
  attachmentId?: string;
  textDigest?: string;
}

/** Checks messages, ask and files against the digests in the events. */
function faultOfTexts({ ask, events, messages, files }: SealedRecord): string | null {
  const changed = messages.find(({ body, digest }) => createHash('sha256').update(body).digest('hex') !== digest);
  if (changed !== undefined) return `Message ${changed.id} has other words than its digest.`;
  if (textDigest({ ...ask, language: null }) !== ask.digest) return 'The ask has other words than its digest.';
  const told = events.map(({ payload }) => payload as Digests);
  // A draft has no event with a text digest.
  if ((told.findLast(({ textDigest: digest }) => digest !== undefined)?.textDigest ?? ask.digest) !== ask.digest) {
    return 'The ask is not the one in the history.';
  }
  const known = new Map([...messages, ...files].map(({ id, digest }) => [id, digest]));
  const other = told.find(({ messageId, attachmentId, digest }) => {
    const found = known.get(messageId ?? attachmentId ?? '');
    return typeof digest === 'string' && found !== undefined && found !== digest;
  });
  return other === undefined ? null : 'A message or a file is not the one in the history.';
}
