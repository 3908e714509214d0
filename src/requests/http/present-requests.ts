import { Injectable } from '@nestjs/common';
import { Departments } from '../../departments/index.js';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { cameLate } from '../../platform/events/index.js';
import type { KeptWithDraft } from '../asking/kept-with-draft.js';
import type { RequestInFull } from '../queries/get-request.js';
import type { TimelineMoment } from '../queries/request-timeline.js';
import type { KeptLateChance } from '../due/late-chance.js';
import type { ListedRequest } from '../queries/list-requests.js';
import type { RequestView } from '../queries/request-lookup.js';
import { Excerpts } from '../search/excerpts.js';
import type { Search } from '../search/searched.js';
import { departmentsOf, mayReadConversation } from '../requests.policy.js';
import type { RequestDraftDto } from './dto/request-draft.dto.js';
import { DepartmentRefDto, PersonRefDto } from './dto/refs.dto.js';
import { presentLateChance } from './present-late-chance.js';
import { ListedRequestDto, MomentDto, PieceDto, RequestDto, RequestSummaryDto } from './dto/request.dto.js';

/** Gives ids their names, a whole page at a time. People are named to those who take part. */
@Injectable()
export class PresentRequests {
  constructor(
    private readonly departments: Departments,
    private readonly users: Users,
    private readonly excerpts: Excerpts,
  ) {}

  async list(actor: Actor, requests: ListedRequest[], search: Search | null): Promise<ListedRequestDto[]> {
    const name = await this.names(actor, requests);
    const found = search ? await this.excerpts.of(actor, requests, search) : new Map<string, PieceDto[]>();
    return requests.map((request) => ({
      ...summary(request, name(request), request.lateChance),
      unseen: request.unseen,
      excerpt: found.get(request.id) ?? null,
    }));
  }

  async whole(actor: Actor, found: RequestInFull): Promise<RequestDto> {
    const { request, family, merged, text, side, abilities } = found;
    const name = (await this.names(actor, [request]))(request);
    return {
      ...summary(request, name, found.lateChance),
      description: text?.description ?? null,
      intake: text?.intake ?? null,
      language: text?.language ?? null,
      missingFields: request.missingFields,
      raisedBy: name.person(request.raisedById),
      onBehalfOf: name.person(request.onBehalfOfId),
      confirmedOnBehalf: request.confirmedOnBehalf,
      channel: request.channel,
      lateReason: text === null ? null : request.lateReason,
      earlierStartAgreedAt: request.earlierStartAgreedAt,
      effortMinutes: request.effortMinutes,
      openQuestionCount: request.openQuestionCount,
      createdAt: request.createdAt,
      firstRespondedAt: request.firstRespondedAt,
      resolvedAt: request.resolvedAt,
      endedAt: request.endedAt,
      committedDate: request.committedAtDate,
      breachAt: request.breachAt,
      duplicateOfId: request.duplicateOfId,
      merged,
      reopenOfId: request.reopenOfId,
      reopenCount: request.reopenCount,
      parent: family.parent,
      subRequests: family.children,
      reminderCount: request.reminderCount,
      snoozedUntil: side === 'PROVIDER' ? request.snoozedUntil : null,
      draft: found.draft && toDraft(found.draft),
      side,
      abilities,
    };
  }

  async moments(moments: TimelineMoment[]): Promise<MomentDto[]> {
    const names = await this.users.namesOf(moments.flatMap(({ actorId }) => actorId ?? []));
    return moments.map((each) => {
      const { actorId, ...moment } = each;
      return { ...moment, late: cameLate(each), actor: ref(names, actorId) };
    });
  }

  private async names(actor: Actor, requests: RequestView[]): Promise<(request: RequestView) => Names> {
    const involved = requests.flatMap((request) => [request.providerDepartmentId, ...departmentsOf(request)]);
    const departments = new Map((await this.departments.find(involved)).map((each) => [each.id, each]));
    const people = await this.users.namesOf(requests.flatMap(peopleOf));
    const department = (id: string): DepartmentRefDto => {
      const { code, name } = departments.get(id)!;
      return { id, code, name };
    };
    return (request) => ({
      department,
      person: (id) => (mayReadConversation(actor, request) ? ref(people, id) : null),
    });
  }
}

const peopleOf = ({ raisedById, onBehalfOfId, assigneeId }: RequestView): string[] =>
  [raisedById, onBehalfOfId, assigneeId].filter((id) => id !== null);

interface Names {
  department: (id: string) => DepartmentRefDto;
  /** Null also for somebody who is not named to this reader. */
  person: (id: string | null) => PersonRefDto | null;
}

function ref(names: Map<string, string>, id: string | null): PersonRefDto | null {
  const name = id === null ? undefined : names.get(id);
  return name === undefined ? null : { id: id!, name };
}

const toDraft = ({ orderReference, wishedDate }: KeptWithDraft): RequestDraftDto => ({
  orderReference: orderReference && { system: orderReference.system, reference: orderReference.reference },
  wishedDate: wishedDate === null ? null : new Date(wishedDate),
});

const isInDoubt = ({ state, ball }: RequestView): boolean => state === 'RESOLVED' && ball === 'PROVIDER';

const summary = (request: RequestView, name: Names, lateChance: KeptLateChance | null): RequestSummaryDto => ({
  id: request.id,
  number: request.number,
  title: request.title,
  serviceId: request.serviceId,
  requesterDepartment: name.department(request.requesterDepartmentId),
  providerDepartment: name.department(request.providerDepartmentId),
  holderDepartment: name.department(request.holderDepartmentId),
  pendingDepartment: request.pendingDepartmentId === null ? null : name.department(request.pendingDepartmentId),
  state: request.state,
  ball: request.ball,
  priority: request.priority,
  incomplete: request.incomplete,
  lateRaise: request.lateRaise,
  overQuota: request.overQuota,
  restricted: request.restricted,
  misrouted: request.misrouted,
  expeditedAt: request.expeditedAt,
  assignee: name.person(request.assigneeId),
  submittedAt: request.submittedAt,
  askedAt: request.askedAt,
  dueAt: request.dueAt,
  doubtedAt: isInDoubt(request) ? request.doubtedAt : null,
  breachedAt: request.breachedAt,
  lateChance: lateChance && presentLateChance(lateChance),
  updatedAt: request.updatedAt,
});
