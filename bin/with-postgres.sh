#!/bin/sh
# Starts a PostgreSQL cluster of its own, runs the command given with TEST_DATABASE_URL set, stops and removes the cluster.
#   bin/with-postgres.sh npx vitest run
# The address is that of a database owner who is no superuser, as on a server that somebody else looks after.
set -eu
found=$(command -v initdb 2>/dev/null || ls -d /usr/lib/postgresql/*/bin/initdb /opt/homebrew/opt/postgresql*/bin/initdb 2>/dev/null | sort -V | tail -1)
[ -n "$found" ] || { echo 'PostgreSQL is not installed (Debian: apt-get install -y postgresql)' >&2; exit 69; }
bin=$(dirname "$(readlink -f "$found")")
cluster=$(mktemp -d "${TMPDIR:-/tmp}/postgres-XXXXXX")
port=${TEST_POSTGRES_PORT:-$((20000 + $$ % 20000))}

# PostgreSQL refuses to run as root: root lends it to the user postgres.
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$cluster"; fi
stop() { as "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$cluster"; }
trap stop EXIT
trap 'exit 130' INT TERM

cd "$cluster"
as "$bin/initdb" -D "$cluster/data" -A trust -U postgres -E UTF8 --locale=C >/dev/null
as "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/log" -w -o "-p $port -k $cluster -c listen_addresses=127.0.0.1 -c max_connections=60" start >/dev/null
as "$bin/psql" -h 127.0.0.1 -p "$port" -U postgres -qc 'create role stepup_owner login createrole createdb'
as "$bin/createdb" -h 127.0.0.1 -p "$port" -U postgres -O stepup_owner stepup_test
cd "$OLDPWD"
TEST_DATABASE_URL="postgres://stepup_owner@127.0.0.1:$port/stepup_test" "$@"
