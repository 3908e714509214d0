import { MigrationInterface, QueryRunner } from 'typeorm';

/** Processes remember which types of events an endpoint wants. */
export class NotifyOfWebhookEndpoints1700000164000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER notify_of_change AFTER INSERT OR DELETE OR UPDATE OF enabled_since, event_types ON webhook_endpoint
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER notify_of_change ON webhook_endpoint');
  }
}
