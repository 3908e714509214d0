import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import type { Occasion } from './occasion.js';

/**
 * Tells the background work of what has just been committed. An occasion says that there may be something to do, not
 * what: who hears it reads the database. So one that is told twice does no harm, and one that is lost in a crash between the
 * commit and the telling only waits for the periodic look.
 */
@Injectable()
export class WakeUps {
  /** Told in this process. */
  readonly here = new Subject<Occasion>();
  /** Told in another process. */
  readonly elsewhere = new Subject<Occasion>();

  tell(occasion: Occasion): void {
    this.here.next(occasion);
  }
}
