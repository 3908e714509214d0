import type { ThresholdPoint } from '@lockstep/sla-clock';
import type { ToldThresholdEvent } from '../sla.events.js';

/** The key of a threshold within one request. Each version of a target has its own keys. */
export interface ThresholdKey extends Pick<ToldThresholdEvent, 'clock' | 'subject' | 'targetVersion'> {
  threshold: string;
}

export const identityOf = ({ clock, subject, threshold, targetVersion }: ThresholdKey): string =>
  `${clock}/${subject ?? ''}/${threshold}/${targetVersion}`;

/** The name of a threshold within its target. */
export function nameOf(point: ThresholdPoint): string {
  switch (point.kind) {
    case 'SHARE':
      return String(point.percent);
    case 'LEAD_TIME':
      return `due-${point.beforeDueSeconds}`;
    case 'BREACH':
      return BREACH;
    case 'RUNG':
      return `${RUNG}${point.rung}`;
  }
}

export const BREACH = '100';
const RUNG = 'rung-';

/** Whether the threshold is cleared together with its breach: the breach itself and the rungs of the ladder. */
export const restsOnBreach = (threshold: string): boolean => threshold === BREACH || threshold.startsWith(RUNG);
