import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** Tells the sealer of this process that something was committed. */
@Injectable()
export class SealerBell {
  readonly rings = new Subject<void>();

  ring(): void {
    this.rings.next();
  }
}
