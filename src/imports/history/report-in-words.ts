import type { Weight } from './account.js';
import type { HistoryReport } from './import-history.js';

const HEADINGS: Record<Weight, string> = {
  LEFT_OUT: 'Left out',
  PASSED_OVER: 'Passed over, while the rest of the request is there',
  TAKEN_AS: 'Taken otherwise than it stands',
};

const SHOWN_NAMES = 20;

/** The result of an import as lines for an operator. */
export function reportInWords({ run, account, rows, endsAt, counts, names }: HistoryReport): string[] {
  const { requests, created, unchanged, outdated } = counts;
  const lines = [
    `${rows} rows of ${requests} requests; the log ends ${endsAt.toISOString()}.`,
    `${created} ${run === null ? 'would be imported (dry run: nothing was written)' : 'imported'}, ${unchanged} unchanged, ` +
      `${outdated} known with another history, ${requests - created - unchanged - outdated} left out.`,
  ];
  const made = run === null ? 'would be made' : 'made';
  if (names.newDepartments.length > 0)
    lines.push(`Departments ${made}: ${names.newDepartments.length} (${listed(names.newDepartments)}).`);
  if (names.newServices > 0) lines.push(`Services ${made}: ${names.newServices}.`);
  if (names.newPeople > 0) lines.push(`Former colleagues noted: ${names.newPeople}.`);
  let heading: Weight | null = null;
  for (const { weight, count, sentence, reason, examples } of account.lines()) {
    if (weight !== heading) lines.push('', `${HEADINGS[weight]}:`);
    heading = weight;
    lines.push(`  ${String(count).padStart(7)}  ${sentence} [${reason}]`);
    for (const { row, reference, detail } of examples)
      lines.push(
        `           row ${row}${reference === null ? '' : `, ${reference}`}${detail === '' ? '' : `: ${detail}`}`,
      );
  }
  return lines;
}

const listed = (names: readonly string[]): string =>
  names.slice(0, SHOWN_NAMES).join(', ') + (names.length > SHOWN_NAMES ? ', …' : '');
