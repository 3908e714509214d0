-- Prepares a database for a user that is no superuser and may not create roles. Run it once in that database, as a
-- superuser, and name the user of DATABASE_URL:
--
--   psql -v user=lockstep -f scripts/prepare-database.sql postgres://postgres@localhost:5432/lockstep
--
-- Running it again changes nothing.

-- The role under which the application works. It cannot rewrite the history.
DO $$ BEGIN
  CREATE ROLE lockstep_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT lockstep_app TO :"user";

-- The role that reads the views for dashboards and nothing else. docs/reporting-views.md says how a login gets it.
DO $$ BEGIN
  CREATE ROLE lockstep_reporting NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
CREATE SCHEMA IF NOT EXISTS reporting AUTHORIZATION :"user";

-- The user owns the tables, which the first start of the application creates.
GRANT USAGE, CREATE ON SCHEMA public TO :"user";
GRANT USAGE ON SCHEMA public TO lockstep_app;

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
