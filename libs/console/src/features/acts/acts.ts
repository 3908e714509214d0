import type { Act } from './act';
import { END_ACTS } from './places/end';
import { HELP_ACTS } from './places/help';
import { MAIN_ACTS } from './places/main';
import { RECORD_ACTS } from './places/record';
import { SUBJECT_ACTS } from './places/subject';
import { TRIAGE_ACTS } from './places/triage';
import { WORK_ACTS } from './places/work';

/**
 * Every act on a request: the ability that allows it, the place where it is offered, and the fields of its dialog. They are
 * shown in this sequence. Beside a row of a queue stand the acts of triage alone.
 */
export const ACTS: readonly Act[] = [
  ...TRIAGE_ACTS,
  ...MAIN_ACTS,
  ...WORK_ACTS,
  ...HELP_ACTS,
  ...RECORD_ACTS,
  ...END_ACTS,
  ...SUBJECT_ACTS,
];

export const actNamed = (name: string): Act | undefined => ACTS.find((act) => act.name === name);
