import { ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface NewsPillProps {
  arrived: number;
  left: number;
  show: () => void;
}

/** Says that the queue has changed. The list changes when the person asks for it. */
export function NewsPill({ arrived, left, show }: NewsPillProps) {
  const { t } = useTranslation('queue');
  return (
    <div role="status" className="q-news">
      {arrived + left > 0 && (
        <button type="button" className="q-pill" onClick={show}>
          <ArrowUp size={14} aria-hidden />
          {arrived > 0 ? t('news.arrived', { count: arrived }) : t('news.left', { count: left })}
          <kbd>r</kbd>
        </button>
      )}
    </div>
  );
}
