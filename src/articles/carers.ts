import { Injectable } from '@nestjs/common';
import { Departments } from '../departments/index.js';
import type { Article } from './article.entity.js';
import type { CarerRole } from './articles.events.js';

/** Finds the people to notify about an article. */
@Injectable()
export class Carers {
  constructor(private readonly departments: Departments) {}

  /**
   * The owner, while active and in the department; else the leads of the department. A department without leads is
   * reported by its own event.
   */
  async of({ departmentId, ownerId, number }: Article): Promise<{
    number: string;
    ownerId: string;
    roles: readonly CarerRole[];
  }> {
    const staff = await this.departments.staffOf([departmentId]);
    const isOwned = staff.some(({ userId }) => userId === ownerId);
    return { number, ownerId, roles: [isOwned ? 'owner' : 'audience.lead'] };
  }
}
