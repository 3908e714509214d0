import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../shared/ui/states';

/** What is known made the request unnecessary, so nothing was sent. */
export function Answered({ again }: { again: () => void }) {
  const { t } = useTranslation('ask');
  return (
    <div role="status">
      <Empty title={t('answered.title')}>
        {t('answered.counts')}{' '}
        <Button variant="subtle" size="compact-sm" onClick={again} autoFocus>
          {t('answered.again')}
        </Button>
      </Empty>
    </div>
  );
}
