import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { Request } from '../request.entity.js';

export interface Due {
  requestId: string;
  /** Null while the clock does not run. */
  dueAt: Date | null;
  breachAt: Date | null;
  /** When the promise was first broken; it stays whatever becomes of the clock. */
  breachedAt: Date | null;
  /** What the pinned terms grant the requester for a reply, in its own working seconds. */
  replyTargetSeconds: number;
}

/** Whoever keeps the clocks writes here what lists of requests sort and filter by, and what offers are answered by. */
@Injectable()
export class NoteDue {
  constructor(private readonly database: Database) {}

  async execute({ requestId, ...due }: Due): Promise<void> {
    await this.database.repository(Request).update(requestId, due);
  }
}
