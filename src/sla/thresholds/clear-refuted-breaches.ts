import { Injectable } from '@nestjs/common';
import { EventLog } from '../../platform/events/index.js';
import type { RequestHistory } from '../history/request-history.js';
import { ClockBreachCleared } from '../sla.events.js';
import { BREACH } from './threshold-key.js';
import { ToldThresholdStore } from './told-threshold-store.js';
import type { ToldThreshold } from './told-thresholds.js';

/** Clears each recorded breach that, as known now, was no breach. The caller has locked the request. */
@Injectable()
export class ClearRefutedBreaches {
  constructor(
    private readonly told: ToldThresholdStore,
    private readonly log: EventLog,
  ) {}

  async execute(history: RequestHistory, at: Date, audience: string[]): Promise<void> {
    const inTime = history.readings(at).filter((reading) => reading.breachedAt === null);
    for (const breach of history.told.filter(({ threshold }) => threshold === BREACH)) {
      const { clock, subject, targetVersion } = breach;
      const refuting = inTime.find((each) => each.kind === clock && each.subject === subject);
      if (refuting === undefined) continue;
      await this.told.forgetBreach(history.requestId, breach);
      await this.log.record(ClockBreachCleared, {
        stream: { kind: 'request', id: history.requestId },
        payload: {
          ...{ clock, subject, departmentId: refuting.party, targetVersion },
          toldRoles: rolesTold(history.told, breach),
        },
        actorId: null,
        audience,
      });
    }
  }
}

/** The roles that the ladder has notified of this breach. */
const rolesTold = (told: readonly ToldThreshold[], { clock, subject }: ToldThreshold): ToldThreshold['roles'] => [
  ...new Set(told.filter((each) => each.clock === clock && each.subject === subject).flatMap(({ roles }) => roles)),
];
