import { splitByCause, UNLINKED } from '@lockstep/delay-cost';
import { WHOLE_IN_BASIS_POINTS } from '@lockstep/money';

/** A cause with the weights that the split needs. */
export interface WeighedCause {
  requestId: string;
  weightBasisPoints: number;
  providerBasisPoints: number;
  /** True when two people of two departments agree on the weight. */
  confirmed: boolean;
  providerDepartmentId: string;
  requesterDepartmentId: string;
}

/** A cause with its share of the failure cost, in minor units. */
export interface AllocatedCause extends WeighedCause {
  amount: bigint;
  provider: bigint;
  requester: bigint;
}

export interface Allocation {
  causes: AllocatedCause[];
  /** The part of the cost without a cause. */
  unlinked: bigint;
  /** The part of the cost whose causes only one department has stated. It is in no department's sum. */
  unconfirmed: bigint;
  /** Minor units by department id, from confirmed causes only. */
  departments: ReadonlyMap<string, bigint>;
}

/** Splits the cost of a failure between its causes, and each cause between its two sides. The parts sum to the whole. */
export function allocate(total: bigint, weighed: readonly WeighedCause[]): Allocation {
  const amounts = splitByCause(
    total,
    weighed.map(({ requestId, weightBasisPoints }) => ({ key: requestId, basisPoints: BigInt(weightBasisPoints) })),
  );
  const causes = weighed.map((cause) => ({ ...cause, ...sidesOf(cause, amounts.get(cause.requestId)!) }));
  const departments = new Map<string, bigint>();
  const add = (id: string, amount: bigint) => departments.set(id, (departments.get(id) ?? 0n) + amount);
  for (const cause of causes.filter(({ confirmed }) => confirmed)) {
    add(cause.providerDepartmentId, cause.provider);
    add(cause.requesterDepartmentId, cause.requester);
  }
  const unconfirmed = causes.filter(({ confirmed }) => !confirmed).reduce((sum, { amount }) => sum + amount, 0n);
  return { causes, unlinked: amounts.get(UNLINKED) ?? 0n, unconfirmed, departments };
}

function sidesOf(cause: WeighedCause, amount: bigint): Pick<AllocatedCause, 'amount' | 'provider' | 'requester'> {
  const provider = BigInt(cause.providerBasisPoints);
  const sides = splitByCause(amount, [
    { key: 'provider', basisPoints: provider },
    { key: 'requester', basisPoints: WHOLE_IN_BASIS_POINTS - provider },
  ]);
  return { amount, provider: sides.get('provider')!, requester: sides.get('requester')! };
}
