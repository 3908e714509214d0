import { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers kept for a day, so that a retry gets the same. */
export class CreateIdempotencyKeys1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        id          uuid        CONSTRAINT idempotency_key_pk PRIMARY KEY,
        user_id     uuid        NOT NULL,
        key         text        NOT NULL,
        fingerprint bytea       NOT NULL,
        status      integer     NOT NULL,
        headers     jsonb       NOT NULL,
        body        text,
        created_at  timestamptz NOT NULL,
        CONSTRAINT idempotency_key_once UNIQUE (user_id, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
      GRANT SELECT, INSERT, DELETE ON idempotency_key TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}
