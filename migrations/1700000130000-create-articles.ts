import { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles with their versions, search, flags and acknowledgements; and the answers and deflections that used them. */
export class CreateArticles1700000130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE article_number;
      GRANT USAGE ON SEQUENCE article_number TO lockstep_app;

      CREATE TABLE article (
        id                uuid        CONSTRAINT article_pk PRIMARY KEY,
        number            text        NOT NULL CONSTRAINT article_number_once UNIQUE,
        kind              text        NOT NULL CONSTRAINT article_kind_known
                          CHECK (kind IN ('ARTICLE', 'POLICY', 'PROCEDURE')),
        department_id     uuid        NOT NULL CONSTRAINT article_department_fk REFERENCES department (id),
        owner_id          uuid        NOT NULL CONSTRAINT article_owner_fk REFERENCES user_account (id),
        readers           text        NOT NULL CONSTRAINT article_readers_known
                          CHECK (readers IN ('DEPARTMENT', 'EVERYBODY')),
        service_ids       uuid[]      NOT NULL,
        source_request_id uuid        CONSTRAINT article_source_fk REFERENCES request (id),
        current_version   integer     NOT NULL,
        review_on         date        NOT NULL,
        -- The end of that day in the zone of the department.
        stale_from        timestamptz NOT NULL,
        reviewed_at       timestamptz NOT NULL,
        -- The instant of the first open flag.
        flagged_at        timestamptz,
        created_by_id     uuid        NOT NULL CONSTRAINT article_created_by_fk REFERENCES user_account (id),
        created_at        timestamptz NOT NULL,
        changed_at        timestamptz NOT NULL,
        retired_at        timestamptz,
        retired_by_id     uuid        CONSTRAINT article_retired_by_fk REFERENCES user_account (id),
        retirement_reason text,
        version           integer     NOT NULL,
        CONSTRAINT article_retired_whole CHECK (num_nonnulls(retired_at, retired_by_id, retirement_reason) IN (0, 3))
      );
      CREATE INDEX article_by_change ON article (changed_at, id);
      CREATE INDEX article_of_department ON article (department_id, changed_at, id);
      CREATE INDEX article_of_source ON article (source_request_id) WHERE source_request_id IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE ON article TO lockstep_app;

      -- Versions are history: each is written once.
      CREATE TABLE article_version (
        article_id           uuid        NOT NULL CONSTRAINT article_version_article_fk REFERENCES article (id),
        number               integer     NOT NULL CONSTRAINT article_version_counts CHECK (number >= 1),
        title                text        NOT NULL,
        body                 text        NOT NULL,
        -- Null: its author did not say.
        language             text,
        change_note          text        NOT NULL,
        author_id            uuid        NOT NULL CONSTRAINT article_version_author_fk REFERENCES user_account (id),
        created_at           timestamptz NOT NULL,
        asked_department_ids uuid[]      NOT NULL,
        acknowledge_by       date,
        -- The end of that day in the zone of the department.
        acknowledge_until    timestamptz,
        CONSTRAINT article_version_pk PRIMARY KEY (article_id, number),
        CONSTRAINT article_version_asked_whole
          CHECK (num_nonnulls(acknowledge_by, acknowledge_until) = CASE asked_department_ids WHEN '{}' THEN 0 ELSE 2 END)
      );
      CREATE INDEX article_version_asked ON article_version USING gin (asked_department_ids)
        WHERE asked_department_ids <> '{}';
      GRANT SELECT, INSERT ON article_version TO lockstep_app;

      CREATE TABLE article_search (
        article_id uuid     CONSTRAINT article_search_pk PRIMARY KEY
                            CONSTRAINT article_search_article_fk REFERENCES article (id),
        language   text     NOT NULL,
        -- Words of the title have weight A, words of the text weight D.
        words      tsvector NOT NULL
      );
      CREATE INDEX article_search_words ON article_search USING gin (words);
      CREATE INDEX article_search_language ON article_search (language);
      GRANT SELECT, INSERT, UPDATE, DELETE ON article_search TO lockstep_app;

      CREATE TABLE article_flag (
        id            uuid        CONSTRAINT article_flag_pk PRIMARY KEY,
        article_id    uuid        NOT NULL CONSTRAINT article_flag_article_fk REFERENCES article (id),
        version       integer     NOT NULL,
        kind          text        NOT NULL CONSTRAINT article_flag_kind_known CHECK (kind IN ('OUT_OF_DATE', 'WRONG')),
        reason        text        NOT NULL,
        flagged_by_id uuid        NOT NULL CONSTRAINT article_flag_flagged_by_fk REFERENCES user_account (id),
        flagged_at    timestamptz NOT NULL,
        settled_at    timestamptz,
        settled_by    text        CONSTRAINT article_flag_settlement_known
                      CHECK (settled_by IN ('REVIEW', 'NEW_VERSION')),
        CONSTRAINT article_flag_version_fk
          FOREIGN KEY (article_id, version) REFERENCES article_version (article_id, number),
        CONSTRAINT article_flag_settled_whole CHECK ((settled_at IS NULL) = (settled_by IS NULL))
      );
      CREATE INDEX article_flag_of_article ON article_flag (article_id, id);
      CREATE UNIQUE INDEX article_flag_once ON article_flag (article_id, flagged_by_id) WHERE settled_at IS NULL;
      GRANT SELECT, INSERT, UPDATE (settled_at, settled_by) ON article_flag TO lockstep_app;

      -- A person has read this version of a policy or a procedure.
      CREATE TABLE article_acknowledgement (
        article_id      uuid        NOT NULL,
        version         integer     NOT NULL,
        user_id         uuid        NOT NULL CONSTRAINT article_acknowledgement_user_fk REFERENCES user_account (id),
        acknowledged_at timestamptz NOT NULL,
        CONSTRAINT article_acknowledgement_pk PRIMARY KEY (article_id, version, user_id),
        CONSTRAINT article_acknowledgement_version_fk
          FOREIGN KEY (article_id, version) REFERENCES article_version (article_id, number)
      );
      GRANT SELECT, INSERT ON article_acknowledgement TO lockstep_app;

      CREATE TABLE article_citation (
        request_id  uuid        NOT NULL CONSTRAINT article_citation_request_fk REFERENCES request (id),
        article_id  uuid        NOT NULL,
        version     integer     NOT NULL,
        -- Whether its review date had passed, or a reader had flagged it, when it was cited.
        was_stale   boolean     NOT NULL,
        cited_by_id uuid        NOT NULL CONSTRAINT article_citation_cited_by_fk REFERENCES user_account (id),
        cited_at    timestamptz NOT NULL,
        CONSTRAINT article_citation_pk PRIMARY KEY (request_id, article_id, version),
        CONSTRAINT article_citation_version_fk
          FOREIGN KEY (article_id, version) REFERENCES article_version (article_id, number)
      );
      CREATE INDEX article_citation_of_article ON article_citation (article_id);
      GRANT SELECT, INSERT ON article_citation TO lockstep_app;

      -- Requests that were not sent, because an article or another request had answered them.
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
        -- UTC: a person records the same deflection once a day.
        recorded_on             date        NOT NULL,
        CONSTRAINT deflection_by_one_thing CHECK (num_nonnulls(article_id, request_id) = 1)
      );
      CREATE UNIQUE INDEX deflection_once_a_day
        ON deflection (recorded_by_id, service_id, coalesce(article_id, request_id), recorded_on);
      CREATE INDEX deflection_of_provider ON deflection (provider_department_id, recorded_at);
      GRANT SELECT, INSERT ON deflection TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE deflection, article_citation;
      DROP TABLE article_acknowledgement, article_flag, article_search, article_version, article;
      DROP SEQUENCE article_number;
    `);
  }
}
