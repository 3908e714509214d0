import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { usePausedText } from '../../../shared/ui/use-paused-text';
import type { UnknownWord } from '../filter/parse-filter';

interface FilterBoxProps {
  box: RefObject<HTMLInputElement | null>;
  text: string;
  unknown: UnknownWord[];
  change: (text: string) => void;
  /** Gives the keyboard back to the list. */
  leave: () => void;
}

/** The filter as a text. It is applied while a person types, after a short pause, and at once by Enter. */
export function FilterBox({ box, text, unknown, change, leave }: FilterBoxProps) {
  const { t } = useTranslation('queue');
  const { typed, type, send } = usePausedText(text, change);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') send();
    leave();
  };
  return (
    <TextInput
      ref={box}
      className="q-filter"
      type="search"
      aria-label={t('filter.label')}
      placeholder={t('filter.placeholder')}
      leftSection={<Search size={16} aria-hidden />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={press}
      error={unknown.length === 0 ? undefined : unknown.map((word) => <UnknownHint key={word.word} word={word} />)}
      spellCheck={false}
      autoComplete="off"
    />
  );
}

function UnknownHint({ word: { word, values } }: { word: UnknownWord }) {
  const { t } = useTranslation('queue');
  return (
    <span className="q-hint">
      {values === null
        ? t('filter.unknownKey', { word })
        : t('filter.unknownValue', { word, key: word.split(':')[0], values: values.join(', ') })}
    </span>
  );
}
