import { FlagField, InstantField, IntegerField, OneOfField } from '../../platform/http/response-fields.js';
import {
  COMPARED_WITH,
  type ComparedWith,
  type KeptLateChance,
  LATE_STANDINGS,
  type LateStanding,
  LIKELY_LATE,
  UNKNOWN_BECAUSE,
  type UnknownBecause,
} from '../due/late-chance.js';

/** How likely the answer comes too late: so many of those that had lasted as long lasted longer than this one may. */
export class LateChanceDto {
  /** FORESEEN: the chance is known. LATE: it is late already. UNKNOWN: too little is known to tell; `unknownBecause` says why. */
  @OneOfField(LATE_STANDINGS, { enumName: 'LateStanding', example: 'FORESEEN' })
  standing: LateStanding;

  /** Basis points: 10,000 once it is late; null while it is unknown. At most 500 behind what it is at this moment. */
  @IntegerField({ nullable: true, example: 7250 })
  basisPoints: number | null;

  /** It is not late yet, and 7,000 or more. */
  @FlagField({ example: true })
  isLikely: boolean;

  @OneOfField(UNKNOWN_BECAUSE, { enumName: 'LateUnknownBecause', nullable: true, example: null })
  unknownBecause: UnknownBecause | null;

  /** The requests it is compared with; null once it is late, like their numbers and days. */
  @OneOfField(COMPARED_WITH, { enumName: 'LateComparedWith', nullable: true, example: 'SERVICE_AND_PRIORITY' })
  population: ComparedWith | null;

  @IntegerField({ nullable: true, example: 48, description: 'The number of requests in the history.' })
  observations: number | null;

  @IntegerField({
    nullable: true,
    example: 41,
    description: 'The number of requests in the history that were answered.',
  })
  answered: number | null;

  @InstantField({
    nullable: true,
    example: '2025-09-03T06:00:00.000Z',
    description: 'The beginning of the period in which the requests of the history were sent.',
  })
  historyFrom: Date | null;

  @InstantField({
    nullable: true,
    example: '2026-03-02T06:00:00.000Z',
    description: 'The end of the period in which the requests of the history were sent.',
  })
  historyTo: Date | null;

  @IntegerField({ example: 14400, description: 'Working seconds from the start to `asOf`.' })
  ageSeconds: number;

  @IntegerField({ nullable: true, example: 28800, description: 'Working seconds of the whole target; null once late.' })
  targetSeconds: number | null;

  @InstantField({ example: '2026-03-02T11:00:00.000Z' })
  asOf: Date;
}

const instant = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

export const presentLateChance = (kept: KeptLateChance): LateChanceDto => ({
  standing: kept.standing,
  basisPoints: kept.basisPoints,
  isLikely: kept.standing === 'FORESEEN' && kept.basisPoints! >= LIKELY_LATE,
  unknownBecause: kept.unknownBecause,
  population: kept.population,
  observations: kept.observations,
  answered: kept.answered,
  ageSeconds: kept.ageSeconds,
  targetSeconds: kept.targetSeconds,
  historyFrom: instant(kept.historyFrom),
  historyTo: instant(kept.historyTo),
  asOf: new Date(kept.asOf),
});
