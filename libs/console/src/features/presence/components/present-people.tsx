import { Group, Text } from '@mantine/core';
import { Eye, Pencil } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../api/enter-request';
import { leave } from '../api/leave-request';
import type { Audience } from '../use-typing';

interface PresentPeopleProps {
  number: string;
  /** The audience that the reader writes for now; null while the reader only reads. */
  writingFor: Audience | null;
}

/** The others who are at this request now, so that two people do not answer it at once. */
export function PresentPeople({ number, writingFor }: PresentPeopleProps) {
  const { t } = useTranslation('presence');
  const others = usePresence(
    number,
    writingFor === null ? { doing: 'READING' } : { doing: 'WRITING', audience: writingFor },
  ).data;
  useEffect(() => () => leave(number), [number]);
  return (
    <Group gap="sm" role="status" aria-label={t('here')} className="announced">
      {others?.map(({ userId, name, department, doing }) => (
        <Text key={userId} size="sm" className="fact" fw={doing === 'WRITING' ? 600 : undefined}>
          {doing === 'WRITING' ? <Pencil size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
          <span>{t(doing, { name, department: department?.name ?? t('otherDepartment') })}</span>
        </Text>
      ))}
    </Group>
  );
}
