import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useDraft } from '../../shared/drafts/use-draft';
import { type AskForm, fromDraft, toDraft } from './ask-form';

/** The part of the form that stands in the address, so that a link leads to a begun request. */
export interface AskAddress {
  service?: string;
  order?: string;
}

export interface Asking {
  form: AskForm;
  change: (part: Partial<AskForm>) => void;
  /** Puts service and order into the address. */
  tell: (part: AskAddress) => void;
  forget: () => void;
}

/** The form of the screen, kept as a draft. A service or an order in the address goes before the draft. */
export function useAskForm(address: AskAddress, onAddress: (next: AskAddress) => void): Asking {
  const [text, setText, forget] = useDraft('ask');
  const form = useMemo(() => fromDraft(text), [text]);
  const now = useRef(form);
  useEffect(() => {
    now.current = form;
  });
  const change = useCallback(
    (part: Partial<AskForm>) => {
      now.current = { ...now.current, ...part };
      setText(toDraft(now.current));
    },
    [setText],
  );
  // An address that this screen wrote itself may be older than what was typed since.
  const told = useRef<string>('{}');
  const { service, order } = address;
  useEffect(() => {
    const given = { ...(service !== undefined && { service }), ...(order !== undefined && { order }) };
    if (JSON.stringify(given) === told.current) return;
    told.current = JSON.stringify(given);
    change(given);
  }, [service, order, change]);
  const tell = (part: AskAddress): void => {
    const next = { service: service ?? now.current.service, order: order ?? now.current.order, ...part };
    const shown = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== ''));
    told.current = JSON.stringify(shown);
    onAddress(shown);
  };
  return { form, change, tell, forget };
}
