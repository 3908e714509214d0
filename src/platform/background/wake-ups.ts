import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { Occasion } from './occasion.js';

/**
 * Tells background work about changes that have just been committed. An occasion only says that there may be something
 * to do; the work reads the details from the database. An occasion that arrives twice does no harm. If the process
 * crashes between the commit and the occasion, the periodic run finds the work.
 */
@Injectable()
export class WakeUps {
  /** Occasions from this process. */
  readonly here = new Subject<Occasion>();
  /** Occasions from other processes. */
  readonly elsewhere = new Subject<Occasion>();

  tell(occasion: Occasion): void {
    this.here.next(occasion);
  }
}
