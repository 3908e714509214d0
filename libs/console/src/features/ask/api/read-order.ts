import { useQuery } from '@tanstack/react-query';
import { type OrderDto, readOrder } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { Refusal } from '../../../shared/api/refusal';

/** The system that a number belongs to when none is named. */
const USUAL_SYSTEM = 'ERP';

type Name = { system?: string; reference: string } | null;

/** The order of this number; null when nobody has named it yet, or the reader may not see it. */
export const useOrder = (name: Name) =>
  useQuery({
    queryKey: [...keys.orders, 'one', name],
    queryFn: () => readOrNull(name!),
    enabled: name !== null,
  });

async function readOrNull({ system = USUAL_SYSTEM, reference }: NonNullable<Name>): Promise<OrderDto | null> {
  try {
    return await answer(readOrder({ path: { system, reference } }));
  } catch (error) {
    if (error instanceof Refusal && (error.status === 404 || error.status === 400)) return null;
    throw error;
  }
}
