import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Files that influence neither the build nor the installation. */
const BYSTANDER = /(\.spec\.ts|\.md|migrations\/schema\.sql)$/;

/** A hash of the given files, of all files in the given folders, and of all other inputs of the result. */
export function fingerprint(root, paths, ...rest) {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  const files = paths.flatMap((path) => filesIn(join(root, path)));
  for (const file of files.filter((each) => !BYSTANDER.test(each)).sort()) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** All files at or below the path; none when the path does not exist. */
export function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

/** Whether the work that writes this stamp was done for the same fingerprint. */
export const isStamped = (stamp, mark) => existsSync(stamp) && readFileSync(stamp, 'utf8') === mark;

export function putStamp(stamp, mark) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
}
