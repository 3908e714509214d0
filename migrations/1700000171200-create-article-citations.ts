import { MigrationInterface, QueryRunner } from 'typeorm';

/** The articles that answers cite, and the asks that were not sent because something answered them already. */
export class CreateArticleCitations1700000171200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE article_citation (
        request_id  uuid        NOT NULL CONSTRAINT article_citation_request_fk REFERENCES request (id),
        article_id  uuid        NOT NULL,
        version     integer     NOT NULL,
        -- Past its review date, or flagged by a reader, when it was cited.
        was_stale   boolean     NOT NULL,
        cited_by_id uuid        NOT NULL CONSTRAINT article_citation_cited_by_fk REFERENCES user_account (id),
        cited_at    timestamptz NOT NULL,
        CONSTRAINT article_citation_pk PRIMARY KEY (request_id, article_id, version),
        CONSTRAINT article_citation_version_fk
          FOREIGN KEY (article_id, version) REFERENCES article_version (article_id, number)
      );
      CREATE INDEX article_citation_of_article ON article_citation (article_id);

      CREATE TABLE deflection (
        id                      uuid        CONSTRAINT deflection_pk PRIMARY KEY,
        requester_department_id uuid        NOT NULL CONSTRAINT deflection_requester_fk REFERENCES department (id),
        provider_department_id  uuid        NOT NULL CONSTRAINT deflection_provider_fk REFERENCES department (id),
        service_id              uuid        NOT NULL CONSTRAINT deflection_service_fk REFERENCES service (id),
        article_id              uuid        CONSTRAINT deflection_article_fk REFERENCES article (id),
        request_id              uuid        CONSTRAINT deflection_request_fk REFERENCES request (id),
        was_stale               boolean     NOT NULL,
        recorded_by_id          uuid        NOT NULL CONSTRAINT deflection_recorded_by_fk REFERENCES user_account (id),
        recorded_at             timestamptz NOT NULL,
        -- UTC: the same person says the same once a day.
        recorded_on             date        NOT NULL,
        CONSTRAINT deflection_by_one_thing CHECK (num_nonnulls(article_id, request_id) = 1)
      );
      CREATE UNIQUE INDEX deflection_once_a_day
        ON deflection (recorded_by_id, service_id, coalesce(article_id, request_id), recorded_on);
      CREATE INDEX deflection_of_provider ON deflection (provider_department_id, recorded_at);
      GRANT SELECT, INSERT ON article_citation, deflection TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deflection, article_citation');
  }
}
