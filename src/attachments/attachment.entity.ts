import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../platform/database/index.js';

export type FileVisibility = 'SHARED' | 'INTERNAL';

/** A file attached to a thing of another module. The row stays after its bytes were removed, as a tombstone. */
@Entity('attachment')
export class Attachment {
  @IdColumn() id: string;
  /** The kind of the owner: `request`, `message`, or another kind that has routes for files. */
  @Column('text') ownerKind: string;
  @RefColumn() ownerId: string;
  /** The department whose quota the file uses. */
  @RefColumn() departmentId: string;
  /** INTERNAL: only for that department. */
  @Column('text') visibility: FileVisibility;
  /** The sanitised name, as shown and as offered for download. */
  @Column('text') name: string;
  /** The media type as detected from the bytes. The type stated by the sender is ignored. */
  @Column('text') mediaType: string;
  @Column('integer') sizeBytes: number;
  /** SHA-256 of the bytes. */
  @Column('bytea') digest: Buffer;
  @RefColumn() uploadedById: string;
  @InstantColumn() uploadedAt: Date;
  @InstantColumn({ nullable: true }) removedAt: Date | null;
  @RefColumn({ nullable: true }) removedById: string | null;
}
