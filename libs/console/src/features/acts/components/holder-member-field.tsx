import { useTranslation } from 'react-i18next';
import { useMembers } from '../../../shared/directory/use-members';
import { useMe } from '../../../shared/session/use-me';
import type { ActRequest } from '../act';
import type { FieldProps } from './field-props';
import { SearchedSelect } from './searched-select';

/** A person of the department that holds the request; nobody, where the field is left empty. */
export function HolderMemberField({ request, ...shown }: FieldProps & { request: ActRequest }) {
  const { t } = useTranslation('acts');
  const { user } = useMe();
  const people = useMembers(request.holderDepartment.id)
    .map(({ userId, name }) => ({ value: userId, label: userId === user.id ? t('me', { name }) : name }))
    .sort((a, b) => Number(b.value === user.id) - Number(a.value === user.id));
  const chosen = people.find(({ value }) => value === shown.value)?.label;
  return <SearchedSelect {...shown} data={people} chosen={chosen} placeholder={t('nobody')} clearable />;
}
