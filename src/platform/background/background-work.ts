import { SetMetadata } from '@nestjs/common';
import type { Occasion } from './occasion.js';

/**
 * Work that no caller waits for: sealing, firing timers, reading the feed, delivering. An implementation must be safe
 * to interrupt at any moment and safe to run in several processes at once.
 */
export interface DoesBackgroundWork {
  /** Does the work that is due at `asOf`. Returns true if more work may be left. */
  work(asOf: Date): Promise<boolean>;
  /** True if the occasion may have created work. Work without this method only runs periodically. */
  hears?(occasion: Occasion): boolean | Promise<boolean>;
  /**
   * While urgent work has more to do than one call does, other work pauses, but not for long. For work that must be on
   * time.
   */
  readonly isUrgent?: true;
  /** The next instant at which work becomes due by time alone; null if there is none. */
  nextAt?(): Promise<Date | null>;
}

/** A provider with several kinds of background work, each with its own loop. */
export interface HasBackgroundWorks {
  works(): DoesBackgroundWork[];
}

export const BACKGROUND_WORK = Symbol('a provider that does background work');

/**
 * Marks a provider that implements `DoesBackgroundWork` or `HasBackgroundWorks`. The worker runs a separate loop for
 * each work.
 */
export const BackgroundWork = (): ClassDecorator => SetMetadata(BACKGROUND_WORK, true);
