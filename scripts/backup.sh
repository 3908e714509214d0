#!/usr/bin/env bash
# Saves and restores everything that an installation cannot make again: the database, the uploaded files, and the key that
# seals the secrets of webhooks.
#
#   scripts/backup.sh save    FOLDER    makes the folder, which must not exist yet
#   scripts/backup.sh restore FOLDER    into an empty database and an empty data folder
#
# It reads DATABASE_URL (or DATABASE_URL_FILE), LOCKSTEP_DATA and LOCKSTEP_ATTACHMENTS as the application does. On PostgreSQL the
# application may run while it saves, and the tools of PostgreSQL are needed, of the server's version or newer. Without
# DATABASE_URL it copies the embedded database, for which the application must be stopped. A key in SECRETS_KEY is not
# saved: keep that one yourself.
set -euo pipefail
umask 077

here=$(cd "$(dirname "$0")/.." && pwd)
data=${LOCKSTEP_DATA:-data}
files=${LOCKSTEP_ATTACHMENTS:-$data/attachments}
url=${DATABASE_URL:-}
if [ -z "$url" ] && [ -n "${DATABASE_URL_FILE:-}" ]; then url=$(cat "$DATABASE_URL_FILE"); fi

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

usage() { fail 'Say what to do: scripts/backup.sh save FOLDER, or scripts/backup.sh restore FOLDER.'; }

# The lock of the embedded database is held by its process, however that process ends.
refuse_running() {
  [ -d "$here/dist" ] || fail 'Build the application first: npm run build.'
  node --input-type=module -e '
    const { lockDataFolder } = await import(process.argv[1]);
    await (await lockDataFolder(process.argv[2])).release();
  ' "$here/dist/src/platform/database/embedded/index.js" "$data" 2>/dev/null ||
    fail "The data folder $data is in use: stop the application first."
}

is_empty() { [ ! -e "$1" ] || [ -z "$(ls -A "$1")" ]; }

save() {
  [ ! -e "$1" ] || fail "$1 exists already. Name a folder that does not."
  if [ -z "$url" ]; then refuse_running; fi
  mkdir -p "$1"
  if [ -n "$url" ]; then
    pg_dump --format=custom --file="$1/database.dump" "$url"
  else
    tar -C "$data" -cf "$1/embedded.tar" postgres
  fi
  # After the database: a file is stored before the row that names it.
  if [ -d "$files" ]; then tar -C "$files" --exclude='*.part' -cf "$1/files.tar" .; fi
  if [ -f "$data/secrets.key" ]; then cp "$data/secrets.key" "$1/secrets.key"; fi
  (cd "$1" && sha256sum -- * >SHA256SUMS)
  printf 'Saved in %s. Keep secrets.key, if it is there, in another place than the rest.\n' "$1"
}

restore() {
  [ -f "$1/SHA256SUMS" ] || fail "$1 is no backup: it has no SHA256SUMS."
  (cd "$1" && sha256sum --quiet --check SHA256SUMS) || fail 'The backup is damaged. Nothing was restored.'
  is_empty "$files" || fail "The folder of files $files is not empty. Nothing was restored."
  mkdir -p "$data" "$files"
  if [ -f "$1/database.dump" ]; then restore_server "$1"; else restore_embedded "$1"; fi
  if [ -f "$1/files.tar" ]; then tar -C "$files" -xf "$1/files.tar"; fi
  if [ -f "$1/secrets.key" ]; then cp "$1/secrets.key" "$data/secrets.key"; fi
  printf 'Restored from %s. Run npm run audit:verify before people use it.\n' "$1"
}

restore_server() {
  [ -n "$url" ] || fail 'The backup is of a PostgreSQL database: name an empty one in DATABASE_URL.'
  [ "$(psql -XAtc "SELECT to_regclass('public.migrations') IS NULL" "$url")" = t ] ||
    fail 'The database is not empty. Nothing was restored.'
  # scripts/prepare-database.sql makes roles and extensions, which this user may not be allowed to.
  local list
  list=$(mktemp)
  pg_restore --list "$1/database.dump" | grep -v -E ' (EXTENSION|SCHEMA) |COMMENT - (EXTENSION|SCHEMA) ' >"$list"
  pg_restore --no-owner --exit-on-error --single-transaction --use-list="$list" --dbname="$url" "$1/database.dump"
  rm -f "$list"
  psql -XAtqc 'ANALYZE' "$url" 2>/dev/null
}

restore_embedded() {
  [ -z "$url" ] || fail 'The backup is of an embedded database: leave DATABASE_URL out.'
  is_empty "$data/postgres" || fail "$data/postgres is not empty. Nothing was restored."
  refuse_running
  tar -C "$data" -xf "$1/embedded.tar"
}

[ $# -eq 2 ] || usage
case "$1" in
  save) save "$2" ;;
  restore) restore "$2" ;;
  *) usage ;;
esac
