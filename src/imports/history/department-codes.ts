const LONGEST = 8;
const LETTERS_OF_DIGITS = 'ABCDEFGHIJ';

/**
 * A code of at most eight letters for a new department: the letters of its name, then up to four of its digits, written
 * as A for 0 to J for 9. `Location 143` is `LOCATBED`. If the code is taken, its end is counted on.
 */
export function codeFor(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toUpperCase();
  const letters = plain.replace(/[^A-Z]/g, '');
  const digits = [...plain.replace(/\D/g, '')].map((digit) => LETTERS_OF_DIGITS[Number(digit)]).join('');
  const tail = digits.slice(0, 4);
  const code = `${letters.slice(0, LONGEST - tail.length)}${tail}`.padEnd(2, 'X');
  return taken.has(code) ? countedOn(code, taken) : code;
}

function countedOn(code: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count++) {
    const end = inLetters(count);
    const next = code.slice(0, LONGEST - end.length) + end;
    if (!taken.has(next)) return next;
  }
}

/** Counts in letters: A, B, … Z, AA, AB, … */
function inLetters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return count > 26 ? inLetters(Math.floor((count - 1) / 26)) + letter : letter;
}
