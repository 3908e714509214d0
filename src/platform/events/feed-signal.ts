import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/**
 * Tells this process that the sealed feed has grown. A signal may come without a new event, so each listener reads the
 * feed to see.
 */
@Injectable()
export class FeedSignal {
  readonly sent = new Subject<void>();

  send(): void {
    this.sent.next();
  }
}
