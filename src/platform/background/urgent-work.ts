import { BehaviorSubject, filter, firstValueFrom, merge, timer } from 'rxjs';

/** Work that is not urgent is never put off for longer. */
const LONGEST_PAUSE_MS = 5000;

/** Whether urgent work of this process has more to do than one call does; other work pauses until it has caught up. */
export class UrgentWork {
  private readonly isBehind = new BehaviorSubject(false);

  note(isMoreLeft: boolean): void {
    this.isBehind.next(isMoreLeft);
  }

  async pause(): Promise<void> {
    if (!this.isBehind.value) return;
    await firstValueFrom(merge(this.isBehind.pipe(filter((isBehind) => !isBehind)), timer(LONGEST_PAUSE_MS)));
  }
}
