import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactional } from '../../platform/database/index.js';
import { ArticleStore } from '../article-store.js';
import { refuse } from '../articles.errors.js';
import { ArticleVersionWritten } from '../articles.events.js';
import { mayWriteVersion } from '../articles.policy.js';
import { ReviewDays } from '../review-days.js';
import { Upkeep } from '../upkeep.js';
import { type ArticleText, VersionWriter } from '../version-writer.js';

/** Writes a new version of an article. Writing counts as a review, so open flags are closed. */
@Injectable()
export class WriteVersion {
  constructor(
    private readonly store: ArticleStore,
    private readonly days: ReviewDays,
    private readonly upkeep: Upkeep,
    private readonly writer: VersionWriter,
    private readonly clock: Clock,
  ) {}

  /** @param version version of the row that the author has read */
  @Transactional()
  async execute(
    actor: Actor,
    idOrNumber: string,
    version: number,
    text: ArticleText & { reviewOn: string },
  ): Promise<void> {
    const article = await this.store.hold(actor, idOrNumber);
    if (!mayWriteVersion(actor, article)) throw refuse('article.not_yours_to_write');
    const { reviewOn, ...written } = text;
    const reviewed = await this.days.review(article.departmentId, reviewOn);
    const changed = await this.store.changeOver(version, article, {
      ...{ currentVersion: article.currentVersion + 1, changedAt: this.clock.now(), ...reviewed, flaggedAt: null },
    });
    const { number, currentVersion } = changed;
    const actorId = actor.userId;
    await this.store.tell(article, ArticleVersionWritten, { number, version: currentVersion }, { actorId });
    await this.writer.write(changed, written, actorId);
    await this.upkeep.settleFlags(article.id, 'NEW_VERSION');
    await this.upkeep.scheduleReview(changed);
  }
}
