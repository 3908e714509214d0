-- The schema, table by table in alphabetical order. `npm run schema` writes this file from the catalogue of a database.
-- It is for reading: the migrations make the schema, and say why it is so.

CREATE EXTENSION btree_gist;
CREATE EXTENSION pg_trgm;
CREATE EXTENSION unaccent;

CREATE SEQUENCE article_number;
GRANT USAGE ON SEQUENCE article_number TO lockstep_app;

CREATE SEQUENCE incident_number;
GRANT USAGE ON SEQUENCE incident_number TO lockstep_app;

CREATE SEQUENCE suggestion_number;
GRANT USAGE ON SEQUENCE suggestion_number TO lockstep_app;

CREATE TABLE absence (
  id            uuid NOT NULL,
  user_id       uuid NOT NULL,
  begins_at     timestamptz NOT NULL,
  ends_at       timestamptz NOT NULL,
  substitute_id uuid,
  withdrawn_at  timestamptz,
  created_at    timestamptz NOT NULL,
  CONSTRAINT absence_pk PRIMARY KEY (id),
  CONSTRAINT absence_forward CHECK (begins_at < ends_at),
  CONSTRAINT absence_substitute_fk FOREIGN KEY (substitute_id) REFERENCES user_account(id),
  CONSTRAINT absence_substitute_other CHECK (substitute_id <> user_id),
  CONSTRAINT absence_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id)
);
CREATE INDEX absence_by_substitute ON absence (substitute_id, begins_at) WHERE withdrawn_at IS NULL;
CREATE INDEX absence_by_user ON absence (user_id, begins_at) WHERE withdrawn_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON absence TO lockstep_app;

CREATE TABLE agreement (
  id                      uuid NOT NULL,
  requester_department_id uuid NOT NULL,
  provider_department_id  uuid NOT NULL,
  service_id              uuid,
  active_version_id       uuid,
  extended_since          timestamptz,
  review_due_at           timestamptz,
  created_at              timestamptz NOT NULL,
  CONSTRAINT agreement_pk PRIMARY KEY (id),
  CONSTRAINT agreement_active_version_fk FOREIGN KEY (active_version_id) REFERENCES agreement_version(id),
  CONSTRAINT agreement_extends_a_version CHECK (extended_since IS NULL OR active_version_id IS NOT NULL),
  CONSTRAINT agreement_of_two CHECK (requester_department_id <> provider_department_id),
  CONSTRAINT agreement_provider_fk FOREIGN KEY (provider_department_id) REFERENCES department(id),
  CONSTRAINT agreement_requester_fk FOREIGN KEY (requester_department_id) REFERENCES department(id),
  CONSTRAINT agreement_scope_once UNIQUE NULLS NOT DISTINCT (requester_department_id, provider_department_id, service_id),
  CONSTRAINT agreement_service_fk FOREIGN KEY (service_id) REFERENCES service(id)
);
CREATE INDEX agreement_of_provider ON agreement (provider_department_id, id);
GRANT SELECT, INSERT, UPDATE ON agreement TO lockstep_app;

CREATE TABLE agreement_draft (
  id                      uuid NOT NULL,
  department_id           uuid NOT NULL,
  requester_department_id uuid NOT NULL,
  provider_department_id  uuid NOT NULL,
  service_id              uuid,
  terms                   jsonb NOT NULL,
  author_id               uuid NOT NULL,
  created_at              timestamptz NOT NULL,
  updated_at              timestamptz NOT NULL,
  version                 integer NOT NULL,
  CONSTRAINT agreement_draft_pk PRIMARY KEY (id),
  CONSTRAINT agreement_draft_author_fk FOREIGN KEY (author_id) REFERENCES user_account(id),
  CONSTRAINT agreement_draft_of_a_side CHECK (department_id = requester_department_id OR department_id = provider_department_id),
  CONSTRAINT agreement_draft_of_two CHECK (requester_department_id <> provider_department_id),
  CONSTRAINT agreement_draft_provider_fk FOREIGN KEY (provider_department_id) REFERENCES department(id),
  CONSTRAINT agreement_draft_requester_fk FOREIGN KEY (requester_department_id) REFERENCES department(id),
  CONSTRAINT agreement_draft_service_fk FOREIGN KEY (service_id) REFERENCES service(id)
);
CREATE INDEX agreement_draft_of_department ON agreement_draft (department_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON agreement_draft TO lockstep_app;

CREATE TABLE agreement_review (
  id                        uuid NOT NULL,
  agreement_id              uuid NOT NULL,
  version_id                uuid NOT NULL,
  cause                     text NOT NULL,
  reason                    text,
  figures                   jsonb,
  opened_by_id              uuid,
  opened_at                 timestamptz NOT NULL,
  requester_confirmed_by_id uuid,
  provider_confirmed_by_id  uuid,
  closed_at                 timestamptz,
  outcome                   text,
  CONSTRAINT agreement_review_pk PRIMARY KEY (id),
  CONSTRAINT agreement_review_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  CONSTRAINT agreement_review_cause_known CHECK (cause IN ('PERIOD', 'IMPOSED', 'ATTAINMENT', 'SIDE')),
  CONSTRAINT agreement_review_closed_whole CHECK ((closed_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT agreement_review_of_two_persons CHECK (requester_confirmed_by_id <> provider_confirmed_by_id),
  CONSTRAINT agreement_review_opener_fk FOREIGN KEY (opened_by_id) REFERENCES user_account(id),
  CONSTRAINT agreement_review_outcome_known CHECK (outcome IN ('CONFIRMED', 'KEPT', 'SUPERSEDED', 'ENDED')),
  CONSTRAINT agreement_review_provider_fk FOREIGN KEY (provider_confirmed_by_id) REFERENCES user_account(id),
  CONSTRAINT agreement_review_requester_fk FOREIGN KEY (requester_confirmed_by_id) REFERENCES user_account(id),
  CONSTRAINT agreement_review_version_fk FOREIGN KEY (version_id) REFERENCES agreement_version(id)
);
CREATE INDEX agreement_review_of_agreement ON agreement_review (agreement_id, id);
CREATE UNIQUE INDEX agreement_review_open_once ON agreement_review (agreement_id) WHERE closed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON agreement_review TO lockstep_app;

CREATE TABLE agreement_termination (
  id             uuid NOT NULL,
  agreement_id   uuid NOT NULL,
  version_number integer NOT NULL,
  given_by_id    uuid NOT NULL,
  side           text NOT NULL,
  reason         text NOT NULL,
  given_at       timestamptz NOT NULL,
  ends_at        timestamptz NOT NULL,
  CONSTRAINT agreement_termination_pk PRIMARY KEY (id),
  CONSTRAINT agreement_termination_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  CONSTRAINT agreement_termination_giver_fk FOREIGN KEY (given_by_id) REFERENCES user_account(id),
  CONSTRAINT agreement_termination_gives_time CHECK (ends_at > given_at),
  CONSTRAINT agreement_termination_once UNIQUE (agreement_id, version_number),
  CONSTRAINT agreement_termination_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
  CONSTRAINT agreement_termination_version_fk FOREIGN KEY (agreement_id, version_number) REFERENCES agreement_version(agreement_id, number)
);
CREATE TRIGGER agreement_termination_is_final BEFORE DELETE OR UPDATE ON agreement_termination FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
GRANT SELECT, INSERT ON agreement_termination TO lockstep_app;

CREATE TABLE agreement_version (
  id              uuid NOT NULL,
  agreement_id    uuid NOT NULL,
  number          integer NOT NULL,
  terms           jsonb NOT NULL,
  hash            text NOT NULL,
  effective_from  timestamptz NOT NULL,
  effective_to    timestamptz,
  origin          text NOT NULL,
  negotiation_id  uuid NOT NULL,
  proposal_number integer,
  accepted_by_id  uuid NOT NULL,
  created_at      timestamptz NOT NULL,
  CONSTRAINT agreement_version_pk PRIMARY KEY (id),
  CONSTRAINT agreement_version_accepted_by_fk FOREIGN KEY (accepted_by_id) REFERENCES user_account(id),
  CONSTRAINT agreement_version_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  CONSTRAINT agreement_version_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT agreement_version_lasts CHECK (effective_to > effective_from),
  CONSTRAINT agreement_version_negotiation_fk FOREIGN KEY (negotiation_id) REFERENCES negotiation(id),
  CONSTRAINT agreement_version_number_counts CHECK (number >= 1),
  CONSTRAINT agreement_version_number_once UNIQUE (agreement_id, number),
  CONSTRAINT agreement_version_one_winner UNIQUE (negotiation_id),
  CONSTRAINT agreement_version_origin_known CHECK (origin IN ('AGREED', 'JOINT_TEXT', 'IMPOSED'))
);
CREATE TRIGGER agreement_version_is_final BEFORE DELETE OR UPDATE ON agreement_version FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
GRANT SELECT, INSERT ON agreement_version TO lockstep_app;

CREATE TABLE article (
  id                uuid NOT NULL,
  number            text NOT NULL,
  kind              text NOT NULL,
  department_id     uuid NOT NULL,
  owner_id          uuid NOT NULL,
  readers           text NOT NULL,
  service_ids       uuid[] NOT NULL,
  source_request_id uuid,
  current_version   integer NOT NULL,
  review_on         date NOT NULL,
  stale_from        timestamptz NOT NULL,
  reviewed_at       timestamptz NOT NULL,
  flagged_at        timestamptz,
  created_by_id     uuid NOT NULL,
  created_at        timestamptz NOT NULL,
  changed_at        timestamptz NOT NULL,
  retired_at        timestamptz,
  retired_by_id     uuid,
  retirement_reason text,
  version           integer NOT NULL,
  CONSTRAINT article_pk PRIMARY KEY (id),
  CONSTRAINT article_created_by_fk FOREIGN KEY (created_by_id) REFERENCES user_account(id),
  CONSTRAINT article_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT article_kind_known CHECK (kind IN ('ARTICLE', 'POLICY', 'PROCEDURE')),
  CONSTRAINT article_number_once UNIQUE (number),
  CONSTRAINT article_owner_fk FOREIGN KEY (owner_id) REFERENCES user_account(id),
  CONSTRAINT article_readers_known CHECK (readers IN ('DEPARTMENT', 'EVERYBODY')),
  CONSTRAINT article_retired_by_fk FOREIGN KEY (retired_by_id) REFERENCES user_account(id),
  CONSTRAINT article_retired_whole CHECK (num_nonnulls(retired_at, retired_by_id, retirement_reason) IN (0, 3)),
  CONSTRAINT article_source_fk FOREIGN KEY (source_request_id) REFERENCES request(id)
);
CREATE INDEX article_by_change ON article (changed_at, id);
CREATE INDEX article_of_department ON article (department_id, changed_at, id);
CREATE INDEX article_of_source ON article (source_request_id) WHERE source_request_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON article TO lockstep_app;

CREATE TABLE article_acknowledgement (
  article_id      uuid NOT NULL,
  version         integer NOT NULL,
  user_id         uuid NOT NULL,
  acknowledged_at timestamptz NOT NULL,
  CONSTRAINT article_acknowledgement_pk PRIMARY KEY (article_id, version, user_id),
  CONSTRAINT article_acknowledgement_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id),
  CONSTRAINT article_acknowledgement_version_fk FOREIGN KEY (article_id, version) REFERENCES article_version(article_id, number)
);
GRANT SELECT, INSERT ON article_acknowledgement TO lockstep_app;

CREATE TABLE article_citation (
  request_id  uuid NOT NULL,
  article_id  uuid NOT NULL,
  version     integer NOT NULL,
  was_stale   boolean NOT NULL,
  cited_by_id uuid NOT NULL,
  cited_at    timestamptz NOT NULL,
  CONSTRAINT article_citation_pk PRIMARY KEY (request_id, article_id, version),
  CONSTRAINT article_citation_cited_by_fk FOREIGN KEY (cited_by_id) REFERENCES user_account(id),
  CONSTRAINT article_citation_request_fk FOREIGN KEY (request_id) REFERENCES request(id),
  CONSTRAINT article_citation_version_fk FOREIGN KEY (article_id, version) REFERENCES article_version(article_id, number)
);
CREATE INDEX article_citation_of_article ON article_citation (article_id);
GRANT SELECT, INSERT ON article_citation TO lockstep_app;

CREATE TABLE article_flag (
  id            uuid NOT NULL,
  article_id    uuid NOT NULL,
  version       integer NOT NULL,
  kind          text NOT NULL,
  reason        text NOT NULL,
  flagged_by_id uuid NOT NULL,
  flagged_at    timestamptz NOT NULL,
  settled_at    timestamptz,
  settled_by    text,
  CONSTRAINT article_flag_pk PRIMARY KEY (id),
  CONSTRAINT article_flag_article_fk FOREIGN KEY (article_id) REFERENCES article(id),
  CONSTRAINT article_flag_flagged_by_fk FOREIGN KEY (flagged_by_id) REFERENCES user_account(id),
  CONSTRAINT article_flag_kind_known CHECK (kind IN ('OUT_OF_DATE', 'WRONG')),
  CONSTRAINT article_flag_settled_whole CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  CONSTRAINT article_flag_settlement_known CHECK (settled_by IN ('REVIEW', 'NEW_VERSION')),
  CONSTRAINT article_flag_version_fk FOREIGN KEY (article_id, version) REFERENCES article_version(article_id, number)
);
CREATE INDEX article_flag_of_article ON article_flag (article_id, id);
CREATE UNIQUE INDEX article_flag_once ON article_flag (article_id, flagged_by_id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE (settled_at, settled_by) ON article_flag TO lockstep_app;

CREATE TABLE article_search (
  article_id uuid NOT NULL,
  language   text NOT NULL,
  words      tsvector NOT NULL,
  CONSTRAINT article_search_pk PRIMARY KEY (article_id),
  CONSTRAINT article_search_article_fk FOREIGN KEY (article_id) REFERENCES article(id)
);
CREATE INDEX article_search_language ON article_search (language);
CREATE INDEX article_search_words ON article_search USING gin (words);
GRANT SELECT, INSERT, UPDATE, DELETE ON article_search TO lockstep_app;

CREATE TABLE article_version (
  article_id           uuid NOT NULL,
  number               integer NOT NULL,
  title                text NOT NULL,
  body                 text NOT NULL,
  language             text,
  change_note          text NOT NULL,
  author_id            uuid NOT NULL,
  created_at           timestamptz NOT NULL,
  asked_department_ids uuid[] NOT NULL,
  acknowledge_by       date,
  acknowledge_until    timestamptz,
  CONSTRAINT article_version_pk PRIMARY KEY (article_id, number),
  CONSTRAINT article_version_article_fk FOREIGN KEY (article_id) REFERENCES article(id),
  CONSTRAINT article_version_asked_whole CHECK (num_nonnulls(acknowledge_by, acknowledge_until) =
CASE asked_department_ids
    WHEN '{}'::uuid[] THEN 0
    ELSE 2
END),
  CONSTRAINT article_version_author_fk FOREIGN KEY (author_id) REFERENCES user_account(id),
  CONSTRAINT article_version_counts CHECK (number >= 1)
);
CREATE INDEX article_version_asked ON article_version USING gin (asked_department_ids) WHERE asked_department_ids <> '{}'::uuid[];
GRANT SELECT, INSERT ON article_version TO lockstep_app;

CREATE TABLE attachment (
  id             uuid NOT NULL,
  owner_kind     text NOT NULL,
  owner_id       uuid NOT NULL,
  department_id  uuid NOT NULL,
  visibility     text NOT NULL,
  name           text NOT NULL,
  media_type     text NOT NULL,
  size_bytes     integer NOT NULL,
  digest         bytea NOT NULL,
  uploaded_by_id uuid NOT NULL,
  uploaded_at    timestamptz NOT NULL,
  removed_at     timestamptz,
  removed_by_id  uuid,
  CONSTRAINT attachment_pk PRIMARY KEY (id),
  CONSTRAINT attachment_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT attachment_digest_is_sha256 CHECK (length(digest) = 32),
  CONSTRAINT attachment_not_empty CHECK (size_bytes > 0),
  CONSTRAINT attachment_removed_by_fk FOREIGN KEY (removed_by_id) REFERENCES user_account(id),
  CONSTRAINT attachment_removed_by_somebody CHECK ((removed_at IS NULL) = (removed_by_id IS NULL)),
  CONSTRAINT attachment_uploaded_by_fk FOREIGN KEY (uploaded_by_id) REFERENCES user_account(id),
  CONSTRAINT attachment_visibility_known CHECK (visibility IN ('SHARED', 'INTERNAL'))
);
CREATE INDEX attachment_of_owner ON attachment (owner_kind, owner_id, id);
CREATE INDEX attachment_quota ON attachment (department_id) INCLUDE (size_bytes) WHERE removed_at IS NULL;
GRANT SELECT, INSERT, UPDATE (removed_at, removed_by_id) ON attachment TO lockstep_app;

CREATE TABLE backlog_day (
  department_id   uuid NOT NULL,
  day             date NOT NULL,
  taken_at        timestamptz NOT NULL,
  open            integer NOT NULL,
  overdue         integer NOT NULL,
  effort_minutes  integer NOT NULL,
  age_p50_seconds integer,
  age_p85_seconds integer,
  age_max_seconds integer,
  single_handed   boolean NOT NULL,
  CONSTRAINT backlog_day_pk PRIMARY KEY (department_id, day),
  CONSTRAINT backlog_day_ages_of_open CHECK (num_nonnulls(age_p50_seconds, age_p85_seconds, age_max_seconds) =
CASE
    WHEN open = 0 THEN 0
    ELSE 3
END),
  CONSTRAINT backlog_day_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT backlog_day_overdue_are_open CHECK (overdue >= 0 AND overdue <= open)
);
GRANT SELECT, INSERT ON backlog_day TO lockstep_app;

CREATE TABLE backlog_snapshot (
  day                    date NOT NULL,
  provider_department_id uuid NOT NULL,
  service_id             uuid NOT NULL,
  priority               text NOT NULL,
  open                   integer NOT NULL,
  overdue                integer NOT NULL,
  effort_minutes         integer NOT NULL,
  age_p50_seconds        integer NOT NULL,
  age_p85_seconds        integer NOT NULL,
  age_max_seconds        integer NOT NULL,
  single_handed          boolean NOT NULL,
  CONSTRAINT backlog_snapshot_pk PRIMARY KEY (provider_department_id, day, service_id, priority),
  CONSTRAINT backlog_snapshot_day_fk FOREIGN KEY (provider_department_id, day) REFERENCES backlog_day(department_id, day),
  CONSTRAINT backlog_snapshot_overdue_are_open CHECK (open > 0 AND overdue >= 0 AND overdue <= open),
  CONSTRAINT backlog_snapshot_service_fk FOREIGN KEY (service_id) REFERENCES service(id)
);
GRANT SELECT, INSERT ON backlog_snapshot TO lockstep_app;

CREATE TABLE backtest (
  id                      uuid NOT NULL,
  negotiation_id          uuid,
  proposal_number         integer,
  draft_id                uuid,
  draft_version           integer,
  requester_department_id uuid NOT NULL,
  provider_department_id  uuid NOT NULL,
  service_id              uuid,
  audience                uuid[] NOT NULL,
  terms                   jsonb NOT NULL,
  terms_hash              text NOT NULL,
  promises                jsonb NOT NULL,
  starts_at               timestamptz NOT NULL,
  as_of                   timestamptz NOT NULL,
  state                   text NOT NULL,
  population              integer NOT NULL,
  requests                integer NOT NULL,
  requests_done           integer NOT NULL,
  population_of_orders    integer NOT NULL,
  order_ids               uuid[] NOT NULL,
  orders_done             integer NOT NULL,
  handlers                integer NOT NULL,
  costs                   jsonb NOT NULL,
  figures                 jsonb,
  attempts                integer NOT NULL,
  started_by_id           uuid,
  started_at              timestamptz NOT NULL,
  finished_at             timestamptz,
  CONSTRAINT backtest_pk PRIMARY KEY (id),
  CONSTRAINT backtest_draft_fk FOREIGN KEY (draft_id) REFERENCES agreement_draft(id) ON DELETE CASCADE,
  CONSTRAINT backtest_finished CHECK ((finished_at IS NULL) = (state IN ('WAITING', 'RUNNING'))),
  CONSTRAINT backtest_has_figures CHECK ((figures IS NOT NULL) = (state = 'COMPLETED')),
  CONSTRAINT backtest_hash_is_sha256 CHECK (terms_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT backtest_negotiation_fk FOREIGN KEY (negotiation_id) REFERENCES negotiation(id),
  CONSTRAINT backtest_of_a_text CHECK (num_nonnulls(negotiation_id, draft_id) = 1 AND (num_nonnulls(negotiation_id, proposal_number) IN (0, 2)) AND (num_nonnulls(draft_id, draft_version) IN (0, 2))),
  CONSTRAINT backtest_provider_fk FOREIGN KEY (provider_department_id) REFERENCES department(id),
  CONSTRAINT backtest_requester_fk FOREIGN KEY (requester_department_id) REFERENCES department(id),
  CONSTRAINT backtest_service_fk FOREIGN KEY (service_id) REFERENCES service(id),
  CONSTRAINT backtest_started_by_fk FOREIGN KEY (started_by_id) REFERENCES user_account(id),
  CONSTRAINT backtest_state_known CHECK (state IN ('WAITING', 'RUNNING', 'COMPLETED', 'CANCELLED', 'FAILED'))
);
CREATE INDEX backtest_of_draft ON backtest (draft_id, id);
CREATE UNIQUE INDEX backtest_of_draft_once ON backtest (draft_id) WHERE finished_at IS NULL;
CREATE INDEX backtest_of_negotiation ON backtest (negotiation_id, proposal_number, id);
CREATE UNIQUE INDEX backtest_of_proposal_once ON backtest (negotiation_id, proposal_number) WHERE finished_at IS NULL;
CREATE INDEX backtest_to_do ON backtest (id) WHERE finished_at IS NULL;
CREATE TRIGGER backtest_stays BEFORE UPDATE ON backtest FOR EACH ROW WHEN (old.finished_at IS NOT NULL) EXECUTE FUNCTION refuse_rewriting_backtest();
GRANT SELECT, INSERT, UPDATE ON backtest TO lockstep_app;

CREATE TABLE backtest_request (
  backtest_id uuid NOT NULL,
  place       integer NOT NULL,
  request_id  uuid NOT NULL,
  outcome     jsonb,
  CONSTRAINT backtest_request_pk PRIMARY KEY (backtest_id, place),
  CONSTRAINT backtest_request_backtest_fk FOREIGN KEY (backtest_id) REFERENCES backtest(id) ON DELETE CASCADE,
  CONSTRAINT backtest_request_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
CREATE TRIGGER backtest_request_stays BEFORE UPDATE ON backtest_request FOR EACH ROW WHEN (old.outcome IS NOT NULL) EXECUTE FUNCTION refuse_rewriting_backtest();
GRANT SELECT, INSERT, UPDATE ON backtest_request TO lockstep_app;

CREATE TABLE calendar_version (
  id             uuid NOT NULL,
  department_id  uuid NOT NULL,
  effective_from date,
  weekly         jsonb NOT NULL,
  holidays       jsonb NOT NULL,
  exceptions     jsonb NOT NULL,
  country        text,
  region         text,
  created_at     timestamptz NOT NULL,
  version        integer NOT NULL,
  CONSTRAINT calendar_version_pk PRIMARY KEY (id),
  CONSTRAINT calendar_version_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT calendar_version_once UNIQUE NULLS NOT DISTINCT (department_id, effective_from)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON calendar_version TO lockstep_app;

CREATE TABLE contact (
  id          uuid NOT NULL,
  request_id  uuid NOT NULL,
  message_id  uuid NOT NULL,
  partner_id  uuid,
  substance   text NOT NULL,
  late_reason text,
  CONSTRAINT contact_pk PRIMARY KEY (id),
  CONSTRAINT contact_message_fk FOREIGN KEY (message_id) REFERENCES message(id),
  CONSTRAINT contact_message_once UNIQUE (message_id),
  CONSTRAINT contact_partner_fk FOREIGN KEY (partner_id) REFERENCES user_account(id),
  CONSTRAINT contact_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT contact_substance_known CHECK (substance IN ('NONE', 'ANSWERED', 'ASKED'))
);
CREATE INDEX contact_of_request ON contact (request_id, id);
GRANT SELECT, INSERT ON contact TO lockstep_app;

CREATE TABLE contract_template (
  id                  uuid NOT NULL,
  owner_department_id uuid NOT NULL,
  code                text NOT NULL,
  name                text NOT NULL,
  currency            text NOT NULL,
  profile             jsonb,
  policy              text,
  failure_cost        bigint,
  created_by_id       uuid NOT NULL,
  created_at          timestamptz NOT NULL,
  version             integer NOT NULL,
  CONSTRAINT contract_template_pk PRIMARY KEY (id),
  CONSTRAINT contract_template_code_is_a_code CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT contract_template_code_once UNIQUE (owner_department_id, code),
  CONSTRAINT contract_template_created_by_fk FOREIGN KEY (created_by_id) REFERENCES user_account(id),
  CONSTRAINT contract_template_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT contract_template_failure_cost_positive CHECK (failure_cost > 0),
  CONSTRAINT contract_template_owner_fk FOREIGN KEY (owner_department_id) REFERENCES department(id),
  CONSTRAINT contract_template_policy_known CHECK (policy IN ('HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL')),
  CONSTRAINT contract_template_says_something CHECK (num_nonnulls(profile, policy, failure_cost) > 0)
);
GRANT SELECT, INSERT, UPDATE ON contract_template TO lockstep_app;

CREATE TABLE corrective_action (
  id            uuid NOT NULL,
  incident_id   uuid NOT NULL,
  department_id uuid NOT NULL,
  owner_id      uuid NOT NULL,
  change        text NOT NULL,
  due_on        date NOT NULL,
  state         text NOT NULL,
  outcome       text NOT NULL,
  agreed_by_id  uuid NOT NULL,
  agreed_at     timestamptz NOT NULL,
  settled_by_id uuid,
  settled_at    timestamptz,
  CONSTRAINT corrective_action_pk PRIMARY KEY (id),
  CONSTRAINT corrective_action_agreed_by_fk FOREIGN KEY (agreed_by_id) REFERENCES user_account(id),
  CONSTRAINT corrective_action_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT corrective_action_incident_fk FOREIGN KEY (incident_id) REFERENCES incident(id),
  CONSTRAINT corrective_action_owner_fk FOREIGN KEY (owner_id) REFERENCES user_account(id),
  CONSTRAINT corrective_action_settled_by_fk FOREIGN KEY (settled_by_id) REFERENCES user_account(id),
  CONSTRAINT corrective_action_settled_whole CHECK (
CASE state
    WHEN 'OPEN' THEN num_nonnulls(settled_by_id, settled_at) = 0 AND outcome = ''
    ELSE num_nonnulls(settled_by_id, settled_at) = 2 AND outcome <> ''
END),
  CONSTRAINT corrective_action_state_known CHECK (state IN ('OPEN', 'DONE', 'DROPPED'))
);
CREATE INDEX corrective_action_of_department ON corrective_action (department_id, id);
CREATE INDEX corrective_action_of_incident ON corrective_action (incident_id);
GRANT SELECT, INSERT, UPDATE (owner_id, due_on, state, outcome, settled_by_id, settled_at) ON corrective_action TO lockstep_app;

CREATE TABLE corrective_action_effect (
  id            uuid NOT NULL,
  action_id     uuid NOT NULL,
  effect        text NOT NULL,
  words         text NOT NULL,
  checked_on    date NOT NULL,
  checked_by_id uuid NOT NULL,
  recorded_at   timestamptz NOT NULL,
  CONSTRAINT corrective_action_effect_pk PRIMARY KEY (id),
  CONSTRAINT corrective_action_effect_action_fk FOREIGN KEY (action_id) REFERENCES corrective_action(id),
  CONSTRAINT corrective_action_effect_checked_by_fk FOREIGN KEY (checked_by_id) REFERENCES user_account(id),
  CONSTRAINT corrective_action_effect_known CHECK (effect IN ('YES', 'NO', 'UNKNOWN'))
);
CREATE INDEX corrective_action_effect_of_action ON corrective_action_effect (action_id, id);
GRANT SELECT, INSERT ON corrective_action_effect TO lockstep_app;

CREATE TABLE customer (
  id                   uuid NOT NULL,
  owner_department_id  uuid NOT NULL,
  name                 text NOT NULL,
  currency             text,
  zone                 text,
  contract_template_id uuid,
  profile              jsonb,
  policy               text,
  failure_cost         bigint,
  created_by_id        uuid NOT NULL,
  created_at           timestamptz NOT NULL,
  version              integer NOT NULL,
  CONSTRAINT customer_pk PRIMARY KEY (id),
  CONSTRAINT customer_contract_template_fk FOREIGN KEY (contract_template_id) REFERENCES contract_template(id),
  CONSTRAINT customer_created_by_fk FOREIGN KEY (created_by_id) REFERENCES user_account(id),
  CONSTRAINT customer_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT customer_failure_cost_positive CHECK (failure_cost > 0),
  CONSTRAINT customer_owner_fk FOREIGN KEY (owner_department_id) REFERENCES department(id),
  CONSTRAINT customer_policy_known CHECK (policy IN ('HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL')),
  CONSTRAINT customer_prices_have_a_currency CHECK (currency IS NOT NULL OR num_nonnulls(profile, failure_cost) = 0)
);
CREATE UNIQUE INDEX customer_name_once ON customer (owner_department_id, lower(name));
GRANT SELECT, INSERT, UPDATE ON customer TO lockstep_app;

CREATE TABLE customer_order (
  id                     uuid NOT NULL,
  system                 text NOT NULL,
  reference              text NOT NULL,
  owner_department_id    uuid NOT NULL,
  customer               text,
  customer_id            uuid,
  contract_template_id   uuid,
  value                  bigint,
  currency               text NOT NULL,
  zone                   text NOT NULL,
  calendar_department_id uuid,
  promised_date          date,
  release_allowance_days integer NOT NULL,
  phase                  text NOT NULL,
  profile                jsonb,
  profile_source         text,
  policy                 text NOT NULL,
  policy_source          text,
  failure_cost           bigint,
  failure_cost_source    text,
  lost_order_lump        bigint,
  source_version         bigint,
  verified_at            timestamptz,
  verified_by_id         uuid,
  released_at            timestamptz,
  released_with_answer   boolean,
  release_reason         text,
  released_by_id         uuid,
  cancelled_at           timestamptz,
  cancellation_kind      text,
  cancellation_reason    text,
  cancelled_by_id        uuid,
  created_by_id          uuid NOT NULL,
  created_at             timestamptz NOT NULL,
  version                integer NOT NULL,
  CONSTRAINT customer_order_pk PRIMARY KEY (id),
  CONSTRAINT customer_order_allowance_not_negative CHECK (release_allowance_days >= 0),
  CONSTRAINT customer_order_calendar_fk FOREIGN KEY (calendar_department_id) REFERENCES department(id),
  CONSTRAINT customer_order_cancellation_known CHECK (cancellation_kind IN ('BECAUSE_LATE', 'OTHER')),
  CONSTRAINT customer_order_cancelled_by_fk FOREIGN KEY (cancelled_by_id) REFERENCES user_account(id),
  CONSTRAINT customer_order_cancelled_whole CHECK ((cancelled_at IS NULL) = (cancellation_kind IS NULL) AND (cancelled_at IS NULL) = (cancellation_reason IS NULL) AND (cancelled_at IS NULL) = (cancelled_by_id IS NULL)),
  CONSTRAINT customer_order_contract_template_fk FOREIGN KEY (contract_template_id) REFERENCES contract_template(id),
  CONSTRAINT customer_order_created_by_fk FOREIGN KEY (created_by_id) REFERENCES user_account(id),
  CONSTRAINT customer_order_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT customer_order_customer_fk FOREIGN KEY (customer_id) REFERENCES customer(id),
  CONSTRAINT customer_order_ends_once CHECK (released_at IS NULL OR cancelled_at IS NULL),
  CONSTRAINT customer_order_failure_cost_positive CHECK (failure_cost > 0),
  CONSTRAINT customer_order_failure_cost_source_known CHECK (failure_cost_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
  CONSTRAINT customer_order_lump_positive CHECK (lost_order_lump > 0),
  CONSTRAINT customer_order_name_once UNIQUE (system, reference),
  CONSTRAINT customer_order_owner_fk FOREIGN KEY (owner_department_id) REFERENCES department(id),
  CONSTRAINT customer_order_phase_known CHECK (phase IN ('BEFORE', 'DURING', 'AFTER')),
  CONSTRAINT customer_order_policy_known CHECK (policy IN ('HOLD', 'RELEASE_AT_DEADLINE', 'RATIONAL')),
  CONSTRAINT customer_order_policy_source_known CHECK (policy_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
  CONSTRAINT customer_order_profile_source_known CHECK (profile_source IN ('ORDER', 'CONTRACT_TEMPLATE', 'CUSTOMER')),
  CONSTRAINT customer_order_released_by_fk FOREIGN KEY (released_by_id) REFERENCES user_account(id),
  CONSTRAINT customer_order_released_whole CHECK ((released_at IS NULL) = (released_with_answer IS NULL) AND (released_at IS NULL) = (released_by_id IS NULL)),
  CONSTRAINT customer_order_risk_has_a_reason CHECK (released_with_answer IS NOT FALSE OR release_reason IS NOT NULL),
  CONSTRAINT customer_order_sources_whole CHECK ((profile IS NULL) = (profile_source IS NULL) AND (failure_cost IS NULL) = (failure_cost_source IS NULL) AND (policy = 'HOLD' OR policy_source IS NOT NULL)),
  CONSTRAINT customer_order_system_is_a_code CHECK (system ~ '^[A-Z][A-Z0-9_-]{0,19}$'),
  CONSTRAINT customer_order_value_not_negative CHECK (value >= 0),
  CONSTRAINT customer_order_verified_by_fk FOREIGN KEY (verified_by_id) REFERENCES user_account(id)
);
CREATE INDEX customer_order_cancelled ON customer_order (id) WHERE cancelled_at IS NOT NULL;
CREATE INDEX customer_order_customer_beginning ON customer_order (lower(customer) text_pattern_ops);
CREATE INDEX customer_order_left_without ON customer_order (released_at) WHERE released_with_answer IS FALSE;
CREATE INDEX customer_order_lookalike ON customer_order (lockstep_lookalike(reference));
CREATE INDEX customer_order_of_contract_template ON customer_order (contract_template_id) WHERE contract_template_id IS NOT NULL;
CREATE INDEX customer_order_of_customer ON customer_order (customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX customer_order_of_customer_name ON customer_order (lower(customer)) WHERE customer IS NOT NULL;
CREATE INDEX customer_order_of_owner ON customer_order (owner_department_id, id);
CREATE INDEX customer_order_open ON customer_order (promised_date) WHERE released_at IS NULL AND cancelled_at IS NULL;
CREATE INDEX customer_order_reference_beginning ON customer_order (lower(reference) text_pattern_ops);
CREATE INDEX customer_order_released ON customer_order (id) WHERE released_at IS NOT NULL;
CREATE INDEX customer_order_unreleased ON customer_order (id) WHERE released_at IS NULL;
CREATE INDEX customer_order_words ON customer_order USING gin (to_tsvector('simple'::regconfig, lockstep_words_apart((reference || ' ') || COALESCE(customer, ''))));
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_order TO lockstep_app;

CREATE TABLE date_escalation (
  id              uuid NOT NULL,
  request_id      uuid NOT NULL,
  level           text NOT NULL,
  side            text NOT NULL,
  escalated_by_id uuid NOT NULL,
  reason          text NOT NULL,
  escalated_at    timestamptz NOT NULL,
  ended_at        timestamptz,
  outcome         text,
  CONSTRAINT date_escalation_pk PRIMARY KEY (id),
  CONSTRAINT date_escalation_author_fk FOREIGN KEY (escalated_by_id) REFERENCES user_account(id),
  CONSTRAINT date_escalation_ended_whole CHECK ((ended_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT date_escalation_level_known CHECK (level IN ('LEADS', 'EXECUTIVES')),
  CONSTRAINT date_escalation_outcome_known CHECK (outcome IN ('SETTLED', 'TAKEN_FURTHER', 'OVERTAKEN')),
  CONSTRAINT date_escalation_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT date_escalation_side_known CHECK (side IN ('REQUESTER', 'PROVIDER'))
);
CREATE INDEX date_escalation_of_request ON date_escalation (request_id, escalated_at);
CREATE UNIQUE INDEX date_escalation_open_once ON date_escalation (request_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON date_escalation TO lockstep_app;

CREATE TABLE date_escalation_sight (
  escalation_id uuid NOT NULL,
  user_id       uuid NOT NULL,
  seen_at       timestamptz NOT NULL,
  CONSTRAINT date_escalation_sight_pk PRIMARY KEY (escalation_id, user_id),
  CONSTRAINT date_escalation_sight_escalation_fk FOREIGN KEY (escalation_id) REFERENCES date_escalation(id),
  CONSTRAINT date_escalation_sight_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id)
);
GRANT SELECT, INSERT ON date_escalation_sight TO lockstep_app;

CREATE TABLE date_negotiation (
  id         uuid NOT NULL,
  request_id uuid NOT NULL,
  state      text NOT NULL,
  turn_of    text,
  deadline   timestamptz,
  steps      jsonb NOT NULL,
  settlement jsonb,
  opened_at  timestamptz NOT NULL,
  version    integer NOT NULL,
  CONSTRAINT date_negotiation_pk PRIMARY KEY (id),
  CONSTRAINT date_negotiation_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT date_negotiation_settled_whole CHECK ((settlement IS NOT NULL) = (state = 'ACCEPTED')),
  CONSTRAINT date_negotiation_state_known CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  CONSTRAINT date_negotiation_turn_known CHECK (turn_of IN ('REQUESTER', 'PROVIDER')),
  CONSTRAINT date_negotiation_waits_for_a_side CHECK ((turn_of IS NOT NULL) = (state = 'OPEN') AND (deadline IS NOT NULL) = (state = 'OPEN'))
);
CREATE INDEX date_negotiation_of_request ON date_negotiation (request_id, opened_at);
CREATE UNIQUE INDEX date_negotiation_open_once ON date_negotiation (request_id) WHERE state = 'OPEN';
GRANT SELECT, INSERT, UPDATE ON date_negotiation TO lockstep_app;

CREATE TABLE deflection (
  id                      uuid NOT NULL,
  requester_department_id uuid NOT NULL,
  provider_department_id  uuid NOT NULL,
  service_id              uuid NOT NULL,
  article_id              uuid,
  request_id              uuid,
  was_stale               boolean NOT NULL,
  recorded_by_id          uuid NOT NULL,
  recorded_at             timestamptz NOT NULL,
  recorded_on             date NOT NULL,
  CONSTRAINT deflection_pk PRIMARY KEY (id),
  CONSTRAINT deflection_article_fk FOREIGN KEY (article_id) REFERENCES article(id),
  CONSTRAINT deflection_by_one_thing CHECK (num_nonnulls(article_id, request_id) = 1),
  CONSTRAINT deflection_provider_fk FOREIGN KEY (provider_department_id) REFERENCES department(id),
  CONSTRAINT deflection_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES user_account(id),
  CONSTRAINT deflection_request_fk FOREIGN KEY (request_id) REFERENCES request(id),
  CONSTRAINT deflection_requester_fk FOREIGN KEY (requester_department_id) REFERENCES department(id),
  CONSTRAINT deflection_service_fk FOREIGN KEY (service_id) REFERENCES service(id)
);
CREATE INDEX deflection_of_provider ON deflection (provider_department_id, recorded_at);
CREATE UNIQUE INDEX deflection_once_a_day ON deflection (recorded_by_id, service_id, COALESCE(article_id, request_id), recorded_on);
GRANT SELECT, INSERT ON deflection TO lockstep_app;

CREATE TABLE demo_load (
  begun_at timestamptz NOT NULL,
  CONSTRAINT demo_load_pk PRIMARY KEY (begun_at)
);
GRANT SELECT, INSERT ON demo_load TO lockstep_app;

CREATE TABLE department (
  id                   uuid NOT NULL,
  code                 text NOT NULL,
  name                 text NOT NULL,
  zone                 text NOT NULL,
  reply_target_seconds integer NOT NULL,
  calendar_stamp       uuid,
  created_at           timestamptz NOT NULL,
  retired_at           timestamptz,
  version              integer NOT NULL,
  CONSTRAINT department_pk PRIMARY KEY (id),
  CONSTRAINT department_code_once UNIQUE (code),
  CONSTRAINT department_code_shape CHECK (code ~ '^[A-Z]{2,8}$'),
  CONSTRAINT department_reply_target_positive CHECK (reply_target_seconds > 0)
);
CREATE TRIGGER notify_of_change AFTER UPDATE ON department FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
GRANT SELECT, INSERT, UPDATE ON department TO lockstep_app;

CREATE TABLE draft_text (
  person_id  uuid NOT NULL,
  key        text NOT NULL,
  text       text NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT draft_text_pk PRIMARY KEY (person_id, key),
  CONSTRAINT draft_text_person_fk FOREIGN KEY (person_id) REFERENCES user_account(id)
);
CREATE INDEX draft_text_of_person ON draft_text (person_id, updated_at DESC, key);
CREATE INDEX draft_text_oldest ON draft_text (updated_at);
GRANT SELECT, INSERT, UPDATE (text, updated_at), DELETE ON draft_text TO lockstep_app;

CREATE TABLE emergency_closure (
  id            uuid NOT NULL,
  department_id uuid NOT NULL,
  starts_at     timestamptz NOT NULL,
  ends_at       timestamptz NOT NULL,
  reason        text NOT NULL,
  decided_at    timestamptz NOT NULL,
  decided_by_id uuid NOT NULL,
  CONSTRAINT emergency_closure_pk PRIMARY KEY (id),
  CONSTRAINT emergency_closure_decided_by_fk FOREIGN KEY (decided_by_id) REFERENCES user_account(id),
  CONSTRAINT emergency_closure_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT emergency_closure_not_reversed CHECK (starts_at < ends_at)
);
CREATE INDEX emergency_closure_of_department ON emergency_closure (department_id, id);
GRANT SELECT, INSERT ON emergency_closure TO lockstep_app;

CREATE TABLE escalation (
  id                uuid NOT NULL,
  request_id        uuid NOT NULL,
  kind              text NOT NULL,
  side              text NOT NULL,
  reason            text NOT NULL,
  raised_by_id      uuid NOT NULL,
  raised_at         timestamptz NOT NULL,
  outcome           text,
  answer_message_id uuid,
  settled_by_id     uuid,
  settled_at        timestamptz,
  CONSTRAINT escalation_pk PRIMARY KEY (id),
  CONSTRAINT escalation_answer_fk FOREIGN KEY (answer_message_id) REFERENCES message(id),
  CONSTRAINT escalation_answered_with_words CHECK ((outcome IS NULL OR outcome = 'LAPSED') = (answer_message_id IS NULL)),
  CONSTRAINT escalation_decline_by_requester CHECK (kind = 'REQUEST' OR side = 'REQUESTER'),
  CONSTRAINT escalation_kind_known CHECK (kind IN ('REQUEST', 'DECLINE')),
  CONSTRAINT escalation_outcome_known CHECK (outcome IN ('ANSWERED', 'UPHELD', 'REVERSED', 'LAPSED')),
  CONSTRAINT escalation_raiser_fk FOREIGN KEY (raised_by_id) REFERENCES user_account(id),
  CONSTRAINT escalation_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT escalation_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT escalation_settler_fk FOREIGN KEY (settled_by_id) REFERENCES user_account(id),
  CONSTRAINT escalation_side_known CHECK (side IN ('REQUESTER', 'PROVIDER'))
);
CREATE INDEX escalation_of_request ON escalation (request_id, raised_at, id);
CREATE UNIQUE INDEX escalation_open_once ON escalation (request_id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE (outcome, answer_message_id, settled_by_id, settled_at) ON escalation TO lockstep_app;

CREATE TABLE event (
  id            uuid NOT NULL,
  arrival       bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  stream_kind   text NOT NULL,
  stream_id     uuid NOT NULL,
  sequence      integer NOT NULL,
  type          text NOT NULL,
  payload       jsonb NOT NULL,
  actor_id      uuid,
  side          text,
  channel       text,
  origin        text NOT NULL,
  occurred_at   timestamptz NOT NULL,
  recorded_at   timestamptz NOT NULL,
  audience      uuid[] NOT NULL,
  position      bigint,
  previous_hash bytea,
  hash          bytea,
  CONSTRAINT event_pk PRIMARY KEY (id),
  CONSTRAINT event_origin_known CHECK (origin IN ('live', 'imported', 'demo')),
  CONSTRAINT event_position_once UNIQUE ("position"),
  CONSTRAINT event_sealed_whole CHECK (("position" IS NULL) = (hash IS NULL) AND (hash IS NULL) = (previous_hash IS NULL)),
  CONSTRAINT event_sequence_once UNIQUE (stream_id, sequence),
  CONSTRAINT event_side_known CHECK (side IN ('REQUESTER', 'PROVIDER'))
);
CREATE INDEX event_answer ON event (occurred_at) INCLUDE (stream_id, sequence) WHERE type = 'request.resolved';
CREATE INDEX event_by_type ON event (type, occurred_at);
CREATE INDEX event_heard_by ON event USING gin (audience);
CREATE INDEX event_incomplete ON event (stream_id) WHERE type = 'request.submitted' AND ((payload ->> 'incomplete')::boolean);
CREATE INDEX event_of_kind ON event (stream_kind, "position") WHERE stream_kind <> 'request';
CREATE INDEX event_of_type ON event (type, "position");
CREATE INDEX event_thanks ON event (stream_id, occurred_at) WHERE type = 'request.accepted' AND ((payload ->> 'withWords')::boolean);
CREATE INDEX event_to_explain ON event (stream_id) WHERE type IN ('request.transfer_withdrawn', 'request.parted', 'request.question_withdrawn', 'request.resumed');
CREATE INDEX event_unsealed ON event (arrival) WHERE "position" IS NULL;
CREATE INDEX event_with_words ON event (stream_id) WHERE stream_kind = 'request' AND type <> 'request.resolved' AND (payload ->> 'messageId') IS NOT NULL AND (payload ->> 'visibility') IS DISTINCT FROM 'INTERNAL';
CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_history();
GRANT SELECT, INSERT, UPDATE (position, previous_hash, hash) ON event TO lockstep_app;

CREATE TABLE exchange_rate (
  id             uuid NOT NULL,
  currency       text NOT NULL,
  day            date NOT NULL,
  rate           text NOT NULL,
  recorded_at    timestamptz NOT NULL,
  recorded_by_id uuid NOT NULL,
  CONSTRAINT exchange_rate_pk PRIMARY KEY (id),
  CONSTRAINT exchange_rate_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT exchange_rate_is_decimal CHECK (rate ~ '^\d{1,9}(\.\d{1,12})?$'),
  CONSTRAINT exchange_rate_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES user_account(id)
);
CREATE INDEX exchange_rate_of_day ON exchange_rate (currency, day DESC, id DESC);
GRANT SELECT, INSERT ON exchange_rate TO lockstep_app;

CREATE TABLE expedite (
  id                       uuid NOT NULL,
  request_id               uuid NOT NULL,
  side                     text NOT NULL,
  asked_by_id              uuid NOT NULL,
  asked_at                 timestamptz NOT NULL,
  reason                   text NOT NULL,
  priority                 text,
  state                    text NOT NULL,
  requester_approved_by_id uuid,
  requester_approved_at    timestamptz,
  provider_approved_by_id  uuid,
  provider_approved_at     timestamptz,
  refused_by_id            uuid,
  refusal                  text,
  settled_at               timestamptz,
  CONSTRAINT expedite_pk PRIMARY KEY (id),
  CONSTRAINT expedite_approved_by_both CHECK (state <> 'APPROVED' OR requester_approved_by_id IS NOT NULL AND provider_approved_by_id IS NOT NULL),
  CONSTRAINT expedite_asker_fk FOREIGN KEY (asked_by_id) REFERENCES user_account(id),
  CONSTRAINT expedite_priority_known CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
  CONSTRAINT expedite_provider_approval_whole CHECK ((provider_approved_by_id IS NULL) = (provider_approved_at IS NULL)),
  CONSTRAINT expedite_provider_lead_fk FOREIGN KEY (provider_approved_by_id) REFERENCES user_account(id),
  CONSTRAINT expedite_refused_with_words CHECK ((state = 'REFUSED') = (refused_by_id IS NOT NULL) AND (state = 'REFUSED') = (refusal IS NOT NULL)),
  CONSTRAINT expedite_refuser_fk FOREIGN KEY (refused_by_id) REFERENCES user_account(id),
  CONSTRAINT expedite_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT expedite_requester_approval_whole CHECK ((requester_approved_by_id IS NULL) = (requester_approved_at IS NULL)),
  CONSTRAINT expedite_requester_lead_fk FOREIGN KEY (requester_approved_by_id) REFERENCES user_account(id),
  CONSTRAINT expedite_settled_whole CHECK ((state = 'ASKED') = (settled_at IS NULL)),
  CONSTRAINT expedite_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
  CONSTRAINT expedite_state_known CHECK (state IN ('ASKED', 'APPROVED', 'REFUSED', 'LAPSED')),
  CONSTRAINT expedite_two_persons CHECK (requester_approved_by_id <> provider_approved_by_id)
);
CREATE INDEX expedite_of_request ON expedite (request_id, asked_at);
CREATE UNIQUE INDEX expedite_standing_once ON expedite (request_id) WHERE state IN ('ASKED', 'APPROVED');
GRANT SELECT, INSERT, UPDATE ON expedite TO lockstep_app;

CREATE TABLE feed_consumer (
  name     text NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT feed_consumer_pk PRIMARY KEY (name)
);
GRANT SELECT, INSERT, UPDATE ON feed_consumer TO lockstep_app;

CREATE TABLE feedback_round (
  id                      uuid NOT NULL,
  request_id              uuid NOT NULL,
  resolution              integer NOT NULL,
  requester_department_id uuid NOT NULL,
  provider_department_id  uuid NOT NULL,
  opened_at               timestamptz NOT NULL,
  ask_at                  timestamptz NOT NULL,
  remind_at               timestamptz NOT NULL,
  closes_at               timestamptz NOT NULL,
  asked_at                timestamptz,
  reminded_at             timestamptz,
  requester_rated_at      timestamptz,
  provider_rated_at       timestamptz,
  ended_at                timestamptz,
  ending                  text,
  CONSTRAINT feedback_round_pk PRIMARY KEY (id),
  CONSTRAINT feedback_round_counts_from_one CHECK (resolution > 0),
  CONSTRAINT feedback_round_ended_whole CHECK ((ended_at IS NULL) = (ending IS NULL)),
  CONSTRAINT feedback_round_ending_known CHECK (ending IN ('REOPENED', 'OVER')),
  CONSTRAINT feedback_round_once UNIQUE (request_id, resolution),
  CONSTRAINT feedback_round_provider_fk FOREIGN KEY (provider_department_id) REFERENCES department(id),
  CONSTRAINT feedback_round_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT feedback_round_requester_fk FOREIGN KEY (requester_department_id) REFERENCES department(id)
);
CREATE INDEX feedback_round_asked ON feedback_round (request_id) WHERE ended_at IS NULL AND asked_at IS NOT NULL AND (requester_rated_at IS NULL OR provider_rated_at IS NULL);
CREATE INDEX feedback_round_opened ON feedback_round (opened_at);
GRANT SELECT, INSERT, UPDATE (asked_at, reminded_at, requester_rated_at, provider_rated_at, ended_at, ending) ON feedback_round TO lockstep_app;

CREATE TABLE follow_up (
  id             uuid NOT NULL,
  request_id     uuid NOT NULL,
  resolution     integer NOT NULL,
  department_id  uuid NOT NULL,
  opened_at      timestamptz NOT NULL,
  tell_at        timestamptz NOT NULL,
  due_at         timestamptz NOT NULL,
  over_at        timestamptz NOT NULL,
  told_at        timestamptz,
  missed_at      timestamptz,
  ended_at       timestamptz,
  ending         text,
  outcome        text,
  channel        text,
  note           text,
  recorded_by_id uuid,
  CONSTRAINT follow_up_pk PRIMARY KEY (id),
  CONSTRAINT follow_up_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT follow_up_ended_whole CHECK ((ended_at IS NULL) = (ending IS NULL)),
  CONSTRAINT follow_up_ending_known CHECK (ending IN ('RECORDED', 'NOT_NEEDED', 'REOPENED', 'OVER')),
  CONSTRAINT follow_up_once UNIQUE (request_id, resolution),
  CONSTRAINT follow_up_outcome_known CHECK (outcome IN ('SATISFIED', 'NOT_YET_TRIED', 'PROBLEM_REMAINS')),
  CONSTRAINT follow_up_recorded_whole CHECK ((COALESCE(ending, '') = 'RECORDED') = (num_nonnulls(outcome, channel, note, recorded_by_id) = 4) AND (num_nonnulls(outcome, channel, note, recorded_by_id) IN (0, 4))),
  CONSTRAINT follow_up_recorder_fk FOREIGN KEY (recorded_by_id) REFERENCES user_account(id),
  CONSTRAINT follow_up_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
CREATE INDEX follow_up_due ON follow_up (due_at);
CREATE INDEX follow_up_open ON follow_up (department_id, due_at, id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (told_at, missed_at, ended_at, ending, outcome, channel, note, recorded_by_id) ON follow_up TO lockstep_app;

CREATE TABLE frozen_cost (
  id                      uuid NOT NULL,
  order_id                uuid NOT NULL,
  order_version           integer NOT NULL,
  units                   integer NOT NULL,
  priced                  boolean NOT NULL,
  total                   bigint NOT NULL,
  currency                text NOT NULL,
  divergence_basis_points integer NOT NULL,
  released_at             timestamptz NOT NULL,
  frozen_at               timestamptz NOT NULL,
  frozen_by_id            uuid,
  reason                  text NOT NULL,
  CONSTRAINT frozen_cost_pk PRIMARY KEY (id),
  CONSTRAINT frozen_cost_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT frozen_cost_divergence_is_share CHECK (divergence_basis_points >= 0 AND divergence_basis_points <= 10000),
  CONSTRAINT frozen_cost_frozen_by_fk FOREIGN KEY (frozen_by_id) REFERENCES user_account(id),
  CONSTRAINT frozen_cost_not_negative CHECK (total >= 0),
  CONSTRAINT frozen_cost_once UNIQUE (order_id, order_version),
  CONSTRAINT frozen_cost_order_fk FOREIGN KEY (order_id) REFERENCES customer_order(id),
  CONSTRAINT frozen_cost_units_not_negative CHECK (units >= 0),
  CONSTRAINT frozen_cost_without_price_is_nothing CHECK (priced OR total = 0)
);
GRANT SELECT, INSERT ON frozen_cost TO lockstep_app;

CREATE TABLE frozen_cost_leaf (
  id             uuid NOT NULL,
  frozen_cost_id uuid NOT NULL,
  party          text NOT NULL,
  cls            text NOT NULL,
  request_id     uuid,
  amount         bigint NOT NULL,
  CONSTRAINT frozen_cost_leaf_pk PRIMARY KEY (id),
  CONSTRAINT frozen_cost_leaf_class_known CHECK (cls IN ('PW', 'PB', 'PL', 'RW', 'RO', 'EX', 'U')),
  CONSTRAINT frozen_cost_leaf_cost_fk FOREIGN KEY (frozen_cost_id) REFERENCES frozen_cost(id),
  CONSTRAINT frozen_cost_leaf_names_what_blocked CHECK ((cls = 'U') = (request_id IS NULL)),
  CONSTRAINT frozen_cost_leaf_not_negative CHECK (amount >= 0),
  CONSTRAINT frozen_cost_leaf_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
CREATE INDEX frozen_cost_leaf_of_cost ON frozen_cost_leaf (frozen_cost_id);
GRANT SELECT, INSERT ON frozen_cost_leaf TO lockstep_app;

CREATE TABLE frozen_cost_party (
  frozen_cost_id  uuid NOT NULL,
  party           text NOT NULL,
  amount          bigint NOT NULL,
  sole            bigint NOT NULL,
  involved        bigint NOT NULL,
  blocked_seconds integer,
  CONSTRAINT frozen_cost_party_pk PRIMARY KEY (frozen_cost_id, party),
  CONSTRAINT frozen_cost_party_blocked_not_negative CHECK (blocked_seconds >= 0),
  CONSTRAINT frozen_cost_party_cost_fk FOREIGN KEY (frozen_cost_id) REFERENCES frozen_cost(id)
);
GRANT SELECT, INSERT ON frozen_cost_party TO lockstep_app;

CREATE TABLE frozen_cost_second_leaf (
  id             uuid NOT NULL,
  frozen_cost_id uuid NOT NULL,
  party          text NOT NULL,
  cls            text NOT NULL,
  request_id     uuid,
  amount         bigint NOT NULL,
  CONSTRAINT frozen_cost_second_leaf_pk PRIMARY KEY (id),
  CONSTRAINT frozen_cost_second_leaf_class_known CHECK (cls IN ('PB', 'PL', 'RO', 'LR', 'AGREED', 'U')),
  CONSTRAINT frozen_cost_second_leaf_cost_fk FOREIGN KEY (frozen_cost_id) REFERENCES frozen_cost(id),
  CONSTRAINT frozen_cost_second_leaf_not_negative CHECK (amount >= 0),
  CONSTRAINT frozen_cost_second_leaf_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
CREATE INDEX frozen_cost_second_leaf_of_cost ON frozen_cost_second_leaf (frozen_cost_id);
GRANT SELECT, INSERT ON frozen_cost_second_leaf TO lockstep_app;

CREATE TABLE hold (
  id            uuid NOT NULL,
  request_id    uuid NOT NULL,
  reason        text NOT NULL,
  reference     text NOT NULL,
  review_at     timestamptz NOT NULL,
  started_at    timestamptz NOT NULL,
  started_by_id uuid NOT NULL,
  ended_at      timestamptz,
  CONSTRAINT hold_pk PRIMARY KEY (id),
  CONSTRAINT hold_ends_after_it_starts CHECK (review_at > started_at AND (ended_at IS NULL OR ended_at >= started_at)),
  CONSTRAINT hold_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT hold_started_by_fk FOREIGN KEY (started_by_id) REFERENCES user_account(id)
);
CREATE INDEX hold_of_request ON hold (request_id, started_at);
CREATE UNIQUE INDEX hold_one_at_a_time ON hold (request_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE (review_at, ended_at) ON hold TO lockstep_app;

CREATE TABLE hold_extension (
  id             uuid NOT NULL,
  hold_id        uuid NOT NULL,
  review_at      timestamptz NOT NULL,
  reason         text NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_at    timestamptz NOT NULL,
  outcome        text,
  settled_by_id  uuid,
  settled_at     timestamptz,
  CONSTRAINT hold_extension_pk PRIMARY KEY (id),
  CONSTRAINT hold_extension_hold_fk FOREIGN KEY (hold_id) REFERENCES hold(id),
  CONSTRAINT hold_extension_outcome_known CHECK (outcome IN ('EXTENDED', 'REFUSED', 'LAPSED')),
  CONSTRAINT hold_extension_proposer_fk FOREIGN KEY (proposed_by_id) REFERENCES user_account(id),
  CONSTRAINT hold_extension_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT hold_extension_settler_fk FOREIGN KEY (settled_by_id) REFERENCES user_account(id)
);
CREATE INDEX hold_extension_of_hold ON hold_extension (hold_id, proposed_at, id);
CREATE UNIQUE INDEX hold_extension_open_once ON hold_extension (hold_id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE (outcome, settled_by_id, settled_at) ON hold_extension TO lockstep_app;

CREATE TABLE idempotency_key (
  id          uuid NOT NULL,
  user_id     uuid NOT NULL,
  key         text NOT NULL,
  fingerprint bytea NOT NULL,
  rights      text[] NOT NULL,
  status      integer NOT NULL,
  headers     jsonb NOT NULL,
  body        text,
  created_at  timestamptz NOT NULL,
  CONSTRAINT idempotency_key_pk PRIMARY KEY (id),
  CONSTRAINT idempotency_key_once UNIQUE (user_id, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
GRANT SELECT, INSERT, DELETE ON idempotency_key TO lockstep_app;

CREATE TABLE import_row (
  import_id      uuid NOT NULL,
  row            integer NOT NULL,
  outcome        text NOT NULL,
  subject_id     uuid NOT NULL,
  name           text NOT NULL,
  department_ids uuid[] NOT NULL,
  before         jsonb,
  after          jsonb,
  version        integer,
  undone         text,
  CONSTRAINT import_row_pk PRIMARY KEY (import_id, "row"),
  CONSTRAINT import_row_import_fk FOREIGN KEY (import_id) REFERENCES import_run(id),
  CONSTRAINT import_row_outcome_known CHECK (outcome IN ('CREATED', 'CHANGED', 'OUTDATED')),
  CONSTRAINT import_row_undone_known CHECK (undone IN ('RESTORED', 'REMOVED', 'LEFT'))
);
CREATE INDEX import_row_of_subject ON import_row (subject_id);
GRANT SELECT, INSERT, UPDATE ON import_row TO lockstep_app;

CREATE TABLE import_run (
  id             uuid NOT NULL,
  kind           text NOT NULL,
  file_name      text NOT NULL,
  digest         text NOT NULL,
  rows           integer NOT NULL,
  created        integer NOT NULL,
  changed        integer NOT NULL,
  unchanged      integer NOT NULL,
  outdated       integer NOT NULL,
  account        jsonb,
  department_ids uuid[] NOT NULL,
  imported_by_id uuid NOT NULL,
  imported_at    timestamptz NOT NULL,
  finished_at    timestamptz,
  undone_at      timestamptz,
  undone_by_id   uuid,
  undo_reason    text,
  restored       integer,
  removed        integer,
  left_alone     integer,
  CONSTRAINT import_run_pk PRIMARY KEY (id),
  CONSTRAINT import_run_account_of_history CHECK (account IS NULL OR kind = 'HISTORY'),
  CONSTRAINT import_run_adds_up CHECK (rows = (created + changed + unchanged + outdated)),
  CONSTRAINT import_run_digest_is_sha256 CHECK (digest ~ '^[0-9a-f]{64}$'),
  CONSTRAINT import_run_imported_by_fk FOREIGN KEY (imported_by_id) REFERENCES user_account(id),
  CONSTRAINT import_run_kind_known CHECK (kind IN ('ORDERS', 'DEPARTMENTS', 'USERS', 'EXCHANGE_RATES', 'HISTORY')),
  CONSTRAINT import_run_undone_by_fk FOREIGN KEY (undone_by_id) REFERENCES user_account(id),
  CONSTRAINT import_run_undone_whole CHECK (num_nulls(undone_at, undone_by_id, undo_reason, restored, removed, left_alone) IN (0, 6))
);
CREATE INDEX import_run_of_departments ON import_run USING gin (department_ids);
CREATE INDEX import_run_unfinished ON import_run (digest) WHERE finished_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON import_run TO lockstep_app;

CREATE TABLE imported_person (
  source      text NOT NULL,
  name_digest bytea NOT NULL,
  user_id     uuid NOT NULL,
  CONSTRAINT imported_person_pk PRIMARY KEY (source, name_digest),
  CONSTRAINT imported_person_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id)
);
GRANT SELECT, INSERT ON imported_person TO lockstep_app;

CREATE TABLE imported_request (
  source     text NOT NULL,
  reference  text NOT NULL,
  request_id uuid NOT NULL,
  import_id  uuid NOT NULL,
  digest     bytea NOT NULL,
  CONSTRAINT imported_request_pk PRIMARY KEY (source, reference),
  CONSTRAINT imported_request_import_fk FOREIGN KEY (import_id) REFERENCES import_run(id),
  CONSTRAINT imported_request_once UNIQUE (request_id),
  CONSTRAINT imported_request_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
GRANT SELECT, INSERT ON imported_request TO lockstep_app;

CREATE TABLE incident (
  id              uuid NOT NULL,
  number          text NOT NULL,
  order_id        uuid NOT NULL,
  kind            text NOT NULL,
  detection_point text NOT NULL,
  detected_on     date NOT NULL,
  summary         text NOT NULL,
  severity        smallint,
  harm            text NOT NULL,
  root_cause      text NOT NULL,
  lessons         text NOT NULL,
  state           text NOT NULL,
  currency        text NOT NULL,
  opened_by_id    uuid NOT NULL,
  opened_at       timestamptz NOT NULL,
  closed_at       timestamptz,
  closed_by_id    uuid,
  CONSTRAINT incident_pk PRIMARY KEY (id),
  CONSTRAINT incident_closed_by_fk FOREIGN KEY (closed_by_id) REFERENCES user_account(id),
  CONSTRAINT incident_closed_whole CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by_id IS NULL)),
  CONSTRAINT incident_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT incident_detection_known CHECK (detection_point IN ('BEFORE_RELEASE', 'AFTER_RELEASE')),
  CONSTRAINT incident_kind_known CHECK (kind IN ('MIS_SHIPMENT', 'SCRAP', 'REWORK', 'LATE_DELIVERY', 'COMPLAINT', 'OTHER')),
  CONSTRAINT incident_number_once UNIQUE (number),
  CONSTRAINT incident_opened_by_fk FOREIGN KEY (opened_by_id) REFERENCES user_account(id),
  CONSTRAINT incident_order_fk FOREIGN KEY (order_id) REFERENCES customer_order(id),
  CONSTRAINT incident_severity_known CHECK (severity >= 1 AND severity <= 5),
  CONSTRAINT incident_state_known CHECK (state IN ('OPEN', 'COSTED', 'CLOSED'))
);
CREATE INDEX incident_of_order ON incident (order_id);
GRANT SELECT, INSERT, UPDATE (severity, harm, root_cause, lessons, state, closed_at, closed_by_id) ON incident TO lockstep_app;

CREATE TABLE incident_cause (
  id                         uuid NOT NULL,
  incident_id                uuid NOT NULL,
  request_id                 uuid NOT NULL,
  revision                   integer NOT NULL,
  answer                     text,
  weight_basis_points        integer NOT NULL,
  provider_basis_points      integer NOT NULL,
  words                      text NOT NULL,
  withdrawn                  boolean NOT NULL,
  proposed_by_id             uuid NOT NULL,
  proposed_by_department_id  uuid NOT NULL,
  proposed_at                timestamptz NOT NULL,
  confirmed_by_id            uuid,
  confirmed_by_department_id uuid,
  confirmed_at               timestamptz,
  CONSTRAINT incident_cause_pk PRIMARY KEY (id),
  CONSTRAINT incident_cause_answer_known CHECK (answer IN ('NO', 'PARTLY', 'YES')),
  CONSTRAINT incident_cause_confirmed_by_fk FOREIGN KEY (confirmed_by_id) REFERENCES user_account(id),
  CONSTRAINT incident_cause_confirmed_for_fk FOREIGN KEY (confirmed_by_department_id) REFERENCES department(id),
  CONSTRAINT incident_cause_confirmed_whole CHECK (num_nonnulls(confirmed_by_id, confirmed_by_department_id, confirmed_at) IN (0, 3)),
  CONSTRAINT incident_cause_incident_fk FOREIGN KEY (incident_id) REFERENCES incident(id),
  CONSTRAINT incident_cause_proposed_by_fk FOREIGN KEY (proposed_by_id) REFERENCES user_account(id),
  CONSTRAINT incident_cause_proposed_for_fk FOREIGN KEY (proposed_by_department_id) REFERENCES department(id),
  CONSTRAINT incident_cause_provider_is_share CHECK (provider_basis_points >= 0 AND provider_basis_points <= 10000),
  CONSTRAINT incident_cause_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT incident_cause_revision_once UNIQUE (incident_id, request_id, revision),
  CONSTRAINT incident_cause_two_departments CHECK (confirmed_by_id <> proposed_by_id AND confirmed_by_department_id <> proposed_by_department_id),
  CONSTRAINT incident_cause_weight_is_share CHECK (weight_basis_points >= 0 AND weight_basis_points <= 10000)
);
GRANT SELECT, INSERT, UPDATE (confirmed_by_id, confirmed_by_department_id, confirmed_at) ON incident_cause TO lockstep_app;

CREATE TABLE incident_line (
  id                uuid NOT NULL,
  incident_id       uuid NOT NULL,
  item_id           uuid NOT NULL,
  category          text NOT NULL,
  kind              text NOT NULL,
  amount            bigint NOT NULL,
  low_amount        bigint,
  likely_amount     bigint,
  high_amount       bigint,
  quantity_milli    bigint,
  unit              text,
  unit_rate         bigint,
  note              text NOT NULL,
  evidence_id       uuid,
  occurred_on       date NOT NULL,
  covers_delay_cost boolean NOT NULL,
  reverses_id       uuid,
  recorded_by_id    uuid NOT NULL,
  recorded_at       timestamptz NOT NULL,
  CONSTRAINT incident_line_pk PRIMARY KEY (id),
  CONSTRAINT incident_line_category_known CHECK (category IN ('LABOUR_WASTED', 'SCRAP_MATERIAL', 'FREIGHT_EXPEDITE', 'REWORK_REMAKE', 'PENALTY_CREDIT', 'GOODWILL', 'OTHER')),
  CONSTRAINT incident_line_evidence_fk FOREIGN KEY (evidence_id) REFERENCES attachment(id),
  CONSTRAINT incident_line_incident_fk FOREIGN KEY (incident_id) REFERENCES incident(id),
  CONSTRAINT incident_line_item_fk FOREIGN KEY (item_id) REFERENCES incident_line(id),
  CONSTRAINT incident_line_kind_known CHECK (kind IN ('ESTIMATE', 'ACTUAL')),
  CONSTRAINT incident_line_other_is_explained CHECK (category <> 'OTHER' OR note <> ''),
  CONSTRAINT incident_line_quantity_positive CHECK (quantity_milli > 0),
  CONSTRAINT incident_line_quantity_whole CHECK (num_nonnulls(quantity_milli, unit, unit_rate) IN (0, 3)),
  CONSTRAINT incident_line_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES user_account(id),
  CONSTRAINT incident_line_reversed_once UNIQUE (reverses_id),
  CONSTRAINT incident_line_reverses_fk FOREIGN KEY (reverses_id) REFERENCES incident_line(id),
  CONSTRAINT incident_line_says_something CHECK (amount <> 0),
  CONSTRAINT incident_line_three_points_whole CHECK (num_nonnulls(low_amount, likely_amount, high_amount) = 0 OR num_nonnulls(low_amount, likely_amount, high_amount) = 3 AND kind = 'ESTIMATE' AND 0 <= low_amount AND low_amount <= likely_amount AND likely_amount <= high_amount)
);
CREATE INDEX incident_line_of_incident ON incident_line (incident_id, id);
GRANT SELECT, INSERT ON incident_line TO lockstep_app;

CREATE TABLE incident_waiver (
  item_id      uuid NOT NULL,
  incident_id  uuid NOT NULL,
  reason       text NOT NULL,
  waived_by_id uuid NOT NULL,
  waived_at    timestamptz NOT NULL,
  CONSTRAINT incident_waiver_pk PRIMARY KEY (item_id),
  CONSTRAINT incident_waiver_by_fk FOREIGN KEY (waived_by_id) REFERENCES user_account(id),
  CONSTRAINT incident_waiver_incident_fk FOREIGN KEY (incident_id) REFERENCES incident(id),
  CONSTRAINT incident_waiver_item_fk FOREIGN KEY (item_id) REFERENCES incident_line(id)
);
CREATE INDEX incident_waiver_of_incident ON incident_waiver (incident_id);
GRANT SELECT, INSERT ON incident_waiver TO lockstep_app;

CREATE TABLE invitation (
  id              uuid NOT NULL,
  request_id      uuid NOT NULL,
  invited_id      uuid NOT NULL,
  invited_by_id   uuid NOT NULL,
  department_id   uuid NOT NULL,
  reason          text NOT NULL,
  invited_at      timestamptz NOT NULL,
  withdrawn_at    timestamptz,
  withdrawn_by_id uuid,
  CONSTRAINT invitation_pk PRIMARY KEY (id),
  CONSTRAINT invitation_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT invitation_invited_fk FOREIGN KEY (invited_id) REFERENCES user_account(id),
  CONSTRAINT invitation_inviter_fk FOREIGN KEY (invited_by_id) REFERENCES user_account(id),
  CONSTRAINT invitation_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT invitation_withdrawer_fk FOREIGN KEY (withdrawn_by_id) REFERENCES user_account(id),
  CONSTRAINT invitation_withdrawn_whole CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL))
);
CREATE INDEX invitation_of_request ON invitation (request_id, invited_at, id);
CREATE UNIQUE INDEX invitation_standing_once ON invitation (request_id, invited_id) WHERE withdrawn_at IS NULL;
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_by_id) ON invitation TO lockstep_app;

CREATE TABLE late_chance (
  request_id      uuid NOT NULL,
  department_id   uuid NOT NULL,
  standing        text NOT NULL,
  basis_points    integer,
  unknown_because text,
  population      text,
  observations    integer,
  answered        integer,
  history_from    timestamptz,
  history_to      timestamptz,
  age_seconds     integer NOT NULL,
  target_seconds  integer,
  submitted_at    timestamptz NOT NULL,
  as_of           timestamptz NOT NULL,
  CONSTRAINT late_chance_pk PRIMARY KEY (request_id),
  CONSTRAINT late_chance_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT late_chance_known CHECK ((basis_points IS NULL) = (standing = 'UNKNOWN')),
  CONSTRAINT late_chance_population CHECK (population IN ('SERVICE_AND_PRIORITY', 'SERVICE')),
  CONSTRAINT late_chance_reason CHECK (unknown_because IN ('TOO_FEW_ANSWERED', 'NONE_SO_OLD', 'NONE_WATCHED_SO_LONG')),
  CONSTRAINT late_chance_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT late_chance_says_why CHECK ((unknown_because IS NULL) = (standing <> 'UNKNOWN')),
  CONSTRAINT late_chance_share CHECK (basis_points >= 0 AND basis_points <= 10000),
  CONSTRAINT late_chance_standing CHECK (standing IN ('FORESEEN', 'LATE', 'UNKNOWN'))
);
CREATE INDEX late_chance_in_queue ON late_chance (department_id, (- basis_points), submitted_at, request_id) WHERE basis_points IS NOT NULL;
CREATE INDEX late_chance_likely ON late_chance (basis_points, request_id) WHERE basis_points IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON late_chance TO lockstep_app;

CREATE TABLE late_prediction (
  request_id     uuid NOT NULL,
  said_at        timestamptz NOT NULL,
  basis_points   integer,
  target_version integer NOT NULL,
  target_seconds integer NOT NULL,
  population     text NOT NULL,
  observations   integer NOT NULL,
  answered       integer NOT NULL,
  history_to     timestamptz NOT NULL,
  CONSTRAINT late_prediction_pk PRIMARY KEY (request_id),
  CONSTRAINT late_prediction_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT late_prediction_share CHECK (basis_points >= 0 AND basis_points <= 10000)
);
CREATE INDEX late_prediction_said ON late_prediction (said_at);
GRANT SELECT, INSERT ON late_prediction TO lockstep_app;

CREATE TABLE mail_delivery (
  id           uuid NOT NULL,
  kind         text NOT NULL,
  recipient_id uuid NOT NULL,
  subject_id   uuid NOT NULL,
  payload      jsonb NOT NULL,
  created_at   timestamptz NOT NULL,
  not_before   timestamptz NOT NULL,
  attempts     integer NOT NULL,
  last_error   text,
  state        text NOT NULL,
  ended_at     timestamptz,
  CONSTRAINT mail_delivery_pk PRIMARY KEY (id),
  CONSTRAINT mail_delivery_ended_whole CHECK ((state = 'WAITING') = (ended_at IS NULL)),
  CONSTRAINT mail_delivery_recipient_fk FOREIGN KEY (recipient_id) REFERENCES user_account(id),
  CONSTRAINT mail_delivery_state_known CHECK (state IN ('WAITING', 'SENT', 'DROPPED', 'PARKED'))
);
CREATE INDEX mail_delivery_parked ON mail_delivery (id) WHERE state = 'PARKED';
CREATE INDEX mail_delivery_waiting ON mail_delivery (not_before, id) WHERE state = 'WAITING';
GRANT SELECT, INSERT, UPDATE ON mail_delivery TO lockstep_app;

CREATE TABLE membership (
  department_id uuid NOT NULL,
  user_id       uuid NOT NULL,
  lead          boolean NOT NULL,
  since         timestamptz NOT NULL,
  CONSTRAINT membership_pk PRIMARY KEY (department_id, user_id),
  CONSTRAINT membership_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT membership_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id)
);
CREATE INDEX membership_by_user ON membership (user_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO lockstep_app;

CREATE TABLE message (
  id            uuid NOT NULL,
  request_id    uuid NOT NULL,
  author_id     uuid NOT NULL,
  side          text,
  visibility    text NOT NULL,
  department_id uuid NOT NULL,
  body          text NOT NULL,
  channel       text NOT NULL,
  occurred_at   timestamptz NOT NULL,
  created_at    timestamptz NOT NULL,
  digest        bytea NOT NULL,
  CONSTRAINT message_pk PRIMARY KEY (id),
  CONSTRAINT message_author_fk FOREIGN KEY (author_id) REFERENCES user_account(id),
  CONSTRAINT message_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT message_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT message_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
  CONSTRAINT message_visibility_known CHECK (visibility IN ('SHARED', 'INTERNAL'))
);
CREATE INDEX message_of_request ON message (request_id, occurred_at, id);
GRANT SELECT, INSERT ON message TO lockstep_app;

CREATE TABLE miss_explanation (
  id            uuid NOT NULL,
  request_id    uuid NOT NULL,
  clock         text NOT NULL,
  department_id uuid NOT NULL,
  word          text NOT NULL,
  explanation   text NOT NULL,
  dispute       text,
  told_by_id    uuid NOT NULL,
  told_at       timestamptz NOT NULL,
  CONSTRAINT miss_explanation_pk PRIMARY KEY (id),
  CONSTRAINT miss_explanation_clock_known CHECK (clock IN ('FR', 'RES')),
  CONSTRAINT miss_explanation_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT miss_explanation_disputes_causes CHECK (dispute IS NULL OR clock = 'RES'),
  CONSTRAINT miss_explanation_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT miss_explanation_told_by_fk FOREIGN KEY (told_by_id) REFERENCES user_account(id),
  CONSTRAINT miss_explanation_word_known CHECK (word IN ('CAPACITY', 'ABSENCE', 'OTHERS', 'COMPLEXITY', 'UNCLEAR', 'OVERLOOKED', 'OTHER'))
);
CREATE INDEX miss_explanation_of_clock ON miss_explanation (request_id, clock, id);
GRANT SELECT, INSERT ON miss_explanation TO lockstep_app;

CREATE TABLE negotiation (
  id             uuid NOT NULL,
  agreement_id   uuid NOT NULL,
  opened_by_side text NOT NULL,
  state          text NOT NULL,
  turn_of        text,
  deadline       timestamptz,
  settlement     jsonb,
  steps          jsonb NOT NULL,
  opened_at      timestamptz NOT NULL,
  closed_at      timestamptz,
  version        integer NOT NULL,
  CONSTRAINT negotiation_pk PRIMARY KEY (id),
  CONSTRAINT negotiation_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  CONSTRAINT negotiation_closed_whole CHECK ((closed_at IS NULL) = (deadline IS NOT NULL)),
  CONSTRAINT negotiation_ends_by_itself CHECK ((deadline IS NULL) = (state <> ALL (ARRAY['OPEN', 'DECLINED', 'ESCALATED']))),
  CONSTRAINT negotiation_opener_known CHECK (opened_by_side IN ('REQUESTER', 'PROVIDER')),
  CONSTRAINT negotiation_settled_whole CHECK ((settlement IS NOT NULL) = (state IN ('ACCEPTED', 'IMPOSED'))),
  CONSTRAINT negotiation_state_known CHECK (state IN ('OPEN', 'DECLINED', 'ESCALATED', 'ACCEPTED', 'IMPOSED', 'DEFAULT_POLICY', 'VERSION_KEPT', 'WITHDRAWN', 'CLOSED')),
  CONSTRAINT negotiation_turn_known CHECK (turn_of IN ('REQUESTER', 'PROVIDER'))
);
CREATE INDEX negotiation_by_state ON negotiation (state, id);
CREATE INDEX negotiation_of_agreement ON negotiation (agreement_id, id);
CREATE UNIQUE INDEX negotiation_open_once ON negotiation (agreement_id) WHERE closed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON negotiation TO lockstep_app;

CREATE TABLE notice (
  id           uuid NOT NULL,
  user_id      uuid NOT NULL,
  event_id     uuid NOT NULL,
  kind         text NOT NULL,
  subject_kind text NOT NULL,
  subject_id   uuid NOT NULL,
  number       text,
  sentence     text NOT NULL,
  detail       text,
  created_at   timestamptz NOT NULL,
  in_app       boolean NOT NULL,
  digest       text,
  read_at      timestamptz,
  withdrawn_at timestamptz,
  CONSTRAINT notice_pk PRIMARY KEY (id),
  CONSTRAINT notice_digest_known CHECK (digest IN ('HOURLY', 'DAILY', 'TOGETHER')),
  CONSTRAINT notice_event_fk FOREIGN KEY (event_id) REFERENCES event(id),
  CONSTRAINT notice_once UNIQUE (user_id, event_id),
  CONSTRAINT notice_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id)
);
CREATE INDEX notice_inbox ON notice (user_id, id) WHERE in_app;
CREATE INDEX notice_to_collect ON notice (user_id, digest) WHERE digest IS NOT NULL;
CREATE INDEX notice_to_withdraw ON notice (subject_id) WHERE kind = 'FEEDBACK' AND read_at IS NULL;
CREATE INDEX notice_unread ON notice (user_id) WHERE in_app AND read_at IS NULL;
GRANT SELECT, INSERT, UPDATE (digest, read_at, withdrawn_at) ON notice TO lockstep_app;

CREATE TABLE notice_preference (
  user_id uuid NOT NULL,
  kind    text NOT NULL,
  in_app  boolean NOT NULL,
  mail    text NOT NULL,
  urgent  boolean NOT NULL,
  CONSTRAINT notice_preference_pk PRIMARY KEY (user_id, kind),
  CONSTRAINT notice_preference_mail_known CHECK (mail IN ('AT_ONCE', 'HOURLY', 'DAILY', 'OFF')),
  CONSTRAINT notice_preference_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_preference TO lockstep_app;

CREATE TABLE offer (
  id             uuid NOT NULL,
  negotiation_id uuid NOT NULL,
  request_id     uuid NOT NULL,
  number         integer NOT NULL,
  side           text NOT NULL,
  author_id      uuid NOT NULL,
  kind           text NOT NULL,
  date           timestamptz,
  seconds        integer,
  reason         text,
  hash           text NOT NULL,
  reply_by       timestamptz NOT NULL,
  made_at        timestamptz NOT NULL,
  outcome        text,
  settled_at     timestamptz,
  CONSTRAINT offer_pk PRIMARY KEY (id),
  CONSTRAINT offer_author_fk FOREIGN KEY (author_id) REFERENCES user_account(id),
  CONSTRAINT offer_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT offer_negotiation_fk FOREIGN KEY (negotiation_id) REFERENCES date_negotiation(id),
  CONSTRAINT offer_number_counts CHECK (number >= 1),
  CONSTRAINT offer_number_once UNIQUE (negotiation_id, number),
  CONSTRAINT offer_of_its_kind CHECK (kind = 'DATE' AND date IS NOT NULL AND seconds IS NULL OR kind = 'DURATION' AND date IS NULL AND seconds IS NOT NULL),
  CONSTRAINT offer_outcome_known CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'COUNTERED', 'WITHDRAWN', 'EXPIRED', 'LAPSED')),
  CONSTRAINT offer_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT offer_seconds_positive CHECK (seconds > 0),
  CONSTRAINT offer_settled_whole CHECK ((outcome IS NULL) = (settled_at IS NULL)),
  CONSTRAINT offer_side_known CHECK (side IN ('REQUESTER', 'PROVIDER'))
);
CREATE INDEX offer_of_request ON offer (request_id, number);
CREATE UNIQUE INDEX offer_one_winner ON offer (negotiation_id) WHERE outcome = 'ACCEPTED';
CREATE INDEX offer_unsettled ON offer (request_id) WHERE outcome IS NULL;
GRANT SELECT, INSERT, UPDATE ON offer TO lockstep_app;

CREATE TABLE offer_consequence (
  offer_id      uuid NOT NULL,
  request_id    uuid NOT NULL,
  answer_at     timestamptz NOT NULL,
  commitment_at timestamptz,
  first_ask_at  timestamptz,
  slack_seconds integer,
  reckoned_at   timestamptz NOT NULL,
  CONSTRAINT offer_consequence_pk PRIMARY KEY (offer_id),
  CONSTRAINT offer_consequence_offer_fk FOREIGN KEY (offer_id) REFERENCES offer(id),
  CONSTRAINT offer_consequence_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT offer_consequence_slack_needs_commitment CHECK ((slack_seconds IS NULL) = (commitment_at IS NULL))
);
CREATE INDEX offer_consequence_of_request ON offer_consequence (request_id);
GRANT SELECT, INSERT ON offer_consequence TO lockstep_app;

CREATE TABLE offer_price (
  offer_id           uuid NOT NULL,
  order_id           uuid NOT NULL,
  currency           text NOT NULL,
  against_commitment bigint,
  against_first_ask  bigint,
  priced             boolean NOT NULL,
  verified           boolean NOT NULL,
  units_late         integer,
  breaks_date        boolean NOT NULL,
  dominated_by_id    uuid,
  forecast_known     boolean NOT NULL,
  CONSTRAINT offer_price_pk PRIMARY KEY (offer_id, order_id),
  CONSTRAINT offer_price_consequence_fk FOREIGN KEY (offer_id) REFERENCES offer_consequence(offer_id),
  CONSTRAINT offer_price_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT offer_price_dominator_fk FOREIGN KEY (dominated_by_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT offer_price_order_fk FOREIGN KEY (order_id) REFERENCES customer_order(id),
  CONSTRAINT offer_price_units_counted CHECK (units_late >= 0),
  CONSTRAINT offer_price_unpriced_whole CHECK (priced OR against_commitment IS NULL AND against_first_ask IS NULL)
);
GRANT SELECT, INSERT ON offer_price TO lockstep_app;

CREATE TABLE order_dispute (
  id                uuid NOT NULL,
  link_id           uuid NOT NULL,
  raised_by_side    text NOT NULL,
  reason            text NOT NULL,
  raised_by_id      uuid NOT NULL,
  raised_at         timestamptz NOT NULL,
  requester_outcome text NOT NULL,
  requester_from    timestamptz,
  requester_by_id   uuid,
  provider_outcome  text NOT NULL,
  provider_from     timestamptz,
  provider_by_id    uuid,
  outcome           text,
  outcome_from      timestamptz,
  by_arbiter        boolean NOT NULL,
  settled_by_id     uuid,
  settled_at        timestamptz,
  CONSTRAINT order_dispute_pk PRIMARY KEY (id),
  CONSTRAINT order_dispute_amended_from_when CHECK ((requester_outcome = 'AMENDED') = (requester_from IS NOT NULL) AND (provider_outcome = 'AMENDED') = (provider_from IS NOT NULL) AND COALESCE(outcome = 'AMENDED', false) = (outcome_from IS NOT NULL)),
  CONSTRAINT order_dispute_link_fk FOREIGN KEY (link_id) REFERENCES order_link(id),
  CONSTRAINT order_dispute_outcome_known CHECK (outcome IN ('UPHELD', 'REJECTED', 'AMENDED')),
  CONSTRAINT order_dispute_provider_by_fk FOREIGN KEY (provider_by_id) REFERENCES user_account(id),
  CONSTRAINT order_dispute_provider_outcome_known CHECK (provider_outcome IN ('UPHELD', 'REJECTED', 'AMENDED')),
  CONSTRAINT order_dispute_raised_by_fk FOREIGN KEY (raised_by_id) REFERENCES user_account(id),
  CONSTRAINT order_dispute_requester_by_fk FOREIGN KEY (requester_by_id) REFERENCES user_account(id),
  CONSTRAINT order_dispute_requester_outcome_known CHECK (requester_outcome IN ('UPHELD', 'REJECTED', 'AMENDED')),
  CONSTRAINT order_dispute_settled_by_fk FOREIGN KEY (settled_by_id) REFERENCES user_account(id),
  CONSTRAINT order_dispute_settled_by_two CHECK (outcome IS NULL OR by_arbiter OR requester_by_id IS DISTINCT FROM provider_by_id),
  CONSTRAINT order_dispute_settled_whole CHECK (num_nonnulls(outcome, settled_by_id, settled_at) IN (0, 3)),
  CONSTRAINT order_dispute_side_known CHECK (raised_by_side IN ('REQUESTER', 'PROVIDER'))
);
CREATE INDEX order_dispute_of_link ON order_dispute (link_id);
CREATE UNIQUE INDEX order_dispute_once ON order_dispute (link_id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE (requester_outcome, requester_from, requester_by_id, provider_outcome, provider_from, provider_by_id, outcome, outcome_from, by_arbiter, settled_by_id, settled_at) ON order_dispute TO lockstep_app;

CREATE TABLE order_link (
  id              uuid NOT NULL,
  order_id        uuid NOT NULL,
  request_id      uuid NOT NULL,
  blocks          boolean NOT NULL,
  blocked_from    timestamptz NOT NULL,
  linked_by_id    uuid NOT NULL,
  linked_at       timestamptz NOT NULL,
  carried_from_id uuid,
  ended_at        timestamptz,
  ended_by_id     uuid,
  CONSTRAINT order_link_pk PRIMARY KEY (id),
  CONSTRAINT order_link_carried_from_fk FOREIGN KEY (carried_from_id) REFERENCES order_link(id),
  CONSTRAINT order_link_ended_by_fk FOREIGN KEY (ended_by_id) REFERENCES user_account(id),
  CONSTRAINT order_link_ended_whole CHECK ((ended_at IS NULL) = (ended_by_id IS NULL)),
  CONSTRAINT order_link_linked_by_fk FOREIGN KEY (linked_by_id) REFERENCES user_account(id),
  CONSTRAINT order_link_not_ended_before_it_began CHECK (ended_at IS NULL OR ended_at >= blocked_from),
  CONSTRAINT order_link_order_fk FOREIGN KEY (order_id) REFERENCES customer_order(id),
  CONSTRAINT order_link_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
CREATE INDEX order_link_carried ON order_link (carried_from_id) WHERE carried_from_id IS NOT NULL;
CREATE INDEX order_link_of_order ON order_link (order_id);
CREATE INDEX order_link_of_request ON order_link (request_id);
CREATE UNIQUE INDEX order_link_once ON order_link (order_id, request_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON order_link TO lockstep_app;

CREATE TABLE order_promise (
  id             uuid NOT NULL,
  order_id       uuid NOT NULL,
  ordinal        integer NOT NULL,
  kind           text NOT NULL,
  promised_date  date,
  agreed_at      timestamptz,
  reason         text,
  recorded_by_id uuid NOT NULL,
  recorded_at    timestamptz NOT NULL,
  CONSTRAINT order_promise_pk PRIMARY KEY (id),
  CONSTRAINT order_promise_agreed_at_an_instant CHECK ((kind = 'CUSTOMER_AGREED') = (agreed_at IS NOT NULL)),
  CONSTRAINT order_promise_correction_has_a_reason CHECK (kind <> 'CORRECTION' OR reason IS NOT NULL),
  CONSTRAINT order_promise_kind_known CHECK (kind IN ('FIRST', 'CUSTOMER_AGREED', 'CORRECTION')),
  CONSTRAINT order_promise_once UNIQUE (order_id, ordinal),
  CONSTRAINT order_promise_order_fk FOREIGN KEY (order_id) REFERENCES customer_order(id),
  CONSTRAINT order_promise_ordinal_positive CHECK (ordinal > 0),
  CONSTRAINT order_promise_recorded_by_fk FOREIGN KEY (recorded_by_id) REFERENCES user_account(id)
);
GRANT SELECT, INSERT ON order_promise TO lockstep_app;

CREATE TABLE proposal (
  id             uuid NOT NULL,
  negotiation_id uuid NOT NULL,
  number         integer NOT NULL,
  side           text NOT NULL,
  author_id      uuid NOT NULL,
  terms          jsonb NOT NULL,
  hash           text NOT NULL,
  reason         text,
  joint          boolean NOT NULL,
  made_at        timestamptz NOT NULL,
  CONSTRAINT proposal_pk PRIMARY KEY (id),
  CONSTRAINT proposal_author_fk FOREIGN KEY (author_id) REFERENCES user_account(id),
  CONSTRAINT proposal_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT proposal_negotiation_fk FOREIGN KEY (negotiation_id) REFERENCES negotiation(id),
  CONSTRAINT proposal_number_counts CHECK (number >= 1),
  CONSTRAINT proposal_number_once UNIQUE (negotiation_id, number),
  CONSTRAINT proposal_side_known CHECK (side IN ('REQUESTER', 'PROVIDER'))
);
CREATE TRIGGER proposal_is_final BEFORE DELETE OR UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_terms();
GRANT SELECT, INSERT ON proposal TO lockstep_app;

CREATE TABLE question (
  id                   uuid NOT NULL,
  request_id           uuid NOT NULL,
  message_id           uuid NOT NULL,
  asked_by_id          uuid NOT NULL,
  asked_at             timestamptz NOT NULL,
  reply_target_seconds integer,
  reply_message_id     uuid,
  settled_at           timestamptz,
  outcome              text,
  CONSTRAINT question_pk PRIMARY KEY (id),
  CONSTRAINT question_asked_by_fk FOREIGN KEY (asked_by_id) REFERENCES user_account(id),
  CONSTRAINT question_message_fk FOREIGN KEY (message_id) REFERENCES message(id),
  CONSTRAINT question_outcome_known CHECK (outcome IN ('REPLIED', 'WITHDRAWN', 'CLOSED')),
  CONSTRAINT question_replied_with_words CHECK ((NOT outcome IS DISTINCT FROM 'REPLIED') = (reply_message_id IS NOT NULL)),
  CONSTRAINT question_reply_fk FOREIGN KEY (reply_message_id) REFERENCES message(id),
  CONSTRAINT question_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT question_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT question_target_positive CHECK (reply_target_seconds > 0)
);
CREATE INDEX question_of_request ON question (request_id, asked_at, id);
CREATE INDEX question_unsettled ON question (request_id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE (reply_message_id, settled_at, outcome) ON question TO lockstep_app;

CREATE TABLE queue_entry (
  request_id      uuid NOT NULL,
  department_id   uuid NOT NULL,
  lane            smallint NOT NULL,
  saved_per_hour  bigint NOT NULL,
  due_at          timestamptz,
  submitted_at    timestamptz NOT NULL,
  saved           bigint NOT NULL,
  currency        text NOT NULL,
  basis           text NOT NULL,
  verified        boolean,
  effort_minutes  integer NOT NULL,
  effort_source   text NOT NULL,
  finish_now_at   timestamptz NOT NULL,
  finish_later_at timestamptz NOT NULL,
  nominal         jsonb,
  lines           jsonb NOT NULL,
  request_version integer NOT NULL,
  reckoned_at     timestamptz NOT NULL,
  CONSTRAINT queue_entry_pk PRIMARY KEY (request_id),
  CONSTRAINT queue_entry_basis_known CHECK (basis IN ('ORDERS', 'NOMINAL', 'LEFT')),
  CONSTRAINT queue_entry_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT queue_entry_effort_floor CHECK (effort_minutes >= 15),
  CONSTRAINT queue_entry_effort_source_known CHECK (effort_source IN ('GIVEN', 'SERVICE_MEDIAN', 'DEPARTMENT_MEDIAN', 'HOUSE_DEFAULT')),
  CONSTRAINT queue_entry_lane_known CHECK (lane IN (0, 1)),
  CONSTRAINT queue_entry_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT queue_entry_saves_or_not CHECK (saved_per_hour >= 0)
);
CREATE INDEX queue_entry_by_age ON queue_entry (department_id, submitted_at, request_id);
CREATE INDEX queue_entry_by_due ON queue_entry (department_id, COALESCE(due_at, 'infinity'::timestamptz), submitted_at, request_id);
CREATE INDEX queue_entry_by_saving ON queue_entry (department_id, lane, (- saved_per_hour), COALESCE(due_at, 'infinity'::timestamptz), submitted_at, request_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON queue_entry TO lockstep_app;

CREATE TABLE queue_view (
  id            uuid NOT NULL,
  department_id uuid NOT NULL,
  author_id     uuid NOT NULL,
  name          text NOT NULL,
  shared        boolean NOT NULL,
  filter        jsonb NOT NULL,
  sort          text NOT NULL,
  created_at    timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL,
  version       integer NOT NULL,
  CONSTRAINT queue_view_pk PRIMARY KEY (id),
  CONSTRAINT queue_view_author_fk FOREIGN KEY (author_id) REFERENCES user_account(id),
  CONSTRAINT queue_view_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT queue_view_sort_known CHECK (sort IN ('cd3', 'due', 'age', 'late'))
);
CREATE INDEX queue_view_of_department ON queue_view (department_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON queue_view TO lockstep_app;

CREATE UNLOGGED TABLE rate_budget (
  holder  text NOT NULL,
  used    integer NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT rate_budget_pk PRIMARY KEY (holder),
  CONSTRAINT rate_budget_used_positive CHECK (used > 0)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_budget TO lockstep_app;

CREATE TABLE rating (
  id            uuid NOT NULL,
  request_id    uuid NOT NULL,
  resolution    integer NOT NULL,
  person_id     uuid NOT NULL,
  revision      integer NOT NULL,
  side          text NOT NULL,
  department_id uuid NOT NULL,
  stars         integer NOT NULL,
  comment       text,
  rated_at      timestamptz NOT NULL,
  CONSTRAINT rating_pk PRIMARY KEY (id),
  CONSTRAINT rating_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT rating_once UNIQUE (request_id, person_id, resolution, revision),
  CONSTRAINT rating_person_fk FOREIGN KEY (person_id) REFERENCES user_account(id),
  CONSTRAINT rating_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT rating_round_fk FOREIGN KEY (request_id, resolution) REFERENCES feedback_round(request_id, resolution) DEFERRABLE,
  CONSTRAINT rating_side_known CHECK (side IN ('REQUESTER', 'PROVIDER')),
  CONSTRAINT rating_stars_one_to_five CHECK (stars >= 1 AND stars <= 5)
);
CREATE TRIGGER rating_is_append_only BEFORE DELETE OR UPDATE ON rating FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_feedback();
GRANT SELECT, INSERT ON rating TO lockstep_app;

CREATE TABLE request (
  id                         uuid NOT NULL,
  number                     text,
  service_id                 uuid NOT NULL,
  requester_department_id    uuid NOT NULL,
  provider_department_id     uuid NOT NULL,
  holder_department_id       uuid NOT NULL,
  pending_department_id      uuid,
  former_holder_ids          uuid[] NOT NULL,
  misrouted                  boolean NOT NULL,
  state                      text NOT NULL,
  resume_state               text,
  ball                       text NOT NULL,
  priority                   text NOT NULL,
  incomplete                 boolean NOT NULL,
  missing_fields             text[] NOT NULL,
  agreement_id               uuid,
  late_raise                 boolean NOT NULL,
  over_quota                 boolean NOT NULL,
  raised_by_id               uuid NOT NULL,
  on_behalf_of_id            uuid,
  confirmed_on_behalf        boolean NOT NULL,
  awaits_named               boolean NOT NULL,
  channel                    text NOT NULL,
  assignee_id                uuid,
  hand_ids                   uuid[] NOT NULL,
  invited_ids                uuid[] NOT NULL,
  follower_ids               uuid[] NOT NULL,
  restricted                 boolean NOT NULL,
  effort_minutes             integer,
  logged_minutes             integer NOT NULL,
  open_question_count        integer NOT NULL,
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
  duplicate_of_id            uuid,
  reopen_of_id               uuid,
  reopen_count               integer NOT NULL,
  parent_id                  uuid,
  snoozed_until              timestamptz,
  reminder_count             integer NOT NULL,
  reminded_at                timestamptz,
  committed_at_date          timestamptz,
  expedited_at               timestamptz,
  due_at                     timestamptz,
  breach_at                  timestamptz,
  breached_at                timestamptz,
  reopen_window_working_days integer,
  reply_target_seconds       integer,
  version                    integer NOT NULL,
  updated_at                 timestamptz NOT NULL,
  CONSTRAINT request_pk PRIMARY KEY (id),
  CONSTRAINT request_agreement_fk FOREIGN KEY (agreement_id) REFERENCES agreement(id),
  CONSTRAINT request_asked_before_it_was_sent CHECK (asked_at <= submitted_at),
  CONSTRAINT request_asked_earlier_with_a_reason CHECK ((asked_at IS NULL) = (late_reason IS NULL)),
  CONSTRAINT request_asks_another CHECK (requester_department_id <> provider_department_id),
  CONSTRAINT request_assignee_fk FOREIGN KEY (assignee_id) REFERENCES user_account(id),
  CONSTRAINT request_ball_known CHECK (ball IN ('REQUESTER', 'PROVIDER', 'EXTERNAL', 'NOBODY')),
  CONSTRAINT request_channel_known CHECK (channel IN ('portal', 'email', 'phone', 'in_person', 'chat')),
  CONSTRAINT request_draft_has_no_number CHECK ((number IS NULL) = (submitted_at IS NULL)),
  CONSTRAINT request_duplicate_of_fk FOREIGN KEY (duplicate_of_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT request_earlier_start_was_asked CHECK (earlier_start_agreed_at IS NULL OR asked_at IS NOT NULL),
  CONSTRAINT request_holder_fk FOREIGN KEY (holder_department_id) REFERENCES department(id),
  CONSTRAINT request_not_its_own_parent CHECK (parent_id <> id),
  CONSTRAINT request_number_once UNIQUE (number),
  CONSTRAINT request_on_behalf_of_fk FOREIGN KEY (on_behalf_of_id) REFERENCES user_account(id),
  CONSTRAINT request_parent_fk FOREIGN KEY (parent_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT request_pending_fk FOREIGN KEY (pending_department_id) REFERENCES department(id),
  CONSTRAINT request_pending_in_its_state CHECK ((pending_department_id IS NULL) = (state <> 'TRANSFER_PENDING')),
  CONSTRAINT request_priority_known CHECK (priority IN ('P1', 'P2', 'P3', 'P4')),
  CONSTRAINT request_provider_fk FOREIGN KEY (provider_department_id) REFERENCES department(id),
  CONSTRAINT request_raised_by_fk FOREIGN KEY (raised_by_id) REFERENCES user_account(id),
  CONSTRAINT request_reminded_whole CHECK ((reminder_count = 0) = (reminded_at IS NULL)),
  CONSTRAINT request_reopen_of_fk FOREIGN KEY (reopen_of_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT request_reopen_window_positive CHECK (reopen_window_working_days > 0),
  CONSTRAINT request_reply_target_positive CHECK (reply_target_seconds > 0),
  CONSTRAINT request_requester_fk FOREIGN KEY (requester_department_id) REFERENCES department(id),
  CONSTRAINT request_resume_state_known CHECK (resume_state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS')),
  CONSTRAINT request_service_fk FOREIGN KEY (service_id) REFERENCES service(id),
  CONSTRAINT request_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING', 'RESOLVED', 'CLOSED', 'CANCELLED', 'DECLINED', 'EXPIRED', 'MERGED', 'LEFT_OPEN'))
);
CREATE INDEX request_awaits_named ON request (submitted_at) WHERE awaits_named;
CREATE INDEX request_due ON request (due_at, id);
CREATE INDEX request_due_last ON request (due_at DESC NULLS LAST, id DESC);
CREATE INDEX request_effort_of_holder ON request (holder_department_id, resolved_at DESC) WHERE resolved_at IS NOT NULL AND logged_minutes > 0;
CREATE INDEX request_effort_of_service ON request (service_id, resolved_at DESC) WHERE resolved_at IS NOT NULL AND logged_minutes > 0;
CREATE INDEX request_ended_unanswered ON request (ended_at) WHERE resolved_at IS NULL AND ended_at IS NOT NULL;
CREATE INDEX request_expedited ON request (requester_department_id, submitted_at) WHERE expedited_at IS NOT NULL;
CREATE INDEX request_in_state ON request (state) WHERE state <> 'CLOSED';
CREATE INDEX request_involved ON request USING gin ((ARRAY[requester_department_id, holder_department_id, pending_department_id] || former_holder_ids));
CREATE INDEX request_misrouted ON request (submitted_at DESC NULLS LAST, id DESC) WHERE misrouted;
CREATE INDEX request_number_beginning ON request (number text_pattern_ops);
CREATE INDEX request_number_digits ON request (split_part(number, '-', 2));
CREATE INDEX request_number_last ON request (number DESC NULLS LAST, id DESC);
CREATE INDEX request_of_assignee ON request (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX request_of_duplicates ON request (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;
CREATE INDEX request_of_follower ON request USING gin (follower_ids) WHERE follower_ids <> '{}'::uuid[];
CREATE INDEX request_of_holder ON request (holder_department_id, submitted_at DESC NULLS LAST, id DESC);
CREATE INDEX request_of_invited ON request USING gin (invited_ids) WHERE invited_ids <> '{}'::uuid[];
CREATE INDEX request_of_parent ON request (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX request_of_person_asked_for ON request (on_behalf_of_id) WHERE on_behalf_of_id IS NOT NULL;
CREATE INDEX request_of_provider ON request (provider_department_id, submitted_at DESC NULLS LAST, id DESC);
CREATE INDEX request_of_raiser ON request (raised_by_id);
CREATE INDEX request_of_requester ON request (requester_department_id, submitted_at DESC NULLS LAST, id DESC);
CREATE INDEX request_of_service ON request (service_id, submitted_at DESC NULLS LAST, id DESC);
CREATE INDEX request_open_due ON request (due_at, id) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
CREATE INDEX request_open_due_last ON request (due_at DESC NULLS LAST, id DESC) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
CREATE INDEX request_open_number ON request (number, id) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
CREATE INDEX request_open_of_holder ON request (holder_department_id, due_at, id) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
CREATE INDEX request_open_of_requester ON request (requester_department_id, due_at, id) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
CREATE INDEX request_open_submitted ON request (submitted_at, id) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
CREATE INDEX request_open_updated ON request (updated_at, id) WHERE state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING');
CREATE INDEX request_resolved ON request (resolved_at) WHERE resolved_at IS NOT NULL;
CREATE INDEX request_set_apart ON request (holder_department_id) WHERE (restricted OR snoozed_until IS NOT NULL) AND (state IN ('SUBMITTED', 'ACCEPTED', 'IN_PROGRESS', 'AWAITING_REQUESTER', 'ON_HOLD_EXTERNAL', 'TRANSFER_PENDING'));
CREATE INDEX request_submitted ON request (submitted_at DESC NULLS LAST, id DESC);
CREATE INDEX request_submitted_first ON request (submitted_at, id);
CREATE INDEX request_under_agreement ON request (agreement_id, submitted_at) WHERE agreement_id IS NOT NULL;
CREATE INDEX request_updated ON request (updated_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE, DELETE ON request TO lockstep_app;

CREATE TABLE request_clock (
  request_id      uuid NOT NULL,
  kind            text NOT NULL,
  subject         text NOT NULL,
  department_id   uuid NOT NULL,
  state           text NOT NULL,
  target_seconds  integer,
  target_version  integer NOT NULL,
  elapsed_seconds integer NOT NULL,
  running_since   timestamptz,
  started_at      timestamptz NOT NULL,
  stopped_at      timestamptz,
  due_at          timestamptz,
  breach_at       timestamptz,
  breached_at     timestamptz,
  result          text,
  CONSTRAINT request_clock_pk PRIMARY KEY (request_id, kind, subject),
  CONSTRAINT request_clock_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT request_clock_elapsed_not_negative CHECK (elapsed_seconds >= 0),
  CONSTRAINT request_clock_kind_known CHECK (kind IN ('FR', 'RES', 'REQ', 'LEG', 'E2E', 'NEG')),
  CONSTRAINT request_clock_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT request_clock_result_known CHECK (result IN ('MET', 'MISSED', 'MISSED_REQUESTER', 'NOT_COUNTED')),
  CONSTRAINT request_clock_runs_since CHECK ((state = 'RUNNING') = (running_since IS NOT NULL)),
  CONSTRAINT request_clock_state_known CHECK (state IN ('RUNNING', 'PAUSED', 'STOPPED')),
  CONSTRAINT request_clock_stopped_at CHECK ((state = 'STOPPED') = (stopped_at IS NOT NULL))
);
CREATE INDEX request_clock_due ON request_clock (kind, due_at);
CREATE INDEX request_clock_open_of_department ON request_clock (department_id) WHERE state <> 'STOPPED';
GRANT SELECT, INSERT, UPDATE, DELETE ON request_clock TO lockstep_app;

CREATE TABLE request_number_counter (
  department_id uuid NOT NULL,
  last          integer NOT NULL,
  CONSTRAINT request_number_counter_pk PRIMARY KEY (department_id),
  CONSTRAINT request_number_counter_department_fk FOREIGN KEY (department_id) REFERENCES department(id)
);
GRANT SELECT, INSERT, UPDATE ON request_number_counter TO lockstep_app;

CREATE UNLOGGED TABLE request_presence (
  request_id    uuid NOT NULL,
  person_id     uuid NOT NULL,
  department_id uuid,
  doing         text NOT NULL,
  audience      text NOT NULL,
  expires_at    timestamptz NOT NULL,
  CONSTRAINT request_presence_pk PRIMARY KEY (request_id, person_id),
  CONSTRAINT request_presence_audience_known CHECK (audience IN ('SHARED', 'INTERNAL')),
  CONSTRAINT request_presence_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT request_presence_doing_known CHECK (doing IN ('READING', 'WRITING')),
  CONSTRAINT request_presence_person_fk FOREIGN KEY (person_id) REFERENCES user_account(id),
  CONSTRAINT request_presence_request_fk FOREIGN KEY (request_id) REFERENCES request(id)
);
CREATE INDEX request_presence_expired ON request_presence (expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON request_presence TO lockstep_app;

CREATE TABLE request_search (
  request_id uuid NOT NULL,
  language   text NOT NULL,
  title      tsvector NOT NULL,
  words      tsvector NOT NULL,
  CONSTRAINT request_search_pk PRIMARY KEY (request_id),
  CONSTRAINT request_search_text_fk FOREIGN KEY (request_id) REFERENCES request_text(request_id)
);
CREATE INDEX request_search_language ON request_search (language);
CREATE INDEX request_search_title ON request_search USING gin (title);
CREATE INDEX request_search_words ON request_search USING gin (words);
ALTER TABLE request_search ALTER COLUMN title SET STATISTICS 500;
ALTER TABLE request_search ALTER COLUMN words SET STATISTICS 500;
GRANT SELECT, INSERT, UPDATE, DELETE ON request_search TO lockstep_app;

CREATE TABLE request_seen (
  person_id  uuid NOT NULL,
  request_id uuid NOT NULL,
  up_to      integer NOT NULL,
  seen_at    timestamptz NOT NULL,
  CONSTRAINT request_seen_pk PRIMARY KEY (person_id, request_id),
  CONSTRAINT request_seen_person_fk FOREIGN KEY (person_id) REFERENCES user_account(id),
  CONSTRAINT request_seen_request_fk FOREIGN KEY (request_id) REFERENCES request(id),
  CONSTRAINT request_seen_up_to_not_negative CHECK (up_to >= 0)
);
CREATE INDEX request_seen_last ON request_seen (person_id, seen_at DESC, request_id DESC);
GRANT SELECT, INSERT, UPDATE (up_to, seen_at) ON request_seen TO lockstep_app;

CREATE TABLE request_terms (
  request_id             uuid NOT NULL,
  source                 text NOT NULL,
  agreement_version_id   uuid,
  first_response_seconds integer,
  resolution_seconds     integer NOT NULL,
  reply_seconds          integer NOT NULL,
  why                    text NOT NULL,
  pinned_at              timestamptz NOT NULL,
  CONSTRAINT request_terms_pk PRIMARY KEY (request_id),
  CONSTRAINT request_terms_agreement_is_named CHECK ((source = 'AGREEMENT') = (agreement_version_id IS NOT NULL)),
  CONSTRAINT request_terms_agreement_version_fk FOREIGN KEY (agreement_version_id) REFERENCES agreement_version(id),
  CONSTRAINT request_terms_first_response_positive CHECK (first_response_seconds > 0),
  CONSTRAINT request_terms_reply_positive CHECK (reply_seconds > 0),
  CONSTRAINT request_terms_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT request_terms_resolution_positive CHECK (resolution_seconds > 0),
  CONSTRAINT request_terms_source_known CHECK (source IN ('AGREEMENT', 'SERVICE_DEFAULT'))
);
CREATE INDEX request_terms_of_version ON request_terms (agreement_version_id, request_id) WHERE agreement_version_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON request_terms TO lockstep_app;

CREATE TABLE request_text (
  request_id  uuid NOT NULL,
  title       text NOT NULL,
  description text NOT NULL,
  intake      jsonb NOT NULL,
  language    text,
  CONSTRAINT request_text_pk PRIMARY KEY (request_id),
  CONSTRAINT request_text_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE INITIALLY DEFERRED
);
GRANT SELECT, INSERT, UPDATE ON request_text TO lockstep_app;

CREATE TABLE request_time (
  request_id  uuid NOT NULL,
  pw          integer NOT NULL,
  pb          integer NOT NULL,
  pl          integer NOT NULL,
  rw          integer NOT NULL,
  ro          integer NOT NULL,
  ex          integer NOT NULL,
  held_as     text,
  held_since  timestamptz,
  queued      integer NOT NULL,
  handed_on   integer NOT NULL,
  worked      integer NOT NULL,
  to_answer   integer,
  to_question integer,
  CONSTRAINT request_time_pk PRIMARY KEY (request_id),
  CONSTRAINT request_time_held_as CHECK (held_as IN ('PW', 'PB', 'PL', 'RW', 'RO', 'EX')),
  CONSTRAINT request_time_held_since CHECK ((held_as IS NULL) = (held_since IS NULL)),
  CONSTRAINT request_time_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
GRANT SELECT, INSERT, UPDATE, DELETE ON request_time TO lockstep_app;

CREATE TABLE response_curve (
  service_id  uuid NOT NULL,
  made_at     timestamptz NOT NULL,
  curve       jsonb NOT NULL,
  by_priority jsonb NOT NULL,
  CONSTRAINT response_curve_pk PRIMARY KEY (service_id),
  CONSTRAINT response_curve_service_fk FOREIGN KEY (service_id) REFERENCES service(id)
);
GRANT SELECT, INSERT, UPDATE ON response_curve TO lockstep_app;

CREATE TABLE search_word (
  word text NOT NULL
);
CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);
CREATE INDEX search_word_itself ON search_word (word);
GRANT SELECT, INSERT, DELETE ON search_word TO lockstep_app;

CREATE TABLE service (
  id                 uuid NOT NULL,
  department_id      uuid NOT NULL,
  code               text NOT NULL,
  name               text NOT NULL,
  description        text NOT NULL,
  intake             jsonb NOT NULL,
  targets            jsonb NOT NULL,
  effort_minutes     integer NOT NULL,
  nominal_rate       bigint NOT NULL,
  failure_cost       bigint,
  currency           text NOT NULL,
  question_templates jsonb NOT NULL,
  active             boolean NOT NULL,
  version            integer NOT NULL,
  CONSTRAINT service_pk PRIMARY KEY (id),
  CONSTRAINT service_code_is_a_slug CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  CONSTRAINT service_code_once UNIQUE (department_id, code),
  CONSTRAINT service_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT service_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT service_effort_at_least_a_quarter CHECK (effort_minutes >= 15),
  CONSTRAINT service_failure_cost_positive CHECK (failure_cost > 0),
  CONSTRAINT service_nominal_rate_not_negative CHECK (nominal_rate >= 0)
);
CREATE TRIGGER notify_of_change AFTER UPDATE ON service FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
GRANT SELECT, INSERT, UPDATE ON service TO lockstep_app;

CREATE TABLE service_account (
  id            uuid NOT NULL,
  owner_id      uuid NOT NULL,
  department_id uuid NOT NULL,
  scopes        text[] NOT NULL,
  CONSTRAINT service_account_pk PRIMARY KEY (id),
  CONSTRAINT service_account_account_fk FOREIGN KEY (id) REFERENCES user_account(id),
  CONSTRAINT service_account_administers_nothing CHECK ('admin' <> ALL (scopes)),
  CONSTRAINT service_account_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT service_account_owned_by_another CHECK (owner_id <> id),
  CONSTRAINT service_account_owner_fk FOREIGN KEY (owner_id) REFERENCES user_account(id),
  CONSTRAINT service_account_scoped CHECK (cardinality(scopes) > 0)
);
CREATE INDEX service_account_by_owner ON service_account (owner_id);
GRANT SELECT, INSERT, UPDATE ON service_account TO lockstep_app;

CREATE TABLE suggestion (
  id                   uuid NOT NULL,
  number               text NOT NULL,
  department_id        uuid NOT NULL,
  service_id           uuid,
  author_id            uuid NOT NULL,
  author_department_id uuid,
  title                text NOT NULL,
  body                 text NOT NULL,
  state                text NOT NULL,
  published_to         text NOT NULL,
  received_at          timestamptz NOT NULL,
  CONSTRAINT suggestion_pk PRIMARY KEY (id),
  CONSTRAINT suggestion_author_department_fk FOREIGN KEY (author_department_id) REFERENCES department(id),
  CONSTRAINT suggestion_author_fk FOREIGN KEY (author_id) REFERENCES user_account(id),
  CONSTRAINT suggestion_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT suggestion_number_once UNIQUE (number),
  CONSTRAINT suggestion_published_to_known CHECK (published_to IN ('NOBODY', 'DEPARTMENTS', 'COMPANY')),
  CONSTRAINT suggestion_published_with_reply CHECK (state <> 'RECEIVED' OR published_to = 'NOBODY'),
  CONSTRAINT suggestion_service_fk FOREIGN KEY (service_id) REFERENCES service(id),
  CONSTRAINT suggestion_state_known CHECK (state IN ('RECEIVED', 'ACCEPTED', 'DECLINED', 'DONE'))
);
CREATE INDEX suggestion_of_author ON suggestion (author_id, id DESC);
CREATE INDEX suggestion_of_department ON suggestion (department_id, id DESC);
CREATE INDEX suggestion_published ON suggestion (id DESC) WHERE published_to <> 'NOBODY';
GRANT SELECT, INSERT, UPDATE (state, published_to) ON suggestion TO lockstep_app;

CREATE TABLE suggestion_reply (
  id            uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  state         text NOT NULL,
  words         text NOT NULL,
  replied_by_id uuid NOT NULL,
  replied_at    timestamptz NOT NULL,
  CONSTRAINT suggestion_reply_pk PRIMARY KEY (id),
  CONSTRAINT suggestion_reply_by_fk FOREIGN KEY (replied_by_id) REFERENCES user_account(id),
  CONSTRAINT suggestion_reply_state_known CHECK (state IN ('ACCEPTED', 'DECLINED', 'DONE')),
  CONSTRAINT suggestion_reply_state_once UNIQUE (suggestion_id, state),
  CONSTRAINT suggestion_reply_suggestion_fk FOREIGN KEY (suggestion_id) REFERENCES suggestion(id)
);
GRANT SELECT, INSERT ON suggestion_reply TO lockstep_app;

CREATE TABLE thanks (
  id            uuid NOT NULL,
  request_id    uuid NOT NULL,
  helper_id     uuid NOT NULL,
  thanked_by_id uuid NOT NULL,
  words         text NOT NULL,
  thanked_at    timestamptz NOT NULL,
  CONSTRAINT thanks_pk PRIMARY KEY (id),
  CONSTRAINT thanks_giver_fk FOREIGN KEY (thanked_by_id) REFERENCES user_account(id),
  CONSTRAINT thanks_helper_fk FOREIGN KEY (helper_id) REFERENCES user_account(id),
  CONSTRAINT thanks_once UNIQUE (request_id, thanked_by_id, helper_id),
  CONSTRAINT thanks_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT thanks_to_another CHECK (helper_id <> thanked_by_id)
);
CREATE TRIGGER thanks_are_append_only BEFORE DELETE OR UPDATE ON thanks FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_feedback();
GRANT SELECT, INSERT ON thanks TO lockstep_app;

CREATE TABLE timer (
  id             uuid NOT NULL,
  kind           text NOT NULL,
  subject_id     uuid NOT NULL,
  key            text NOT NULL,
  due_at         timestamptz NOT NULL,
  target_version integer NOT NULL,
  payload        jsonb NOT NULL,
  attempts       integer NOT NULL DEFAULT 0,
  parked_at      timestamptz,
  failure        text,
  CONSTRAINT timer_pk PRIMARY KEY (id),
  CONSTRAINT timer_once UNIQUE (kind, subject_id, key)
);
CREATE INDEX timer_due ON timer (due_at, id) WHERE parked_at IS NULL;
CREATE INDEX timer_of_subject ON timer (subject_id, due_at, id) WHERE parked_at IS NULL;
CREATE INDEX timer_parked ON timer (parked_at, id) WHERE parked_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON timer TO lockstep_app;

CREATE TABLE token (
  id           uuid NOT NULL,
  user_id      uuid NOT NULL,
  kind         text NOT NULL,
  hash         bytea NOT NULL,
  family_id    uuid,
  name         text,
  scopes       text[],
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  used_at      timestamptz,
  revoked_at   timestamptz,
  last_used_at timestamptz,
  CONSTRAINT token_pk PRIMARY KEY (id),
  CONSTRAINT token_family_of_sessions CHECK ((kind IN ('ACCESS', 'REFRESH')) = (family_id IS NOT NULL)),
  CONSTRAINT token_hash_once UNIQUE (hash),
  CONSTRAINT token_kind_known CHECK (kind IN ('ACCESS', 'REFRESH', 'PERSONAL', 'SERVICE', 'INVITATION', 'RESET')),
  CONSTRAINT token_named CHECK ((kind IN ('PERSONAL', 'SERVICE')) = (name IS NOT NULL)),
  CONSTRAINT token_scopes_of_personal CHECK ((kind = 'PERSONAL') = (scopes IS NOT NULL)),
  CONSTRAINT token_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id)
);
CREATE INDEX token_by_family ON token (family_id) WHERE family_id IS NOT NULL;
CREATE INDEX token_by_user ON token (user_id, kind);
GRANT SELECT, INSERT, UPDATE, DELETE ON token TO lockstep_app;

CREATE TABLE told_likely_late (
  request_id     uuid NOT NULL,
  target_version integer NOT NULL,
  at             timestamptz NOT NULL,
  CONSTRAINT told_likely_late_once PRIMARY KEY (request_id, target_version),
  CONSTRAINT told_likely_late_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
GRANT SELECT, INSERT ON told_likely_late TO lockstep_app;

CREATE TABLE told_threshold (
  request_id     uuid NOT NULL,
  clock          text NOT NULL,
  subject        text NOT NULL,
  threshold      text NOT NULL,
  target_version integer NOT NULL,
  at             timestamptz NOT NULL,
  CONSTRAINT told_threshold_once PRIMARY KEY (request_id, clock, subject, threshold, target_version),
  CONSTRAINT told_threshold_clock_known CHECK (clock IN ('FR', 'RES', 'REQ', 'LEG', 'E2E', 'NEG')),
  CONSTRAINT told_threshold_known CHECK (threshold ~ '^(50|75|100|due-\d+|rung-\d+)$'),
  CONSTRAINT told_threshold_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE
);
GRANT SELECT, INSERT, DELETE ON told_threshold TO lockstep_app;

CREATE TABLE transfer (
  id                 uuid NOT NULL,
  request_id         uuid NOT NULL,
  from_department_id uuid NOT NULL,
  to_department_id   uuid NOT NULL,
  reason             text NOT NULL,
  offered_at         timestamptz NOT NULL,
  offered_by_id      uuid NOT NULL,
  answer_by          timestamptz NOT NULL,
  settled_at         timestamptz,
  outcome            text,
  refusal_reason     text,
  leg_target_seconds integer,
  CONSTRAINT transfer_pk PRIMARY KEY (id),
  CONSTRAINT transfer_from_fk FOREIGN KEY (from_department_id) REFERENCES department(id),
  CONSTRAINT transfer_goes_elsewhere CHECK (from_department_id <> to_department_id),
  CONSTRAINT transfer_offered_by_fk FOREIGN KEY (offered_by_id) REFERENCES user_account(id),
  CONSTRAINT transfer_outcome_known CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
  CONSTRAINT transfer_refused_with_a_reason CHECK ((NOT outcome IS DISTINCT FROM 'REFUSED') = (refusal_reason IS NOT NULL)),
  CONSTRAINT transfer_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT transfer_settled_whole CHECK ((settled_at IS NULL) = (outcome IS NULL)),
  CONSTRAINT transfer_target_positive CHECK (leg_target_seconds > 0),
  CONSTRAINT transfer_to_fk FOREIGN KEY (to_department_id) REFERENCES department(id)
);
CREATE INDEX transfer_of_request ON transfer (request_id, offered_at);
CREATE UNIQUE INDEX transfer_one_at_a_time ON transfer (request_id) WHERE settled_at IS NULL;
GRANT SELECT, INSERT, UPDATE (settled_at, outcome, refusal_reason, leg_target_seconds) ON transfer TO lockstep_app;

CREATE TABLE user_account (
  id             uuid NOT NULL,
  email          text,
  name           text NOT NULL,
  password_hash  text,
  admin          boolean NOT NULL,
  executive      boolean NOT NULL,
  zone           text NOT NULL,
  deactivated_at timestamptz,
  heir_id        uuid,
  created_at     timestamptz NOT NULL,
  version        integer NOT NULL,
  CONSTRAINT user_account_pk PRIMARY KEY (id),
  CONSTRAINT user_account_email_lower CHECK (email = lower(email)),
  CONSTRAINT user_account_email_once UNIQUE (email),
  CONSTRAINT user_account_heir_fk FOREIGN KEY (heir_id) REFERENCES user_account(id),
  CONSTRAINT user_account_heir_of_who_left CHECK (heir_id IS NULL OR deactivated_at IS NOT NULL),
  CONSTRAINT user_account_heir_other CHECK (heir_id <> id),
  CONSTRAINT user_account_program_is_nobody CHECK (email IS NOT NULL OR password_hash IS NULL AND NOT admin AND NOT executive)
);
CREATE INDEX user_account_by_heir ON user_account (heir_id) WHERE heir_id IS NOT NULL;
CREATE TRIGGER notify_of_change AFTER UPDATE OF name ON user_account FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
GRANT SELECT, INSERT, UPDATE ON user_account TO lockstep_app;

CREATE TABLE webhook_attempt (
  id          uuid NOT NULL,
  delivery_id uuid NOT NULL,
  number      integer NOT NULL,
  started_at  timestamptz NOT NULL,
  duration_ms integer,
  status      integer,
  error       text,
  answer      text,
  CONSTRAINT webhook_attempt_pk PRIMARY KEY (id),
  CONSTRAINT webhook_attempt_delivery_fk FOREIGN KEY (delivery_id) REFERENCES webhook_delivery(id) ON DELETE CASCADE,
  CONSTRAINT webhook_attempt_numbered_once UNIQUE (delivery_id, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_attempt TO lockstep_app;

CREATE TABLE webhook_delivery (
  id              uuid NOT NULL,
  endpoint_id     uuid NOT NULL,
  message_id      uuid NOT NULL,
  event_type      text NOT NULL,
  stream_id       uuid NOT NULL,
  place           bigint NOT NULL,
  body            text NOT NULL,
  state           text NOT NULL,
  attempts        integer NOT NULL,
  tries           integer NOT NULL,
  next_attempt_at timestamptz,
  created_at      timestamptz NOT NULL,
  settled_at      timestamptz,
  CONSTRAINT webhook_delivery_pk PRIMARY KEY (id),
  CONSTRAINT webhook_delivery_endpoint_fk FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id),
  CONSTRAINT webhook_delivery_once UNIQUE (endpoint_id, message_id),
  CONSTRAINT webhook_delivery_queued_or_settled CHECK ((state = 'QUEUED') = (next_attempt_at IS NOT NULL) AND (state = 'QUEUED') = (settled_at IS NULL)),
  CONSTRAINT webhook_delivery_state_known CHECK (state IN ('QUEUED', 'DELIVERED', 'PARKED'))
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, next_attempt_at) WHERE state = 'QUEUED';
CREATE INDEX webhook_delivery_in_state ON webhook_delivery (endpoint_id, state, id);
CREATE INDEX webhook_delivery_line ON webhook_delivery (endpoint_id, stream_id, place) WHERE state = 'QUEUED';
CREATE INDEX webhook_delivery_of_endpoint ON webhook_delivery (endpoint_id, id);
CREATE INDEX webhook_delivery_settled ON webhook_delivery (settled_at) WHERE settled_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_delivery TO lockstep_app;

CREATE TABLE webhook_endpoint (
  id               uuid NOT NULL,
  url              text NOT NULL,
  description      text NOT NULL,
  event_types      text[] NOT NULL,
  department_ids   uuid[] NOT NULL,
  enabled_since    timestamptz,
  disabled_because text,
  failing_since    timestamptz,
  removed_at       timestamptz,
  created_by_id    uuid NOT NULL,
  created_at       timestamptz NOT NULL,
  version          integer NOT NULL,
  CONSTRAINT webhook_endpoint_pk PRIMARY KEY (id),
  CONSTRAINT webhook_endpoint_created_by_fk FOREIGN KEY (created_by_id) REFERENCES user_account(id),
  CONSTRAINT webhook_endpoint_enabled_or_why CHECK ((enabled_since IS NULL) = (disabled_because IS NOT NULL)),
  CONSTRAINT webhook_endpoint_reason_known CHECK (disabled_because IN ('BY_ADMIN', 'GONE', 'FAILING'))
);
CREATE TRIGGER notify_of_change AFTER INSERT OR DELETE OR UPDATE OF enabled_since, event_types ON webhook_endpoint FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
GRANT SELECT, INSERT, UPDATE ON webhook_endpoint TO lockstep_app;

CREATE TABLE webhook_secret (
  id          uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  sealed      bytea NOT NULL,
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz,
  CONSTRAINT webhook_secret_pk PRIMARY KEY (id),
  CONSTRAINT webhook_secret_endpoint_fk FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id)
);
CREATE INDEX webhook_secret_of_endpoint ON webhook_secret (endpoint_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_secret TO lockstep_app;

CREATE TABLE work_log (
  id            uuid NOT NULL,
  request_id    uuid NOT NULL,
  user_id       uuid NOT NULL,
  department_id uuid NOT NULL,
  minutes       integer NOT NULL,
  note          text NOT NULL,
  worked_on     date NOT NULL,
  created_at    timestamptz NOT NULL,
  CONSTRAINT work_log_pk PRIMARY KEY (id),
  CONSTRAINT work_log_department_fk FOREIGN KEY (department_id) REFERENCES department(id),
  CONSTRAINT work_log_request_fk FOREIGN KEY (request_id) REFERENCES request(id) DEFERRABLE,
  CONSTRAINT work_log_user_fk FOREIGN KEY (user_id) REFERENCES user_account(id),
  CONSTRAINT work_log_within_a_day CHECK (minutes >= 1 AND minutes <= 1440)
);
CREATE INDEX work_log_of_request ON work_log (request_id, id);
GRANT SELECT, INSERT ON work_log TO lockstep_app;

CREATE VIEW counted_request AS
 SELECT id,
    number,
    service_id,
    requester_department_id,
    provider_department_id,
    holder_department_id,
    pending_department_id,
    former_holder_ids,
    misrouted,
    state,
    resume_state,
    ball,
    priority,
    incomplete,
    missing_fields,
    agreement_id,
    late_raise,
    over_quota,
    raised_by_id,
    on_behalf_of_id,
    confirmed_on_behalf,
    awaits_named,
    channel,
    assignee_id,
    hand_ids,
    invited_ids,
    follower_ids,
    restricted,
    effort_minutes,
    logged_minutes,
    open_question_count,
    created_at,
    submitted_at,
    asked_at,
    late_reason,
    earlier_start_agreed_at,
    first_responded_at,
    resolved_at,
    doubted_at,
    closed_at,
    ended_at,
    duplicate_of_id,
    reopen_of_id,
    reopen_count,
    parent_id,
    snoozed_until,
    reminder_count,
    reminded_at,
    committed_at_date,
    expedited_at,
    due_at,
    breach_at,
    breached_at,
    reopen_window_working_days,
    reply_target_seconds,
    version,
    updated_at
   FROM request r
  WHERE submitted_at IS NOT NULL AND (state <> ALL (ARRAY['DRAFT', 'MERGED'])) AND NOT (state = 'CANCELLED' AND first_responded_at IS NULL) AND (NOT awaits_named OR (id = ANY ((ARRAY( SELECT original.id
           FROM request original
             JOIN request taken ON taken.duplicate_of_id = original.id
          WHERE original.awaits_named AND taken.state = 'MERGED' AND NOT taken.awaits_named)))));
GRANT SELECT ON counted_request TO lockstep_app;

CREATE OR REPLACE FUNCTION public.lockstep_apart(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
        SELECT regexp_replace(
                 CASE WHEN octet_length(written) = length(written) THEN written ELSE normalize(written, NFKC) END,
                 '[0-9]+|[!-/:-@[-`{-~\u00a1-\u00bf\u00d7\u00f7\u2000-\u206f]', E'\x04\\&\x04', 'g')
      $function$;

CREATE OR REPLACE FUNCTION public.lockstep_as_spelled_in(written text, wanted tsquery, configuration regconfig)
 RETURNS tsquery
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT
AS $function$
    WITH RECURSIVE word AS (
      SELECT DISTINCT word
        FROM regexp_split_to_table(lockstep_apart(written), E'[\\s\x04]+') AS word
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
  $function$;

CREATE OR REPLACE FUNCTION public.lockstep_findable(written text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
        SELECT lockstep_apart(written) || CASE WHEN octet_length(written) = length(written) THEN '' ELSE
                 coalesce(' ' || lockstep_apart((
          SELECT string_agg(
                   replace(replace(replace(replace(replace(translate(word[1], 'ÄÖÜÅØ', 'äöüåø'),
                     'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'å', 'aa'), 'ø', 'oe'), ' ')
            FROM regexp_matches(normalize(written, NFKC), '\S*[äöüåøÄÖÜÅØ]\S*', 'g') AS word)), '') END
      $function$;

CREATE OR REPLACE FUNCTION public.lockstep_lookalike(reference text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
        SELECT translate(upper(regexp_replace(reference, '[^A-Za-z0-9]', '', 'g')), 'OILSBZ', '011582')
      $function$;

CREATE OR REPLACE FUNCTION public.lockstep_notify_of_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    BEGIN
      PERFORM pg_notify('lockstep_changed', TG_TABLE_NAME);
      RETURN NULL;
    END
  $function$;

CREATE OR REPLACE FUNCTION public.lockstep_refresh_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog'
AS $function$
      DECLARE ours regclass;
      BEGIN
        FOR ours IN SELECT oid FROM pg_class
                     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relowner = current_user::regrole
        LOOP
          EXECUTE format('ANALYZE (SKIP_LOCKED) %s', ours);
        END LOOP;
      END $function$;

CREATE OR REPLACE FUNCTION public.lockstep_words_apart(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$
        SELECT btrim(regexp_replace(lower(words), '[^[:alnum:]]+', ' ', 'g'))
      $function$;

CREATE OR REPLACE FUNCTION public.refuse_rewriting_backtest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'a finished backtest stays as it is' USING ERRCODE = 'insufficient_privilege';
      END $function$;

CREATE OR REPLACE FUNCTION public.refuse_rewriting_feedback()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'a rating and a word of thanks stay as they were given' USING ERRCODE = 'insufficient_privilege';
      END $function$;

CREATE OR REPLACE FUNCTION public.refuse_rewriting_history()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.position IS NULL
       AND (to_jsonb(NEW) - '{position,previous_hash,hash}'::text[])
         = (to_jsonb(OLD) - '{position,previous_hash,hash}'::text[]) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'history is append-only' USING ERRCODE = 'insufficient_privilege';
  END $function$;

CREATE OR REPLACE FUNCTION public.refuse_rewriting_terms()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'what was proposed or agreed on never changes' USING ERRCODE = 'insufficient_privilege';
      END $function$;

CREATE TEXT SEARCH CONFIGURATION lockstep_da (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_da ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH danish_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_da ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_da ADD MAPPING FOR hword, hword_part, word WITH unaccent, danish_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_de (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_de ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH german_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_de ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_de ADD MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_en (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_en ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH english_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_en ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_en ADD MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_es (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_es ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH spanish_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_es ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_es ADD MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_fi (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_fi ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH finnish_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_fi ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_fi ADD MAPPING FOR hword, hword_part, word WITH unaccent, finnish_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_fr (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_fr ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH french_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_fr ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_fr ADD MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_it (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_it ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH italian_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_it ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_it ADD MAPPING FOR hword, hword_part, word WITH unaccent, italian_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_nl (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_nl ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH dutch_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_nl ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_nl ADD MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_no (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_no ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH norwegian_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_no ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_no ADD MAPPING FOR hword, hword_part, word WITH unaccent, norwegian_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_pt (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_pt ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH portuguese_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_pt ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_pt ADD MAPPING FOR hword, hword_part, word WITH unaccent, portuguese_stem;

CREATE TEXT SEARCH CONFIGURATION lockstep_simple (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_simple ADD MAPPING FOR asciihword, asciiword, email, file, float, host, hword_asciipart, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_simple ADD MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE TEXT SEARCH CONFIGURATION lockstep_sv (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION lockstep_sv ADD MAPPING FOR asciihword, asciiword, hword_asciipart WITH swedish_stem;
ALTER TEXT SEARCH CONFIGURATION lockstep_sv ADD MAPPING FOR email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version WITH simple;
ALTER TEXT SEARCH CONFIGURATION lockstep_sv ADD MAPPING FOR hword, hword_part, word WITH unaccent, swedish_stem;

CREATE VIEW reporting.clock AS
 SELECT r.id AS request_id,
    r.number AS request_number,
    asking.code AS requester,
    answering.code AS provider,
    r.priority,
    clock.kind,
    clock.subject,
    bound.code AS department,
    clock.state,
    clock.target_seconds,
    clock.elapsed_seconds,
    clock.started_at,
    clock.stopped_at,
    clock.due_at,
    clock.breached_at,
    clock.result,
        CASE
            WHEN clock.state = 'STOPPED' THEN COALESCE(clock.result IN ('MET', 'MISSED'), false)
            ELSE (clock.state = 'RUNNING' OR clock.result IS DISTINCT FROM 'MISSED_REQUESTER') AND (COALESCE(clock.result = 'MISSED', false) OR COALESCE(clock.breach_at < now(), false))
        END AS judged,
    clock.state = 'STOPPED' AND COALESCE(clock.result = 'MET', false) AS met
   FROM counted_request r
     JOIN request_clock clock ON clock.request_id = r.id
     JOIN department asking ON asking.id = r.requester_department_id
     JOIN department answering ON answering.id = r.provider_department_id
     JOIN department bound ON bound.id = clock.department_id;
GRANT SELECT ON reporting.clock TO lockstep_reporting;

CREATE VIEW reporting.delay_cost AS
 SELECT (cost.released_at AT TIME ZONE 'UTC')::date AS day,
    o.system AS order_system,
    o.reference AS order_reference,
    owner.code AS owner,
    COALESCE(d.code, leaf.party) AS party,
    leaf.cls AS class,
    leaf.request_id,
    leaf.amount,
    cost.currency
   FROM frozen_cost cost
     JOIN frozen_cost_leaf leaf ON leaf.frozen_cost_id = cost.id
     JOIN customer_order o ON o.id = cost.order_id
     JOIN department owner ON owner.id = o.owner_department_id
     LEFT JOIN department d ON d.id::text = leaf.party
  WHERE cost.priced AND NOT (EXISTS ( SELECT
           FROM frozen_cost later
          WHERE later.order_id = cost.order_id AND later.order_version > cost.order_version));
GRANT SELECT ON reporting.delay_cost TO lockstep_reporting;

CREATE VIEW reporting.incident AS
 WITH standing AS (
         SELECT line.incident_id,
            line.item_id,
            line.kind,
            line.amount,
            line.covers_delay_cost,
            bool_or(line.kind = 'ACTUAL') OVER (PARTITION BY line.incident_id, line.item_id) AS known
           FROM incident_line line
          WHERE line.reverses_id IS NULL AND NOT (EXISTS ( SELECT
                   FROM incident_line reversal
                  WHERE reversal.incident_id = line.incident_id AND reversal.reverses_id = line.id))
        )
 SELECT i.id,
    i.number,
    o.system AS order_system,
    o.reference AS order_reference,
    owner.code AS owner,
    i.kind,
    i.detection_point,
    i.detected_on,
    i.severity,
    i.state,
    i.opened_at,
    i.closed_at,
    COALESCE(ledger.amount, 0::numeric) AS amount,
    COALESCE(ledger.actual, 0::numeric) AS actual_amount,
    COALESCE(ledger.covered, 0::numeric) AS in_delay_cost,
    i.currency
   FROM incident i
     JOIN customer_order o ON o.id = i.order_id
     JOIN department owner ON owner.id = o.owner_department_id
     LEFT JOIN LATERAL ( SELECT sum(standing.amount) AS amount,
            sum(standing.amount) FILTER (WHERE standing.kind = 'ACTUAL') AS actual,
            sum(standing.amount) FILTER (WHERE standing.covers_delay_cost) AS covered
           FROM standing
          WHERE standing.incident_id = i.id AND (standing.kind = 'ACTUAL' OR NOT standing.known)) ledger ON true;
GRANT SELECT ON reporting.incident TO lockstep_reporting;

CREATE VIEW reporting.pair_week AS
 WITH happened AS (
         SELECT request.requester,
            request.provider,
            request.submitted_at AS at,
            1 AS asked,
            0 AS answered,
            0 AS ended_otherwise,
            0 AS responses_judged,
            0 AS responses_met,
            0 AS answers_judged,
            0 AS answers_met
           FROM reporting.request
        UNION ALL
         SELECT request.requester,
            request.provider,
            request.resolved_at,
            0,
            1,
            0,
            0,
            0,
            0,
            0
           FROM reporting.request
          WHERE request.resolved_at IS NOT NULL
        UNION ALL
         SELECT request.requester,
            request.provider,
            request.ended_at,
            0,
            0,
            1,
            0,
            0,
            0,
            0
           FROM reporting.request
          WHERE request.resolved_at IS NULL AND request.ended_at IS NOT NULL
        UNION ALL
         SELECT clock.requester,
            clock.provider,
            clock.due_at,
            0,
            0,
            0,
                CASE
                    WHEN clock.kind = 'FR' AND clock.judged THEN 1
                    ELSE 0
                END AS "case",
                CASE
                    WHEN clock.kind = 'FR' AND clock.met THEN 1
                    ELSE 0
                END AS "case",
                CASE
                    WHEN clock.kind = 'RES' AND clock.judged THEN 1
                    ELSE 0
                END AS "case",
                CASE
                    WHEN clock.kind = 'RES' AND clock.met THEN 1
                    ELSE 0
                END AS "case"
           FROM reporting.clock
          WHERE (clock.kind IN ('FR', 'RES')) AND clock.subject = '' AND clock.due_at IS NOT NULL
        )
 SELECT date_trunc('week', (at AT TIME ZONE 'UTC'))::date AS week,
    requester,
    provider,
    sum(asked) AS asked,
    sum(answered) AS answered,
    sum(ended_otherwise) AS ended_otherwise,
    sum(responses_judged) AS responses_judged,
    sum(responses_met) AS responses_met,
    sum(answers_judged) AS answers_judged,
    sum(answers_met) AS answers_met
   FROM happened
  GROUP BY (date_trunc('week', (at AT TIME ZONE 'UTC'))::date), requester, provider;
GRANT SELECT ON reporting.pair_week TO lockstep_reporting;

CREATE VIEW reporting.request AS
 SELECT r.id,
    r.number,
    asking.code AS requester,
    answering.code AS provider,
    holding.code AS holder,
    s.code AS service,
    r.priority,
    r.channel,
    r.state,
    r.ball AS ball_with,
    r.submitted_at,
    r.first_responded_at,
    r.resolved_at,
    r.ended_at,
    r.due_at,
    r.breached_at,
    r.reopen_count,
    cardinality(r.former_holder_ids) AS transfers,
    r.effort_minutes,
    r.logged_minutes,
    r.incomplete,
    r.expedited_at IS NOT NULL AS expedited
   FROM counted_request r
     JOIN department asking ON asking.id = r.requester_department_id
     JOIN department answering ON answering.id = r.provider_department_id
     JOIN department holding ON holding.id = r.holder_department_id
     JOIN service s ON s.id = r.service_id;
GRANT SELECT ON reporting.request TO lockstep_reporting;
