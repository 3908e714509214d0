import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Database, Transactional } from '../platform/database/index.js';

/** As much as one vector holds for certain. */
const FINDABLE_CHARACTERS = 100_000;

const index = (which: string): string => `
  INSERT INTO article_search (article_id, language, words)
  SELECT v.article_id, read.language,
         setweight(to_tsvector(read.configuration, lockstep_findable(v.title)), 'A')
           || setweight(to_tsvector(read.configuration, lockstep_findable(left(v.body, $2))), 'D')
    FROM article a
    JOIN article_version v ON v.article_id = a.id AND v.number = a.current_version,
         LATERAL (SELECT coalesce(v.language, $1) AS language,
                         CAST('lockstep_' || coalesce(v.language, $1) AS regconfig) AS configuration) AS read
   ${which}
  ON CONFLICT (article_id) DO UPDATE SET language = excluded.language, words = excluded.words`;

/** Keeps what articles are found by in step with their current versions, within the act that wrote them. */
@Injectable()
export class ArticleSearchIndex {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async index(articleId: string): Promise<void> {
    await this.database.query(index('WHERE a.id = $3'), [...this.parameters, articleId]);
  }

  /** From all current versions, also of those that no language was said of when the house had another. */
  @Transactional()
  async rebuild(): Promise<void> {
    await this.database.execute('DELETE FROM article_search');
    await this.database.query(index(''), this.parameters);
  }

  private get parameters(): unknown[] {
    return [this.config.requestLanguage, FINDABLE_CHARACTERS];
  }
}
