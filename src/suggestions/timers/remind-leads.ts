import { Departments } from '../../departments/index.js';
import { type DueTimer, type FiresTimers, TimerHandler } from '../../platform/timers/index.js';
import { Reminders } from '../reminders.js';
import { SuggestionStore } from '../suggestion-store.js';
import { SuggestionUnanswered } from '../suggestions.events.js';
import { turnAt, UNANSWERED } from '../waiting.js';

const RETRY_MS = 1000;

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
  ) {}

  async fire(batch: DueTimer[], asOf: Date): Promise<void> {
    for (const timer of batch) await this.remind(timer, asOf);
  }

  private async remind({ subjectId, payload }: DueTimer, asOf: Date): Promise<void> {
    const { sent } = payload as { sent: number };
    const suggestion = await this.suggestions.lockUnlessBusy(subjectId);
    if (suggestion === null) return this.reminders.setFor(subjectId, new Date(asOf.getTime() + RETRY_MS), sent);
    const { departmentId, state } = suggestion;
    if (state !== 'RECEIVED' || (await this.departments.byId(departmentId)).retired) return;
    const { reminder, nextAt } = turnAt(asOf, await this.reminders.instantsOf(suggestion), sent);
    if (reminder !== null) {
      await this.suggestions.tell(suggestion, SuggestionUnanswered, { departmentId, reminder }, null);
    }
    if (nextAt !== null) await this.reminders.setFor(subjectId, nextAt, reminder ?? sent);
  }
}
