export { mayCite } from './answer-source.js';
export { ArticleReaders } from './article-readers.js';
export { ArticlesModule } from './articles.module.js';
export { ArticleSearchIndex } from './search-index.js';
export {
  AcknowledgementAsked,
  AcknowledgementDue,
  ArticleFlagged,
  ArticleHandedOver,
  ArticleReviewDue,
  ArticleWithdrawnFromOthers,
} from './articles.events.js';
export { ShowCitations } from './citations/show-citations.js';
export { SuggestArticles } from './suggestions/suggest-articles.js';
export { articleReaderParameters as articleReaderParameters, visibleArticleFrom } from './queries/visible-articles.js';
