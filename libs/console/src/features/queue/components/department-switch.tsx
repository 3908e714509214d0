import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';

interface DepartmentSwitchProps {
  department: string;
  choose: (code: string) => void;
}

/** Shown to people who work in several departments. */
export function DepartmentSwitch({ department, choose }: DepartmentSwitchProps) {
  const { t } = useTranslation('queue');
  const { memberships } = useMe();
  if (memberships.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('department')}
      value={department}
      onChange={(event) => choose(event.currentTarget.value)}
      data={memberships.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
