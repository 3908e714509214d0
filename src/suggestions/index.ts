export {
  SuggestionPublished,
  SuggestionReceived,
  SuggestionReplied,
  SuggestionUnanswered,
} from './suggestions.events.js';
export { SuggestionsModule } from './suggestions.module.js';
