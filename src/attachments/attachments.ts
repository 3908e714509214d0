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
  /** The department whose quota the bytes use. */
  departmentId: string;
  /** INTERNAL: only members of that department can read it. SHARED by default. */
  visibility?: FileVisibility;
}

/** Ids of the departments whose internal files the reader may read. */
type Own = readonly string[];

/** The thing to which a file belongs. */
type Owned = Pick<Owner, 'kind' | 'id'>;

export interface Upload {
  name: string;
  bytes: Buffer;
}

export type AttachmentView = Omit<Attachment, 'digest'> & { digest: string };

const MOST_PER_OWNER = 50;

/** Stores files and their rows. The routes of the owner decide who may see or add a file. */
@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** Stores the file within the transaction of the act. When the act rolls back, its bytes stay without a row. */
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

  /** All files that the reader may see. Removed files are listed as tombstones. */
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

  /** Deletes the bytes after the act has committed. The row stays and names the person who removed the file. */
  async remove(owner: Owned, id: string, removedById: string, own: Own = []): Promise<AttachmentView> {
    const row = await this.find(owner, id, own);
    if (row.removedAt !== null) return toView(row);
    Object.assign(row, { removedAt: this.clock.now(), removedById });
    await this.database.repository(Attachment).update({ id }, { removedAt: row.removedAt, removedById });
    this.database.afterCommit(() => this.files.remove(id));
    return toView(row);
  }

  /**
   * Checks that the department may add one more file of any size to this owner.
   * @throws attachment.too_many
   */
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

  /** The advisory lock serialises uploads of one department, so that two of them cannot use the same free space. */
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
