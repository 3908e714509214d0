import { MigrationInterface, QueryRunner } from 'typeorm';

/** Statistics of the planner are refreshed by the owner of a table only, and the application is not the owner. */
export class LetImportsRefreshStatistics1700000247000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION lockstep_refresh_statistics() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog AS $$
      DECLARE grown regclass;
      BEGIN
        FOR grown IN SELECT oid FROM pg_class
                      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relowner = current_user::regrole
        LOOP
          EXECUTE format('ANALYZE %s', grown);
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
