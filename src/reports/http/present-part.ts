import type { BillPart } from '../cost/list-parts.js';
import type { RequestBehindCost } from '../cost/requests-behind.js';
import type { CostPartDto, PartRequestDto } from '../cost/http/cost.dto.js';
import { presentColumns } from '../cost/http/present-cost.js';

type Departments = ReadonlyMap<string, { id: string; code: string; name: string }>;

/** A row behind a figure of the cost report. */
export const presentPart = (
  part: BillPart,
  requests: ReadonlyMap<string, RequestBehindCost>,
  departments: Departments,
): CostPartDto => ({
  order: { system: part.order.system, reference: part.order.reference },
  party: departments.get(part.party)?.code ?? part.party,
  class: part.cls,
  request: part.requestId === null ? null : presentBehind(requests.get(part.requestId)!, departments),
  ...presentColumns(part),
});

/** A request as a report names it. */
export function presentBehind(request: RequestBehindCost, departments: Departments): PartRequestDto {
  const department = (departmentId: string) => {
    const { id, code, name } = departments.get(departmentId)!;
    return { id, code, name };
  };
  return {
    number: request.number,
    state: request.state,
    requester: department(request.requesterDepartmentId),
    provider: department(request.providerDepartmentId),
    link: `/api/v1/requests/${request.number}`,
  };
}
