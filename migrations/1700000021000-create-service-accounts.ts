import { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts of programs: each with somebody who answers for it, a department it acts for, and what it may be used for. */
export class CreateServiceAccounts1700000021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An account without an address is a program's: nobody signs in with it, and no right of a person comes with it.
      ALTER TABLE user_account
        ALTER COLUMN email DROP NOT NULL,
        ADD CONSTRAINT user_account_program_is_nobody
            CHECK (email IS NOT NULL OR (password_hash IS NULL AND NOT admin AND NOT executive));

      CREATE TABLE service_account (
        id            uuid   CONSTRAINT service_account_pk PRIMARY KEY
                             CONSTRAINT service_account_account_fk REFERENCES user_account (id),
        owner_id      uuid   NOT NULL CONSTRAINT service_account_owner_fk REFERENCES user_account (id),
        department_id uuid   NOT NULL CONSTRAINT service_account_department_fk REFERENCES department (id),
        scopes        text[] NOT NULL,
        CONSTRAINT service_account_scoped CHECK (cardinality(scopes) > 0),
        CONSTRAINT service_account_administers_nothing CHECK ('admin' <> ALL (scopes)),
        CONSTRAINT service_account_owned_by_another CHECK (owner_id <> id)
      );
      CREATE INDEX service_account_by_owner ON service_account (owner_id);

      -- What a program's token opens is its account's to say.
      ALTER TABLE token
        DROP CONSTRAINT token_kind_known,
        DROP CONSTRAINT token_scopes_of_personal,
        ADD CONSTRAINT token_kind_known
            CHECK (kind IN ('ACCESS', 'REFRESH', 'PERSONAL', 'SERVICE', 'INVITATION', 'RESET')),
        ADD CONSTRAINT token_scopes_of_personal CHECK ((kind = 'PERSONAL') = (scopes IS NOT NULL)),
        ADD CONSTRAINT token_named CHECK ((kind IN ('PERSONAL', 'SERVICE')) = (name IS NOT NULL));

      GRANT SELECT, INSERT, UPDATE ON service_account TO lockstep_app;
    `);
  }

  /**
   * The acts of programs keep their author's name, so their accounts stay: deactivated, and with an address nobody has.
   */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM token WHERE kind = 'SERVICE';
      ALTER TABLE token
        DROP CONSTRAINT token_kind_known,
        DROP CONSTRAINT token_scopes_of_personal,
        DROP CONSTRAINT token_named,
        ADD CONSTRAINT token_kind_known CHECK (kind IN ('ACCESS', 'REFRESH', 'PERSONAL', 'INVITATION', 'RESET')),
        ADD CONSTRAINT token_scopes_of_personal CHECK ((kind = 'PERSONAL') = (scopes IS NOT NULL AND name IS NOT NULL));
      DROP TABLE service_account;
      UPDATE user_account
         SET email = id || '@service-account.invalid', deactivated_at = coalesce(deactivated_at, created_at)
       WHERE email IS NULL;
      ALTER TABLE user_account
        DROP CONSTRAINT user_account_program_is_nobody,
        ALTER COLUMN email SET NOT NULL;
    `);
  }
}
