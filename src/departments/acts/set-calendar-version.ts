import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { refuse as refuseHttp } from '../../platform/http/http.errors.js';
import { changesBefore } from '../calendar/changes-before.js';
import { CalendarEditing } from '../calendar-editing.js';
import { CalendarStore, type CalendarContent } from '../calendar-store.js';
import { CalendarVersionRow } from '../calendar-version.entity.js';
import { refuse } from '../departments.errors.js';
import { firstEditableDay } from '../departments.policy.js';

/** Says when a department works from a local day on; null is the initial version, from the beginning. */
@Injectable()
export class SetCalendarVersion {
  constructor(
    private readonly editing: CalendarEditing,
    private readonly calendars: CalendarStore,
  ) {}

  /** `version` is that of the edition being replaced, null when none is known. */
  @Transactional()
  async execute(
    actor: Actor,
    departmentId: string,
    effectiveFrom: LocalDate | null,
    version: number | null,
    content: CalendarContent,
  ): Promise<CalendarVersionRow> {
    const { department, versions } = await this.editing.begin(actor, departmentId);
    if (versions.length === 0 && effectiveFrom !== null) throw refuse('calendar.not_set_up');
    const before = versions.find((candidate) => candidate.effectiveFrom === effectiveFrom) ?? null;
    if (before !== null && version === null) throw refuseHttp('http.if_match_required');
    requireVersion(version ?? 0, before?.version ?? 0);
    const after = { ...(before ?? this.calendars.draft(departmentId, effectiveFrom, content)), ...content };
    const first = firstEditableDay(actor, effectiveFrom, this.editing.today(department));
    if (first !== null && changesBefore(first, before, after)) {
      throw refuse(
        'calendar.too_early',
        `This would change days before ${first}; begin a version on that day or later.`,
      );
    }
    await this.editing.finish(actor, department, versions, [after]);
    return after;
  }
}
