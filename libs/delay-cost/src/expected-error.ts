import { roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';

/**
 * The expected cost of a release without the answer, in minor units: the cost of the failure times its probability.
 * Never add it to a realised cost: a failure that happens is recorded as an incident.
 * @param probability in basis points.
 */
export const expectedErrorCost = (failureCost: bigint, probability: bigint): bigint =>
  roundHalfUp(failureCost * probability, WHOLE_IN_BASIS_POINTS);

/**
 * The probability that an order released without its answer fails, in basis points. It is the mean of a beta
 * distribution that starts from one failure in twenty, Beta(1, 19), so that a department without history gets neither 0
 * nor a bad value.
 */
export function probabilityOfError(releasedWithoutAnswer: number, becameIncidents: number): bigint {
  return roundHalfUp((BigInt(becameIncidents) + 1n) * WHOLE_IN_BASIS_POINTS, BigInt(releasedWithoutAnswer) + 20n);
}

/** The point at which answering pays for itself. */
export interface BreakEven {
  /** The number of answers that one avoided failure pays for. */
  answers: bigint;
  /** The lowest probability of a failure, in basis points, at which an answer costs less than it is expected to save. */
  probability: bigint;
}

/** @throws RangeError if one of the two costs is not above zero. */
export function breakEven(answerCost: bigint, failureCost: bigint): BreakEven {
  if (answerCost <= 0n || failureCost <= 0n) throw new RangeError('Both an answer and a failure cost something');
  const raised = answerCost * WHOLE_IN_BASIS_POINTS;
  return { answers: failureCost / answerCost, probability: (raised + failureCost - 1n) / failureCost };
}
