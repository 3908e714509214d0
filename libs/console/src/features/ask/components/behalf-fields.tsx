import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMembers } from '../../../shared/directory/use-members';
import { useMe } from '../../../shared/session/use-me';
import type { AskForm } from '../ask-form';

interface BehalfFieldsProps {
  form: AskForm;
  change: (part: Partial<AskForm>) => void;
  askers: readonly { code: string; name: string }[];
  faults: ReadonlyMap<string, string>;
}

/** The department that asks, and the person for whom a colleague asks. */
export function BehalfFields({ form, change, askers, faults }: BehalfFieldsProps) {
  const { t } = useTranslation('ask');
  const { user } = useMe();
  const department = form.askingFor === '' && askers.length === 1 ? askers[0]!.code : form.askingFor;
  const members = useMembers(department);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      {askers.length > 1 && (
        <NativeSelect
          label={t('askingFor.label')}
          value={form.askingFor}
          onChange={(event) => change({ askingFor: event.currentTarget.value, onBehalfOf: '' })}
          data={[
            { value: '', label: t('askingFor.choose') },
            ...askers.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          error={faults.get('/requesterDepartmentId')}
        />
      )}
      <NativeSelect
        label={t('behalf.label')}
        value={form.onBehalfOf}
        onChange={(event) => change({ onBehalfOf: event.currentTarget.value })}
        disabled={department === ''}
        data={[
          { value: '', label: t('behalf.nobody') },
          ...members
            .filter(({ userId }) => userId !== user.id)
            .map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        error={faults.get('/onBehalfOfId')}
      />
    </SimpleGrid>
  );
}
