import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config.js';
import { Database, Transactional } from '../platform/database/index.js';

/** A tsvector has a size limit. A text of this length always fits. */
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

/** Keeps the search index in step with the current versions of articles, within the act that writes a version. */
@Injectable()
export class ArticleSearchIndex {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async index(articleId: string): Promise<void> {
    await this.database.query(index('WHERE a.id = $3'), [...this.parameters, articleId]);
  }

  /**
   * Rebuilds the index from all current versions. This includes versions without a stated language from before the
   * default language changed.
   */
  @Transactional()
  async rebuild(): Promise<void> {
    await this.database.execute('DELETE FROM article_search');
    await this.database.query(index(''), this.parameters);
  }

  private get parameters(): unknown[] {
    return [this.config.requestLanguage, FINDABLE_CHARACTERS];
  }
}
