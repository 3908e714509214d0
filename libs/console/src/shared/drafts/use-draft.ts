import { useCallback, useState } from 'react';
import { useMe } from '../session/use-me';
import { keepDraft, readDraft } from './drafts';

/**
 * A text field whose text is kept until it is sent.
 *
 * @param place names the field, like `ENG-1042.message`
 * @returns the text, its setter, and a function that forgets it after sending
 */
export function useDraft(place: string): [string, (text: string) => void, () => void] {
  const { user } = useMe();
  const [shown, setShown] = useState({ place, text: readDraft(user.id, place) });
  // Another place has another text: the one that was kept for it.
  const text = shown.place === place ? shown.text : readDraft(user.id, place);
  const set = useCallback(
    (next: string) => {
      keepDraft(user.id, place, next);
      setShown({ place, text: next });
    },
    [user.id, place],
  );
  const forget = useCallback(() => set(''), [set]);
  return [text, set, forget];
}
