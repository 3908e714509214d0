import { MigrationInterface, QueryRunner } from 'typeorm';

/** Processes remember the rows of these tables, and are notified with the table's name once one has changed. */
export class NotifyOfRememberedRows1700000153000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION lockstep_notify_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          PERFORM pg_notify('lockstep_changed', TG_TABLE_NAME);
          RETURN NULL;
        END
      $$;
      CREATE TRIGGER notify_of_change AFTER UPDATE ON department
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
      CREATE TRIGGER notify_of_change AFTER UPDATE ON service
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
      CREATE TRIGGER notify_of_change AFTER UPDATE OF name ON user_account
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER notify_of_change ON user_account;
      DROP TRIGGER notify_of_change ON service;
      DROP TRIGGER notify_of_change ON department;
      DROP FUNCTION lockstep_notify_of_change;
    `);
  }
}
