/** Where an estimate of effort comes from; all but GIVEN are shown as a default. */
export type EffortSource = 'GIVEN' | 'SERVICE_MEDIAN' | 'DEPARTMENT_MEDIAN' | 'HOUSE_DEFAULT';

export interface Effort {
  /** Never below a quarter of an hour: shorter ones would rank by noise. */
  minutes: number;
  source: EffortSource;
}

/** Touch minutes of requests completed lately, the most recent first. */
export interface EffortHistory {
  ofService: readonly number[];
  ofDepartment: readonly number[];
}

const LEAST_MINUTES = 15;
const HOUSE_DEFAULT = 60;
/** With fewer the median says more about chance than about the work. */
const ENOUGH = 8;
const LATEST = 50;

/** The estimate somebody gave, else what such requests have taken lately. */
export function effortOf(given: number | null, history: EffortHistory): Effort {
  if (given !== null) return { minutes: Math.max(LEAST_MINUTES, given), source: 'GIVEN' };
  const ofService = medianOf(history.ofService);
  if (ofService !== null) return { minutes: Math.max(LEAST_MINUTES, ofService), source: 'SERVICE_MEDIAN' };
  const ofDepartment = medianOf(history.ofDepartment);
  if (ofDepartment !== null) return { minutes: Math.max(LEAST_MINUTES, ofDepartment), source: 'DEPARTMENT_MEDIAN' };
  return { minutes: HOUSE_DEFAULT, source: 'HOUSE_DEFAULT' };
}

/** The lower one of the two in the middle: an effort that really occurred. */
function medianOf(minutes: readonly number[]): number | null {
  const latest = minutes.slice(0, LATEST).sort((a, b) => a - b);
  return latest.length < ENOUGH ? null : latest[Math.ceil(latest.length / 2) - 1]!;
}
