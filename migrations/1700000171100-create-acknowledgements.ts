import { MigrationInterface, QueryRunner } from 'typeorm';

/** Acknowledgements: a person, and the version of a policy or a procedure that they have read. */
export class CreateAcknowledgements1700000171100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE article_acknowledgement (
        article_id      uuid        NOT NULL,
        version         integer     NOT NULL,
        user_id         uuid        NOT NULL CONSTRAINT article_acknowledgement_user_fk REFERENCES user_account (id),
        acknowledged_at timestamptz NOT NULL,
        CONSTRAINT article_acknowledgement_pk PRIMARY KEY (article_id, version, user_id),
        CONSTRAINT article_acknowledgement_version_fk
          FOREIGN KEY (article_id, version) REFERENCES article_version (article_id, number)
      );
      CREATE INDEX article_version_asked ON article_version USING gin (asked_department_ids)
        WHERE asked_department_ids <> '{}';
      GRANT SELECT, INSERT ON article_acknowledgement TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX article_version_asked;
      DROP TABLE article_acknowledgement;
    `);
  }
}
