import { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations outside the system that were put on record; the message holds the words of each. */
export class CreateContacts1700000175000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contact');
  }
}
