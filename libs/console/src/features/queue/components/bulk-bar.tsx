import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BULK_ACTS, type BulkAct } from '../list/bulk-acts';
import type { Outcome } from '../list/outcome';
import { lazyPart } from '../../../shared/ui/lazy-part';

const BulkDialog = lazyPart(() => import('./bulk-dialog'));

interface BulkBarProps {
  department: string;
  marked: string[];
  clear: () => void;
  note: (outcome: Outcome) => void;
}

/** The acts on all marked requests. */
export function BulkBar({ department, marked, clear, note }: BulkBarProps) {
  const { t } = useTranslation('queue');
  const [act, setAct] = useState<BulkAct | null>(null);
  return (
    <div className="q-bulk" role="toolbar" aria-label={t('bulk.label')}>
      <span className="q-strong" role="status">
        {t('bulk.marked', { count: marked.length })}
      </span>
      {BULK_ACTS.map((each) => (
        <Button key={each} size="compact-sm" variant="default" onClick={() => setAct(each)}>
          {t(`bulk.${each}`)}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={clear}>
        {t('bulk.clear')}
      </Button>
      {act !== null && (
        <Suspense fallback={null}>
          <BulkDialog act={act} {...{ department, marked, clear, note }} close={() => setAct(null)} />
        </Suspense>
      )}
    </div>
  );
}
