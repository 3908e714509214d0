import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The input of a list that is searched. The browser refuses to send it while its text was typed and not chosen. */
export function useUnlisted(isUnlisted: boolean): RefObject<HTMLInputElement | null> {
  const { t } = useTranslation('acts');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.setCustomValidity(isUnlisted ? t('unlisted') : ''), [isUnlisted, t]);
  return input;
}
