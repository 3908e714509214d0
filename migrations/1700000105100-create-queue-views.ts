import { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways of looking at a queue that people keep, for themselves or for their department. */
export class CreateQueueViews1700000105100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE queue_view (
        id            uuid        CONSTRAINT queue_view_pk PRIMARY KEY,
        department_id uuid        NOT NULL CONSTRAINT queue_view_department_fk REFERENCES department (id),
        author_id     uuid        NOT NULL CONSTRAINT queue_view_author_fk REFERENCES user_account (id),
        name          text        NOT NULL,
        shared        boolean     NOT NULL,
        filter        jsonb       NOT NULL,
        sort          text        NOT NULL CONSTRAINT queue_view_sort_known CHECK (sort IN ('cd3', 'due', 'age')),
        created_at    timestamptz NOT NULL,
        updated_at    timestamptz NOT NULL,
        version       integer     NOT NULL
      );
      CREATE INDEX queue_view_of_department ON queue_view (department_id, id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON queue_view TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE queue_view');
  }
}
