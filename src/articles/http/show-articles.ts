import { Injectable } from '@nestjs/common';
import { type DepartmentView, Departments } from '../../departments/index.js';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { RequestLookup } from '../../requests/index.js';
import { ArticleStore } from '../article-store.js';
import type { ArticleFlag } from '../article-flag.entity.js';
import type { ArticleVersion } from '../article-version.entity.js';
import type { Article } from '../article.entity.js';
import { abilitiesOf } from '../articles.policy.js';
import { articleStandingOf } from '../standing.js';
import { warningOf } from '../warning.js';
import type {
  AcknowledgementAskDto,
  ArticleDto,
  ArticleFlagDto,
  ArticleOwnerDto,
  ArticleSummaryDto,
  ArticleVersionDto,
} from './dto/article.dto.js';

/** Presents articles with the names of those behind them. */
@Injectable()
export class ShowArticles {
  constructor(
    private readonly store: ArticleStore,
    private readonly users: Users,
    private readonly departments: Departments,
    private readonly requests: RequestLookup,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `article.not_found`. */
  async one(actor: Actor, idOrNumber: string): Promise<ArticleDto> {
    const article = await this.store.visible(actor, idOrNumber);
    const text = await this.store.textOf(article);
    const [summary] = await this.summaries([article], new Map([[article.id, text]]));
    const asOf = this.clock.now();
    const source = article.sourceRequestId;
    const numbers = await this.requests.numbersSeen(actor, source === null ? [] : [source]);
    return {
      ...summary!,
      body: text.body,
      warning: warningOf(article, asOf),
      reviewedAt: article.reviewedAt,
      sourceRequest: (source === null ? undefined : numbers.get(source)) ?? null,
      acknowledgement: askOf(text),
      retirementReason: article.retirementReason,
      abilities: abilitiesOf(actor, article),
      asOf,
      version: article.version,
    };
  }

  async many(articles: readonly Article[]): Promise<ArticleSummaryDto[]> {
    return this.summaries(articles, await this.store.textsOf(articles));
  }

  async versions(versions: readonly ArticleVersion[]): Promise<ArticleVersionDto[]> {
    const names = await this.users.namesOf(versions.map(({ authorId }) => authorId));
    return versions.map((version) => ({
      number: version.number,
      title: version.title,
      body: version.body,
      language: version.language,
      changeNote: version.changeNote,
      author: named(names, version.authorId),
      createdAt: version.createdAt,
      acknowledgement: askOf(version),
    }));
  }

  async flags(flags: readonly ArticleFlag[]): Promise<ArticleFlagDto[]> {
    const names = await this.users.namesOf(flags.map(({ flaggedById }) => flaggedById));
    return flags.map(({ id, version, kind, reason, flaggedById, flaggedAt, settledAt, settledBy }) => ({
      ...{ id, version, kind, reason, flaggedBy: named(names, flaggedById), flaggedAt, settledAt, settledBy },
    }));
  }

  private async summaries(
    articles: readonly Article[],
    texts: ReadonlyMap<string, ArticleVersion>,
  ): Promise<ArticleSummaryDto[]> {
    const now = this.clock.now();
    const names = await this.users.namesOf(articles.map(({ ownerId }) => ownerId));
    const departments = await this.departments.find(articles.map(({ departmentId }) => departmentId));
    return articles.map((article) => ({
      id: article.id,
      number: article.number,
      kind: article.kind,
      title: texts.get(article.id)!.title,
      department: departmentRef(departments.find(({ id }) => id === article.departmentId)!),
      owner: named(names, article.ownerId),
      readers: article.readers,
      serviceIds: article.serviceIds,
      language: texts.get(article.id)!.language,
      standing: articleStandingOf(article, now),
      reviewOn: article.reviewOn,
      currentVersion: article.currentVersion,
      changedAt: article.changedAt,
      retiredAt: article.retiredAt,
    }));
  }
}

const named = (names: ReadonlyMap<string, string>, id: string): ArticleOwnerDto => ({ id, name: names.get(id)! });

const departmentRef = ({ id, code, name }: DepartmentView) => ({ id, code, name });

const askOf = ({
  askedDepartmentIds,
  acknowledgeBy,
  acknowledgeUntil,
}: ArticleVersion): AcknowledgementAskDto | null =>
  acknowledgeBy === null || acknowledgeUntil === null
    ? null
    : { departmentIds: askedDepartmentIds, by: acknowledgeBy, until: acknowledgeUntil };
