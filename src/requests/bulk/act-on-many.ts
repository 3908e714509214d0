import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { Refusal } from '../../platform/http/refusal.js';
import { RequestStore } from '../lifecycle/request.store.js';
import { refuse } from './bulk.errors.js';

/** The requests of a call, by id or number. */
export interface BulkCall {
  requests: readonly string[];
  /** True: the call only tells what it would do. */
  dryRun: boolean;
}

/** The outcome for one request of the list. `request`: the id or number as the caller gave it. */
export interface BulkOutcome {
  request: string;
  /** In a dry run: the act would be done. */
  done: boolean;
  /** The code and the sentence of the refusal. Both are null when the act was done. */
  code: string | null;
  sentence: string | null;
}

/**
 * Runs one act on many requests and judges each request by itself. A refused act is undone alone; the other acts stay.
 * All requests are locked at the start and handled in the order of their ids. All other code that locks several
 * requests uses the same order, so one of them waits for the other and no deadlock arises. A dry run does each act as well,
 * with all that follows inside the transaction, and undoes it, so that it refuses exactly what the act would refuse.
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
    { requests: names, dryRun }: BulkCall,
    act: (idOrNumber: string) => Promise<void>,
  ): Promise<BulkOutcome[]> {
    const held = await this.requests.lockAllVisible(actor, names);
    const once = new Set(names.map((name) => held.get(name)?.id ?? name.toLowerCase()));
    if (once.size < names.length) throw refuse('bulk.named_twice');
    const idOf = (name: string): string => held.get(name)?.id ?? '';
    const outcomes = new Map<string, BulkOutcome>();
    for (const name of [...names].sort((one, other) => idOf(one).localeCompare(idOf(other)))) {
      outcomes.set(name, await this.one(name, () => act(name), dryRun));
    }
    return names.map((name) => outcomes.get(name)!);
  }

  private async one(request: string, act: () => Promise<void>, dryRun: boolean): Promise<BulkOutcome> {
    try {
      await (dryRun ? this.doAndUndo(act) : this.database.nested(act));
      return { request, done: true, code: null, sentence: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { request, done: false, code: error.code, sentence: error.message };
    }
  }

  /** The inner savepoint does what follows from the act, before the outer one is rolled back. */
  private async doAndUndo(act: () => Promise<void>): Promise<void> {
    try {
      await this.database.nested(async () => {
        await this.database.nested(act);
        throw new Undone();
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
  }
}

/** Rolls back the savepoint of an act that was only tried. */
class Undone extends Error {}
