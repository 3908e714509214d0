import { Injectable } from '@nestjs/common';
import { Users } from '../../identity/index.js';
import type { Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/index.js';
import type { RequestView } from '../../requests/index.js';
import { Helpers } from '../helpers.js';
import { Thanks } from '../thanks.entity.js';
import type { FeedbackDto, ThanksDto } from './dto/feedback.dto.js';

/** Presents the thanks that were passed on for a request, and the helpers who may still be thanked. */
@Injectable()
export class ShowThanks {
  constructor(
    private readonly database: Database,
    private readonly users: Users,
    private readonly helpers: Helpers,
  ) {}

  async of(requestId: string): Promise<ThanksDto[]> {
    const all = await this.database.repository(Thanks).find({ where: { requestId }, order: { id: 'ASC' } });
    const names = await this.users.namesOf(all.flatMap(({ helperId, thankedById }) => [helperId, thankedById]));
    const person = (id: string) => ({ id, name: names.get(id)! });
    return all.map(({ id, helperId, thankedById, words, thankedAt }) => ({
      ...{ id, words, thankedAt },
      ...{ helper: person(helperId), thankedBy: person(thankedById) },
    }));
  }

  /** The helpers whom the reader has not thanked yet. */
  async helpersWithout(
    thanks: readonly ThanksDto[],
    actor: Actor,
    request: RequestView,
  ): Promise<FeedbackDto['helpers']> {
    const given = thanks.filter(({ thankedBy }) => thankedBy.id === actor.userId).map(({ helper }) => helper.id);
    return (await this.helpers.of(actor, request)).filter(({ id }) => !given.includes(id));
  }
}
