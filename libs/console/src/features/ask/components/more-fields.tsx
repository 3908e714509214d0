import { Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { type AskForm, CHANNELS } from '../ask-form';
import { BehalfFields } from './behalf-fields';

interface MoreFieldsProps {
  form: AskForm;
  change: (part: Partial<AskForm>) => void;
  /** Departments for which the reader may ask: their own, or all others for a service of their own. */
  askers: readonly { code: string; name: string }[];
  faults: ReadonlyMap<string, string>;
}

/** Fields that few requests need: somebody else, another channel, an earlier ask, a closed circle of readers. */
export function MoreFields({ form, change, askers, faults }: MoreFieldsProps) {
  const { t } = useTranslation('ask');
  const { user } = useMe();
  return (
    <Stack gap="sm">
      <BehalfFields form={form} change={change} askers={askers} faults={faults} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <NativeSelect
          label={t('channel.label')}
          value={form.channel}
          onChange={(event) => change({ channel: event.currentTarget.value as AskForm['channel'] })}
          data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
          error={faults.get('/channel')}
        />
        <TextInput
          type="datetime-local"
          label={t('askedAt.label')}
          description={t('askedAt.hint', { zone: user.zone })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.askedAt}
          onChange={(event) => change({ askedAt: event.currentTarget.value })}
          error={faults.get('/askedAt')}
        />
      </SimpleGrid>
      {form.askedAt !== '' && (
        <TextInput
          label={t('lateReason.label')}
          value={form.lateReason}
          onChange={(event) => change({ lateReason: event.currentTarget.value })}
          error={faults.get('/lateReason')}
        />
      )}
      <Checkbox
        label={t('restricted.label')}
        description={t('restricted.hint')}
        checked={form.restricted}
        onChange={(event) => change({ restricted: event.currentTarget.checked })}
      />
    </Stack>
  );
}
