/**
 * The text as an SQL literal, for a statement whose best plan depends on the value and that is therefore planned for it.
 * Colons are written as escapes: the query builder would take what follows one for the name of a parameter.
 */
export const literal = (text: string): string =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3A')}'`;

/** The same of several, for a list in parentheses. */
export const literals = (texts: readonly string[]): string => texts.map(literal).join(', ');
