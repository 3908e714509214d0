import { useTranslation } from 'react-i18next';
import type { BulkOutcomeDto } from '../../../client';
import { OutcomeLine } from './outcome-line';

interface BulkForeseenProps {
  /** The requests that would not change. */
  refused: BulkOutcomeDto[];
  count: number;
}

/** Says before the act how many requests would change, and why the others would not. */
export function BulkForeseen({ refused, count }: BulkForeseenProps) {
  const { t } = useTranslation('queue');
  return (
    <div>
      <p role="status" className="q-minor">
        {t('bulk.foreseen', { done: count - refused.length, count })}
      </p>
      <ul className="q-results">
        {refused.map(({ request, sentence }) => (
          <li key={request}>
            <span className="figures">{request}</span>
            <OutcomeLine kind="refused" text={sentence ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  );
}
