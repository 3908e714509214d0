import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Transactional } from '../../platform/database/index.js';
import type { Refusal } from '../../platform/http/refusal.js';
import { seedVersions } from '../calendar/seed-versions.js';
import { CalendarEditing } from '../calendar-editing.js';
import { refuse } from '../departments.errors.js';
import { firstEditableDay } from '../departments.policy.js';

export interface HolidayWish {
  /** Country code of ISO 3166-1 alpha-2. */
  country: string;
  /** Code of a state (`BY`) or of a district in it (`BY-A`). */
  region: string | null;
  years: number[];
}

/** Loaded on first use: the holiday data takes 28 MiB of memory, and most processes never need it. */
const holidayPlaces = () => import('../calendar/holiday-places.js');
const holidays = () => import('../calendar/public-holidays.js');

/** Adds the public holidays of a country to the calendar. People can edit them afterwards. */
@Injectable()
export class SeedHolidays {
  constructor(private readonly editing: CalendarEditing) {}

  @Transactional()
  async execute(actor: Actor, departmentId: string, { country, region, years }: HolidayWish): Promise<void> {
    const { department, versions } = await this.editing.begin(actor, departmentId);
    if (versions.length === 0) throw refuse('calendar.not_set_up');
    const { publicHolidays } = await holidays();
    const seeds = publicHolidays(country, region, years);
    if (seeds === null) throw await unknown(country, region);
    const from = firstEditableDay(actor, null, this.editing.today(department));
    const seeded = seedVersions(versions, seeds, from).map((version) => ({ ...version, country, region }));
    if (seeded.length > 0) await this.editing.finish(actor, department, versions, seeded);
  }
}

async function unknown(country: string, region: string | null): Promise<Refusal> {
  const { explainUnknownPlace } = await holidayPlaces();
  const { pointer, detail, known } = explainUnknownPlace(country, region);
  return refuse('calendar.unknown_region', undefined, { errors: [{ pointer, detail }], known });
}
