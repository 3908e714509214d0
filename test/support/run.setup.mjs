import transpile from './transpile.mjs';

/** Before the processes of a run start: they inherit its number. */
export default function prepare() {
  process.env.LOCKSTEP_TEST_RUN = String(process.pid);
  transpile();
}
