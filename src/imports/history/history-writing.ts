import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId } from '../../platform/database/index.js';
import { isImpossible, type PastTold, RequestNumbers, tellPast, WritePastRequests } from '../../requests/index.js';
import { ClockRebuild, PastTerms } from '../../sla/index.js';
import type { ImportRun } from '../import-run.entity.js';
import type { MappingAccount } from './account.js';
import type { KnownNames } from './history-house.js';
import { HistoryStore, type WrittenRequest } from './history-store.js';
import type { HistoryMapping } from './mapping.js';
import { digestOfStory, type LoggedStory } from './story.js';
import { toPast } from './to-past.js';

export interface HistoryCounts {
  requests: number;
  created: number;
  unchanged: number;
  /** The number of requests that were imported before with another history. */
  outdated: number;
}

/** The state of one file that is being imported. */
export interface HistoryProgress {
  mapping: HistoryMapping;
  names: KnownNames;
  account: MappingAccount;
  /** Null for a dry run. */
  run: ImportRun | null;
  counts: HistoryCounts;
}

/** Examines the requests of a batch and, unless it is a dry run, writes the new ones. */
@Injectable()
export class HistoryWriting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: HistoryStore,
    private readonly numbers: RequestNumbers,
    private readonly requests: WritePastRequests,
    private readonly terms: PastTerms,
    private readonly clocks: ClockRebuild,
  ) {}

  take(progress: HistoryProgress, stories: readonly LoggedStory[]): Promise<void> {
    return this.database.inTransaction(async () => {
      if (progress.run !== null) await this.store.waitForTurn();
      const fresh = await this.unknown(progress, stories);
      const possible = fresh.filter((story) => this.isPossible(progress, story));
      if (progress.run === null) progress.counts.created += possible.length;
      else await this.write(progress, progress.run, possible);
    });
  }

  /** Returns the requests that were not imported before, and counts the others. */
  private async unknown(
    { mapping, run, account, counts }: HistoryProgress,
    stories: readonly LoggedStory[],
  ): Promise<LoggedStory[]> {
    const known = await this.store.known(
      mapping.source,
      stories.map(({ reference }) => reference),
    );
    return stories.filter((story) => {
      const before = known.get(story.reference);
      if (before === undefined) return true;
      const isSame = before.digest === digestOfStory(story).toString('hex');
      // A request that this interrupted run created earlier counts as created.
      if (isSame && before.importId === run?.id) counts.created += 1;
      else if (isSame) counts.unchanged += 1;
      else {
        counts.outdated += 1;
        account.note('known.otherwise', story.row, story.reference);
      }
      return false;
    });
  }

  private isPossible({ names, account }: HistoryProgress, story: LoggedStory): boolean {
    const { row, reference } = story;
    if (names.department(story.requester) === names.department(story.provider)) {
      account.note('request.same_department', row, reference, story.provider);
      return false;
    }
    const told = tellPast(toPast(story, names, newId(), ''), this.clock.now());
    if (isImpossible(told))
      account.note('request.impossible_move', row, reference, `${told.move.verb} in ${told.state}`);
    return !isImpossible(told);
  }

  private async write(progress: HistoryProgress, run: ImportRun, stories: readonly LoggedStory[]): Promise<void> {
    const { names, mapping, counts } = progress;
    const numbers = await this.numbersFor(stories, names);
    const told: PastTold[] = [];
    const written: WrittenRequest[] = [];
    for (const story of stories) {
      const past = toPast(story, names, newId(), numbers.get(story.provider)!.shift()!, mapping.source);
      const telling = tellPast(past, this.clock.now());
      if (isImpossible(telling)) throw new Error(`${story.reference} became impossible while it was written`);
      told.push({ id: past.id, told: telling, beside: [await this.terms.of(past)] });
      written.push({
        ...{ reference: story.reference, requestId: past.id, digest: digestOfStory(story), row: story.row },
        number: past.number,
        departmentIds: [past.requesterDepartmentId, past.providerDepartmentId],
      });
    }
    await this.requests.execute(told);
    await this.clocks.make(told.map(({ id }) => id));
    Object.assign(run, { unchanged: counts.unchanged, outdated: counts.outdated });
    await this.store.keep(run, mapping.source, written);
    counts.created += written.length;
  }

  private async numbersFor(stories: readonly LoggedStory[], names: KnownNames): Promise<Map<string, string[]>> {
    const wanted = new Map<string, number>();
    for (const { provider } of stories) wanted.set(provider, (wanted.get(provider) ?? 0) + 1);
    const numbers = new Map<string, string[]>();
    for (const [provider, many] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)))
      numbers.set(provider, await this.numbers.nextOf(names.department(provider), many));
    return numbers;
  }
}
