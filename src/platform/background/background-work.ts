import { SetMetadata } from '@nestjs/common';

/**
 * Work nobody waits for: sealing, firing timers, reading the feed, delivering. What is done is safe to be interrupted
 * at any moment and to be done by several processes at once.
 */
export interface DoesBackgroundWork {
  /** Does what there is to do at `asOf` and returns how much that was; 0 says that nothing is left for now. */
  work(asOf: Date): Promise<number>;
  /** When there will be something to do, for work that knows: nobody rings a bell for what time brings. */
  nextAt?(): Promise<Date | null>;
}

export const BACKGROUND_WORK = Symbol('a provider that does background work');

/** Marks a provider that implements `DoesBackgroundWork`; the worker gives it a loop of its own. */
export const BackgroundWork = (): ClassDecorator => SetMetadata(BACKGROUND_WORK, true);
