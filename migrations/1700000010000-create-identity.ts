import { MigrationInterface, QueryRunner } from 'typeorm';

/** People and programs, their tokens, and their absences. */
export class CreateIdentity1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_account (
        id             uuid        CONSTRAINT user_account_pk PRIMARY KEY,
        -- Absent for a program: nobody signs in with its account.
        email          text,
        name           text        NOT NULL,
        -- Absent until the invitation is accepted.
        password_hash  text,
        admin          boolean     NOT NULL,
        executive      boolean     NOT NULL,
        zone           text        NOT NULL,
        deactivated_at timestamptz,
        -- The colleague who takes over from a person who left, also work that comes later.
        heir_id        uuid        CONSTRAINT user_account_heir_fk REFERENCES user_account (id),
        created_at     timestamptz NOT NULL,
        version        integer     NOT NULL,
        CONSTRAINT user_account_email_once UNIQUE (email),
        CONSTRAINT user_account_email_lower CHECK (email = lower(email)),
        CONSTRAINT user_account_heir_of_who_left CHECK (heir_id IS NULL OR deactivated_at IS NOT NULL),
        CONSTRAINT user_account_heir_other CHECK (heir_id <> id),
        CONSTRAINT user_account_program_is_nobody
            CHECK (email IS NOT NULL OR (password_hash IS NULL AND NOT admin AND NOT executive))
      );
      CREATE INDEX user_account_by_heir ON user_account (heir_id) WHERE heir_id IS NOT NULL;
      CREATE TRIGGER notify_of_change AFTER UPDATE OF name ON user_account
        FOR EACH STATEMENT EXECUTE FUNCTION lockstep_notify_of_change();
      GRANT SELECT, INSERT, UPDATE ON user_account TO lockstep_app;

      CREATE TABLE token (
        id           uuid        CONSTRAINT token_pk PRIMARY KEY,
        user_id      uuid        NOT NULL CONSTRAINT token_user_fk REFERENCES user_account (id),
        kind         text        NOT NULL CONSTRAINT token_kind_known
                     CHECK (kind IN ('ACCESS', 'REFRESH', 'PERSONAL', 'SERVICE', 'INVITATION', 'RESET')),
        -- SHA-256 of the secret: a leaked row opens nothing.
        hash         bytea       NOT NULL,
        -- All the tokens that descend from one sign-in.
        family_id    uuid,
        name         text,
        -- A program's token has the scopes of its account.
        scopes       text[],
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        used_at      timestamptz,
        revoked_at   timestamptz,
        last_used_at timestamptz,
        CONSTRAINT token_hash_once UNIQUE (hash),
        CONSTRAINT token_family_of_sessions CHECK ((kind IN ('ACCESS', 'REFRESH')) = (family_id IS NOT NULL)),
        CONSTRAINT token_scopes_of_personal CHECK ((kind = 'PERSONAL') = (scopes IS NOT NULL)),
        CONSTRAINT token_named CHECK ((kind IN ('PERSONAL', 'SERVICE')) = (name IS NOT NULL))
      );
      CREATE INDEX token_by_user ON token (user_id, kind);
      CREATE INDEX token_by_family ON token (family_id) WHERE family_id IS NOT NULL;
      GRANT SELECT, INSERT, UPDATE, DELETE ON token TO lockstep_app;

      -- Each program has an owner, who answers for it, and a department, for which it acts.
      CREATE TABLE service_account (
        id            uuid   CONSTRAINT service_account_pk PRIMARY KEY
                             CONSTRAINT service_account_account_fk REFERENCES user_account (id),
        owner_id      uuid   NOT NULL CONSTRAINT service_account_owner_fk REFERENCES user_account (id),
        -- The migration of departments adds the key.
        department_id uuid   NOT NULL,
        scopes        text[] NOT NULL,
        CONSTRAINT service_account_scoped CHECK (cardinality(scopes) > 0),
        CONSTRAINT service_account_administers_nothing CHECK ('admin' <> ALL (scopes)),
        CONSTRAINT service_account_owned_by_another CHECK (owner_id <> id)
      );
      CREATE INDEX service_account_by_owner ON service_account (owner_id);
      GRANT SELECT, INSERT, UPDATE ON service_account TO lockstep_app;

      CREATE TABLE absence (
        id            uuid        CONSTRAINT absence_pk PRIMARY KEY,
        user_id       uuid        NOT NULL CONSTRAINT absence_user_fk REFERENCES user_account (id),
        -- Half-open: the person is back at the end.
        begins_at     timestamptz NOT NULL,
        ends_at       timestamptz NOT NULL,
        substitute_id uuid        CONSTRAINT absence_substitute_fk REFERENCES user_account (id),
        withdrawn_at  timestamptz,
        created_at    timestamptz NOT NULL,
        CONSTRAINT absence_forward CHECK (begins_at < ends_at),
        CONSTRAINT absence_substitute_other CHECK (substitute_id <> user_id)
      );
      CREATE INDEX absence_by_user ON absence (user_id, begins_at) WHERE withdrawn_at IS NULL;
      CREATE INDEX absence_by_substitute ON absence (substitute_id, begins_at) WHERE withdrawn_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON absence TO lockstep_app;

      ALTER TABLE mail_delivery
        ADD CONSTRAINT mail_delivery_recipient_fk FOREIGN KEY (recipient_id) REFERENCES user_account (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mail_delivery DROP CONSTRAINT mail_delivery_recipient_fk;
      DROP TABLE absence, service_account, token, user_account;
    `);
  }
}
