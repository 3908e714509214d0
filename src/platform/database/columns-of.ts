import type { EntityMetadata, ObjectLiteral, ValueTransformer } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

const written = new WeakMap<EntityMetadata, string>();

/** A select list of all columns, named like the properties of the entity: `r.due_at AS "dueAt"`. */
export function allColumnsOf(metadata: EntityMetadata, alias: string): string {
  const known =
    written.get(metadata) ??
    metadata.columns.map(({ databaseName, propertyName }) => `?.${databaseName} AS "${propertyName}"`).join(', ');
  written.set(metadata, known);
  return known.replaceAll('?.', `${alias}.`);
}

/** A select list for rows that are used without conversion. @throws Error for an entity with converted columns. */
export function columnsOf(metadata: EntityMetadata, alias: string): string {
  const [translated] = translatedColumns(metadata);
  if (translated !== undefined)
    throw new Error(`${metadata.name}.${translated.propertyName} is translated between row and entity`);
  return allColumnsOf(metadata, alias);
}

/** Converts the columns of rows to property values of the entity, in place. */
export function translate<Entity extends ObjectLiteral>(metadata: EntityMetadata, rows: Entity[]): Entity[] {
  for (const { propertyName, transformer } of translatedColumns(metadata)) {
    const column = transformer as ValueTransformer;
    for (const row of rows as Record<string, unknown>[]) row[propertyName] = column.from(row[propertyName]);
  }
  return rows;
}

const translatedColumns = ({ columns }: EntityMetadata): ColumnMetadata[] =>
  columns.filter(({ transformer }) => transformer !== undefined);
