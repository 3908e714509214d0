import { readFileSync } from 'node:fs';

const list = readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8');

/** The passwords that attackers try first, in lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  list.split('\n').filter((line) => line !== '' && !line.startsWith('#')),
);
