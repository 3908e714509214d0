import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId, Transactional } from '../../platform/database/index.js';
import { Timers } from '../../platform/timers/index.js';

export const RESET_TIMER = 'identity.password_reset';

/**
 * Somebody forgot a password. Whether the address is anybody's is found out later, by the worker: here known and unknown
 * ones are the same work and the same answer.
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
