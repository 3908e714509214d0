import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { ClocksDto } from '../../../client';
import { useKeys } from '../../../shared/keys/use-keys';
import { clocksToShow } from '../standing';
import { ClockCard } from './clock-card';
import { ClockExplanation } from './clock-explanation';
import './clocks.css';

interface ClocksProps {
  clocks: ClocksDto;
  /** Whether `e` opens the arithmetic. Beside a list the key belongs to the row in hand. */
  withKey: boolean;
}

/** The clocks of a request side by side. `e` opens their arithmetic. */
export function Clocks({ clocks: { clocks, terms, number }, withKey }: ClocksProps) {
  const { t } = useTranslation('clocks');
  const [open, { open: explain, close }] = useDisclosure();
  useKeys(withKey ? { e: explain } : {});
  const shown = clocksToShow(clocks);
  if (shown.length === 0 || number === null) return null;
  return (
    <section aria-label={t('clocks')} className="clocks">
      {shown.map((clock) => (
        <ClockCard key={`${clock.kind} ${clock.subject}`} clock={clock} explain={explain} />
      ))}
      {open && <ClockExplanation close={close} number={number} why={terms?.why ?? null} />}
    </section>
  );
}
