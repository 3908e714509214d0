import { type AgedChance, chancesByAge } from '@lockstep/statistics';
import type { WorkingCalendar } from '@lockstep/working-time';
import { Injectable } from '@nestjs/common';
import { historyFor, ResponseCurves, type ResponseHistory } from '../delay-cost/index.js';
import { Calendars } from '../departments/index.js';
import { toSeconds } from '../platform/clock/clock.js';
import { type Lateness, latenessOf } from './foresee-lateness.js';
import { type Used, usedAt } from './late-clock.js';
import { ReadLateClocks, type ToldClock } from './read-late-clocks.js';

/** The chance that an open request is answered too late, with all facts it was computed from. */
export interface ReckonedChance {
  clock: ToldClock;
  used: Used;
  lateness: Lateness;
  history: ResponseHistory;
  /** The chance at every age; null where the curve is not sufficient. */
  stairs: readonly AgedChance[] | null;
  calendar: WorkingCalendar;
}

/** Computes the chances of late answers for open requests, by the same curves as their forecasts. Changes nothing. */
@Injectable()
export class ReckonLateChances {
  constructor(
    private readonly clocks: ReadLateClocks,
    private readonly curves: ResponseCurves,
    private readonly calendars: Calendars,
  ) {}

  /** Chances of the requests that wait for an answer; the others are absent. */
  async of(requestIds: readonly string[], now: Date): Promise<ReckonedChance[]> {
    const clocks = await this.clocks.of(requestIds);
    const curves = await this.curves.of(
      clocks.map(({ serviceId }) => serviceId),
      now,
    );
    const stairsOf = rememberedStairs();
    const reckoned: ReckonedChance[] = [];
    for (const clock of clocks) {
      const calendar = await this.calendars.of(clock.partyId);
      const history = historyFor(curves.get(clock.serviceId)!, clock.priority);
      const used = usedAt(clock, calendar, toSeconds(now));
      const stairs = used.isLate ? null : stairsOf(history, used.target);
      const lateness = latenessOf(used, history.curve, stairs);
      reckoned.push({ clock, used, lateness, history, stairs, calendar });
    }
    return reckoned;
  }
}

/** Caches the stairs by history and target, because requests of one service and priority usually have the same target. */
export function rememberedStairs(): (history: ResponseHistory, target: number) => readonly AgedChance[] | null {
  const known = new Map<ResponseHistory['curve'], Map<number, readonly AgedChance[] | null>>();
  return ({ curve }, target) => {
    const ofCurve = known.get(curve) ?? new Map<number, readonly AgedChance[] | null>();
    known.set(curve, ofCurve);
    const stairs = ofCurve.has(target) ? ofCurve.get(target)! : chancesByAge(curve, target);
    ofCurve.set(target, stairs);
    return stairs;
  };
}
