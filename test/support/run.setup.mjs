import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../../scripts/stamp.mjs';
import transpile from './transpile.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Whatever decides which rows the worlds of the suite consist of. */
const BUILT_FROM = ['src', 'libs', 'migrations', 'test/support', 'package-lock.json'];

/** Before the processes of a run start: they inherit its number, and where the worlds of these sources are kept. */
export default function prepare() {
  process.env.LOCKSTEP_TEST_RUN = String(process.pid);
  process.env.LOCKSTEP_TEST_WORLDS = join(tmpdir(), `lockstep-test-worlds-${fingerprint(root, BUILT_FROM)}`);
  transpile();
}
