import { Button } from '@mantine/core';
import { HandHelping } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../../../shared/ui/states';
import { useClaimNext } from '../api/claim-next';

interface ClaimButtonProps {
  department: string;
  claimed: (number: string) => void;
}

/** Gives the reader the first free request, never the same one to two people. */
export function ClaimButton({ department, claimed }: ClaimButtonProps) {
  const { t } = useTranslation('queue');
  const claim = useClaimNext(department);
  return (
    <div className="q-claim">
      <Button
        leftSection={<HandHelping size={16} aria-hidden />}
        loading={claim.isPending}
        onClick={() => claim.mutate(undefined, { onSuccess: ({ number }) => claimed(number) })}
      >
        {t('claim')}
      </Button>
      <Refused error={claim.error} />
    </div>
  );
}
