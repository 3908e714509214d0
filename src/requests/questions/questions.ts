import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '../../platform/database/index.js';
import { refuse } from './questions.errors.js';
import { Question } from './question.entity.js';

/** Questions as rows. The lock of their request guards them. */
@Injectable()
export class Questions {
  constructor(private readonly database: Database) {}

  of(requestId: string): Promise<Question[]> {
    return this.rows.find({ where: { requestId }, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** @throws question.not_found, question.settled */
  async open(requestId: string, id: string): Promise<Question> {
    const question = await this.rows.findOneBy({ id, requestId });
    if (question === null) throw refuse('question.not_found');
    if (question.settledAt !== null) throw refuse('question.settled');
    return question;
  }

  /** The oldest open question that was asked at or before `askedBy` (default: at any time). Null: there is none. */
  async oldestOpen(requestId: string, askedBy?: Date): Promise<Question | null> {
    const open = (await this.of(requestId)).filter(({ settledAt }) => settledAt === null);
    return open.find(({ askedAt }) => askedBy === undefined || askedAt <= askedBy) ?? null;
  }

  countOpen(requestId: string): Promise<number> {
    return this.rows.countBy({ requestId, settledAt: IsNull() });
  }

  async add(question: Question): Promise<void> {
    await this.rows.insert(question);
  }

  async settle(id: string, settlement: Pick<Question, 'outcome' | 'settledAt' | 'replyMessageId'>): Promise<void> {
    await this.rows.update({ id }, settlement);
  }

  /** Closes the open questions of a request that has ended: they need no reply. */
  async closeAll(requestId: string, settledAt: Date): Promise<void> {
    await this.rows.update({ requestId, settledAt: IsNull() }, { settledAt, outcome: 'CLOSED' });
  }

  /** Reopens the questions that were closed at this instant. */
  async reopen(requestId: string, settledAt: Date): Promise<void> {
    await this.rows.update({ requestId, settledAt, outcome: 'CLOSED' }, { settledAt: null, outcome: null });
  }

  private get rows() {
    return this.database.repository(Question);
  }
}
