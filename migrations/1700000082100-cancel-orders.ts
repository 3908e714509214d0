import { MigrationInterface, QueryRunner } from 'typeorm';

/** An order may end without leaving: because it was late, or for another reason. */
export class CancelOrders1700000082100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_order
        ADD COLUMN cancelled_at        timestamptz,
        ADD COLUMN cancellation_kind   text CONSTRAINT customer_order_cancellation_known
                                       CHECK (cancellation_kind IN ('BECAUSE_LATE', 'OTHER')),
        ADD COLUMN cancellation_reason text,
        ADD COLUMN cancelled_by_id     uuid CONSTRAINT customer_order_cancelled_by_fk REFERENCES user_account (id),
        ADD CONSTRAINT customer_order_cancelled_whole CHECK (
              (cancelled_at IS NULL) = (cancellation_kind IS NULL)
          AND (cancelled_at IS NULL) = (cancellation_reason IS NULL)
          AND (cancelled_at IS NULL) = (cancelled_by_id IS NULL)),
        ADD CONSTRAINT customer_order_ends_once CHECK (released_at IS NULL OR cancelled_at IS NULL);
      DROP INDEX customer_order_open;
      CREATE INDEX customer_order_open ON customer_order (promised_date)
             WHERE released_at IS NULL AND cancelled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX customer_order_open;
      CREATE INDEX customer_order_open ON customer_order (promised_date) WHERE released_at IS NULL;
      ALTER TABLE customer_order
        DROP COLUMN cancelled_at, DROP COLUMN cancellation_kind, DROP COLUMN cancellation_reason,
        DROP COLUMN cancelled_by_id;
    `);
  }
}
