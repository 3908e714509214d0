import { SetMetadata } from '@nestjs/common';
import type { Occasion } from './occasion.js';

/**
 * Work nobody waits for: sealing, firing timers, reading the feed, delivering. What is done is safe to be interrupted
 * at any moment and to be done by several processes at once.
 */
export interface DoesBackgroundWork {
  /** Does what there is to do at `asOf`; true where more of it may be left. */
  work(asOf: Date): Promise<boolean>;
  /** Whether the occasion may have given it something to do. Work that hears none only looks periodically. */
  hears?(occasion: Occasion): boolean | Promise<boolean>;
  /** Others wait while there is more of it than one call does, though not for long: what it does has to be on time. */
  readonly isUrgent?: true;
  /** When time alone will give it something to do. */
  nextAt?(): Promise<Date | null>;
}

/** A provider that does several kinds of background work, each by itself. */
export interface HasBackgroundWorks {
  works(): DoesBackgroundWork[];
}

export const BACKGROUND_WORK = Symbol('a provider that does background work');

/** Marks a provider that implements `DoesBackgroundWork` or has such works; the worker gives each a loop of its own. */
export const BackgroundWork = (): ClassDecorator => SetMetadata(BACKGROUND_WORK, true);
