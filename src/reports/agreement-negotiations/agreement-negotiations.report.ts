import { Injectable } from '@nestjs/common';
import { type Actor, departmentIdsOf, isMember } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import { blocksAround, givenAway, type DayPiece } from '../metrics/bundles.js';
import type { FigureValue } from '../metrics/figure-values.js';
import { keyOf, type CellPlace } from '../metrics/metric-report.js';
import type { Asked } from '../metrics/metric-table.js';
import { isSmall } from '../metrics/small.js';
import type { PairFilter } from '../responsiveness/responsiveness.report.js';
import { sqlFile } from '../../platform/database/sql-file.js';
import type { Period } from '../period.js';
import { figuresOfNegotiations, type NegotiationFact } from './sum-negotiations.js';

export interface NegotiationsRow {
  place: CellPlace;
  negotiations: number;
  /** Null where there are too few negotiations to show figures to a reader of neither side. */
  figures: Record<string, FigureValue> | null;
}

interface Found extends NegotiationFact {
  id: string;
  requester: string;
  provider: string;
  /** The day (UTC) on which the negotiation was opened. */
  day: string;
}

const SQL = sqlFile('./agreement-negotiations.sql', import.meta.url);

/**
 * How departments come to agreements (M17). Members of a side can read each of their negotiations, so they see all
 * figures of their own.
 */
@Injectable()
export class AgreementNegotiationsReport {
  constructor(private readonly database: Database) {}

  /** One row for each pair of departments that opened a negotiation in the period. */
  async rows(actor: Actor, asked: Asked, filter: PairFilter): Promise<NegotiationsRow[]> {
    const opened = await this.read(actor, asked, asked, filter);
    const pairs = new Map<string, Found[]>();
    for (const found of opened) {
      const key = pairOf(found);
      pairs.set(key, [...(pairs.get(key) ?? []), found]);
    }
    const hidden = givenAway(piecesOf(await this.read(actor, asked, blocksAround(asked), filter), opened));
    return [...pairs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, facts]) => {
        const { requester, provider } = facts[0]!;
        const isOwn = isMember(actor, requester) || isMember(actor, provider);
        const isShown = isOwn || !(isSmall(groupOf(facts)) || hidden.has(key));
        return {
          place: { requester, provider },
          negotiations: facts.length,
          figures: isShown ? figuresOfNegotiations(facts) : null,
        };
      });
  }

  private read(actor: Actor, { now }: Asked, { from, to }: Period, filter: PairFilter): Promise<Found[]> {
    return this.database.query<Found>(SQL, [
      ...[from, to, departmentIdsOf(actor), actor.executive, now],
      ...[filter.requesterDepartmentId ?? null, filter.providerDepartmentId ?? null],
    ]);
  }
}

/**
 * The negotiations around the period, as pieces that tell which of them are inside it. Other periods could reveal a
 * small rest by subtraction.
 */
function piecesOf(around: readonly Found[], opened: readonly Found[]): DayPiece[] {
  const inside = new Set(opened.map(({ id }) => id));
  return around.map((found) => {
    const pair = pairOf(found);
    const counted = { inside: inside.has(found.id) ? 1 : 0, all: 1 };
    return {
      of: pair,
      cell: pair,
      day: found.day,
      ...counted,
      alone: 1,
      requests: [],
      firstHand: null,
      lastHand: null,
    };
  });
}

const pairOf = ({ requester, provider }: Found): string => keyOf({ requester, provider });

/**
 * Negotiations count as requests here. Their authors need no protection, because each text is a statement of two
 * departments.
 */
const groupOf = (facts: readonly Found[]) => ({ requests: facts.length, firstHand: null, lastHand: null });
