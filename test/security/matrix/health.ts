import { row, ADMIN, type Row } from './rows.js';

export const HEALTH_ROWS: Record<string, Row> = {
  listParkedTimers: row(ADMIN, () => '/parked-timers'),
  // None is parked in the estate, which only the administrator gets to know.
  rearmTimer: row('133333343', ({ request }) => `/parked-timers/${request}/rearming`),
};
