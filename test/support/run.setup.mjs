import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../scripts/stamp.mjs';
import transpile from './transpile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** All sources that decide which rows the worlds of the suite contain. */
const BUILT_FROM = ['src', 'libs', 'migrations', 'test/support', 'package-lock.json'];

/**
 * Runs before the processes of a run start. They inherit the number of the run, and the folder for the worlds of these
 * sources.
 */
export default function prepare() {
  process.env.LOCKSTEP_TEST_RUN = String(process.pid);
  process.env.LOCKSTEP_TEST_WORLDS = join(tmpdir(), `lockstep-test-worlds-${fingerprint(root, BUILT_FROM)}`);
  transpile();
}
