import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { RequestsModule } from '../requests/index.js';
import { Acknowledge } from './acknowledgements/acknowledge.js';
import { AcknowledgementsController } from './acknowledgements/acknowledgements.controller.js';
import { ReadAcknowledgements } from './acknowledgements/read-acknowledgements.js';
import { RemindReaders } from './acknowledgements/remind-readers.js';
import { ChangeCare } from './acts/change-care.js';
import { FlagArticle } from './acts/flag-article.js';
import { PublishArticle } from './acts/publish-article.js';
import { RetireArticle } from './acts/retire-article.js';
import { ReviewArticle } from './acts/review-article.js';
import { WriteVersion } from './acts/write-version.js';
import { AnswerSource } from './answer-source.js';
import { ArticleReaders } from './article-readers.js';
import { ArticleStore } from './article-store.js';
import { Carers } from './carers.js';
import { AnsweredBy } from './citations/answered-by.js';
import { CitationsController } from './citations/citations.controller.js';
import { Citations } from './citations/citations.js';
import { CiteArticles } from './citations/cite-articles.js';
import { RecordDeflection } from './citations/record-deflection.js';
import { ShowCitations } from './citations/show-citations.js';
import { ArticleUpkeepController } from './http/article-upkeep.controller.js';
import { ArticlesController } from './http/articles.controller.js';
import { ShowArticles } from './http/show-articles.js';
import { KeepRestrictedInside } from './listeners/keep-restricted-inside.js';
import { ArticleHistory } from './queries/article-history.js';
import { ListArticles } from './queries/list-articles.js';
import { ReviewDays } from './review-days.js';
import { ArticleSearchIndex } from './search-index.js';
import { SuggestArticles } from './suggestions/suggest-articles.js';
import { RemindCarer } from './timers/remind-carer.js';
import { Upkeep } from './upkeep.js';
import { VersionWriter } from './version-writer.js';

@Module({
  imports: [CatalogueModule, DepartmentsModule, IdentityModule, RequestsModule],
  controllers: [ArticlesController, ArticleUpkeepController, AcknowledgementsController, CitationsController],
  providers: [
    ...[ChangeCare, FlagArticle, PublishArticle, RetireArticle, ReviewArticle, WriteVersion],
    ...[Acknowledge, ReadAcknowledgements, RemindReaders, ArticleReaders],
    ...[AnsweredBy, Citations, CiteArticles, RecordDeflection, ShowCitations, SuggestArticles],
    ...[AnswerSource, ArticleStore, ArticleSearchIndex, Carers, ReviewDays, Upkeep, VersionWriter],
    ...[ArticleHistory, ListArticles, ShowArticles, KeepRestrictedInside, RemindCarer],
  ],
  exports: [ArticleReaders, ArticleSearchIndex, ShowCitations, SuggestArticles],
})
export class ArticlesModule {}
