/** SQL condition: an existing file belongs to the thing of this kind whose id is in the column. */
export const hasFiles = (kind: string, idColumn: string): string =>
  `EXISTS (SELECT FROM attachment WHERE owner_kind = '${kind}' AND owner_id = ${idColumn} AND removed_at IS NULL)`;
