import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../shared/session/use-me';
import { useMembers } from '../api/list-members';
import type { ActRequest } from '../act';
import type { FieldProps } from './field-props';

/** A person of the department that holds the request; nobody, where the field is left empty. */
export function HolderMemberField({ set, value, request, autoFocus, ...shown }: FieldProps & { request: ActRequest }) {
  const { t } = useTranslation('acts');
  const { user } = useMe();
  const members = useMembers(request.holderDepartment.id);
  return (
    <Select
      {...shown}
      data-autofocus={autoFocus || undefined}
      value={value === '' ? null : value}
      onChange={(chosen) => set(chosen ?? '')}
      placeholder={t('nobody')}
      data={members
        .filter(({ active }) => active)
        .map(({ userId, name }) => ({ value: userId, label: userId === user.id ? t('me', { name }) : name }))
        .sort((a, b) => Number(b.value === user.id) - Number(a.value === user.id))}
      searchable
      clearable
    />
  );
}
