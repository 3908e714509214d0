import { useDraft } from '../../shared/drafts/use-draft';
import type { Values } from './act';

/** The values of a dialog, kept like every text until they are sent. */
export function useValues(place: string): [Values, (values: Values) => void, () => void] {
  const [text, setText, forget] = useDraft(place);
  const values = text === '' ? {} : (JSON.parse(text) as Values);
  return [values, (next) => setText(JSON.stringify(next)), forget];
}
