import type { EntityMetadata, ObjectLiteral, ValueTransformer } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

const written = new WeakMap<EntityMetadata, string>();

/** The columns of a table under the names of the entity's properties: `r.due_at AS "dueAt"`. */
export function allColumnsOf(metadata: EntityMetadata, alias: string): string {
  const known =
    written.get(metadata) ??
    metadata.columns.map(({ databaseName, propertyName }) => `?.${databaseName} AS "${propertyName}"`).join(', ');
  written.set(metadata, known);
  return known.replaceAll('?.', `${alias}.`);
}

/** The same for rows that are used as they come, so it is refused for an entity whose values differ from its columns'. */
export function columnsOf(metadata: EntityMetadata, alias: string): string {
  const [translated] = translatedColumns(metadata);
  if (translated !== undefined)
    throw new Error(`${metadata.name}.${translated.propertyName} is translated between row and entity`);
  return allColumnsOf(metadata, alias);
}

/** Turns rows into values of the entity, in place. */
export function translate<Entity extends ObjectLiteral>(metadata: EntityMetadata, rows: Entity[]): Entity[] {
  for (const { propertyName, transformer } of translatedColumns(metadata)) {
    const column = transformer as ValueTransformer;
    for (const row of rows as Record<string, unknown>[]) row[propertyName] = column.from(row[propertyName]);
  }
  return rows;
}

const translatedColumns = ({ columns }: EntityMetadata): ColumnMetadata[] =>
  columns.filter(({ transformer }) => transformer !== undefined);
