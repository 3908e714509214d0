import type { ClockDto } from '../../client';

export type Standing = 'late' | 'soon' | 'onTime' | 'stands' | 'met' | 'missed' | 'none';

/** Less than a quarter of the target left is soon: the last threshold at which people are notified. */
const SOON_SHARE = 4;

/** The standing of a clock, from what the server sent. Late and missed both count the breach; only a stopped clock is missed. */
export function standingOf(clock: ClockDto): Standing {
  if (clock.targetSeconds === null && clock.targetDate === null) return 'none';
  if (clock.state === 'STOPPED') return clock.result === 'MET' ? 'met' : clock.result === 'MISSED' ? 'missed' : 'none';
  if (clock.breachedAt !== null) return 'late';
  if (clock.state === 'PAUSED') return 'stands';
  const { remainingSeconds: left, targetSeconds, elapsedSeconds } = clock;
  const target = targetSeconds ?? elapsedSeconds + (left ?? 0);
  return left !== null && left * SOON_SHARE < target ? 'soon' : 'onTime';
}

const ALWAYS = ['FR', 'RES'];
const RARE = ['REQ', 'LEG', 'NEG'];

/** The clocks worth a look: first response and answer always, the others only while they run. */
export const clocksToShow = (clocks: ClockDto[]): ClockDto[] =>
  clocks.filter((clock) => ALWAYS.includes(clock.kind) || (RARE.includes(clock.kind) && clock.state !== 'STOPPED'));
