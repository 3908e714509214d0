import { useDepartments } from '../../../shared/directory/use-departments';
import { useServices } from '../api/list-services';
import type { ActRequest } from '../act';
import type { FieldProps } from './field-props';
import { SearchedSelect } from './searched-select';

/** A service of a third department. */
export function ServiceField({ request, ...shown }: FieldProps & { request: ActRequest }) {
  const services = useServices();
  const departments = useDepartments().filter(({ id }) => id !== request.holderDepartment.id);
  const groups = departments.map(({ id, name }) => ({
    group: name,
    items: services
      .filter(({ departmentId }) => departmentId === id)
      .map((service) => ({ value: service.id, label: service.name })),
  }));
  const chosen = services.find(({ id }) => id === shown.value)?.name;
  return <SearchedSelect {...shown} data={groups} chosen={chosen} />;
}
