#!/usr/bin/env bash
# Restores, builds and starts the house in demonstration mode: the host on SQLite, the sandbox that plays the other systems, people to sign
# in as. Ctrl-C stops both; what was entered stays in data/ until that folder is removed.
#
#   eng/run.sh               http://127.0.0.1:5080
#   PORT=8080 eng/run.sh     another port; SANDBOX_PORT for the sandbox
set -euo pipefail
cd "$(dirname "$0")/.."

port=${PORT:-5080}
sandbox_port=${SANDBOX_PORT:-5090}
data="$PWD/data"
mkdir -p "$data"

echo "Building…"
dotnet restore Regulations.sln --locked-mode --verbosity quiet
for program in Regulations.Sandbox Regulations.Web; do
  dotnet build "src/$program" -c Release --no-restore --nologo --verbosity quiet
done

started=()
stop() {
  trap - EXIT INT TERM
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait
}
trap stop EXIT
trap 'exit 0' INT TERM

start() { # start NAME: each in its source folder, where its settings and pages are
  (cd "src/$1" && exec dotnet "bin/Release/net10.0/$1.dll") >>"$data/$1.log" 2>&1 &
  started+=($!)
}

wait_for() { # wait_for NAME ADDRESS: a minute at most
  for _ in $(seq 300); do
    if node -e 'fetch(process.argv[1]).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))' "$2"; then return 0; fi
    kill -0 "${started[-1]}" 2>/dev/null || break
    sleep 0.2
  done
  echo "$1 did not start; the end of $data/$1.log:"
  tail -n 30 "$data/$1.log"
  exit 1
}

Sandbox__Port=$sandbox_port Sandbox__DataFolder="$data/sandbox" start Regulations.Sandbox
wait_for Regulations.Sandbox "http://127.0.0.1:$sandbox_port/health"

export ASPNETCORE_URLS="http://127.0.0.1:$port"
export Regulations__ConnectionString="Data Source=$data/regulations.db"
export Regulations__Workflows="$PWD/workflows"
export Regulations__Demonstration=true
export Regulations__AllowRepealed=true
export Gateway__SystemsUrl="http://127.0.0.1:$sandbox_port"
export DataProtection__Keys="$data/keys"
export Signatures__TrustedRoots__0="$data/sandbox/root.pem"
start Regulations.Web
wait_for Regulations.Web "http://127.0.0.1:$port/healthz"

cat <<END

  http://127.0.0.1:$port

  Sign in with one click as any of the demonstration's people at http://127.0.0.1:$port/sign-in :
  applicants, operators of the State Corporation, chancellery, heads, executors, operations.
  Logs: $data/*.log — Ctrl-C stops it.

END
wait
