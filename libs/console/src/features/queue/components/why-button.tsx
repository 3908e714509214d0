import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../shared/keys/commands';
import { useKeys } from '../../../shared/keys/use-keys';
import { lazyPart } from '../../../shared/ui/lazy-part';

const WhyDialog = lazyPart(() => import('./why-dialog'));

const KEY = 'e';

interface WhyButtonProps {
  department: string;
  /** The request in hand. */
  number: string;
  /** The explanation of the clocks of a request. */
  clocks: (number: string) => ReactNode;
}

/** Opens the answer to "why is this first?", also by its key and from the palette. */
export function WhyButton({ department, number, clocks }: WhyButtonProps) {
  const { t } = useTranslation('queue');
  const [asked, ask] = useState<string | null>(null);
  const open = (): void => ask(number);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useKeys({ [KEY]: open });
  useCommands(useMemo(() => [{ id: 'queue.why', keys: KEY, text: t('why.name'), run: () => latest.current() }], [t]));
  return (
    <>
      <button type="button" className="row-act" onClick={open}>
        <kbd aria-hidden>{KEY}</kbd>
        {t('why.name')}
      </button>
      {asked !== null && (
        <Suspense fallback={null}>
          <WhyDialog department={department} number={asked} close={() => ask(null)}>
            {clocks(asked)}
          </WhyDialog>
        </Suspense>
      )}
    </>
  );
}
