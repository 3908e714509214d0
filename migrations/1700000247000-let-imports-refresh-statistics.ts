import { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Statistics of the planner are refreshed by the owner of a table only, and the application is not the owner. A table
 * that somebody has locked, perhaps to do the same, is left out: an import must not fail by it.
 */
export class LetImportsRefreshStatistics1700000247000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION lockstep_refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      DECLARE ours regclass;
      BEGIN
        FOR ours IN SELECT oid FROM pg_class
                     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relowner = current_user::regrole
        LOOP
          EXECUTE format('ANALYZE (SKIP_LOCKED) %s', ours);
        END LOOP;
      END $$;
      REVOKE ALL ON FUNCTION lockstep_refresh_statistics() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION lockstep_refresh_statistics() TO lockstep_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION lockstep_refresh_statistics()');
  }
}
