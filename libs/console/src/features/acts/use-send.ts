import { keys } from '../../shared/api/keys';
import { useAct } from '../../shared/api/use-act';
import { useMe } from '../../shared/session/use-me';
import type { Act, Subject, Values } from './act';

/** Sends an act. Everything that shows the request is read again. */
export function useSend(act: Act, subject: Subject) {
  const me = useMe();
  return useAct((values: Values, headers) => act.send(subject, values, headers, me), staleAfter(subject.number));
}

/** Sends an act that has no dialog, on one row after another. */
export function useSendAtOnce() {
  const me = useMe();
  return useAct(
    ({ act, subject }: { act: Act; subject: Subject }, headers) => act.send(subject, {}, headers, me),
    staleAfter(),
  );
}

/** @param number left out: any request may have changed */
const staleAfter = (...number: string[]) => [['request', ...number], keys.queues, keys.waiting, keys.requests];
