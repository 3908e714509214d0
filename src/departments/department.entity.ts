import { Column, Entity } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn, SecondsColumn } from '../platform/database/index.js';

/** A department raises and receives requests. It has members, leads and one working calendar. */
@Entity('department')
export class Department {
  @IdColumn()
  id: string;

  /** Two to eight capital letters. The prefix of the number of every request that the department receives. */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  /** IANA name of the time zone of its calendar. */
  @Column('text')
  zone: string;

  /** Seconds of working time within which the department replies to a question, where no agreement says otherwise. */
  @SecondsColumn()
  replyTargetSeconds: number;

  /** Changes with each change of zone or calendar; null while no calendar is set up. */
  @RefColumn({ nullable: true })
  calendarStamp: string | null;

  @InstantColumn()
  createdAt: Date;

  /** From this instant on the department takes no new requests. */
  @InstantColumn({ nullable: true })
  retiredAt: Date | null;

  @Column('integer')
  version: number;
}
