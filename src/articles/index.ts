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
