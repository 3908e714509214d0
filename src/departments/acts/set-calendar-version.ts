import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { refuse as refuseHttp } from '../../platform/http/http.errors.js';
import { CalendarEditing } from '../calendar-editing.js';
import type { CalendarContent } from '../calendar-store.js';
import { CalendarVersionRow } from '../calendar-version.entity.js';

/**
 * Sets the hours of a department from a local day on. With null it sets the initial version, which holds from the
 * beginning.
 */
@Injectable()
export class SetCalendarVersion {
  constructor(private readonly editing: CalendarEditing) {}

  /** @param version version number of the edition to replace; null when the caller knows none */
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
