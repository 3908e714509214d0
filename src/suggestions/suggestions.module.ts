import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { IdentityModule } from '../identity/index.js';
import { PublishSuggestion } from './acts/publish-suggestion.js';
import { ReplyToSuggestion } from './acts/reply-to-suggestion.js';
import { Suggest } from './acts/suggest.js';
import { Addressee } from './addressee.js';
import { ShowSuggestions } from './http/show-suggestions.js';
import { SuggestionsController } from './http/suggestions.controller.js';
import { ListSuggestions } from './queries/list-suggestions.js';
import { Reminders } from './reminders.js';
import { SuggestionStore } from './suggestion-store.js';
import { RemindLeads } from './timers/remind-leads.js';

@Module({
  imports: [CatalogueModule, DepartmentsModule, IdentityModule],
  controllers: [SuggestionsController],
  providers: [
    ...[PublishSuggestion, ReplyToSuggestion, Suggest],
    ...[Addressee, ListSuggestions, Reminders, RemindLeads, ShowSuggestions, SuggestionStore],
  ],
})
export class SuggestionsModule {}
