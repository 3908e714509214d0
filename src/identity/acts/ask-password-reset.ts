import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';

export const RESET_TIMER = 'identity.password_reset';

/**
 * Asks for a letter that resets a forgotten password. Only the worker later finds out whether the address belongs to a
 * user. So known and unknown addresses cause the same work and get the same answer here.
 */
@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly timers: Timers,
    private readonly clock: Clock,
  ) {}

  @Transactional()
  execute(email: string): Promise<void> {
    return this.timers.schedule({
      kind: RESET_TIMER,
      subjectId: newId(),
      dueAt: this.clock.now(),
      payload: { email: email.toLowerCase() },
    });
  }
}
