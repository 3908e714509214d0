import { Select } from '@mantine/core';
import { useDepartments } from '../../../shared/directory/use-departments';
import { useMembersOfMany } from '../api/list-members';
import type { ActRequest } from '../act';
import type { FieldProps } from './field-props';

/** A colleague of a department that has no part in the request yet. */
export function ColleagueField({ set, value, request, autoFocus, ...shown }: FieldProps & { request: ActRequest }) {
  const sides = [request.requesterDepartment.id, request.holderDepartment.id];
  const departments = useDepartments().filter(({ id }) => !sides.includes(id));
  const members = useMembersOfMany(departments.map(({ id }) => id));
  return (
    <Select
      {...shown}
      data-autofocus={autoFocus || undefined}
      value={value === '' ? null : value}
      onChange={(chosen) => set(chosen ?? '')}
      data={departments.map(({ name }, index) => ({
        group: name,
        items: (members[index] ?? [])
          .filter(({ active }) => active)
          .map((member) => ({ value: member.userId, label: member.name })),
      }))}
      searchable
      limit={50}
    />
  );
}
