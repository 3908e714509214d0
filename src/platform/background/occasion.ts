/** A reason for background work to wake: there may be something to do. */
export type Occasion =
  | { kind: 'events recorded' }
  | { kind: 'events sealed'; types: readonly string[] }
  | { kind: 'timer set'; at: Date }
  | { kind: 'mail queued'; at: Date }
  | { kind: 'deliveries queued' }
  /** This process could not receive occasions for a time, so some may be lost. */
  | { kind: 'missed' };

/** The instant at which the work becomes due; null if it is due now. */
export const instantOfOccasion = (occasion: Occasion): Date | null => ('at' in occasion ? occasion.at : null);
