import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { Request } from '../request.entity.js';

/**
 * The requests that the open transaction has locked or made, each as its last event left it. Nobody else moves them until
 * it is over, so an act reads its request once, however many events it tells and whoever listens to them.
 */
@Injectable()
export class HeldRequests {
  constructor(private readonly database: Database) {}

  /** By id or number; undefined for one that is not held, or where no transaction is open. */
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
