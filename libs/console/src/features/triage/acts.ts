/** The acts of triage, by the key that starts each. */
export const TRIAGE_KEYS = {
  '1': 'take',
  '2': 'date',
  '3': 'decline',
  '4': 'ask',
  '5': 'answer',
  t: 'transfer',
  h: 'aside',
  '.': 'note',
  e: 'explain',
} as const;

export type TriageAct = (typeof TRIAGE_KEYS)[keyof typeof TRIAGE_KEYS];

interface Department {
  code: string;
  name: string;
}

/** The request that an act is about, as far as its dialog shows it. */
export interface Subject {
  number: string;
  title: string;
  state: string;
  /** The department that asks. */
  requester: Department;
  /** The department that holds it, for which the reader acts. */
  holder: Department;
}

/** The result of an act: shown where the request stands in a list. */
export interface TriageOutcome {
  number: string;
  kind: 'busy' | 'done' | 'refused';
  text: string;
}
