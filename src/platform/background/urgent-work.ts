import { BehaviorSubject, filter, firstValueFrom, merge, timer } from 'rxjs';

/** Other work pauses for at most this long. */
const LONGEST_PAUSE_MS = 5000;

/**
 * Knows if urgent work of this process has more to do than one call does. Other work pauses until the urgent work has
 * caught up.
 */
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
