import { type BreakEven, breakEven, expectedErrorCost } from '@lockstep/delay-cost';
import { roundHalfUp } from '@lockstep/money';
import { Injectable } from '@nestjs/common';
import { Actor } from '../../platform/auth/actor.js';
import { ErrorHistory, type ErrorOdds } from '../error-history.js';
import { IncidentLookup } from '../incident-lookup.js';
import { refuse } from '../incidents.errors.js';
import { ledgerOf } from '../ledger.js';

/** The effort of an answer. */
export interface AnswerEffort {
  minutes: number;
  /** Minor units of the incident's currency for an hour. */
  hourlyRate: bigint;
}

export interface FailureCard extends BreakEven {
  number: string;
  currency: string;
  failureCost: bigint;
  answerCost: bigint;
  /** The minutes of answering that the cost of this one failure would have paid for. */
  minutesPaidFor: bigint;
  odds: ErrorOdds;
  /** The expected cost of releasing the next order without an answer, in minor units. */
  expectedCost: bigint;
}

/** Compares the cost of one failure with the effort of answers: the number of answers that it would have paid for. */
@Injectable()
export class ReadFailureCard {
  constructor(
    private readonly lookup: IncidentLookup,
    private readonly history: ErrorHistory,
  ) {}

  async execute(actor: Actor, idOrNumber: string, { minutes, hourlyRate }: AnswerEffort): Promise<FailureCard> {
    const { incident } = await this.lookup.visibleTo(actor, idOrNumber);
    const { total } = ledgerOf(await this.lookup.linesOf([incident.id]));
    if (total <= 0n) throw refuse('incident.cost_nothing');
    const answerCost = roundHalfUp(hourlyRate * BigInt(minutes), 60n);
    const odds = await this.history.odds();
    const { answers, probability } = breakEven(answerCost, total);
    return {
      number: incident.number,
      currency: incident.currency,
      failureCost: total,
      answerCost,
      answers,
      probability,
      minutesPaidFor: answers * BigInt(minutes),
      odds,
      expectedCost: expectedErrorCost(total, odds.probability),
    };
  }
}
