/**
 * The text as an SQL literal. For a statement whose best plan depends on the value, so that PostgreSQL plans it for
 * this value. Colons are escaped, because the query builder would read them as the start of a parameter name.
 */
export const literal = (text: string): string =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\x3A')}'`;

/** Several texts as SQL literals, for a list in parentheses. */
export const literals = (texts: readonly string[]): string => texts.map(literal).join(', ');
