import type { Actor } from '../../platform/auth/index.js';
import { type MoneyDto, toMoneyDto } from '../../platform/http/fields.js';
import type { Backtest } from '../backtest.entity.js';
import { mayCancel, seesCosts, seesFigures } from '../backtests.policy.js';
import type { BacktestAttainment, Figures } from '../figures.js';
import { headlineOf } from '../headline.js';
import type { ClockOutcome, TextName } from '../outcome.js';
import type { BehindClock, BehindRow } from '../queries/list-behind.js';
import type {
  BacktestAttainmentDto,
  BacktestDto,
  BacktestFiguresDto,
  BacktestSummaryDto,
  BacktestUnderDto,
  BehindClockDto,
  BehindRequestDto,
  SampleDto,
} from './dto/backtests.dto.js';

const ASSUMPTIONS = [
  'Everybody would have acted as they did, at the same instants.',
  'The hours are those of the calendars of both departments, day by day as they were valid: terms name no hours.',
  'A date or a length of time that was agreed on for one request, and a target named for one question or transfer, stays.',
  'Other terms change which part of a delay is late. They do not change the delay or what it costs.',
];

/** A backtest as this person may read it. */
export function presentBacktest(actor: Actor, backtest: Backtest): BacktestDto {
  const shown = seesFigures(actor, backtest);
  const figures = shown ? backtest.figures : null;
  return {
    id: backtest.id,
    negotiationId: backtest.negotiationId,
    proposalNumber: backtest.proposalNumber,
    draftId: backtest.draftId,
    draftVersion: backtest.draftVersion,
    requesterDepartmentId: backtest.requesterDepartmentId,
    providerDepartmentId: backtest.providerDepartmentId,
    serviceId: backtest.serviceId,
    hash: backtest.termsHash,
    state: backtest.state,
    progress: {
      done: backtest.requestsDone + backtest.ordersDone,
      total: backtest.requests + backtest.orderIds.length,
    },
    from: backtest.startsAt,
    asOf: backtest.asOf,
    sample: sampleOf(backtest),
    inForce: Object.entries(backtest.promises).map(
      ([
        serviceId,
        {
          inForce: { agreementVersionId, why },
        },
      ]) => ({
        serviceId,
        agreementVersionId,
        why,
      }),
    ),
    headline: figures && headlineOf(figures),
    hidden: !shown,
    figures: figures && presentFigures(figures, seesCosts(actor, backtest) ? backtest : null),
    assumptions: ASSUMPTIONS,
    startedById: backtest.startedById,
    startedAt: backtest.startedAt,
    finishedAt: backtest.finishedAt,
    abilities: { cancel: mayCancel(actor, backtest) },
  };
}

const sampleOf = ({ population, requests, populationOfOrders, orderIds }: Backtest): SampleDto => ({
  requests: population,
  requestsRead: requests,
  orders: populationOfOrders,
  ordersRead: orderIds.length,
  drawn: requests < population || orderIds.length < populationOfOrders,
});

function presentFigures(figures: Figures, costs: Pick<Backtest, 'costs'> | null): BacktestFiguresDto {
  const under = (text: TextName): BacktestUnderDto => ({
    firstResponse: presentAttainment(figures[text].firstResponse),
    answer: presentAttainment(figures[text].answer),
    answerOnAgreedDate: presentAttainment(figures[text].answerOnAgreedDate),
    reply: presentAttainment(figures[text].reply),
    delayCost:
      costs &&
      costs.costs.map(({ currency, [text]: { share, alone } }) => ({
        lateShare: toMoneyDto(BigInt(share), currency),
        avoidable: toMoneyDto(BigInt(alone), currency),
      })),
  });
  return {
    requests: figures.requests,
    datesAgreed: figures.datesAgreed,
    outsideHours: { words: figures.wordsOutsideHours, workSeconds: figures.workOnClosedDaysSeconds },
    recorded: under('recorded'),
    inForce: under('inForce'),
    proposed: under('proposed'),
  };
}

const presentAttainment = (attainment: BacktestAttainment): BacktestAttainmentDto => ({
  judged: attainment.judged,
  met: attainment.met,
  missed: attainment.missed,
  basisPoints: attainment.basisPoints,
  interval: attainment.interval && { low: attainment.interval.low, high: attainment.interval.high },
  undecided: attainment.undecided,
  notCounted: attainment.notCounted,
  missedByRequester: attainment.missedByRequester,
});

/** The summary of a backtest that is shown beside the proposal it tries. */
export function summaryOf(actor: Actor, backtest: Backtest): BacktestSummaryDto {
  const { id, state, progress, asOf, headline, hidden, figures, finishedAt } = presentBacktest(actor, backtest);
  const avoidableUnder = (text: 'proposed' | 'inForce'): MoneyDto[] | null =>
    figures?.[text].delayCost?.map(({ avoidable }) => avoidable) ?? null;
  return {
    ...{ id, state, progress, asOf, headline, hidden, finishedAt },
    proposed: figures && figures.proposed.answer,
    inForce: figures && figures.inForce.answer,
    outsideHours: figures && figures.outsideHours,
    avoidable: avoidableUnder('proposed'),
    avoidableInForce: avoidableUnder('inForce'),
  };
}

/** A request behind the figures, by one of its clocks. */
export const presentBehindBacktest =
  (clock: BehindClock) =>
  ({ requestId, number, outcome }: BehindRow): BehindRequestDto => ({
    requestId,
    number,
    dateWasAgreed: outcome.dateWasAgreed,
    recorded: presentClock(outcome.recorded[clock]),
    inForce: presentClock(outcome.inForce[clock]),
    proposed: presentClock(outcome.proposed[clock]),
  });

const presentClock = (clock: ClockOutcome | null): BehindClockDto | null =>
  clock && {
    result: clock.result ?? 'UNDECIDED',
    elapsedSeconds: clock.elapsedSeconds,
    targetSeconds: clock.targetSeconds,
    dueAt: clock.dueAt,
  };
