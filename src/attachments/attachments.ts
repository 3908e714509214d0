import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, IsNull } from 'typeorm';
import { Clock } from '../platform/clock/clock.js';
import { Config } from '../platform/config/config.js';
import { Database, newId } from '../platform/database/index.js';
import { Attachment, type FileVisibility } from './attachment.entity.js';
import { refuse } from './attachments.errors.js';
import { FileStore } from './file-store.js';
import { sniffMediaType } from './media-type.js';
import { safeName } from './safe-name.js';

export interface Owner {
  kind: string;
  id: string;
  /** Whose quota the bytes use. */
  departmentId: string;
  /** INTERNAL: nobody outside that department reads it. SHARED unless told. */
  visibility?: FileVisibility;
}

/** The reader, with the departments whose internal files they may read. */
type Own = readonly string[];

/** The thing that a file belongs to. */
type Owned = Pick<Owner, 'kind' | 'id'>;

export interface Upload {
  name: string;
  bytes: Buffer;
}

export type AttachmentView = Omit<Attachment, 'digest'> & { digest: string };

const MOST_PER_OWNER = 50;

/** Files and their rows. Who may see or add one is decided by the routes of what it hangs on. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Stores the file within the act's transaction; bytes of an act that rolls back are left without a row. */
  async store(owner: Owner, upload: Upload, uploadedById: string): Promise<AttachmentView> {
    const mediaType = await this.examine(upload.bytes);
    await this.makeRoom(owner, upload.bytes.length);
    const row = this.database.repository(Attachment).create({
      id: newId(),
      ownerKind: owner.kind,
      ownerId: owner.id,
      departmentId: owner.departmentId,
      visibility: owner.visibility ?? 'SHARED',
      name: safeName(upload.name),
      mediaType,
      sizeBytes: upload.bytes.length,
      digest: createHash('sha256').update(upload.bytes).digest(),
      uploadedById,
      uploadedAt: this.clock.now(),
      removedAt: null,
      removedById: null,
    });
    await this.files.write(row.id, upload.bytes);
    await this.database.repository(Attachment).insert(row);
    return toView(row);
  }

  /** All that these may see, removed ones as tombstones. */
  async list({ kind, id }: Owned, own: Own = []): Promise<AttachmentView[]> {
    const rows = await this.database.repository(Attachment).find({
      where: visibleTo(own).map((seen) => ({ ownerKind: kind, ownerId: id, ...seen })),
      order: { id: 'ASC' },
    });
    return rows.map(toView);
  }

  async open(owner: Owned, id: string, own: Own = []): Promise<{ view: AttachmentView; bytes: Readable }> {
    const row = await this.find(owner, id, own);
    if (row.removedAt !== null) throw refuse('attachment.removed');
    return { view: toView(row), bytes: this.files.read(row.id) };
  }

  /** The bytes go once the act has committed; the row stays and says who removed them. */
  async remove(owner: Owned, id: string, removedById: string, own: Own = []): Promise<AttachmentView> {
    const row = await this.find(owner, id, own);
    if (row.removedAt !== null) return toView(row);
    Object.assign(row, { removedAt: this.clock.now(), removedById });
    await this.database.repository(Attachment).update({ id }, { removedAt: row.removedAt, removedById });
    this.database.afterCommit(() => this.files.remove(id));
    return toView(row);
  }

  /** For one file more of this department here, whatever its size. @throws attachment.too_many */
  async requireRoom({ kind: ownerKind, id: ownerId, departmentId }: Owner): Promise<void> {
    const here = { ownerKind, ownerId, departmentId, removedAt: IsNull() };
    if ((await this.database.repository(Attachment).countBy(here)) >= MOST_PER_OWNER)
      throw refuse('attachment.too_many');
  }

  private async find(owner: Owned, id: string, own: Own): Promise<Attachment> {
    const row = await this.database
      .repository(Attachment)
      .findOneBy(visibleTo(own).map((seen) => ({ id, ownerKind: owner.kind, ownerId: owner.id, ...seen })));
    if (row === null) throw refuse('attachment.not_found');
    return row;
  }

  private async examine(bytes: Buffer): Promise<string> {
    if (bytes.length === 0) throw refuse('attachment.empty');
    if (bytes.length > this.config.uploadLimitBytes) throw refuse('attachment.too_large');
    const mediaType = await sniffMediaType(bytes);
    if (mediaType === null) throw refuse('attachment.type_not_accepted');
    return mediaType;
  }

  /** The advisory lock makes uploads of one department take turns, so that two cannot both take the last space. */
  private async makeRoom(owner: Owner, bytes: number): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`attachments:${owner.departmentId}`]);
    await this.requireRoom(owner);
    const [used] = await this.database.query<{ bytes: string }>(
      `SELECT coalesce(sum(size_bytes), 0) AS bytes FROM attachment WHERE department_id = $1 AND removed_at IS NULL`,
      [owner.departmentId],
    );
    if (Number(used!.bytes) + bytes > this.config.attachmentQuotaBytes) throw refuse('attachment.quota_used_up');
  }
}

const visibleTo = (own: Own): Partial<FindOptionsWhere<Attachment>>[] => [
  { visibility: 'SHARED' },
  { departmentId: In([...own]) },
];

const toView = (row: Attachment): AttachmentView => ({ ...row, digest: row.digest.toString('hex') });
