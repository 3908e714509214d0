import { type ReactNode, useEffect, useState } from 'react';
import { useMe } from '../shared/session/use-me';
import { Loading } from '../shared/ui/states';

/**
 * Shows the page to the person for whom it was loaded. When somebody else signed in, here or in another tab, the page is
 * loaded anew, since the cache holds what the first person may see.
 */
export function OnePerson({ children }: { children: ReactNode }) {
  const { id } = useMe().user;
  const [first] = useState(id);
  useEffect(() => {
    if (id !== first) location.reload();
  }, [id, first]);
  return id === first ? children : <Loading />;
}
