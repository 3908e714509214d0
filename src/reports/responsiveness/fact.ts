/** Those who ask and those who answer. */
export interface Pair {
  requester_department_id: string;
  provider_department_id: string;
}

/** Requests of a pair that stand alike, and how many they are. */
export interface Standing extends Pair {
  submitted_in_period: boolean;
  due_in_period: boolean;
  answered: boolean;
  expedited: boolean;
  /** The state of the clock that measures the answer. */
  clock: 'RUNNING' | 'PAUSED' | 'STOPPED';
  result: 'MET' | 'MISSED' | 'MISSED_REQUESTER' | 'NOT_COUNTED' | null;
  past_breach: boolean;
  requests: number;
}

/** The durations of a pair's first responses or answers on one basis; a place in the arrays for each duration. */
export interface Durations extends Pair {
  figure: 'FIRST_RESPONSE' | 'RESOLUTION';
  basis: 'WORKING' | 'CALENDAR';
  ended: boolean;
  seconds: number[];
  /** Calendar seconds since a running clock was last counted. */
  running_for: (number | null)[];
  requests: number[];
}

/** A request behind the figures. */
export interface RequestBehind {
  id: string;
  number: string;
  state: string;
  submitted_at: Date;
  /** Where it was typed in after it was asked. */
  asked_at: Date | null;
  first_responded_at: Date | null;
  answered_at: Date | null;
  due_at: Date | null;
  result: Standing['result'];
}
