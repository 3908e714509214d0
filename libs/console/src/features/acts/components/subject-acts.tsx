import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { actNamed } from '../acts';
import type { Subject } from '../act';
import { ownDepartment } from '../own-department';

interface SubjectActsProps {
  subject: Subject;
  /** The acts on a question, transfer, invitation or expedite. */
  names: string[];
  open: (name: string) => void;
}

/** Buttons for the acts on something within the request, as far as they are allowed. */
export function SubjectActs({ subject, names, open }: SubjectActsProps) {
  const { t } = useTranslation('acts');
  const me = useMe();
  const own = ownDepartment(subject.request, me);
  const allowed = names.flatMap((name) => actNamed(name) ?? []).filter((act) => act.allowed(subject, me));
  if (allowed.length === 0) return null;
  return (
    <Group gap="xs">
      {allowed.map(({ name, Icon, grave }) => (
        <Button
          key={name}
          size="xs"
          variant={grave === true ? 'subtle' : 'light'}
          color={grave === true ? 'red' : undefined}
          leftSection={<Icon size={14} aria-hidden />}
          onClick={() => open(name)}
        >
          {t(`act.${name}.button`, { own })}
        </Button>
      ))}
    </Group>
  );
}
