import { Injectable } from '@nestjs/common';
import { Timers, type DueTimer } from '../../platform/timers/index.js';
import type { Request } from '../request.entity.js';
import { RequestStore } from './request.store.js';

const RETRY_MS = 1000;

/** The common part of every timer of a request, around its own rule. */
@Injectable()
export class FiringRequests {
  constructor(
    private readonly requests: RequestStore,
    private readonly timers: Timers,
  ) {}

  /**
   * Hands over the request of each timer, held until the batch commits. One that an act is holding is not waited for:
   * its timer comes again a second later, when the act has decided whether there is anything left to do.
   */
  async each(
    batch: readonly DueTimer[],
    asOf: Date,
    fire: (request: Request, timer: DueTimer) => Promise<void>,
  ): Promise<void> {
    for (const timer of batch) {
      const request = await this.requests.lockUnlessBusy(timer.subjectId);
      if (request === null) await this.timers.schedule({ ...timer, dueAt: new Date(asOf.getTime() + RETRY_MS) });
      else await fire(request, timer);
    }
  }
}
