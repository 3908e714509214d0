import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

export type FileVisibility = 'SHARED' | 'INTERNAL';

/** A file on something another module owns. Its row outlives its bytes: a removal leaves a tombstone. */
@Entity('attachment')
export class Attachment {
  @IdColumn() id: string;
  /** The kind of its owner: `request`, `message` or another that has routes for files. */
  @Column('text') ownerKind: string;
  @RefColumn() ownerId: string;
  /** The department whose quota it uses. */
  @RefColumn() departmentId: string;
  /** INTERNAL: for that department only. */
  @Column('text') visibility: FileVisibility;
  /** As shown and as offered for download, already made harmless. */
  @Column('text') name: string;
  /** The media type by the bytes, not by the sender's word. */
  @Column('text') mediaType: string;
  @Column('integer') sizeBytes: number;
  /** SHA-256 of the bytes. */
  @Column('bytea') digest: Buffer;
  @RefColumn() uploadedById: string;
  @InstantColumn() uploadedAt: Date;
  @InstantColumn({ nullable: true }) removedAt: Date | null;
  @RefColumn({ nullable: true }) removedById: string | null;
}
