import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests and everything said, promised and done about them. Foreign keys to requests are deferrable, because the rows
 * are projections that a rebuild drops and makes again.
 */
export class CreateRequests1700000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const groups = [REQUEST, INDEXES, CONFIGURATIONS, WORDS, CONVERSATION, DATES, CHANCES];
    for (const group of groups) await runner.query(group);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE late_chance;
      DROP TABLE escalation, expedite, date_escalation_sight, date_escalation, offer, date_negotiation;
      DROP TABLE work_log, contact, invitation, transfer, hold_extension, hold, question;
      DROP FUNCTION lockstep_as_spelled_in;
      DROP FUNCTION lockstep_findable;
      DROP FUNCTION lockstep_apart;
      DROP TABLE search_word, request_search, message, request_text;
      ${Object.keys(DICTIONARIES)
        .map((code) => `DROP TEXT SEARCH CONFIGURATION lockstep_${code};`)
        .join('')}
      DROP VIEW counted_request;
      DROP TABLE request, request_number_counter;
    `);
  }
}

/** A request is open. The planner uses an index with this condition for a query that has the same one. */
const OPEN = `state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING')`;

/** The request itself, its numbers, and the requests that count in reports. */
const REQUEST = `
  CREATE TABLE request_number_counter (
    department_id uuid    CONSTRAINT request_number_counter_pk PRIMARY KEY
                          CONSTRAINT request_number_counter_department_fk REFERENCES department (id),
    last          integer NOT NULL
  );
  GRANT SELECT, INSERT, UPDATE ON request_number_counter TO lockstep_app;

  CREATE TABLE request (
    id                         uuid        CONSTRAINT request_pk PRIMARY KEY,
    number                     text        CONSTRAINT request_number_once UNIQUE,
    service_id                 uuid        NOT NULL CONSTRAINT request_service_fk REFERENCES service (id),

    requester_department_id    uuid        NOT NULL CONSTRAINT request_requester_fk REFERENCES department (id),
    provider_department_id     uuid        NOT NULL CONSTRAINT request_provider_fk REFERENCES department (id),
    holder_department_id       uuid        NOT NULL CONSTRAINT request_holder_fk REFERENCES department (id),
    pending_department_id      uuid        CONSTRAINT request_pending_fk REFERENCES department (id),
    former_holder_ids          uuid[]      NOT NULL,
    misrouted                  boolean     NOT NULL,

    state                      text        NOT NULL CONSTRAINT request_state_known
                               CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER',
                                                'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING', 'RESOLVED', 'CLOSED', 'CANCELLED',
                                                'DECLINED', 'EXPIRED', 'MERGED', 'LEFT_OPEN')),
    resume_state               text        CONSTRAINT request_resume_state_known
                               CHECK (resume_state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS')),
    ball                       text        NOT NULL CONSTRAINT request_ball_known
                               CHECK (ball IN ('REQUESTER', 'PROVIDER', 'EXTERNAL', 'NOBODY')),
    priority                   text        NOT NULL CONSTRAINT request_priority_known
                               CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
    incomplete                 boolean     NOT NULL,
    missing_fields             text[]      NOT NULL,

    -- Null: no agreement was in force when it was sent.
    agreement_id               uuid        CONSTRAINT request_agreement_fk REFERENCES agreement (id),
    late_raise                 boolean     NOT NULL,
    over_quota                 boolean     NOT NULL,

    raised_by_id               uuid        NOT NULL CONSTRAINT request_raised_by_fk REFERENCES user_account (id),
    on_behalf_of_id            uuid        CONSTRAINT request_on_behalf_of_fk REFERENCES user_account (id),
    confirmed_on_behalf        boolean     NOT NULL,
    awaits_named               boolean     NOT NULL,
    channel                    text        NOT NULL CONSTRAINT request_channel_known
                               CHECK (channel IN ('portal', 'email', 'phone', 'in_person', 'chat')),
    assignee_id                uuid        CONSTRAINT request_assignee_fk REFERENCES user_account (id),
    hand_ids                   uuid[]      NOT NULL,
    invited_ids                uuid[]      NOT NULL,
    follower_ids               uuid[]      NOT NULL,
    restricted                 boolean     NOT NULL,

    effort_minutes             integer,
    logged_minutes             integer     NOT NULL,
    open_question_count        integer     NOT NULL,

    created_at                 timestamptz NOT NULL,
    submitted_at               timestamptz,
    asked_at                   timestamptz,
    late_reason                text,
    earlier_start_agreed_at    timestamptz,
    first_responded_at         timestamptz,
    resolved_at                timestamptz,
    doubted_at                 timestamptz,
    closed_at                  timestamptz,
    ended_at                   timestamptz,

    duplicate_of_id            uuid        CONSTRAINT request_duplicate_of_fk REFERENCES request (id) DEFERRABLE,
    reopen_of_id               uuid        CONSTRAINT request_reopen_of_fk REFERENCES request (id) DEFERRABLE,
    reopen_count               integer     NOT NULL,
    parent_id                  uuid        CONSTRAINT request_parent_fk REFERENCES request (id) DEFERRABLE,
    snoozed_until              timestamptz,
    reminder_count             integer     NOT NULL,
    reminded_at                timestamptz,
    committed_at_date          timestamptz,
    expedited_at               timestamptz,

    -- The module sla writes these five; the fold of the events writes all others.
    due_at                     timestamptz,
    breach_at                  timestamptz,
    breached_at                timestamptz,
    reopen_window_working_days integer     CONSTRAINT request_reopen_window_positive
                               CHECK (reopen_window_working_days > 0),
    reply_target_seconds       integer     CONSTRAINT request_reply_target_positive
                               CHECK (reply_target_seconds > 0),

    version                    integer     NOT NULL,
    updated_at                 timestamptz NOT NULL,

    CONSTRAINT request_asks_another CHECK (requester_department_id <> provider_department_id),
    CONSTRAINT request_draft_has_no_number CHECK ((number IS NULL) = (submitted_at IS NULL)),
    CONSTRAINT request_pending_in_its_state CHECK ((pending_department_id IS NULL) = (state <> 'TRANSFER_PENDING')),
    CONSTRAINT request_asked_earlier_with_a_reason CHECK ((asked_at IS NULL) = (late_reason IS NULL)),
    CONSTRAINT request_asked_before_it_was_sent CHECK (asked_at <= submitted_at),
    CONSTRAINT request_earlier_start_was_asked CHECK (earlier_start_agreed_at IS NULL OR asked_at IS NOT NULL),
    CONSTRAINT request_not_its_own_parent CHECK (parent_id <> id),
    CONSTRAINT request_reminded_whole CHECK ((reminder_count = 0) = (reminded_at IS NULL))
  );
  GRANT SELECT, INSERT, UPDATE, DELETE ON request TO lockstep_app;

  -- The requests that count in reports. A request that the provider raised for somebody counts once that person has
  -- confirmed it; until then it counts while a counted one is merged into it.
  CREATE VIEW counted_request AS
  SELECT r.*
    FROM request r
   WHERE r.submitted_at IS NOT NULL
     AND r.state NOT IN ('DRAFT', 'MERGED')
     AND NOT (r.state = 'CANCELLED' AND r.first_responded_at IS NULL)
     AND (NOT r.awaits_named
          OR EXISTS (SELECT FROM request taken
                      WHERE taken.duplicate_of_id = r.id AND taken.state = 'MERGED' AND NOT taken.awaits_named));
  GRANT SELECT ON counted_request TO lockstep_app;
`;

/** The indexes of the request, grouped by the queries that read them. */
const INDEXES = `
  -- Lists of all requests in every order. A missing key comes last in both directions, so each direction has an index.
  CREATE INDEX request_submitted       ON request (submitted_at DESC NULLS LAST, id DESC);
  CREATE INDEX request_submitted_first ON request (submitted_at, id);
  CREATE INDEX request_due             ON request (due_at, id);
  CREATE INDEX request_due_last        ON request (due_at DESC NULLS LAST, id DESC);
  CREATE INDEX request_number_last     ON request (number DESC NULLS LAST, id DESC);
  CREATE INDEX request_updated         ON request (updated_at DESC, id DESC);

  -- Lists of open requests. Open requests are few and recent: in an index over all requests the oldest open ones stand
  -- behind all the closed ones.
  CREATE INDEX request_open_submitted    ON request (submitted_at, id) WHERE ${OPEN};
  CREATE INDEX request_open_due          ON request (due_at, id) WHERE ${OPEN};
  CREATE INDEX request_open_due_last     ON request (due_at DESC NULLS LAST, id DESC) WHERE ${OPEN};
  CREATE INDEX request_open_number       ON request (number, id) WHERE ${OPEN};
  CREATE INDEX request_open_updated      ON request (updated_at, id) WHERE ${OPEN};
  CREATE INDEX request_open_of_holder    ON request (holder_department_id, due_at, id) WHERE ${OPEN};
  CREATE INDEX request_open_of_requester ON request (requester_department_id, due_at, id) WHERE ${OPEN};

  -- Lists of one department, service or person.
  CREATE INDEX request_of_requester        ON request (requester_department_id, submitted_at DESC NULLS LAST, id DESC);
  CREATE INDEX request_of_holder           ON request (holder_department_id, submitted_at DESC NULLS LAST, id DESC);
  CREATE INDEX request_of_provider         ON request (provider_department_id, submitted_at DESC NULLS LAST, id DESC);
  CREATE INDEX request_of_service          ON request (service_id, submitted_at DESC NULLS LAST, id DESC);
  CREATE INDEX request_of_assignee         ON request (assignee_id) WHERE assignee_id IS NOT NULL;
  CREATE INDEX request_of_raiser           ON request (raised_by_id);
  CREATE INDEX request_of_person_asked_for ON request (on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL;
  CREATE INDEX request_of_invited          ON request USING gin (invited_ids) WHERE invited_ids <> '{}';

  -- The expression that decides who may see a request. Its statistics tell the planner who sees little.
  CREATE INDEX request_involved ON request USING gin ((
    ARRAY[requester_department_id, holder_department_id, pending_department_id] || former_holder_ids));

  -- Requests found by a part of their number, like ENG-10 or 1042.
  CREATE INDEX request_number_beginning ON request (number text_pattern_ops);
  CREATE INDEX request_number_digits    ON request (split_part(number, '-', 2));

  -- The requests that belong to another one.
  CREATE INDEX request_of_parent     ON request (parent_id) WHERE parent_id IS NOT NULL;
  CREATE INDEX request_of_duplicates ON request (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;

  -- Small parts of all requests.
  CREATE INDEX request_in_state     ON request (state) WHERE state <> 'CLOSED';
  CREATE INDEX request_misrouted    ON request (submitted_at DESC NULLS LAST, id DESC) WHERE misrouted;
  CREATE INDEX request_awaits_named ON request (submitted_at) WHERE awaits_named;

  -- A place in a queue is counted by an index. These requests may not count, so they are looked at one by one.
  CREATE INDEX request_set_apart ON request (holder_department_id)
    WHERE (restricted OR snoozed_until IS NOT NULL) AND ${OPEN};

  -- A quota counts the requests under one agreement since Monday; expedites are counted by requester and month.
  CREATE INDEX request_under_agreement ON request (agreement_id, submitted_at) WHERE agreement_id IS NOT NULL;
  CREATE INDEX request_expedited       ON request (requester_department_id, submitted_at)
    WHERE expedited_at IS NOT NULL;

  -- The effort that such requests have taken lately, for those that nobody has estimated.
  CREATE INDEX request_effort_of_service ON request (service_id, resolved_at DESC)
    WHERE resolved_at IS NOT NULL AND logged_minutes > 0;
  CREATE INDEX request_effort_of_holder  ON request (holder_department_id, resolved_at DESC)
    WHERE resolved_at IS NOT NULL AND logged_minutes > 0;
`;

/** Codes of languages as the interface knows them, with PostgreSQL's dictionary for each. */
const DICTIONARIES = {
  simple: 'simple',
  da: 'danish_stem',
  de: 'german_stem',
  en: 'english_stem',
  es: 'spanish_stem',
  fi: 'finnish_stem',
  fr: 'french_stem',
  it: 'italian_stem',
  nl: 'dutch_stem',
  no: 'norwegian_stem',
  pt: 'portuguese_stem',
  sv: 'swedish_stem',
};

/** The configuration removes accents before endings, so a text and a search for it lose the same. */
const CONFIGURATIONS = Object.entries(DICTIONARIES)
  .map(
    ([code, dictionary]) => `
      CREATE TEXT SEARCH CONFIGURATION lockstep_${code} (COPY = pg_catalog.${dictionary.replace('_stem', '')});
      ALTER TEXT SEARCH CONFIGURATION lockstep_${code}
        ALTER MAPPING FOR hword, hword_part, word WITH unaccent, ${dictionary};`,
  )
  .join('');

/** The texts of a request, and the search in them. */
const WORDS = `
  -- The text is written before the event that makes the row of the request, so its key waits for the commit.
  CREATE TABLE request_text (
    request_id  uuid  CONSTRAINT request_text_pk PRIMARY KEY
                      CONSTRAINT request_text_request_fk REFERENCES request (id) DEFERRABLE INITIALLY DEFERRED,
    title       text  NOT NULL,
    description text  NOT NULL,
    intake      jsonb NOT NULL,
    -- Null: the requester did not say.
    language    text
  );
  GRANT SELECT, INSERT, UPDATE ON request_text TO lockstep_app;

  CREATE TABLE message (
    id            uuid        CONSTRAINT message_pk PRIMARY KEY,
    request_id    uuid        NOT NULL CONSTRAINT message_request_fk REFERENCES request (id) DEFERRABLE,
    author_id     uuid        NOT NULL CONSTRAINT message_author_fk REFERENCES user_account (id),
    -- Null: an invited colleague, who speaks for neither side.
    side          text        CONSTRAINT message_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
    visibility    text        NOT NULL CONSTRAINT message_visibility_known CHECK (visibility IN ('SHARED', 'INTERNAL')),
    department_id uuid        NOT NULL CONSTRAINT message_department_fk REFERENCES department (id),
    body          text        NOT NULL,
    channel       text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    created_at    timestamptz NOT NULL,
    digest        bytea       NOT NULL
  );
  CREATE INDEX message_of_request ON message (request_id, occurred_at, id);
  GRANT SELECT, INSERT ON message TO lockstep_app;

  CREATE TABLE request_search (
    request_id uuid     CONSTRAINT request_search_pk PRIMARY KEY
                        CONSTRAINT request_search_text_fk REFERENCES request_text (request_id),
    language   text     NOT NULL,
    title      tsvector NOT NULL,
    words      tsvector NOT NULL
  );
  CREATE INDEX request_search_title ON request_search USING gin (title);
  CREATE INDEX request_search_words ON request_search USING gin (words);
  CREATE INDEX request_search_language ON request_search (language);
  GRANT SELECT, INSERT, UPDATE, DELETE ON request_search TO lockstep_app;

  -- Words without digits, as they were written save for case and accents: a misspelled word is looked up here. A word may
  -- stand here twice, so that two acts that bring the same new word do not wait for each other.
  CREATE TABLE search_word (word text NOT NULL);
  CREATE INDEX search_word_itself ON search_word (word);
  CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);
  GRANT SELECT, INSERT, DELETE ON search_word TO lockstep_app;

  -- Sets off numbers and punctuation, so that PostgreSQL's parser does not take them together for a host, a file or a
  -- negative number: "DIN-912" is found by 912. The character U+0004 is no part of any word and can be taken out again.
  CREATE FUNCTION lockstep_apart(written text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(normalize(written, NFKC),
                          '[0-9]+|[!-/:-@[-\`{-~\\u00a1-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f]', E'\\x04\\\\&\\x04', 'g')
  $$;

  -- The text, followed by its words with umlauts spelled in two letters: "Müller" is also found as Mueller.
  CREATE FUNCTION lockstep_findable(written text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lockstep_apart(written) || coalesce(' ' || lockstep_apart((
      SELECT string_agg(
               replace(replace(replace(replace(replace(translate(word[1], 'ÄÖÜÅØ', 'äöüåø'),
                 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe'), ' ')
        FROM regexp_matches(normalize(written, NFKC), '\\S*[äöüåøÄÖÜÅØ]\\S*', 'g') AS word)), '')
  $$;

  -- An excerpt marks "Müller" where Mueller was searched for. The index holds both spellings of a word, the text only
  -- one: each lexeme of the query gets the other spellings that this text gives it, and no other word is added.
  CREATE FUNCTION lockstep_as_spelled_in(written text, wanted tsquery, configuration regconfig) RETURNS tsquery
  LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
    WITH RECURSIVE word AS (
      SELECT DISTINCT word
        FROM regexp_split_to_table(lockstep_apart(written), E'[\\\\s\\x04]+') AS word
       WHERE word ~ '[äöüåøÄÖÜÅØ]'),
    spelled AS (
      SELECT DISTINCT quote_literal(one)::tsquery AS one, quote_literal(other)::tsquery AS other
        FROM word,
             LATERAL (SELECT tsvector_to_array(to_tsvector(configuration, lockstep_findable(word))) AS lexemes) AS both_ways,
             unnest(lexemes) AS one, unnest(lexemes) AS other
       WHERE one <> other),
    added AS (SELECT row_number() OVER () AS step, one, other FROM spelled WHERE wanted @> one AND NOT wanted @> other),
    respelled AS (
      SELECT 0::bigint AS step, wanted AS query
      UNION ALL
      SELECT added.step, ts_rewrite(respelled.query, added.one, added.one || added.other)
        FROM respelled JOIN added ON added.step = respelled.step + 1)
    SELECT query FROM respelled ORDER BY step DESC LIMIT 1
  $$;
`;

/** Questions, holds, transfers, invitations, contacts and logged work. */
const CONVERSATION = `
  CREATE TABLE question (
    id                   uuid        CONSTRAINT question_pk PRIMARY KEY,
    request_id           uuid        NOT NULL CONSTRAINT question_request_fk REFERENCES request (id) DEFERRABLE,
    message_id           uuid        NOT NULL CONSTRAINT question_message_fk REFERENCES message (id),
    asked_by_id          uuid        NOT NULL CONSTRAINT question_asked_by_fk REFERENCES user_account (id),
    asked_at             timestamptz NOT NULL,
    reply_target_seconds integer     CONSTRAINT question_target_positive CHECK (reply_target_seconds > 0),
    reply_message_id     uuid        CONSTRAINT question_reply_fk REFERENCES message (id),
    settled_at           timestamptz,
    outcome              text        CONSTRAINT question_outcome_known
                         CHECK (outcome IN ('REPLIED', 'WITHDRAWN', 'CLOSED')),
    CONSTRAINT question_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT question_replied_with_words
      CHECK ((outcome IS NOT DISTINCT FROM 'REPLIED') = (reply_message_id IS NOT NULL))
  );
  CREATE INDEX question_of_request ON question (request_id, asked_at, id);
  CREATE INDEX question_unsettled ON question (request_id) WHERE settled_at IS NULL;
  GRANT SELECT, INSERT, UPDATE (settled_at, outcome, reply_message_id) ON question TO lockstep_app;

  CREATE TABLE hold (
    id            uuid        CONSTRAINT hold_pk PRIMARY KEY,
    request_id    uuid        NOT NULL CONSTRAINT hold_request_fk REFERENCES request (id) DEFERRABLE,
    reason        text        NOT NULL,
    reference     text        NOT NULL,
    review_at     timestamptz NOT NULL,
    started_at    timestamptz NOT NULL,
    started_by_id uuid        NOT NULL CONSTRAINT hold_started_by_fk REFERENCES user_account (id),
    ended_at      timestamptz,
    CONSTRAINT hold_ends_after_it_starts
      CHECK (review_at > started_at AND (ended_at IS NULL OR ended_at >= started_at))
  );
  CREATE UNIQUE INDEX hold_one_at_a_time ON hold (request_id) WHERE ended_at IS NULL;
  CREATE INDEX hold_of_request ON hold (request_id, started_at);
  GRANT SELECT, INSERT, UPDATE (review_at, ended_at) ON hold TO lockstep_app;

  CREATE TABLE hold_extension (
    id             uuid        CONSTRAINT hold_extension_pk PRIMARY KEY,
    hold_id        uuid        NOT NULL CONSTRAINT hold_extension_hold_fk REFERENCES hold (id),
    review_at      timestamptz NOT NULL,
    reason         text        NOT NULL,
    proposed_by_id uuid        NOT NULL CONSTRAINT hold_extension_proposer_fk REFERENCES user_account (id),
    proposed_at    timestamptz NOT NULL,
    outcome        text        CONSTRAINT hold_extension_outcome_known
                   CHECK (outcome IN ('EXTENDED', 'REFUSED', 'LAPSED')),
    settled_by_id  uuid        CONSTRAINT hold_extension_settler_fk REFERENCES user_account (id),
    settled_at     timestamptz,
    CONSTRAINT hold_extension_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL))
  );
  CREATE INDEX hold_extension_of_hold ON hold_extension (hold_id, proposed_at, id);
  CREATE UNIQUE INDEX hold_extension_open_once ON hold_extension (hold_id) WHERE settled_at IS NULL;
  GRANT SELECT, INSERT, UPDATE (outcome, settled_by_id, settled_at) ON hold_extension TO lockstep_app;

  CREATE TABLE transfer (
    id                 uuid        CONSTRAINT transfer_pk PRIMARY KEY,
    request_id         uuid        NOT NULL CONSTRAINT transfer_request_fk REFERENCES request (id) DEFERRABLE,
    from_department_id uuid        NOT NULL CONSTRAINT transfer_from_fk REFERENCES department (id),
    to_department_id   uuid        NOT NULL CONSTRAINT transfer_to_fk REFERENCES department (id),
    reason             text        NOT NULL,
    offered_at         timestamptz NOT NULL,
    offered_by_id      uuid        NOT NULL CONSTRAINT transfer_offered_by_fk REFERENCES user_account (id),
    answer_by          timestamptz NOT NULL,
    settled_at         timestamptz,
    outcome            text        CONSTRAINT transfer_outcome_known
                       CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    refusal_reason     text,
    leg_target_seconds integer     CONSTRAINT transfer_target_positive CHECK (leg_target_seconds > 0),
    CONSTRAINT transfer_goes_elsewhere CHECK (from_department_id <> to_department_id),
    CONSTRAINT transfer_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT transfer_refused_with_a_reason
      CHECK ((outcome IS NOT DISTINCT FROM 'REFUSED') = (refusal_reason IS NOT NULL))
  );
  CREATE UNIQUE INDEX transfer_one_at_a_time ON transfer (request_id) WHERE settled_at IS NULL;
  CREATE INDEX transfer_of_request ON transfer (request_id, offered_at);
  GRANT SELECT, INSERT, UPDATE (settled_at, outcome, refusal_reason, leg_target_seconds)
     ON transfer TO lockstep_app;

  CREATE TABLE invitation (
    id              uuid        CONSTRAINT invitation_pk PRIMARY KEY,
    request_id      uuid        NOT NULL CONSTRAINT invitation_request_fk REFERENCES request (id) DEFERRABLE,
    invited_id      uuid        NOT NULL CONSTRAINT invitation_invited_fk REFERENCES user_account (id),
    invited_by_id   uuid        NOT NULL CONSTRAINT invitation_inviter_fk REFERENCES user_account (id),
    department_id   uuid        NOT NULL CONSTRAINT invitation_department_fk REFERENCES department (id),
    reason          text        NOT NULL,
    invited_at      timestamptz NOT NULL,
    withdrawn_at    timestamptz,
    withdrawn_by_id uuid        CONSTRAINT invitation_withdrawer_fk REFERENCES user_account (id),
    CONSTRAINT invitation_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL))
  );
  CREATE INDEX invitation_of_request ON invitation (request_id, invited_at, id);
  CREATE UNIQUE INDEX invitation_standing_once ON invitation (request_id, invited_id) WHERE withdrawn_at IS NULL;
  GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_id) ON invitation TO lockstep_app;

  CREATE TABLE contact (
    id          uuid CONSTRAINT contact_pk PRIMARY KEY,
    request_id  uuid NOT NULL CONSTRAINT contact_request_fk REFERENCES request (id) DEFERRABLE,
    message_id  uuid NOT NULL CONSTRAINT contact_message_fk REFERENCES message (id)
                     CONSTRAINT contact_message_once UNIQUE,
    partner_id  uuid CONSTRAINT contact_partner_fk REFERENCES user_account (id),
    substance   text NOT NULL CONSTRAINT contact_substance_known CHECK (substance IN ('NONE', 'ANSWERED', 'ASKED')),
    late_reason text
  );
  CREATE INDEX contact_of_request ON contact (request_id, id);
  GRANT SELECT, INSERT ON contact TO lockstep_app;

  CREATE TABLE work_log (
    id            uuid        CONSTRAINT work_log_pk PRIMARY KEY,
    request_id    uuid        NOT NULL CONSTRAINT work_log_request_fk REFERENCES request (id) DEFERRABLE,
    user_id       uuid        NOT NULL CONSTRAINT work_log_user_fk REFERENCES user_account (id),
    department_id uuid        NOT NULL CONSTRAINT work_log_department_fk REFERENCES department (id),
    minutes       integer     NOT NULL CONSTRAINT work_log_within_a_day CHECK (minutes BETWEEN 1 AND 1440),
    note          text        NOT NULL,
    worked_on     date        NOT NULL,
    created_at    timestamptz NOT NULL
  );
  CREATE INDEX work_log_of_request ON work_log (request_id, id);
  GRANT SELECT, INSERT ON work_log TO lockstep_app;
`;

/** Offers of dates, and the leads and executives who are called in. */
const DATES = `
  CREATE TABLE date_negotiation (
    id         uuid        CONSTRAINT date_negotiation_pk PRIMARY KEY,
    request_id uuid        NOT NULL CONSTRAINT date_negotiation_request_fk REFERENCES request (id) DEFERRABLE,
    state      text        NOT NULL CONSTRAINT date_negotiation_state_known
               CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
    turn_of    text        CONSTRAINT date_negotiation_turn_known CHECK (turn_of IN ('REQUESTER', 'PROVIDER')),
    deadline   timestamptz,
    steps      jsonb       NOT NULL,
    settlement jsonb,
    opened_at  timestamptz NOT NULL,
    version    integer     NOT NULL,
    CONSTRAINT date_negotiation_waits_for_a_side
      CHECK ((turn_of IS NOT NULL) = (state = 'OPEN') AND (deadline IS NOT NULL) = (state = 'OPEN')),
    CONSTRAINT date_negotiation_settled_whole CHECK ((settlement IS NOT NULL) = (state = 'ACCEPTED'))
  );
  CREATE INDEX date_negotiation_of_request ON date_negotiation (request_id, opened_at);
  -- One open negotiation at a time: the second offer is refused, and its author counters the first.
  CREATE UNIQUE INDEX date_negotiation_open_once ON date_negotiation (request_id) WHERE state = 'OPEN';
  GRANT SELECT, INSERT, UPDATE ON date_negotiation TO lockstep_app;

  CREATE TABLE offer (
    id             uuid        CONSTRAINT offer_pk PRIMARY KEY,
    negotiation_id uuid        NOT NULL CONSTRAINT offer_negotiation_fk REFERENCES date_negotiation (id),
    request_id     uuid        NOT NULL CONSTRAINT offer_request_fk REFERENCES request (id) DEFERRABLE,
    number         integer     NOT NULL CONSTRAINT offer_number_counts CHECK (number >= 1),
    side           text        NOT NULL CONSTRAINT offer_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
    author_id      uuid        NOT NULL CONSTRAINT offer_author_fk REFERENCES user_account (id),
    kind           text        NOT NULL,
    date           timestamptz,
    seconds        integer     CONSTRAINT offer_seconds_positive CHECK (seconds > 0),
    reason         text,
    hash           text        NOT NULL CONSTRAINT offer_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
    reply_by       timestamptz NOT NULL,
    made_at        timestamptz NOT NULL,
    outcome        text        CONSTRAINT offer_outcome_known
                   CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'COUNTERED', 'WITHDRAWN', 'EXPIRED', 'LAPSED')),
    settled_at     timestamptz,
    CONSTRAINT offer_number_once UNIQUE (negotiation_id, number),
    CONSTRAINT offer_of_its_kind
      CHECK (kind = 'DATE' AND date IS NOT NULL AND seconds IS NULL
          OR kind = 'DURATION' AND date IS NULL AND seconds IS NOT NULL),
    CONSTRAINT offer_settled_whole CHECK ((outcome IS NULL) = (settled_at IS NULL))
  );
  CREATE INDEX offer_of_request ON offer (request_id, number);
  -- At most one offer wins a negotiation, whatever the application believes.
  CREATE UNIQUE INDEX offer_one_winner ON offer (negotiation_id) WHERE outcome = 'ACCEPTED';
  CREATE INDEX offer_unsettled ON offer (request_id) WHERE outcome IS NULL;
  GRANT SELECT, INSERT, UPDATE ON offer TO lockstep_app;

  CREATE TABLE date_escalation (
    id               uuid        CONSTRAINT date_escalation_pk PRIMARY KEY,
    request_id       uuid        NOT NULL
                     CONSTRAINT date_escalation_request_fk REFERENCES request (id) DEFERRABLE,
    level            text        NOT NULL
                     CONSTRAINT date_escalation_level_known CHECK (level IN ('LEADS', 'EXECUTIVES')),
    side             text        NOT NULL
                     CONSTRAINT date_escalation_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
    escalated_by_id  uuid        NOT NULL CONSTRAINT date_escalation_author_fk REFERENCES user_account (id),
    reason           text        NOT NULL,
    escalated_at     timestamptz NOT NULL,
    ended_at         timestamptz,
    outcome          text        CONSTRAINT date_escalation_outcome_known
                     CHECK (outcome IN ('SETTLED', 'TAKEN_FURTHER', 'OVERTAKEN')),
    CONSTRAINT date_escalation_ended_whole CHECK ((ended_at IS NULL) = (outcome IS NULL))
  );
  CREATE INDEX date_escalation_of_request ON date_escalation (request_id, escalated_at);
  CREATE UNIQUE INDEX date_escalation_open_once ON date_escalation (request_id) WHERE ended_at IS NULL;
  GRANT SELECT, INSERT, UPDATE ON date_escalation TO lockstep_app;

  CREATE TABLE date_escalation_sight (
    escalation_id uuid        CONSTRAINT date_escalation_sight_escalation_fk REFERENCES date_escalation (id),
    user_id       uuid        CONSTRAINT date_escalation_sight_user_fk REFERENCES user_account (id),
    seen_at       timestamptz NOT NULL,
    CONSTRAINT date_escalation_sight_pk PRIMARY KEY (escalation_id, user_id)
  );
  GRANT SELECT, INSERT ON date_escalation_sight TO lockstep_app;

  CREATE TABLE expedite (
    id                       uuid        CONSTRAINT expedite_pk PRIMARY KEY,
    request_id               uuid        NOT NULL CONSTRAINT expedite_request_fk REFERENCES request (id) DEFERRABLE,
    side                     text        NOT NULL
                             CONSTRAINT expedite_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
    asked_by_id              uuid        NOT NULL CONSTRAINT expedite_asker_fk REFERENCES user_account (id),
    asked_at                 timestamptz NOT NULL,
    reason                   text        NOT NULL,
    priority                 text        CONSTRAINT expedite_priority_known
                             CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
    state                    text        NOT NULL CONSTRAINT expedite_state_known
                             CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED', 'LAPSED')),
    requester_approved_by_id uuid        CONSTRAINT expedite_requester_lead_fk REFERENCES user_account (id),
    requester_approved_at    timestamptz,
    provider_approved_by_id  uuid        CONSTRAINT expedite_provider_lead_fk REFERENCES user_account (id),
    provider_approved_at     timestamptz,
    refused_by_id            uuid        CONSTRAINT expedite_refuser_fk REFERENCES user_account (id),
    refusal                  text,
    settled_at               timestamptz,
    -- It takes two people, one of each department.
    CONSTRAINT expedite_two_persons CHECK (requester_approved_by_id <> provider_approved_by_id),
    CONSTRAINT expedite_requester_approval_whole
      CHECK ((requester_approved_by_id IS NULL) = (requester_approved_at IS NULL)),
    CONSTRAINT expedite_provider_approval_whole
      CHECK ((provider_approved_by_id IS NULL) = (provider_approved_at IS NULL)),
    CONSTRAINT expedite_approved_by_both CHECK (state <> 'APPROVED'
      OR requester_approved_by_id IS NOT NULL AND provider_approved_by_id IS NOT NULL),
    CONSTRAINT expedite_refused_with_words
      CHECK ((state = 'REFUSED') = (refused_by_id IS NOT NULL) AND (state = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT expedite_settled_whole CHECK ((state = 'ASKED') = (settled_at IS NULL))
  );
  CREATE INDEX expedite_of_request ON expedite (request_id, asked_at);
  -- One at a time: the person who comes second sees the first.
  CREATE UNIQUE INDEX expedite_standing_once ON expedite (request_id) WHERE state IN ('ASKED', 'APPROVED');
  GRANT SELECT, INSERT, UPDATE ON expedite TO lockstep_app;

  CREATE TABLE escalation (
    id                uuid        CONSTRAINT escalation_pk PRIMARY KEY,
    request_id        uuid        NOT NULL CONSTRAINT escalation_request_fk REFERENCES request (id) DEFERRABLE,
    kind              text        NOT NULL CONSTRAINT escalation_kind_known CHECK (kind IN ('REQUEST', 'DECLINE')),
    side              text        NOT NULL
                      CONSTRAINT escalation_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
    reason            text        NOT NULL,
    raised_by_id      uuid        NOT NULL CONSTRAINT escalation_raiser_fk REFERENCES user_account (id),
    raised_at         timestamptz NOT NULL,
    outcome           text        CONSTRAINT escalation_outcome_known
                      CHECK (outcome IN ('ANSWERED', 'UPHELD', 'REVERSED', 'LAPSED')),
    answer_message_id uuid        CONSTRAINT escalation_answer_fk REFERENCES message (id),
    settled_by_id     uuid        CONSTRAINT escalation_settler_fk REFERENCES user_account (id),
    settled_at        timestamptz,
    CONSTRAINT escalation_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
    CONSTRAINT escalation_answered_with_words
      CHECK ((outcome IS NULL OR outcome = 'LAPSED') = (answer_message_id IS NULL)),
    CONSTRAINT escalation_decline_by_requester CHECK (kind = 'REQUEST' OR side = 'REQUESTER')
  );
  CREATE INDEX escalation_of_request ON escalation (request_id, raised_at, id);
  CREATE UNIQUE INDEX escalation_open_once ON escalation (request_id) WHERE settled_at IS NULL;
  GRANT SELECT, INSERT, UPDATE (outcome, answer_message_id, settled_by_id, settled_at)
     ON escalation TO lockstep_app;
`;

/**
 * How likely each open request is answered too late. The table is narrow, because chances change as time passes and a
 * request is a wide row under many indexes.
 */
const CHANCES = `
  CREATE TABLE late_chance (
    request_id      uuid        NOT NULL CONSTRAINT late_chance_request_fk REFERENCES request (id) DEFERRABLE,
    -- The holder, so that one index gives the queue in this order.
    department_id   uuid        NOT NULL CONSTRAINT late_chance_department_fk REFERENCES department (id),
    standing        text        NOT NULL CONSTRAINT late_chance_standing
                                CHECK (standing IN ('FORESEEN', 'LATE', 'UNKNOWN')),
    basis_points    integer     CONSTRAINT late_chance_share CHECK (basis_points BETWEEN 0 AND 10000),
    unknown_because text        CONSTRAINT late_chance_reason
                                CHECK (unknown_because IN ('TOO_FEW_ANSWERED', 'NONE_SO_OLD', 'NONE_WATCHED_SO_LONG')),
    population      text        CONSTRAINT late_chance_population
                                CHECK (population IN ('SERVICE_AND_PRIORITY', 'SERVICE')),
    observations    integer,
    answered        integer,
    history_from    timestamptz,
    history_to      timestamptz,
    age_seconds     integer     NOT NULL,
    target_seconds  integer,
    submitted_at    timestamptz NOT NULL,
    as_of           timestamptz NOT NULL,
    CONSTRAINT late_chance_pk PRIMARY KEY (request_id),
    CONSTRAINT late_chance_known CHECK ((basis_points IS NULL) = (standing = 'UNKNOWN')),
    CONSTRAINT late_chance_says_why CHECK ((unknown_because IS NULL) = (standing <> 'UNKNOWN'))
  );
  CREATE INDEX late_chance_likely ON late_chance (basis_points, request_id) WHERE basis_points IS NOT NULL;
  CREATE INDEX late_chance_in_queue ON late_chance (department_id, (-basis_points), submitted_at, request_id)
    WHERE basis_points IS NOT NULL;
  GRANT SELECT, INSERT, UPDATE, DELETE ON late_chance TO lockstep_app;
`;
