import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/auth/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, newId, Transactional } from '../../platform/database/index.js';
import { RequestLookup } from '../../requests/index.js';
import { refuse } from '../feedback.errors.js';
import { HelperThanked } from '../feedback.events.js';
import { Helpers } from '../helpers.js';
import { TellOfFeedback } from '../tell-of-feedback.js';
import { Thanks } from '../thanks.entity.js';

/** Thanks a person who helped on a request, at most once. Both sides can read the thanks, and the person is notified. */
@Injectable()
export class PassOnThanks {
  constructor(
    private readonly requests: RequestLookup,
    private readonly helpers: Helpers,
    private readonly database: Database,
    private readonly telling: TellOfFeedback,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  async execute(actor: Actor, idOrNumber: string, helperId: string, words: string): Promise<void> {
    const request = await this.requests.lockVisibleTo(actor, idOrNumber);
    if (!this.requests.mayReadConversation(actor, request)) throw refuse('thanks.not_yours');
    if (actor.serviceAccount) throw refuse('thanks.people_only');
    const helpers = await this.helpers.of(actor, request);
    if (!helpers.some(({ id }) => id === helperId)) throw refuse('thanks.not_a_helper');
    const rows = this.database.repository(Thanks);
    const thanks = { requestId: request.id, helperId, thankedById: actor.userId };
    if (await rows.existsBy(thanks)) throw refuse('thanks.already');
    const thanksId = newId();
    await rows.insert({ id: thanksId, ...thanks, words, thankedAt: this.clock.now() });
    const side = this.requests.sideOf(actor, request);
    await this.telling.tell(request, HelperThanked, { thanksId, helperId }, { actor, side });
  }
}
