import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import { Absences } from '../identity/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/index.js';
import { departmentsToKnow, hearersOf, type House, mayHaveAPart, rolesOf } from './parts.js';
import type { NoticeStory } from './story.js';

/** Finds the people for the roles of a notice, at the time of the notice. */
@Injectable()
export class Recipients {
  constructor(
    private readonly departments: Departments,
    private readonly database: Database,
    private readonly absences: Absences,
    private readonly clock: Clock,
  ) {}

  /** Ids of the people to notify, for each story in order. */
  async ofAll(stories: readonly NoticeStory[]): Promise<string[][]> {
    const house: House = {
      staff: await this.departments.staffOf(stories.flatMap(departmentsToKnow)),
      ...(await this.flagged(stories)),
    };
    const accounts = stories.flatMap((story) => mayHaveAPart(story, house));
    const turnedTo = await this.absences.turnedTo(accounts, this.clock.now());
    return stories.map((story) => hearersOf(story, house, turnedTo));
  }

  private async flagged(stories: readonly NoticeStory[]): Promise<Pick<House, 'executives' | 'admins'>> {
    const areTold = stories.flatMap(rolesOf).some((role) => role === 'executive' || role === 'admin');
    if (!areTold) return { executives: [], admins: [] };
    const rows = await this.database.query<{ id: string; executive: boolean; admin: boolean }>(
      `SELECT id, executive, admin FROM user_account
        WHERE (executive OR admin) AND deactivated_at IS NULL ORDER BY id`,
    );
    const idsOf = (flag: 'executive' | 'admin') => rows.filter((row) => row[flag]).map(({ id }) => id);
    return { executives: idsOf('executive'), admins: idsOf('admin') };
  }
}
