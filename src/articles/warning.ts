import type { Article } from './article.entity.js';
import { articleStandingOf } from './standing.js';

/** The warning to show a reader before they rely on an article; null when there is none. */
export function warningOf(
  article: Pick<Article, 'staleFrom' | 'flaggedAt' | 'reviewOn' | 'retiredAt'>,
  at: Date,
): string | null {
  if (article.retiredAt !== null) return 'This article was retired: do not rely on it.';
  switch (articleStandingOf(article, at)) {
    case 'PAST_REVIEW':
      return `This article was to be looked at by ${article.reviewOn}, and nobody has done so.`;
    case 'FLAGGED':
      return 'A reader says that this article is out of date or wrong, and nobody has looked at it since.';
    case 'CONFIRMED':
      return null;
  }
}
