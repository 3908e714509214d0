import { Button, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { Refused } from '../../../shared/ui/states';
import { useChangeProfile } from '../api/use-profile';

const ZONES = Intl.supportedValuesOf('timeZone');

export function ProfileForm() {
  const { t } = useTranslation('me');
  const { user } = useMe();
  const [name, setName] = useState(user.name);
  const [zone, setZone] = useState(user.zone);
  const change = useChangeProfile();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ name, zone });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="flex-start" maw={420}>
        <TextInput w="100%" label={t('name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Select
          w="100%"
          label={t('zone')}
          description={t('zoneHint')}
          searchable
          limit={50}
          allowDeselect={false}
          data={ZONES.includes(zone) ? ZONES : [zone, ...ZONES]}
          value={zone}
          onChange={(value) => setZone(value ?? zone)}
        />
        <Refused error={change.error} />
        <Button type="submit" loading={change.isPending} disabled={name === user.name && zone === user.zone}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}
