import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Database } from '../platform/database/index.js';
import { EventLog, type EventType } from '../platform/events/index.js';
import { isId } from '../platform/http/fields.js';
import { requireVersion } from '../platform/http/etag.js';
import { ArticleVersion } from './article-version.entity.js';
import { Article } from './article.entity.js';
import { refuse } from './articles.errors.js';
import { articleStream } from './articles.events.js';
import { maySeeArticle } from './articles.policy.js';

interface Telling {
  actorId: string | null;
  /** The owning department by default. */
  audience?: string[];
}

/** Loads and locks articles, and records their events. All acts on articles use it. */
@Injectable()
export class ArticleStore {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  /** Finds an article by id or number. Refuses with `article.not_found`, also when this person has no sight of it. */
  visible(actor: Actor, idOrNumber: string): Promise<Article> {
    return this.open(actor, idOrNumber, false);
  }

  /**
   * Locks a visible article until the act commits. Refuses with `article.not_found`, or `article.retired` for a retired
   * article.
   */
  async hold(actor: Actor, idOrNumber: string): Promise<Article> {
    const article = await this.open(actor, idOrNumber, true);
    if (article.retiredAt !== null) throw refuse('article.retired');
    return article;
  }

  /** Null when another transaction has the row locked. A timer must not wait for an act that waits for the timer. */
  lockUnlessBusy(id: string): Promise<Article | null> {
    return this.articles.findOne({ where: { id }, lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' } });
  }

  /** The articles among these ids that this person may see, by id. */
  async seenAmong(actor: Actor, ids: readonly string[]): Promise<Map<string, Article>> {
    const found = await this.byIds(ids);
    return new Map([...found].filter(([, article]) => maySeeArticle(actor, article)));
  }

  /** All articles among these ids, without a check of sight, by id. */
  async byIds(ids: readonly string[]): Promise<Map<string, Article>> {
    if (ids.length === 0) return new Map();
    const rows = await this.articles
      .createQueryBuilder('a')
      .where('a.id = ANY (:ids)', { ids: [...new Set(ids)] })
      .getMany();
    return new Map(rows.map((article) => [article.id, article]));
  }

  /** Refuses with `article.version_not_found`. */
  async textOf(
    article: Pick<Article, 'id' | 'currentVersion'>,
    number = article.currentVersion,
  ): Promise<ArticleVersion> {
    const text = await this.database.repository(ArticleVersion).findOneBy({ articleId: article.id, number });
    if (text === null) throw refuse('article.version_not_found');
    return text;
  }

  /** The current version of each article, by article id. */
  async textsOf(articles: readonly Article[]): Promise<Map<string, ArticleVersion>> {
    if (articles.length === 0) return new Map();
    const texts = await this.database
      .repository(ArticleVersion)
      .createQueryBuilder('v')
      .innerJoin(Article, 'a', 'a.id = v.article_id AND a.current_version = v.number')
      .where('a.id = ANY (:ids)', { ids: articles.map(({ id }) => id) })
      .getMany();
    return new Map(texts.map((text) => [text.articleId, text]));
  }

  /** Writes the changed fields and increments the version of the row. Returns the changed article. */
  async change(article: Article, changes: Partial<Article>): Promise<Article> {
    const changed = { ...article, ...changes, version: article.version + 1 };
    await this.articles.update({ id: article.id }, { ...changes, version: changed.version });
    return changed;
  }

  /** Like `change`, over the version that the caller has read. Refuses a version that is out of date. */
  changeOver(version: number, article: Article, changes: Partial<Article>): Promise<Article> {
    requireVersion(version, article.version);
    return this.change(article, changes);
  }

  async tell<Payload extends object>(
    article: Pick<Article, 'id' | 'departmentId'>,
    type: EventType<Payload>,
    payload: Payload,
    { actorId, audience = [article.departmentId] }: Telling,
  ): Promise<void> {
    await this.events.record(type, { stream: articleStream(article.id), payload, actorId, audience });
  }

  private async open(actor: Actor, idOrNumber: string, lock: boolean): Promise<Article> {
    const article = await this.articles.findOne({
      where: isId(idOrNumber) ? { id: idOrNumber } : { number: idOrNumber.toUpperCase() },
      ...(lock && { lock: { mode: 'pessimistic_write' } }),
    });
    if (article === null || !maySeeArticle(actor, article)) throw refuse('article.not_found');
    return article;
  }

  private get articles() {
    return this.database.repository(Article);
  }
}
