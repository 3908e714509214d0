import { Select } from '@mantine/core';
import { useDepartments } from '../../../shared/directory/use-departments';
import { useServices } from '../api/list-services';
import type { ActRequest } from '../act';
import type { FieldProps } from './field-props';

/** A service of a third department. */
export function ServiceField({ set, value, request, autoFocus, ...shown }: FieldProps & { request: ActRequest }) {
  const services = useServices();
  const departments = useDepartments().filter(({ id }) => id !== request.holderDepartment.id);
  return (
    <Select
      {...shown}
      data-autofocus={autoFocus || undefined}
      value={value === '' ? null : value}
      onChange={(chosen) => set(chosen ?? '')}
      data={departments.map(({ id, name }) => ({
        group: name,
        items: services
          .filter(({ departmentId }) => departmentId === id)
          .map((service) => ({ value: service.id, label: service.name })),
      }))}
      searchable
    />
  );
}
