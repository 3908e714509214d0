import { changeMe, type ProfilePatch } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import { useAct } from '../../../shared/api/use-act';
import { useMe } from '../../../shared/session/use-me';

/** Changes name or zone, if nobody has changed the profile since it was read. */
export function useChangeProfile() {
  const { version } = useMe();
  return useAct((body: ProfilePatch) => answer(changeMe({ body, headers: { 'If-Match': `"${version}"` } })), [keys.me]);
}
