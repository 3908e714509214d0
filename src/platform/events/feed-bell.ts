import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** Tells this process that the sealed feed has grown. It may ring for nothing, so who hears it reads and sees. */
@Injectable()
export class FeedBell {
  readonly rings = new Subject<void>();

  ring(): void {
    this.rings.next();
  }
}
