import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BulkOutcomeDto } from '../../../client';
import { OutcomeLine } from './outcome-line';

interface BulkResultsProps {
  results: BulkOutcomeDto[];
  /** The sentence for a request where the change was made. */
  done: string;
  close: () => void;
}

/** Says of each request whether the change was made; refusals first. */
export function BulkResults({ results, done, close }: BulkResultsProps) {
  const { t } = useTranslation('queue');
  const sorted = results.toSorted((one, other) => Number(one.done) - Number(other.done));
  const made = results.filter((each) => each.done).length;
  return (
    <>
      <p role="status" className="q-strong">
        {t('bulk.summary', { done: made, count: results.length })}
      </p>
      <ul className="q-results">
        {sorted.map((result) => (
          <li key={result.request}>
            <span className="figures">{result.request}</span>
            <OutcomeLine kind={result.done ? 'done' : 'refused'} text={result.sentence ?? done} />
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md">
        <Button onClick={close} data-autofocus>
          {t('common:close')}
        </Button>
      </Group>
    </>
  );
}
