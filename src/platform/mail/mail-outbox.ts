import { Injectable } from '@nestjs/common';
import { WakeUps } from '../background/index.js';
import { Clock } from '../clock/clock.js';
import { Config } from '../config/config.js';
import { Database, newId } from '../database/index.js';
import { MailComposers } from './mail-composers.js';

/** A letter to be sent. */
export interface Letter {
  kind: string;
  recipientId: string;
  subjectId: string;
  payload?: object;
  /** The earliest instant at which it may be sent. */
  notBefore?: Date;
}

/** Puts letters into the outbox in the transaction of the act. The act and its letters are committed together. */
@Injectable()
export class MailOutbox {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly composers: MailComposers,
    private readonly wakeUps: WakeUps,
  ) {}

  /** False without a mail server. Letters then stay in the outbox until there is one. */
  get delivers(): boolean {
    return this.config.smtpUrl !== null;
  }

  enqueue(letter: Letter): Promise<void> {
    return this.enqueueAll([letter]);
  }

  /** Enqueues many letters in one statement. */
  async enqueueAll(letters: readonly Letter[]): Promise<void> {
    if (letters.length === 0) return;
    const unknown = letters.find(({ kind }) => !this.composers.has(kind));
    if (unknown !== undefined) throw new Error(`Nobody writes mail of kind "${unknown.kind}"`);
    const now = this.clock.now();
    const waiting = letters.map(({ payload = {}, notBefore = now, ...letter }) => ({
      ...letter,
      ...{ id: newId(), payload, notBefore },
    }));
    await this.database.query(
      `INSERT INTO mail_delivery (id, kind, recipient_id, subject_id, payload, created_at, not_before, attempts, state)
       SELECT id, kind, "recipientId", "subjectId", payload, $2, "notBefore", 0, 'WAITING'
         FROM jsonb_to_recordset($1::jsonb)
           AS letter (id uuid, kind text, "recipientId" uuid, "subjectId" uuid, payload jsonb, "notBefore" timestamptz)`,
      [JSON.stringify(waiting), now],
    );
    const at = new Date(Math.min(...waiting.map(({ notBefore }) => notBefore.getTime())));
    this.database.afterCommit(() => this.wakeUps.tell({ kind: 'mail queued', at }));
  }
}
