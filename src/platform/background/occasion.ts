/** Something that may give background work something to do. */
export type Occasion =
  | { kind: 'events recorded' }
  | { kind: 'events sealed'; types: readonly string[] }
  | { kind: 'timer set'; at: Date }
  | { kind: 'mail queued'; at: Date }
  | { kind: 'deliveries queued' }
  /** Occasions that were told while this process could not hear them, if there were any. */
  | { kind: 'missed' };

/** When there is something to do; null where that is now. */
export const instantOf = (occasion: Occasion): Date | null => ('at' in occasion ? occasion.at : null);
