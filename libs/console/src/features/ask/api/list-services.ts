import { useQuery } from '@tanstack/react-query';
import { listDepartments, listServices, type ServiceItemDto } from '../../../client';
import { answer } from '../../../shared/api/answer';
import { keys } from '../../../shared/api/keys';
import type { ServiceChoice } from '../find-services';

/** A service with its department and its form. */
export type Service = ServiceChoice & Pick<ServiceItemDto, 'intake'>;

/** All services that take requests, in the order of departments and names. */
async function readServices(): Promise<Service[]> {
  const [services, { data: departments }] = await Promise.all([
    allServices(),
    answer(listDepartments({ query: { limit: 100 } })),
  ]);
  const byId = new Map(departments.map(({ id, code, name }) => [id, { id, code, name }]));
  return services
    .flatMap(({ code, name, description, intake, departmentId }) => {
      const department = byId.get(departmentId);
      return department === undefined
        ? []
        : [{ address: `${department.code}/${code}`, name, description, intake, department }];
    })
    .sort((a, b) => a.department.name.localeCompare(b.department.name) || a.name.localeCompare(b.name));
}

async function allServices(): Promise<ServiceItemDto[]> {
  const found: ServiceItemDto[] = [];
  for (let cursor: string | undefined; ;) {
    const { data, page } = await answer(listServices({ query: { active: true, limit: 100, cursor } }));
    found.push(...data);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

export const useServices = () =>
  useQuery({ queryKey: [...keys.services, 'active'], queryFn: readServices, staleTime: 300_000 });
