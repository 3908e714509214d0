export const HOURS_TIMER = 'sla.hours_changed';

/** What changed the hours: a closure that was decided afterwards, or a plan for days to come. */
export interface HoursChange {
  closureId: string | null;
  actorId: string | null;
}
