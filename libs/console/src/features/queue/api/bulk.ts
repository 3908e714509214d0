import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { BulkOutcomeDto } from '../../../client';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';
import { type BulkAct, type BulkValues, isComplete, type SendBulk } from '../list/bulk-acts';
import { assignMany } from './assign-many';
import { estimateMany } from './estimate-many';
import { prioritiseMany } from './prioritise-many';
import { putAsideMany } from './put-aside-many';

const SENDS: Record<BulkAct, SendBulk> = {
  assign: assignMany,
  priority: prioritiseMany,
  effort: estimateMany,
  aside: putAsideMany,
};

export const useBulk = (act: BulkAct, department: string, requests: string[]) =>
  useAct(
    (values: BulkValues, headers) => SENDS[act]({ requests, values, dryRun: false }, headers),
    [keys.queue(department), keys.requests],
  );

/** The requests that the act would not change, before it is sent; undefined until it is known. */
export function useForeseen(
  act: BulkAct,
  department: string,
  requests: string[],
  typed: BulkValues,
): BulkOutcomeDto[] | undefined {
  const [values] = useDebouncedValue(typed, 300);
  return useQuery({
    queryKey: [...keys.queue(department), 'bulk', act, requests, values],
    queryFn: () => SENDS[act]({ requests, values, dryRun: true }),
    enabled: isComplete(act, values),
    retry: false,
    select: ({ data }) => data.filter(({ done }) => !done),
  }).data;
}
