import { Injectable } from '@nestjs/common';
import { Departments } from '../../../departments/index.js';
import { Users } from '../../../identity/index.js';
import type { Actor } from '../../../platform/auth/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/index.js';
import type { RequestView } from '../../../requests/index.js';
import { Clocks } from '../clocks.js';
import { RequestTerms } from '../../terms/request-terms.entity.js';
import type { ClockExplanationsDto } from './clock-explanations.dto.js';
import type { ClocksDto } from './clocks.dto.js';
import { iso, presentClock, presentExplanation, presentRequestTerms } from './present-clock.js';

/** The clocks of a request at this moment, as figures and as sentences. */
@Injectable()
export class PresentClocks {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly clocks: Clocks,
    private readonly departments: Departments,
    private readonly users: Users,
  ) {}

  async figures(request: RequestView): Promise<ClocksDto> {
    const asOf = this.clock.now();
    const terms = await this.database.repository(RequestTerms).findOneBy({ requestId: request.id });
    const readings = await this.clocks.of(request.id, asOf);
    return {
      requestId: request.id,
      number: request.number,
      asOf: iso(asOf),
      terms: terms && presentRequestTerms(terms),
      clocks: readings.map((reading) => presentClock(reading, readings)),
    };
  }

  /** Written in the zone the reader lives in. */
  async explanations(request: RequestView, reader: Actor): Promise<ClockExplanationsDto> {
    const asOf = this.clock.now();
    const { zone } = await this.users.account(reader.userId);
    const readings = await this.clocks.of(request.id, asOf);
    const departments = await this.departments.find(readings.map((reading) => reading.party));
    const names = new Map(departments.map(({ id, name }) => [id, name]));
    return {
      requestId: request.id,
      asOf: iso(asOf),
      zone,
      clocks: readings.map((reading) => presentExplanation(reading, names.get(reading.party)!, zone)),
    };
  }
}
