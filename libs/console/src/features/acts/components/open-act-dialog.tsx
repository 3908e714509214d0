import { Text } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestPageDto } from '../../../client';
import { lazyPart } from '../../../shared/ui/lazy-part';
import { actNamed } from '../acts';
import { subjectOf } from '../subject-of';

/** The fields of all dialogs are heavy, and most readers open none. */
const ActDialog = lazyPart(() => import('./act-dialog'));

interface OpenActDialogProps {
  /** The act that is open, like `decline` or `refuseTransfer/` with the id of the transfer; null for none. */
  opened: string | null;
  page: RequestPageDto;
  close: () => void;
}

/** The dialog of the act that was chosen. Its result is told in one line, also to a screen reader. */
export function OpenActDialog({ opened, page, close }: OpenActDialogProps) {
  const { t } = useTranslation('acts');
  const [last, setLast] = useState<string | null>(null);
  const [, name = '', within = ''] = /^(\w+)\/?(.*)$/.exec(opened ?? '') ?? [];
  const act = actNamed(name);
  return (
    <>
      <Text role="status" size="sm" fw={600} c="green" className="announced">
        {last !== null && act === undefined && t('done', { act: t(`act.${last}.title`) })}
      </Text>
      {act !== undefined && (
        <Suspense>
          <ActDialog
            key={`${act.name} ${within}`}
            act={act}
            subject={subjectOf(page, within)}
            close={close}
            done={(done) => {
              setLast(done);
              close();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
