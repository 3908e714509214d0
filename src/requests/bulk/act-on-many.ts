import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from './bulk.errors.js';

/** The outcome for one request of the list. `request`: the id or number as the caller gave it. */
export interface BulkOutcome {
  request: string;
  done: boolean;
  /** The code and the sentence of the refusal. Both are null when the act was done. */
  code: string | null;
  sentence: string | null;
}

/**
 * Runs one act on many requests and judges each request by itself. A refused act is undone alone; the other acts stay.
 * All requests are locked at the start and handled in the order of their ids. All other code that locks several
 * requests uses the same order, so one of them waits for the other and no deadlock arises.
 */
@Injectable()
export class ActOnMany {
  constructor(
    private readonly database: Database,
    private readonly requests: RequestStore,
  ) {}

  /** @throws bulk.named_twice */
  @Transactional()
  async execute(
    actor: Actor,
    names: readonly string[],
    act: (idOrNumber: string) => Promise<void>,
  ): Promise<BulkOutcome[]> {
    const held = await this.requests.lockAllVisible(actor, names);
    const once = new Set(names.map((name) => held.get(name)?.id ?? name.toLowerCase()));
    if (once.size < names.length) throw refuse('bulk.named_twice');
    const idOf = (name: string): string => held.get(name)?.id ?? '';
    const outcomes = new Map<string, BulkOutcome>();
    for (const name of [...names].sort((one, other) => idOf(one).localeCompare(idOf(other)))) {
      outcomes.set(name, await this.one(name, act));
    }
    return names.map((name) => outcomes.get(name)!);
  }

  private async one(request: string, act: (idOrNumber: string) => Promise<void>): Promise<BulkOutcome> {
    try {
      await this.database.nested(() => act(request));
      return { request, done: true, code: null, sentence: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { request, done: false, code: error.code, sentence: error.message };
    }
  }
}
