import { roundHalfUp, WHOLE_IN_BASIS_POINTS } from '@lockstep/money';

/**
 * The expected cost of releasing without the answer, in minor units: the cost of the failure times its probability. It
 * is never added to a realised cost: a failure that happens is an incident.
 * @param probability in basis points.
 */
export const expectedErrorCost = (failureCost: bigint, probability: bigint): bigint =>
  roundHalfUp(failureCost * probability, WHOLE_IN_BASIS_POINTS);

/**
 * How likely an order released without its answer fails, in basis points: the mean of a beta distribution that starts
 * from one failure in twenty, Beta(1, 19), so that a department without history is neither innocent nor condemned.
 */
export function probabilityOfError(releasedWithoutAnswer: number, becameIncidents: number): bigint {
  return roundHalfUp((BigInt(becameIncidents) + 1n) * WHOLE_IN_BASIS_POINTS, BigInt(releasedWithoutAnswer) + 20n);
}

/** When answering pays for itself. */
export interface BreakEven {
  /** How many answers one avoided failure pays for. */
  answers: bigint;
  /** The least probability of a failure, in basis points, at which an answer costs less than it is expected to save. */
  probability: bigint;
}

/** @throws RangeError when one of the two costs nothing. */
export function breakEven(answerCost: bigint, failureCost: bigint): BreakEven {
  if (answerCost <= 0n || failureCost <= 0n) throw new RangeError('Both an answer and a failure cost something');
  const raised = answerCost * WHOLE_IN_BASIS_POINTS;
  return { answers: failureCost / answerCost, probability: (raised + failureCost - 1n) / failureCost };
}
