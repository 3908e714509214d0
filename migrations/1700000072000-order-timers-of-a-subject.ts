import { MigrationInterface, QueryRunner } from 'typeorm';

/** What falls due about one subject is claimed in order, so each claim asks for what lies before and behind it. */
export class OrderTimersOfASubject1700000072000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX timer_of_subject ON timer (subject_id, due_at, id) WHERE parked_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX timer_of_subject');
  }
}
