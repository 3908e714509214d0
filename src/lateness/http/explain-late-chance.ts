import { chanceOfLasting, intervalInBasisPoints } from '@lockstep/statistics';
import { Injectable } from '@nestjs/common';
import { Clock, toInstantOrNull, toSeconds } from '../../platform/clock/clock.js';
import { LIKELY_LATE, presentLateChance, type RequestView } from '../../requests/index.js';
import { describeLateness } from '../describe-lateness.js';
import { chanceReachedAt } from '../foresee-lateness.js';
import { lateChanceRowOf } from '../late-chance-projection.js';
import { refuse } from '../lateness.errors.js';
import { type ReckonedChance, ReckonLateChances } from '../reckon-late-chances.js';
import type { LateChanceExplanationDto } from './late-chance.dto.js';

/** How likely a request is answered too late at this moment, with the figures and the words that say why. */
@Injectable()
export class ExplainLateChance {
  constructor(
    private readonly clock: Clock,
    private readonly reckon: ReckonLateChances,
  ) {}

  /** @throws lateness.nothing_awaited */
  async of(request: RequestView): Promise<LateChanceExplanationDto> {
    const now = this.clock.now();
    const [reckoned] = await this.reckon.of([request.id], now);
    if (reckoned === undefined) throw refuse('lateness.nothing_awaited');
    const kept = lateChanceRowOf(reckoned, now);
    const [historyFrom, historyTo] = [kept.historyFrom?.toISOString() ?? null, kept.historyTo?.toISOString() ?? null];
    return {
      requestId: request.id,
      number: request.number!,
      ...presentLateChance({ ...kept, historyFrom, historyTo, asOf: now.toISOString() }),
      ...howSure(reckoned),
      likelyAt: likelyAt(reckoned, now),
      explanation: inWords(reckoned),
    };
  }
}

const lastingOf = ({ used, history }: ReckonedChance) => chanceOfLasting(history.curve, used.age, used.target);

function howSure(reckoned: ReckonedChance): Pick<LateChanceExplanationDto, 'interval'> {
  const interval = reckoned.lateness.standing === 'FORESEEN' ? lastingOf(reckoned)?.interval : null;
  return { interval: interval ? intervalInBasisPoints(interval) : null };
}

function likelyAt({ clock, used, lateness, stairs, calendar }: ReckonedChance, now: Date): Date | null {
  if (lateness.standing !== 'FORESEEN' || lateness.basisPoints >= LIKELY_LATE) return null;
  return toInstantOrNull(chanceReachedAt(clock, used, stairs, LIKELY_LATE, calendar, toSeconds(now)));
}

function inWords(reckoned: ReckonedChance): string[] {
  const { clock, used, lateness, history } = reckoned;
  const { population, curve } = history;
  return describeLateness({
    ...{ lateness, population, observations: curve.observations, answered: curve.ended },
    ...{ ageSeconds: used.age, targetSeconds: used.target },
    older: olderThan(reckoned),
    hasDate: clock.targetSeconds === null,
    paused: clock.state === 'PAUSED',
  });
}

/** Those that were still open when the next one ended. */
const olderThan = ({ used, history: { curve } }: ReckonedChance): number =>
  curve.steps.find(({ duration }) => duration > used.age)?.atRisk ?? 0;
