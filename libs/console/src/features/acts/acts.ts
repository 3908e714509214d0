import type { Act } from './act';
import { END_ACTS } from './places/end';
import { HELP_ACTS } from './places/help';
import { MAIN_ACTS } from './places/main';
import { RECORD_ACTS } from './places/record';
import { SUBJECT_ACTS } from './places/subject';
import { WORK_ACTS } from './places/work';

/**
 * Every act on a request besides writing and negotiating its date: the ability that allows it, the place where it is
 * offered, and the fields of its dialog. They are shown in this sequence.
 */
export const ACTS: readonly Act[] = [
  ...MAIN_ACTS,
  ...WORK_ACTS,
  ...HELP_ACTS,
  ...RECORD_ACTS,
  ...END_ACTS,
  ...SUBJECT_ACTS,
];

export const actNamed = (name: string): Act | undefined => ACTS.find((act) => act.name === name);
