import { Checkbox, Select, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MailRhythm, NoticePreferenceDto } from '../../../client';
import { Failed, Loading, Refused } from '../../../shared/ui/states';
import { usePreferences, useSetPreference } from '../api/use-preferences';

const RHYTHMS: MailRhythm[] = ['AT_ONCE', 'HOURLY', 'DAILY', 'OFF'];

/** One row a kind of notice: in the inbox, by mail, and whether it may come outside working hours. */
export function Preferences() {
  const { t } = useTranslation('me');
  const preferences = usePreferences();
  const set = useSetPreference();
  if (preferences.isPending) return <Loading />;
  if (preferences.isError) return <Failed error={preferences.error} retry={() => void preferences.refetch()} />;
  return (
    <>
      <Refused error={set.error} />
      <Table.ScrollContainer minWidth={460}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              {['kind', 'inApp', 'mail', 'urgent'].map((column) => (
                <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preferences.data.map((preference) => (
              <PreferenceRow key={preference.kind} preference={preference} set={set.mutate} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}

function PreferenceRow({
  preference,
  set,
}: {
  preference: NoticePreferenceDto;
  set: (next: NoticePreferenceDto) => void;
}) {
  const { t } = useTranslation('me');
  const { t: inbox } = useTranslation('inbox');
  const kind = inbox(`kind.${preference.kind}`);
  const label = (column: string): string => t('cell', { kind, column: t(`column.${column}`) });
  return (
    <Table.Tr>
      <Table.Td>{kind}</Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={label('inApp')}
          checked={preference.inApp}
          onChange={(event) => set({ ...preference, inApp: event.currentTarget.checked })}
        />
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={label('mail')}
          allowDeselect={false}
          value={preference.mail}
          data={RHYTHMS.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
          onChange={(value) => set({ ...preference, mail: value as MailRhythm })}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={label('urgent')}
          checked={preference.urgent}
          onChange={(event) => set({ ...preference, urgent: event.currentTarget.checked })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
