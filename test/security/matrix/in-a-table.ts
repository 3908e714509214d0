import type { Row } from './rows.js';

/** The columns, in the order of the letters of a verdict. */
const ROLES = [
  ...['Nobody', 'Asks', 'Answers', 'Leads the askers', 'Leads the answerers', 'Another department', 'Executive'],
  ...['Administrator', 'Token for reports'],
];
const WORDS: Record<string, string> = { y: 'yes', '1': '', '3': '', '4': 'absent' };

/** The rights as a table for people: operations of one part of the interface with the same rights share a row. */
export function rightsInATable(matrix: Record<string, Row>, tagOf: (operationId: string) => string): string {
  const groups = new Map<string, string[]>();
  for (const [operationId, { verdicts }] of Object.entries(matrix)) {
    const key = `${tagOf(operationId)}|${verdicts}`;
    groups.set(key, [...(groups.get(key) ?? []), operationId]);
  }
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, operations]) => {
      const [tag, verdicts] = key.split('|') as [string, string];
      const names = operations.sort().map((each) => `\`${each}\``);
      return [tag, ...[...verdicts].map((letter) => WORDS[letter]!), names.join(', ')];
    });
  return [['Part', ...ROLES, 'Operations'], ROLES.concat('', '').map(() => '---'), ...rows].map(inALine).join('\n');
}

const inALine = (cells: string[]): string => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
