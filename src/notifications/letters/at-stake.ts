import { Injectable } from '@nestjs/common';
import { Stakes } from '../../delay-cost/index.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Notice } from '../notice.entity.js';
import { NoticeSight } from '../sight.js';
import type { LetterLine } from './letter.js';

/** The stakes of the orders that wait for the request of a notice, as far as the reader may see them. */
@Injectable()
export class AtStake {
  constructor(
    private readonly stakes: Stakes,
    private readonly sight: NoticeSight,
    private readonly clock: Clock,
  ) {}

  async for(
    recipientId: string,
    { subjectKind, subjectId }: Pick<Notice, 'subjectKind' | 'subjectId'>,
  ): Promise<LetterLine[]> {
    if (subjectKind !== 'request') return [];
    const actor = (await this.sight.readers([recipientId])).get(recipientId);
    if (actor === undefined) return [];
    const told = await this.stakes.behind(actor, subjectId, this.clock.now());
    return told.map((sentence) => ({ sentence, detail: null, link: null }));
  }
}
