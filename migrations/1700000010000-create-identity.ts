import { MigrationInterface, QueryRunner } from 'typeorm';

/** The people, and the secrets that prove who is calling. */
export class CreateIdentity1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE user_account (
        id             uuid        CONSTRAINT user_account_pk PRIMARY KEY,
        email          text        NOT NULL,
        name           text        NOT NULL,
        -- Absent until the invitation is accepted.
        password_hash  text,
        admin          boolean     NOT NULL,
        executive      boolean     NOT NULL,
        zone           text        NOT NULL,
        deactivated_at timestamptz,
        created_at     timestamptz NOT NULL,
        version        integer     NOT NULL,
        CONSTRAINT user_account_email_once UNIQUE (email),
        CONSTRAINT user_account_email_lower CHECK (email = lower(email))
      );

      CREATE TABLE token (
        id           uuid        CONSTRAINT token_pk PRIMARY KEY,
        user_id      uuid        NOT NULL CONSTRAINT token_user_fk REFERENCES user_account (id),
        kind         text        NOT NULL
                     CONSTRAINT token_kind_known CHECK (kind IN ('ACCESS', 'REFRESH', 'PERSONAL', 'INVITATION')),
        -- SHA-256 of the secret: what leaks from this table opens nothing.
        hash         bytea       NOT NULL,
        -- All the tokens that descend from one sign-in.
        family_id    uuid,
        name         text,
        scopes       text[],
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        used_at      timestamptz,
        revoked_at   timestamptz,
        last_used_at timestamptz,
        CONSTRAINT token_hash_once UNIQUE (hash),
        CONSTRAINT token_family_of_sessions CHECK ((kind IN ('ACCESS', 'REFRESH')) = (family_id IS NOT NULL)),
        CONSTRAINT token_scopes_of_personal CHECK ((kind = 'PERSONAL') = (scopes IS NOT NULL AND name IS NOT NULL))
      );
      CREATE INDEX token_by_user ON token (user_id, kind);
      CREATE INDEX token_by_family ON token (family_id) WHERE family_id IS NOT NULL;

      GRANT SELECT, INSERT, UPDATE ON user_account TO lockstep_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON token TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE token;
      DROP TABLE user_account;
    `);
  }
}
