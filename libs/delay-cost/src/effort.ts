/** The source of an estimate of effort. All sources but GIVEN are presented as a default. */
export type EffortSource = 'GIVEN' | 'SERVICE_MEDIAN' | 'DEPARTMENT_MEDIAN' | 'HOUSE_DEFAULT';

export interface Effort {
  /** At least a quarter of an hour, because shorter estimates would rank by noise. */
  minutes: number;
  source: EffortSource;
}

/** Touch minutes of recently completed requests, the most recent first. */
export interface EffortHistory {
  ofService: readonly number[];
  ofDepartment: readonly number[];
}

const LEAST_MINUTES = 15;
const HOUSE_DEFAULT = 60;
/** The median of fewer requests says more about chance than about the work. */
const ENOUGH = 8;
const LATEST = 50;

/** The given estimate, else the median of similar recent requests. */
export function effortOf(given: number | null, history: EffortHistory): Effort {
  if (given !== null) return { minutes: Math.max(LEAST_MINUTES, given), source: 'GIVEN' };
  const ofService = medianOf(history.ofService);
  if (ofService !== null) return { minutes: Math.max(LEAST_MINUTES, ofService), source: 'SERVICE_MEDIAN' };
  const ofDepartment = medianOf(history.ofDepartment);
  if (ofDepartment !== null) return { minutes: Math.max(LEAST_MINUTES, ofDepartment), source: 'DEPARTMENT_MEDIAN' };
  return { minutes: HOUSE_DEFAULT, source: 'HOUSE_DEFAULT' };
}

/** The lower of the two middle values, so that the result is an effort that really occurred. */
function medianOf(minutes: readonly number[]): number | null {
  const latest = minutes.slice(0, LATEST).sort((a, b) => a - b);
  return latest.length < ENOUGH ? null : latest[Math.ceil(latest.length / 2) - 1]!;
}
