/** The only source of the present moment. Acts receive it, libs receive what it says. */
export abstract class Clock {
  /** The present instant in whole seconds: the product measures nothing finer. */
  abstract now(): Date;

  /** The same as epoch seconds, the form the libs speak. */
  nowSeconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  /** How long somebody who waits for that instant has to wait; negative once it is past. */
  abstract millisecondsUntil(instant: Date): number;
}

export class SystemClock extends Clock {
  now(): Date {
    return wholeSeconds(new Date());
  }

  millisecondsUntil(instant: Date): number {
    return instant.getTime() - Date.now();
  }
}

/** A clock that somebody else moves: by tests, and by the demo world while it lives through its past. */
export class DrivenClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return this.instant;
  }

  millisecondsUntil(instant: Date): number {
    return instant.getTime() - this.instant.getTime();
  }

  set(instant: Date | string): void {
    this.instant = wholeSeconds(new Date(instant));
  }

  advance(seconds: number): void {
    this.instant = new Date(this.instant.getTime() + seconds * 1000);
  }
}

export const toSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
export const toInstant = (seconds: number): Date => new Date(seconds * 1000);
export const toInstantOrNull = (seconds: number | null): Date | null => (seconds === null ? null : toInstant(seconds));

const wholeSeconds = (instant: Date): Date => toInstant(toSeconds(instant));
