import { TestEnvironment } from 'jest-environment-node';
import { embeddedDatabase } from './database.embedded.mjs';
import { postgresDatabase } from './database.postgres.mjs';

/**
 * Gives every test file an empty, migrated database as `__LOCKSTEP_DATABASE__`. Jest loads this module once
 * in each of its processes, outside the sandbox of the files, so the engines can live on from file to file.
 */
export default class DatabaseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const url = process.env.TEST_DATABASE_URL;
    this.database = url ? await postgresDatabase(url) : await embeddedDatabase();
    this.global.__LOCKSTEP_DATABASE__ = this.database.connect;
  }

  async teardown() {
    await this.database?.release();
    await super.teardown();
  }
}
