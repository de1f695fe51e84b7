#!/usr/bin/env bash
# A PostgreSQL server of our own in a folder of our own, on a free port of the loopback address; no cluster of the system is touched.
#
#   eng/private-postgres.sh start FOLDER [durable]   makes and starts it; FOLDER/connection-string tells how to reach it
#   eng/private-postgres.sh stop FOLDER              stops it and removes the folder
#
# Tests kill hosts, never this server, so it does not wait for the disk unless `durable` is asked for (benchmarks).
set -euo pipefail

verb=${1:?start or stop}
folder=${2:?a folder}
durability=${3:-}
programs=/usr/lib/postgresql/15/bin

# The server refuses to run as root.
as_owner() { if ((EUID == 0)); then runuser -u postgres -- "$@"; else "$@"; fi; }

# Asked of the system: bind to port 0, read what was given.
free_port() {
  node -e 'const s = require("net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

start() {
  mkdir -p "$folder"
  ((EUID != 0)) || chown postgres "$folder"
  local password port settings
  password=$(node -e 'console.log(require("crypto").randomBytes(12).toString("hex"))')
  port=$(free_port)
  cd "$folder"
  printf '%s' "$password" | as_owner tee password >/dev/null
  as_owner "$programs/initdb" --pgdata=data --username=regulations --pwfile=password --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync
  settings="-c port=$port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 -c shared_buffers=256MB"
  local host=127.0.0.1
  if [[ $durability == durable ]]; then
    # As a host on the same machine would reach it.
    host=$folder
    settings+=" -c unix_socket_directories='$folder'"
  else
    settings+=" -c fsync=off -c full_page_writes=off"
  fi
  as_owner "$programs/pg_ctl" start --pgdata=data --log=server.log --wait --timeout=60 --options="$settings"
  echo "Host=$host;Port=$port;Username=regulations;Password=$password;Database=postgres;Include Error Detail=true" >connection-string
}

stop() {
  [[ -d $folder ]] || return 0
  [[ ! -f $folder/data/postmaster.pid ]] || as_owner "$programs/pg_ctl" stop --pgdata="$folder/data" --mode=immediate --wait
  rm -rf "$folder"
}

"$verb"
