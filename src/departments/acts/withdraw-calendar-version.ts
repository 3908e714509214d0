import type { LocalDate } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import { requireVersion } from '../../platform/http/etag.js';
import { CalendarEditing } from '../calendar-editing.js';
import { refuse } from '../departments.errors.js';
import { firstEditableDay } from '../departments.policy.js';

/** Withdraws a version that has not begun. The version before it continues. */
@Injectable()
export class WithdrawCalendarVersion {
  constructor(private readonly editing: CalendarEditing) {}

  /** @param version version number of the edition that the caller has read */
  @Transactional()
  async execute(actor: Actor, departmentId: string, effectiveFrom: LocalDate | null, version: number): Promise<void> {
    const { department, versions } = await this.editing.begin(actor, departmentId);
    const withdrawn = versions.find((candidate) => candidate.effectiveFrom === effectiveFrom);
    if (withdrawn === undefined) throw refuse('calendar.version_not_found');
    if (withdrawn.effectiveFrom === null) throw refuse('calendar.initial_stays');
    requireVersion(version, withdrawn.version);
    const first = firstEditableDay(actor, effectiveFrom, this.editing.today(department));
    if (first !== null && withdrawn.effectiveFrom < first) throw refuse('calendar.begun');
    await this.editing.withdraw(actor, department, versions, withdrawn);
  }
}
