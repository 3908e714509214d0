/** The only source of the present instant. Acts get the clock; libs get an instant as an argument. */
export abstract class Clock {
  /** The present instant in whole seconds: the product measures nothing smaller. */
  abstract now(): Date;

  /** The present instant in epoch seconds, the unit of the libs. */
  nowSeconds(): number {
    return Math.floor(this.now().getTime() / 1000);
  }

  /** Milliseconds from now to the instant; negative if the instant is in the past. */
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

/** A clock that the caller sets: tests, and the demo world while it simulates its past. */
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
