import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CalendarPlus } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOfferDto, RequestPageDto } from '../../../client';
import { useKeys } from '../../../shared/keys/use-keys';
import { lazyPart } from '../../../shared/ui/lazy-part';
import { Dialog } from '../../../shared/ui/dialog';
import { Loading } from '../../../shared/ui/states';

/** The calendar is heavy, and most readers only look. */
const OfferForm = lazyPart(() => import('./offer-form'));

interface CounterButtonProps {
  page: RequestPageDto;
  /** The offer to counter; null for a first offer. */
  offer: DateOfferDto | null;
  own: string;
  /** Whether `2` opens it. Beside a list the key belongs to the row in hand. */
  withKey: boolean;
}

/** Opens the form of a date: a first one, or another in place of the one on the table. */
export function CounterButton({ page, offer, own, withKey }: CounterButtonProps) {
  const { t } = useTranslation('negotiation');
  const [opened, { open, close }] = useDisclosure();
  useKeys(withKey ? { 2: open } : {});
  return (
    <>
      <Button
        variant="default"
        leftSection={<CalendarPlus size={16} aria-hidden />}
        onClick={open}
        aria-keyshortcuts={withKey ? '2' : undefined}
      >
        {t(offer === null ? 'offerOpen' : 'counterOpen')}
      </Button>
      {opened && (
        <Dialog close={close} title={t(offer === null ? 'offerOpen' : 'counterOpen')} size="lg">
          <Suspense fallback={<Loading />}>
            <OfferForm page={page} offer={offer} own={own} close={close} />
          </Suspense>
        </Dialog>
      )}
    </>
  );
}
