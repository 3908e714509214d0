import { schemaOfMigrations } from './platform/database/schema-text.js';

/** Prints the schema that the migrations make. */
process.stdout.write(await schemaOfMigrations());
