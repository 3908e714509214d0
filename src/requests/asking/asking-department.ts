import { Injectable } from '@nestjs/common';
import { Actor, departmentIdsOf, isMember, Memberships } from '../../platform/auth/index.js';
import type { Ask } from './ask.js';
import { refuse } from '../requests.errors.js';

/** Finds the department for which a person asks, and checks that they may ask for it. */
@Injectable()
export class AskingDepartment {
  constructor(private readonly memberships: Memberships) {}

  async of(actor: Actor, ask: Ask, providerId: string): Promise<string> {
    if (ask.onBehalfOfId === null) return this.choose(departmentIdsOf(actor), ask, providerId);
    const named = await this.memberships.of(ask.onBehalfOfId);
    if (named.length === 0) throw refuse('request.named_person_unknown');
    const departmentId = this.choose(
      named.map((membership) => membership.departmentId),
      ask,
      providerId,
    );
    if (!isMember(actor, departmentId) && !isMember(actor, providerId)) throw refuse('request.not_on_their_behalf');
    return departmentId;
  }

  private choose(own: string[], { requesterDepartmentId }: Ask, providerId: string): string {
    if (requesterDepartmentId === providerId) throw refuse('request.own_department');
    if (requesterDepartmentId !== undefined) {
      if (!own.includes(requesterDepartmentId)) throw refuse('request.not_a_member');
      return requesterDepartmentId;
    }
    const others = own.filter((departmentId) => departmentId !== providerId);
    if (others.length > 1) throw refuse('request.department_unclear');
    if (others.length === 0) throw refuse(own.length === 0 ? 'request.not_a_member' : 'request.own_department');
    return others[0]!;
  }
}
