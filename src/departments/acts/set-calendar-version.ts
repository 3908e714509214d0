import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { refuse as refuseHttp } from '../../platform/http/http.errors.js';
import { CalendarEditing } from '../calendar-editing.js';
import type { CalendarContent } from '../calendar-store.js';
import { CalendarVersionRow } from '../calendar-version.entity.js';

/** Says when a department works from a local day on; null is the initial version, from the beginning. */
@Injectable()
export class SetCalendarVersion {
  constructor(private readonly editing: CalendarEditing) {}

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
    const existing = versions.find((candidate) => candidate.effectiveFrom === effectiveFrom);
    if (existing !== undefined && version === null) throw refuseHttp('http.if_match_required');
    requireVersion(version ?? 0, existing?.version ?? 0);
    const after = this.editing.propose(actor, department, versions, effectiveFrom, content);
    if (versions.length === 0) this.editing.requireReplyWithin(department, after);
    await this.editing.finish(actor, department, versions, [after]);
    return after;
  }
}
