import { MigrationInterface, QueryRunner } from 'typeorm';

/** Timers of one subject are claimed in order, so each claim looks at those before and behind it. */
export class OrderTimersOfASubject1700000072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX timer_of_subject ON timer (subject_id, due_at, id) WHERE parked_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timer_of_subject');
  }
}
