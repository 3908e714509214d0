import { Suspense } from 'react';
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
  /** Called with the name of the act once it is done. */
  done: (name: string) => void;
}

/** The dialog of the act that was chosen. */
export function OpenActDialog({ opened, page, close, done }: OpenActDialogProps) {
  const [, name = '', within = ''] = /^(\w+)\/?(.*)$/.exec(opened ?? '') ?? [];
  const act = actNamed(name);
  if (act === undefined) return null;
  return (
    <Suspense>
      <ActDialog
        key={`${act.name} ${within}`}
        act={act}
        subject={subjectOf(page, within)}
        close={close}
        done={(name) => {
          done(name);
          close();
        }}
      />
    </Suspense>
  );
}
