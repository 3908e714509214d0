import { Injectable } from '@nestjs/common';
import { Attachments, type AttachmentView } from '../../attachments/index.js';
import { Users } from '../../identity/index.js';
import { type Actor, departmentIdsOf } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sealer } from '../../platform/events/index.js';
import type { EventRow } from '../../platform/events/event-row.js';
import { type RequestRecordHistory, RequestLookup, RequestRecords, textDigest } from '../../requests/index.js';
import { PartsOfRecord } from './parts-of-record.js';
import { RECORD_FORMAT, type RecordedEvent, type RecordedFile, sealed, type SealedRecord } from './request-record.js';

const SCOPE =
  'It holds what this reader may read. Internal notes and files of other departments, and whatever else only they were ' +
  'told, are absent.';

/** Makes one sealed document of a request with everything that the reader may read, and records the export. */
@Injectable()
export class ExportRecord {
  constructor(
    private readonly sealer: Sealer,
    private readonly requests: RequestLookup,
    private readonly records: RequestRecords,
    private readonly parts: PartsOfRecord,
    private readonly attachments: Attachments,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `request.not_found`, also for a reader who may read only figures and titles. */
  async execute(actor: Actor, idOrNumber: string): Promise<SealedRecord> {
    const request = await this.requests.visibleTo(actor, idOrNumber);
    // An event is normally sealed a moment after it was recorded. The export seals now, so that the record is complete.
    await this.sealer.sealNow();
    const history = await this.records.historyFor(actor, request.id);
    const names = await this.users.namesOf([...actorsOf(history), ...history.messages.map(({ authorId }) => authorId)]);
    const files = await this.attachments.list({ kind: 'request', id: request.id }, departmentIdsOf(actor));
    const { text } = history;
    const record = sealed(
      asDocument({
        format: RECORD_FORMAT,
        asOf: this.clock.now(),
        reader: { id: actor.userId, name: actor.name },
        scope: { sentence: SCOPE, absentEvents: history.absentEvents },
        ...(await this.parts.of(actor, request)),
        ask: {
          title: text.title,
          description: text.description,
          intake: text.intake,
          digest: textDigest({ ...text, language: null }),
        },
        events: history.events.map((event) => eventOf(event, names)),
        messages: history.messages.map(({ authorId, digest, requestId: _request, createdAt, ...message }) => ({
          ...message,
          author: names.get(authorId) ?? null,
          recordedAt: createdAt,
          digest: digest.toString('hex'),
        })),
        files: files.map(fileOf),
      }),
    );
    await this.records.noteExport(actor, request.id, record.seal.digest);
    return record;
  }
}

/** The document as it is after reading it from JSON: dates are strings, and members without a value are absent. */
const asDocument = (record: object): Omit<SealedRecord, 'seal'> =>
  JSON.parse(JSON.stringify(record)) as Omit<SealedRecord, 'seal'>;

const actorsOf = ({ events }: RequestRecordHistory): string[] => events.flatMap(({ actor_id: id }) => id ?? []);

const eventOf = (row: EventRow, names: ReadonlyMap<string, string>): RecordedEvent => ({
  position: row.position,
  id: row.id,
  streamKind: row.stream_kind,
  streamId: row.stream_id,
  sequence: row.sequence,
  type: row.type,
  payload: row.payload,
  actorId: row.actor_id,
  actor: row.actor_id === null ? null : (names.get(row.actor_id) ?? null),
  side: row.side,
  channel: row.channel,
  origin: row.origin,
  occurredAt: row.occurred_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  audience: row.audience,
  previousHash: row.previous_hash?.toString('hex') ?? null,
  hash: row.hash?.toString('hex') ?? null,
});

const fileOf = (file: AttachmentView): RecordedFile => ({
  id: file.id,
  name: file.name,
  mediaType: file.mediaType,
  sizeBytes: file.sizeBytes,
  visibility: file.visibility,
  digest: file.digest,
  uploadedAt: file.uploadedAt.toISOString(),
  removedAt: file.removedAt?.toISOString() ?? null,
});
