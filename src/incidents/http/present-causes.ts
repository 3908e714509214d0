import { toMoneyDto } from '../../platform/http/fields.js';
import type { FailureShare } from '../queries/allocate-failure.js';
import type { FailureCard } from '../queries/read-card.js';
import type { ErrorOdds } from '../error-history.js';
import { AllocationDto, CauseDto, ErrorOddsDto, FailureCardDto } from './dto/cause.dto.js';

export function presentAllocation({ total, currency, allocation, words, seen }: FailureShare): AllocationDto {
  const money = (amount: bigint) => toMoneyDto(amount, currency);
  const hidden = allocation.causes.filter(({ requestId }) => !seen.has(requestId));
  return {
    total: money(total),
    causes: allocation.causes
      .filter(({ requestId }) => seen.has(requestId))
      .map((cause): CauseDto => {
        const { revision, answer, words: said, ...word } = words.get(cause.requestId)!;
        return {
          requestId: cause.requestId,
          number: seen.get(cause.requestId)!,
          revision,
          answer,
          weightBasisPoints: cause.weightBasisPoints,
          words: said,
          confirmed: cause.confirmed,
          proposedByDepartmentId: word.proposedByDepartmentId,
          confirmedByDepartmentId: word.confirmedByDepartmentId,
          amount: money(cause.amount),
          provider: { departmentId: cause.providerDepartmentId, amount: money(cause.provider) },
          requester: { departmentId: cause.requesterDepartmentId, amount: money(cause.requester) },
        };
      }),
    otherRequests: money(hidden.reduce((sum, { amount }) => sum + amount, 0n)),
    unlinked: money(allocation.unlinked),
    unconfirmed: money(allocation.unconfirmed),
    departments: [...allocation.departments]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([departmentId, amount]) => ({ departmentId, amount: money(amount) })),
  };
}

export function presentCard(card: FailureCard, minutes: number): FailureCardDto {
  const money = (amount: bigint) => toMoneyDto(amount, card.currency);
  return {
    incident: card.number,
    failureCost: money(card.failureCost),
    answerCost: money(card.answerCost),
    answersPaidFor: card.answers.toString(),
    hoursPaidFor: (card.minutesPaidFor / 60n).toString(),
    worthwhileFromBasisPoints: Number(card.probability),
    odds: presentOdds(card.odds),
    expectedCost: money(card.expectedCost),
    sentence: `What this failure cost would have paid for ${card.answers} answers of ${inHours(minutes)}.`,
  };
}

export const presentOdds = ({ releasedWithoutAnswer, becameIncidents, probability }: ErrorOdds): ErrorOddsDto => ({
  releasedWithoutAnswer,
  becameIncidents,
  probabilityBasisPoints: Number(probability),
});

const inHours = (minutes: number): string =>
  minutes % 60 === 0
    ? `${minutes / 60} h`
    : minutes < 60
      ? `${minutes} min`
      : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
