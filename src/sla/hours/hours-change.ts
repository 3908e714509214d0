export const HOURS_TIMER = 'sla.hours_changed';

/** The cause of other hours: a closure that was decided afterwards, or a plan for days to come. */
export interface HoursChange {
  closureId: string | null;
  actorId: string | null;
}
