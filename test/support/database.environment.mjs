import { createRequire } from 'node:module';
import { embeddedDatabase } from './database.embedded.mjs';
import { ownPostgresDatabase, postgresDatabase } from './database.postgres.mjs';
import SandboxEnvironment from './sandbox.environment.mjs';
import { worldsOn } from './worlds.mjs';

/** Modules of the application and of TypeORM are loaded outside the sandbox, so they are shared between files. */
const require = createRequire(import.meta.url);

/**
 * Gives every test file an empty, migrated database as `__LOCKSTEP_DATABASE__`. Jest loads this module once in each of
 * its processes, outside the sandbox of the files, so the engines are shared between files.
 */
export default class DatabaseEnvironment extends SandboxEnvironment {
  constructor(config, context) {
    super(config, context);
    this.options = config.projectConfig.testEnvironmentOptions;
  }

  async setup() {
    // Loads the application, whose storages last as long as the process.
    this.database = await this.prepare(process.env.TEST_DATABASE_URL);
    await super.setup();
    this.global.__LOCKSTEP_DATABASE__ = this.database.connect;
    this.global.__LOCKSTEP_WORLDS__ = worldsOn(this.database.connect);
    this.global.__LOCKSTEP_REQUIRE__ = require;
    // The application outside and the test inside the sandbox compare instants, so both need the same Date class.
    this.global.Date = Date;
  }

  prepare(url) {
    if (!url) return embeddedDatabase();
    return this.options.ownDatabase ? ownPostgresDatabase(url) : postgresDatabase(url);
  }

  async teardown() {
    await this.database?.release();
    await super.teardown();
  }
}
