import { type QueryKey, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { randomId } from '../random-id';
import type { Refusal } from './refusal';

/** The headers of a write. The server answers a repeated key with the first answer and does nothing twice. */
export type Once = { 'Idempotency-Key': string };

/**
 * A write. Its key is made when the person acts, so that a repetition after a cut line has no second effect. A person who sends
 * the same again, because no answer came, repeats the key too.
 *
 * @param send the call, with the headers to pass on
 * @param refreshes the keys of queries that the write makes stale
 */
export function useAct<Values, Answer>(
  send: (values: Values, headers: Once) => Promise<Answer>,
  refreshes: QueryKey[],
): UseMutationResult<Answer, Refusal, Values> {
  const client = useQueryClient();
  const act = useMutation<Answer, Refusal, { values: Values; key: string }>({
    mutationFn: ({ values, key }) => send(values, { 'Idempotency-Key': key }),
    onSettled: () => Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  const start = (values: Values) => {
    const last = act.error?.isPassing === true ? act.variables : undefined;
    const isAgain = last !== undefined && JSON.stringify(last.values) === JSON.stringify(values);
    return { values, key: isAgain ? last.key : randomId() };
  };
  return {
    ...act,
    variables: act.variables?.values,
    mutate: (values: Values, options?: object) => act.mutate(start(values), options),
    mutateAsync: (values: Values, options?: object) => act.mutateAsync(start(values), options),
  } as UseMutationResult<Answer, Refusal, Values>;
}
