/** A pair of departments: the asking and the answering one. */
export interface Pair {
  requester_department_id: string;
  provider_department_id: string;
}

/** A group of requests of a pair with the same standing, and their number. */
export interface PairStanding extends Pair {
  submitted_in_period: boolean;
  due_in_period: boolean;
  answered: boolean;
  expedited: boolean;
  /** The state of the clock of the answer. */
  clock: 'RUNNING' | 'PAUSED' | 'STOPPED';
  result: 'MET' | 'MISSED' | 'MISSED_REQUESTER' | 'NOT_COUNTED' | null;
  past_breach: boolean;
  requests: number;
}

/** A request behind the figures. */
export interface RequestBehindPair {
  id: string;
  number: string;
  state: string;
  submitted_at: Date;
  /** When the request was asked, if it was typed in later. */
  asked_at: Date | null;
  first_responded_at: Date | null;
  answered_at: Date | null;
  due_at: Date | null;
  result: PairStanding['result'];
}
