import { Select } from '@mantine/core';
import type { RequestDto } from '../../../client';
import { useDepartments } from '../../../shared/directory/use-departments';
import type { FieldProps } from './field-props';

/** A department that could take the request over. */
export function DepartmentField({ set, value, request, autoFocus, ...shown }: FieldProps & { request: RequestDto }) {
  const sides = [request.requesterDepartment.id, request.holderDepartment.id];
  return (
    <Select
      {...shown}
      data-autofocus={autoFocus || undefined}
      value={value === '' ? null : value}
      onChange={(chosen) => set(chosen ?? '')}
      data={useDepartments()
        .filter(({ id }) => !sides.includes(id))
        .map(({ id, name }) => ({ value: id, label: name }))}
      searchable
    />
  );
}
