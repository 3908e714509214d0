import { CircleCheckBig, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hasWord, toggleWord } from '../filter/parse-filter';

const CHIPS = [
  ['overdue', 'is:overdue'],
  ['likelyLate', 'is:likely-late'],
  ['free', 'is:free'],
  ['ours', 'ball:provider'],
  ['verified', 'is:verified'],
  ['expedited', 'is:expedited'],
  ['aside', 'is:aside'],
] as const;

interface FilterChipsProps {
  text: string;
  change: (text: string) => void;
}

/** The filters that people use most. A chip writes its word into the filter box, so that both say the same. */
export function FilterChips({ text, change }: FilterChipsProps) {
  const { t } = useTranslation('queue');
  return (
    <div role="group" aria-label={t('filter.chips')} className="q-chips">
      {CHIPS.map(([name, word]) => {
        const isOn = hasWord(text, word);
        const Icon = isOn ? CircleCheckBig : Circle;
        return (
          <button
            key={name}
            type="button"
            className="q-chip"
            aria-pressed={isOn}
            onClick={() => change(toggleWord(text, word))}
          >
            <Icon size={13} aria-hidden />
            {t(`chip.${name}`)}
          </button>
        );
      })}
    </div>
  );
}
