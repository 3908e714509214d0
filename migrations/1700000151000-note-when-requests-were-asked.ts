import { MigrationInterface, QueryRunner } from 'typeorm';

/** When a request was asked, why it was typed in later, and when the provider agreed that its clocks began then. */
export class NoteWhenRequestsWereAsked1700000151000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request
        ADD COLUMN asked_at                timestamptz,
        ADD COLUMN late_reason             text,
        ADD COLUMN earlier_start_agreed_at timestamptz,
        ADD CONSTRAINT request_asked_earlier_with_a_reason CHECK ((asked_at IS NULL) = (late_reason IS NULL)),
        ADD CONSTRAINT request_asked_before_it_was_sent CHECK (asked_at <= submitted_at),
        ADD CONSTRAINT request_earlier_start_was_asked CHECK (earlier_start_agreed_at IS NULL OR asked_at IS NOT NULL)
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE request
        DROP COLUMN earlier_start_agreed_at,
        DROP COLUMN late_reason,
        DROP COLUMN asked_at
    `);
  }
}
