import { probabilityOfError } from '@lockstep/delay-cost';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/index.js';

/** How often a release without the answer has led to a failure so far, in the whole company. */
export interface ErrorOdds {
  releasedWithoutAnswer: number;
  becameIncidents: number;
  /** Basis points. */
  probability: bigint;
}

/** Reads the history of orders that left without the answer they waited for. */
@Injectable()
export class ErrorHistory {
  constructor(private readonly database: Database) {}

  async odds(): Promise<ErrorOdds> {
    const [row] = await this.database.query<{ released: string; failed: string }>(
      `SELECT count(*) AS released,
              count(*) FILTER (WHERE EXISTS (SELECT FROM incident i WHERE i.order_id = o.id)) AS failed
         FROM customer_order o
        WHERE o.released_with_answer IS FALSE`,
    );
    const releasedWithoutAnswer = Number(row!.released);
    const becameIncidents = Number(row!.failed);
    return {
      releasedWithoutAnswer,
      becameIncidents,
      probability: probabilityOfError(releasedWithoutAnswer, becameIncidents),
    };
  }
}
