import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../platform/database/index.js';

/** Raises requests and receives them; has members, leads and one working calendar. */
@Entity('department')
export class Department {
  @IdColumn()
  id: string;

  /** Two to eight capitals; begins the number of every request it receives. */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  /** IANA name of the zone its calendar is read in. */
  @Column('text')
  zone: string;

  /** Working time it grants itself to reply to a question, where no agreement says otherwise. */
  @SecondsColumn()
  replyTargetSeconds: number;

  /** Another one at each change of zone or calendar; null while no calendar is set up. */
  @RefColumn({ nullable: true })
  calendarStamp: string | null;

  @InstantColumn()
  createdAt: Date;

  /** From then on it takes no new requests. */
  @InstantColumn({ nullable: true })
  retiredAt: Date | null;

  @Column('integer')
  version: number;
}
