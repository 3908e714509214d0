import { Departments } from '../../departments/index.js';
import { type DueTimer, type FiresTimers, TimerHandler, Timers } from '../../platform/timers/index.js';
import { Reminders } from '../reminders.js';
import type { Suggestion } from '../suggestion.entity.js';
import { SuggestionStore } from '../suggestion-store.js';
import { SuggestionUnanswered } from '../suggestions.events.js';
import { suggestionTurnAt, UNANSWERED } from '../waiting.js';

/**
 * Reminds the leads of a department when a suggestion has waited long for a reply. A retired department gets no
 * reminders.
 */
@TimerHandler(UNANSWERED)
export class RemindLeads implements FiresTimers {
  constructor(
    private readonly suggestions: SuggestionStore,
    private readonly departments: Departments,
    private readonly reminders: Reminders,
    private readonly timers: Timers,
  ) {}

  fire(batch: DueTimer[], asOf: Date): Promise<void> {
    const lock = (id: string) => this.suggestions.lockUnlessBusy(id);
    return this.timers.each(batch, asOf, lock, (suggestion, timer) => this.remind(suggestion, timer, asOf));
  }

  private async remind(suggestion: Suggestion, { subjectId, payload }: DueTimer, asOf: Date): Promise<void> {
    const { sent } = payload as { sent: number };
    const { departmentId, state } = suggestion;
    if (state !== 'RECEIVED' || (await this.departments.byId(departmentId)).retired) return;
    const { reminder, nextAt } = suggestionTurnAt(asOf, await this.reminders.instantsOf(suggestion), sent);
    if (reminder !== null) {
      await this.suggestions.tell(suggestion, SuggestionUnanswered, { departmentId, reminder }, null);
    }
    if (nextAt !== null) await this.reminders.setFor(subjectId, nextAt, reminder ?? sent);
  }
}
