import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../../shared/directory/use-departments';
import type { ActRequest } from '../act';
import type { FieldProps } from './field-props';

/** A department that could take the request over. */
export function DepartmentField({ set, value, request, autoFocus, ...shown }: FieldProps & { request: ActRequest }) {
  const { t } = useTranslation('acts');
  const sides = [request.requesterDepartment.id, request.holderDepartment.id];
  const others = useDepartments().filter(({ id }) => !sides.includes(id));
  return (
    <NativeSelect
      {...shown}
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      data={[
        { value: '', label: t('choose'), disabled: true },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
