export const HOURS_TIMER = 'sla.hours_changed';

/**
 * The cause of other hours: a closure that was decided afterwards, or planned hours for days to come (`closureId` is
 * null).
 */
export interface HoursChange {
  closureId: string | null;
  actorId: string | null;
}
