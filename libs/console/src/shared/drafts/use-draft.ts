import { useCallback, useEffect, useRef, useState } from 'react';
import { useMe } from '../session/use-me';
import { readDraft, typeDraft, writeDraft } from './drafts';
import { newerText } from './kept-texts';

/**
 * A text field whose text is kept until it is sent, here and at the server. A text that was begun in another browser comes
 * in unless something was typed here.
 *
 * @param place names the field, like `ENG-1042.message`
 * @returns the text, its setter, and a function that forgets it after sending
 */
export function useDraft(place: string): [string, (text: string) => void, () => void] {
  const { user } = useMe();
  const [shown, setShown] = useState({ place, text: readDraft(user.id, place).text });
  const touched = useRef(false);
  // Another place has another text: the one that was kept for it.
  const text = shown.place === place ? shown.text : readDraft(user.id, place).text;
  const set = useCallback(
    (next: string) => {
      touched.current = true;
      typeDraft(user.id, place, next);
      setShown({ place, text: next });
    },
    [user.id, place],
  );
  const forget = useCallback(() => set(''), [set]);

  useEffect(() => {
    const before = readDraft(user.id, place);
    if (before.fresh) return;
    let left = false;
    touched.current = false;
    newerText(place, before).then(
      (draft) => {
        if (draft === null || left || touched.current) return;
        writeDraft(user.id, place, draft);
        setShown({ place, text: draft.text });
      },
      // Without the server the copy of this browser is good enough.
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [user.id, place]);

  return [text, set, forget];
}
