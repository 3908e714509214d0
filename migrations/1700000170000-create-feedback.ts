import { MigrationInterface, QueryRunner } from 'typeorm';

/** Ratings of answers by both sides, thanks for help, and the follow-up that a department owes after an answer. */
export class CreateFeedback1700000170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_rewriting_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a rating and a word of thanks stay as they were given' USING ERRCODE = 'insufficient_privilege';
      END $$;

      CREATE TABLE feedback_round (
        id                      uuid        CONSTRAINT feedback_round_pk PRIMARY KEY,
        request_id              uuid        NOT NULL CONSTRAINT feedback_round_request_fk
                                            REFERENCES request (id) DEFERRABLE,
        resolution              integer     NOT NULL CONSTRAINT feedback_round_counts_from_one CHECK (resolution > 0),
        requester_department_id uuid        NOT NULL CONSTRAINT feedback_round_requester_fk REFERENCES department (id),
        provider_department_id  uuid        NOT NULL CONSTRAINT feedback_round_provider_fk REFERENCES department (id),
        opened_at               timestamptz NOT NULL,
        ask_at                  timestamptz NOT NULL,
        remind_at               timestamptz NOT NULL,
        closes_at               timestamptz NOT NULL,
        asked_at                timestamptz,
        reminded_at             timestamptz,
        requester_rated_at      timestamptz,
        provider_rated_at       timestamptz,
        ended_at                timestamptz,
        ending                  text        CONSTRAINT feedback_round_ending_known
                                            CHECK (ending IN ('REOPENED', 'OVER')),
        CONSTRAINT feedback_round_once UNIQUE (request_id, resolution),
        CONSTRAINT feedback_round_ended_whole CHECK ((ended_at IS NULL) = (ending IS NULL))
      );
      CREATE INDEX feedback_round_asked ON feedback_round (request_id)
       WHERE ended_at IS NULL AND asked_at IS NOT NULL AND (requester_rated_at IS NULL OR provider_rated_at IS NULL);
      CREATE INDEX feedback_round_opened ON feedback_round (opened_at);
      GRANT SELECT, INSERT, UPDATE (asked_at, reminded_at, requester_rated_at, provider_rated_at, ended_at, ending)
         ON feedback_round TO lockstep_app;

      -- The newest revision of a person holds; the earlier ones stay.
      CREATE TABLE rating (
        id            uuid        CONSTRAINT rating_pk PRIMARY KEY,
        request_id    uuid        NOT NULL CONSTRAINT rating_request_fk REFERENCES request (id) DEFERRABLE,
        resolution    integer     NOT NULL,
        person_id     uuid        NOT NULL CONSTRAINT rating_person_fk REFERENCES user_account (id),
        revision      integer     NOT NULL,
        side          text        NOT NULL CONSTRAINT rating_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
        department_id uuid        NOT NULL CONSTRAINT rating_department_fk REFERENCES department (id),
        stars         integer     NOT NULL CONSTRAINT rating_stars_one_to_five CHECK (stars BETWEEN 1 AND 5),
        comment       text,
        rated_at      timestamptz NOT NULL,
        CONSTRAINT rating_round_fk FOREIGN KEY (request_id, resolution)
          REFERENCES feedback_round (request_id, resolution) DEFERRABLE,
        CONSTRAINT rating_once UNIQUE (request_id, person_id, resolution, revision)
      );
      CREATE TRIGGER rating_is_append_only BEFORE UPDATE OR DELETE ON rating
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_feedback();
      GRANT SELECT, INSERT ON rating TO lockstep_app;

      CREATE TABLE thanks (
        id            uuid        CONSTRAINT thanks_pk PRIMARY KEY,
        request_id    uuid        NOT NULL CONSTRAINT thanks_request_fk REFERENCES request (id) DEFERRABLE,
        helper_id     uuid        NOT NULL CONSTRAINT thanks_helper_fk REFERENCES user_account (id),
        thanked_by_id uuid        NOT NULL CONSTRAINT thanks_giver_fk REFERENCES user_account (id),
        words         text        NOT NULL,
        thanked_at    timestamptz NOT NULL,
        CONSTRAINT thanks_once UNIQUE (request_id, thanked_by_id, helper_id),
        CONSTRAINT thanks_to_another CHECK (helper_id <> thanked_by_id)
      );
      CREATE TRIGGER thanks_are_append_only BEFORE UPDATE OR DELETE ON thanks
        FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_feedback();
      GRANT SELECT, INSERT ON thanks TO lockstep_app;

      CREATE TABLE follow_up (
        id             uuid        CONSTRAINT follow_up_pk PRIMARY KEY,
        request_id     uuid        NOT NULL CONSTRAINT follow_up_request_fk REFERENCES request (id) DEFERRABLE,
        resolution     integer     NOT NULL,
        department_id  uuid        NOT NULL CONSTRAINT follow_up_department_fk REFERENCES department (id),
        opened_at      timestamptz NOT NULL,
        tell_at        timestamptz NOT NULL,
        due_at         timestamptz NOT NULL,
        over_at        timestamptz NOT NULL,
        told_at        timestamptz,
        missed_at      timestamptz,
        ended_at       timestamptz,
        ending         text        CONSTRAINT follow_up_ending_known
                       CHECK (ending IN ('RECORDED', 'NOT_NEEDED', 'REOPENED', 'OVER')),
        outcome        text        CONSTRAINT follow_up_outcome_known
                       CHECK (outcome IN ('SATISFIED', 'NOT_YET_TRIED', 'PROBLEM_REMAINS')),
        channel        text,
        note           text,
        recorded_by_id uuid        CONSTRAINT follow_up_recorder_fk REFERENCES user_account (id),
        CONSTRAINT follow_up_once UNIQUE (request_id, resolution),
        CONSTRAINT follow_up_ended_whole CHECK ((ended_at IS NULL) = (ending IS NULL)),
        CONSTRAINT follow_up_recorded_whole CHECK (
          (coalesce(ending, '') = 'RECORDED') = (num_nonnulls(outcome, channel, note, recorded_by_id) = 4)
          AND num_nonnulls(outcome, channel, note, recorded_by_id) IN (0, 4))
      );
      CREATE INDEX follow_up_open ON follow_up (department_id, due_at, id) WHERE ended_at IS NULL;
      CREATE INDEX follow_up_due ON follow_up (due_at);
      GRANT SELECT, INSERT, UPDATE (told_at, missed_at, ended_at, ending, outcome, channel, note, recorded_by_id)
         ON follow_up TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE follow_up, thanks, rating, feedback_round;
      DROP FUNCTION refuse_rewriting_feedback;
    `);
  }
}
