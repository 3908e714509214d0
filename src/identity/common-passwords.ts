import common from '@zxcvbn-ts/language-common';
import { readFileSync } from 'node:fs';

/** The package has the short ones that leaks show most often. This list has long ones, which the rule of length lets through. */
const longOnes = readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

/** The passwords that attackers try first, in lower case: about fifty thousand. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set([
  ...longOnes,
  ...common.dictionary['passwords-common'].map((password) => password.toLowerCase()),
]);
