import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';

/**
 * Caches the requests that the open transaction has locked or created, each as its last event left it. No other
 * transaction can change them until this one ends. So an act reads its request once, however many events it records and
 * however many listeners they have.
 */
@Injectable()
export class HeldRequests {
  constructor(private readonly database: Database) {}

  /** Finds by id or number. Returns undefined if the request is not cached, or without an open transaction. */
  find(column: 'id' | 'number', value: string): Request | undefined {
    const held = this.held;
    if (column === 'id') return held?.get(value);
    return held && [...held.values()].find(({ number }) => number === value);
  }

  keep(...requests: Request[]): void {
    for (const request of requests) this.held?.set(request.id, request);
  }

  private get held(): Map<string, Request> | undefined {
    return this.database.known<Request>('requests');
  }
}
