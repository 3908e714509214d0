import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../shared/ui/states';

/** Shown when an article or an earlier answer made the request unnecessary. */
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
