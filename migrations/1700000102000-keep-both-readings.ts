import { MigrationInterface, QueryRunner } from 'typeorm';

/** A frozen cost keeps its second reading, and who froze it why. */
export class KeepBothReadings1700000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE frozen_cost
        ADD COLUMN divergence_basis_points integer NOT NULL DEFAULT 0
                                           CONSTRAINT frozen_cost_divergence_is_share
                                           CHECK (divergence_basis_points BETWEEN 0 AND 10000),
        ADD COLUMN frozen_by_id            uuid CONSTRAINT frozen_cost_frozen_by_fk REFERENCES user_account (id),
        ADD COLUMN reason                  text NOT NULL DEFAULT 'The order was released.';
      ALTER TABLE frozen_cost
        ALTER COLUMN divergence_basis_points DROP DEFAULT, ALTER COLUMN reason DROP DEFAULT;

      CREATE TABLE frozen_cost_second_leaf (
        id             uuid   CONSTRAINT frozen_cost_second_leaf_pk PRIMARY KEY,
        frozen_cost_id uuid   NOT NULL CONSTRAINT frozen_cost_second_leaf_cost_fk REFERENCES frozen_cost (id),
        party          text   NOT NULL,
        cls            text   NOT NULL CONSTRAINT frozen_cost_second_leaf_class_known
                       CHECK (cls IN ('PB', 'PL', 'RO', 'LR', 'AGREED', 'U')),
        -- Deferrable, because the rows of requests are projections that a rebuild drops and makes again.
        request_id     uuid   CONSTRAINT frozen_cost_second_leaf_request_fk REFERENCES request (id) DEFERRABLE,
        amount         bigint NOT NULL CONSTRAINT frozen_cost_second_leaf_not_negative CHECK (amount >= 0)
      );
      CREATE INDEX frozen_cost_second_leaf_of_cost ON frozen_cost_second_leaf (frozen_cost_id);
      GRANT SELECT, INSERT ON frozen_cost_second_leaf TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE frozen_cost_second_leaf;
      ALTER TABLE frozen_cost DROP COLUMN divergence_basis_points, DROP COLUMN frozen_by_id, DROP COLUMN reason;
    `);
  }
}
