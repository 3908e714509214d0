import { LocalDate, localDateOf, startOfLocalDay, WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/index.js';
import { Clock } from '../platform/clock/clock.js';
import { EventLog } from '../platform/events/index.js';
import { changesBefore } from './calendar/changes-before.js';
import { compiled, openingAgain } from './calendar/compiled.js';
import { isWithinReach, withinTheYears } from './calendar/within-the-years.js';
import { firstChangedDay } from './calendar/first-changed-day.js';
import { CalendarStore, type CalendarContent } from './calendar-store.js';
import { CalendarVersionRow } from './calendar-version.entity.js';
import { DepartmentStore } from './department-store.js';
import { Department } from './department.entity.js';
import { refuse } from './departments.errors.js';
import { CalendarVersionSet, CalendarVersionWithdrawn, departmentStream } from './departments.events.js';
import { firstEditableDay, mayEditCalendar } from './departments.policy.js';

/** The common part of every edit of a calendar: the right to edit, and the rules that every edited calendar must meet. */
@Injectable()
export class CalendarEditing {
  constructor(
    private readonly departments: DepartmentStore,
    private readonly calendars: CalendarStore,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Locks the department and loads its versions. Refuses with `department.not_yours` unless the actor may edit them. */
  async begin(actor: Actor, departmentId: string): Promise<{ department: Department; versions: CalendarVersionRow[] }> {
    const department = await this.departments.lock(departmentId);
    if (!mayEditCalendar(actor, departmentId)) throw refuse('department.not_yours');
    return { department, versions: await this.calendars.versionsOf(departmentId) };
  }

  today(department: Department): LocalDate {
    return localDateOf(department.zone, this.clock.nowSeconds());
  }

  /**
   * The version that begins on `effectiveFrom`, with the new content. Refuses when this changes a day that the actor
   * may no longer change.
   */
  propose(
    actor: Actor,
    department: Department,
    versions: readonly CalendarVersionRow[],
    effectiveFrom: LocalDate | null,
    content: CalendarContent,
  ): CalendarVersionRow {
    if (versions.length === 0 && effectiveFrom !== null) throw refuse('calendar.not_set_up');
    const before = versions.find((candidate) => candidate.effectiveFrom === effectiveFrom) ?? null;
    const after = { ...(before ?? this.calendars.draft(department.id, effectiveFrom, content)), ...content };
    const first = firstEditableDay(actor, effectiveFrom, this.today(department));
    if (first !== null && changesBefore(first, before, after)) {
      throw refuse(
        'calendar.too_early',
        `This would change days before ${first}; begin a version on that day or later.`,
      );
    }
    return after;
  }

  /**
   * A department sets its reply target before it has a calendar, so the target is compared with the first calendar.
   * @throws calendar.reply_target_beyond
   */
  requireReplyWithin(department: Department, first: CalendarVersionRow): void {
    const calendar = withinTheYears(this.examine(department, [], [first]));
    if (!isWithinReach(calendar, this.clock.nowSeconds(), department.replyTargetSeconds)) {
      throw refuse('calendar.reply_target_beyond');
    }
  }

  /** Writes the edited versions, after a check that they make a usable calendar together with the others. */
  async finish(
    actor: Actor,
    department: Department,
    versions: CalendarVersionRow[],
    edited: CalendarVersionRow[],
  ): Promise<void> {
    this.examine(department, versions, edited);
    for (const version of edited) {
      const before = versions.find(({ id }) => id === version.id) ?? null;
      await this.record(actor, before, await this.calendars.write(version));
    }
    await this.departments.stampCalendar(department);
  }

  /** The calendar that the versions would make. Refuses when they make no valid calendar, or one that never opens again. */
  examine(
    { zone }: Department,
    versions: readonly CalendarVersionRow[],
    edited: readonly CalendarVersionRow[],
  ): WorkingCalendar {
    const untouched = versions.filter((version) => !edited.some(({ id }) => id === version.id));
    const together = [...untouched, ...edited].sort(byBeginning);
    const begins = together.at(-1)!.effectiveFrom;
    const from = begins === null ? this.clock.nowSeconds() : startOfLocalDay(zone, begins);
    return openingAgain(compiled(zone, together), from);
  }

  /** Removes a version. Refuses when the remaining versions make no usable calendar. */
  async withdraw(
    actor: Actor,
    department: Department,
    versions: CalendarVersionRow[],
    withdrawn: CalendarVersionRow,
  ): Promise<void> {
    this.examine(
      department,
      versions.filter(({ id }) => id !== withdrawn.id),
      [],
    );
    await this.calendars.remove(withdrawn);
    await this.departments.stampCalendar(department);
    const { id: calendarVersionId, effectiveFrom } = withdrawn;
    await this.events.record(CalendarVersionWithdrawn, {
      stream: departmentStream(department.id),
      payload: { calendarVersionId, effectiveFrom: effectiveFrom!, firstDay: effectiveFrom! },
      actorId: actor.userId,
      audience: [department.id],
    });
  }

  private async record(actor: Actor, before: CalendarVersionRow | null, row: CalendarVersionRow): Promise<void> {
    const { id: calendarVersionId, version, effectiveFrom, weekly, holidays, exceptions } = row;
    const firstDay = firstChangedDay(before, row) ?? effectiveFrom;
    await this.events.record(CalendarVersionSet, {
      stream: departmentStream(row.departmentId),
      payload: { calendarVersionId, version, effectiveFrom, firstDay, weekly, holidays, exceptions },
      actorId: actor.userId,
      audience: [row.departmentId],
    });
  }
}

const byBeginning = (a: CalendarVersionRow, b: CalendarVersionRow): number =>
  (a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1;
