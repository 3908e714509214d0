import { useDepartments } from '../../../shared/directory/use-departments';
import { useMembersOfMany } from '../../../shared/directory/use-members';
import type { ActRequest } from '../act';
import type { FieldProps } from './field-props';
import { SearchedSelect } from './searched-select';

/** A colleague of a department that has no part in the request yet. */
export function ColleagueField({ request, ...shown }: FieldProps & { request: ActRequest }) {
  const sides = [request.requesterDepartment.id, request.holderDepartment.id];
  const departments = useDepartments().filter(({ id }) => !sides.includes(id));
  const members = useMembersOfMany(departments.map(({ id }) => id));
  const groups = departments.map(({ name }, index) => ({
    group: name,
    items: (members[index] ?? []).map((member) => ({ value: member.userId, label: member.name })),
  }));
  const chosen = groups.flatMap(({ items }) => items).find(({ value }) => value === shown.value)?.label;
  return <SearchedSelect {...shown} data={groups} chosen={chosen} limit={50} />;
}
