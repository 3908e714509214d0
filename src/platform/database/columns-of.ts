import type { EntityMetadata } from 'typeorm';

const selected = new WeakMap<EntityMetadata, string>();

/**
 * The columns of a table under the names of the entity's properties, for statements written by hand: `r.due_at AS "dueAt"`.
 * The rows of such a statement need no translation, so it is refused for entities whose columns do.
 */
export function columnsOf(metadata: EntityMetadata, alias: string): string {
  const known = selected.get(metadata) ?? written(metadata);
  selected.set(metadata, known);
  return known.replaceAll('?.', `${alias}.`);
}

function written({ columns, name }: EntityMetadata): string {
  const translated = columns.find(({ transformer }) => transformer !== undefined);
  if (translated !== undefined)
    throw new Error(`${name}.${translated.propertyName} is translated between row and entity`);
  return columns.map(({ databaseName, propertyName }) => `?.${databaseName} AS "${propertyName}"`).join(', ');
}
