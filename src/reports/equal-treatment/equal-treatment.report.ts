import { Injectable } from '@nestjs/common';
import { type Actor, isMember } from '../../platform/auth/index.js';
import { type Asked, type MetricRow, MetricTable } from '../metrics/metric-table.js';
import type { MetricReport, CellPlace, RowsBy } from '../metrics/metric-report.js';
import { RESPONSE_TIMES } from '../response-times/response-times.js';
import { type TreatmentRatio, ratioOf } from './ratio.js';

export interface Treatment {
  place: CellPlace;
  requests: number;
  /** Null where the figures would be about one person, or too few requests were answered. */
  ratio: TreatmentRatio | null;
  /**
   * Working seconds within which 85 of a hundred requests are answered: `own` for this department, `all` for every
   * department that asks for the same.
   */
  own: number | null;
  all: number | null;
}

/** The report compares one figure, so it reads no other. */
const ANSWERS: MetricReport = { ...RESPONSE_TIMES, figures: { answer: RESPONSE_TIMES.figures.answer! } };

/** Whether departments that ask for the same wait equally long (M22). */
@Injectable()
export class EqualTreatmentReport {
  constructor(private readonly table: MetricTable) {}

  /** One row for each asking department, service and priority, for providers all of whose requests the reader sees. */
  async rows(actor: Actor, asked: Asked, where: CellPlace): Promise<Treatment[]> {
    const { requester: _, ...ofAll } = where;
    const all = new Map((await this.read(actor, asked, 'PROVIDER', ofAll)).map((row) => [sameAsked(row.place), row]));
    const own = await this.read(actor, asked, 'PAIR', where);
    return own
      .filter(({ place }) => actor.executive || isMember(actor, place.provider!))
      .map((row) => treatment(row, all.get(sameAsked(row.place))));
  }

  private read(actor: Actor, asked: Asked, by: RowsBy, where: CellPlace): Promise<MetricRow[]> {
    return this.table.rows(actor, ANSWERS, asked, { by, splits: ['SERVICE', 'PRIORITY'], where });
  }
}

const sameAsked = ({ provider, service, priority }: CellPlace): string => JSON.stringify([provider, service, priority]);

function treatment({ place, requests, figures }: MetricRow, all: MetricRow | undefined): Treatment {
  const own = figures?.answer!.p85 ?? null;
  const ofAll = all?.figures?.answer!.p85 ?? null;
  return { place, requests, own, all: ofAll, ratio: ratioOf(own, ofAll) };
}
