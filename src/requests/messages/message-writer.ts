import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/index.js';
import type { Channel } from '../../platform/events/index.js';
import type { Request } from '../request.entity.js';
import type { Visibility } from '../request-words.js';
import { departmentFor, sideOf } from '../requests.policy.js';
import type { SaidPayload } from '../requests.events.js';
import { RequestSearchIndex } from '../search/search-index.js';

export interface Words {
  body: string;
  /** Default: `SHARED`. */
  visibility?: Visibility;
  /** Default: `portal`. */
  channel?: Channel;
  /** Default: now. */
  occurredAt?: Date;
}

/** Writes a message for the side and the department of its author. The event carries only the id and the digest. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly clock: Clock,
    private readonly search: RequestSearchIndex,
  ) {}

  async write(request: Request, author: Actor, words: Words): Promise<SaidPayload> {
    const now = this.clock.now();
    const digest = createHash('sha256').update(words.body).digest();
    const id = newId();
    await this.search.keep({
      id,
      requestId: request.id,
      authorId: author.userId,
      side: sideOf(author, request),
      visibility: words.visibility ?? 'SHARED',
      departmentId: departmentFor(author, request),
      body: words.body,
      channel: words.channel ?? 'portal',
      occurredAt: words.occurredAt ?? now,
      createdAt: now,
      digest,
    });
    return { messageId: id, digest: digest.toString('hex') };
  }
}
