import { Injectable } from '@nestjs/common';
import { Calendars, Departments } from '../departments/index.js';
import { Timers } from '../platform/timers/index.js';
import type { Suggestion } from './suggestion.entity.js';
import { remindersOf, UNANSWERED } from './waiting.js';

type Waiting = Pick<Suggestion, 'id' | 'departmentId' | 'receivedAt'>;

/** Sets and clears the reminders of suggestions that wait for a reply. */
@Injectable()
export class Reminders {
  constructor(
    private readonly departments: Departments,
    private readonly calendars: Calendars,
    private readonly timers: Timers,
  ) {}

  async instantsOf({ departmentId, receivedAt }: Waiting): Promise<Date[]> {
    const { hasCalendar } = await this.departments.byId(departmentId);
    return remindersOf(receivedAt, hasCalendar ? await this.calendars.of(departmentId) : null);
  }

  async begin(suggestion: Waiting): Promise<void> {
    const [first] = await this.instantsOf(suggestion);
    await this.setFor(suggestion.id, first!, 0);
  }

  /** @param sent number of the last reminder that was sent */
  setFor(subjectId: string, dueAt: Date, sent: number): Promise<void> {
    return this.timers.schedule({ kind: UNANSWERED, subjectId, dueAt, payload: { sent } });
  }

  end(subjectId: string): Promise<void> {
    return this.timers.cancel({ kind: UNANSWERED, subjectId });
  }
}
