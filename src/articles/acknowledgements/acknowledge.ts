import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, Transactional } from '../../platform/database/index.js';
import { ArticleStore } from '../article-store.js';
import { refuse } from '../articles.errors.js';
import { ArticleAcknowledged } from '../articles.events.js';
import { Acknowledgement } from './acknowledgement.entity.js';

/** A person acknowledges a version that they have read. A second acknowledgement changes nothing. */
@Injectable()
export class Acknowledge {
  constructor(
    private readonly store: ArticleStore,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, version: number): Promise<void> {
    if (actor.serviceAccount) throw refuse('article.only_people_acknowledge');
    const article = await this.store.hold(actor, idOrNumber);
    const { askedDepartmentIds } = await this.store.textOf(article);
    if (!askedDepartmentIds.some((id) => isMember(actor, id))) throw refuse('article.nothing_to_acknowledge');
    const { id: articleId, currentVersion, number } = article;
    if (version !== currentVersion) throw refuse('article.not_the_current_version', undefined, { currentVersion });
    const own = { articleId, version, userId: actor.userId };
    const acknowledgements = this.database.repository(Acknowledgement);
    if (await acknowledgements.existsBy(own)) return;
    await acknowledgements.insert({ ...own, acknowledgedAt: this.clock.now() });
    await this.store.tell(article, ArticleAcknowledged, { number, version }, { actorId: actor.userId, audience: [] });
  }
}
