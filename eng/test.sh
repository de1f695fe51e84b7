#!/usr/bin/env bash
# Runs everything there is to check, on a machine that has the .NET SDK, Node and git: installs what the tests need,
# restores, checks the formatting, builds, runs every test project. Ends with one line alone: N passed, N failed
#
#   eng/test.sh                            everything
#   eng/test.sh Regulations.Calendars.Tests …   only these test projects
#
# Logs and results stay in artifacts/tests. What it starts it stops.
set -euo pipefail
cd "$(dirname "$0")/.."

results="$PWD/artifacts/tests"
rm -rf "$results"
mkdir -p "$results"

export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_USE_MSBUILD_SERVER=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# What is running, each the leader of its own process group, so that the whole family goes when we go.
declare -A running=()
scratch=$(mktemp -d "${TMPDIR:-/tmp}/regulations-tests.XXXXXX")
chmod 755 "$scratch"

stop_everything() {
  for pid in "${!running[@]}"; do kill -KILL -- "-$pid" 2>/dev/null || true; done
  bash eng/private-postgres.sh stop "$scratch/postgres" >/dev/null 2>&1 || true
  rm -rf "$scratch"
}
trap stop_everything EXIT
trap 'exit 130' INT TERM

# A step that is not a test (restore, formatting, build) and failed is one failure under its own name.
failed_steps=()

step() { # step NAME COMMAND...
  local name=$1 began=$SECONDS
  shift
  if "$@" >"$results/$name.log" 2>&1 </dev/null; then
    printf '  %-34s ok      %15s %5d s\n' "$name" '' "$((SECONDS - began))"
  else
    printf '  %-34s FAILED  %15s %5d s\n' "$name" '' "$((SECONDS - began))"
    grep -E ' error |error:|^Error|warning NU|^E: ' "$results/$name.log" | sort -u | head -40 || true
    tail -n 15 "$results/$name.log"
    failed_steps+=("$name")
    return 1
  fi
}

close_and_exit() { # close_and_exit PROJECT... : the projects that should have run
  trap - EXIT
  stop_everything
  exec node eng/sum-test-results.mjs "$results" --steps "${failed_steps[@]}" --projects "$@"
}

# Seconds a project may take before it is ended; a single test that stands still is named long before.
allowance() {
  case $1 in
    Regulations.Chaos) echo 1500 ;;
    Regulations.EndToEnd) echo 1800 ;;
    *) echo 900 ;;
  esac
}

start_project() {
  local project=$1
  echo "$SECONDS" >"$scratch/$project.began"
  timeout --kill-after=15 "$(allowance "$project")" \
    dotnet test "tests/$project" --no-build --nologo --verbosity quiet \
    --logger "trx;LogFileName=$project.trx" --results-directory "$results" \
    --blame-hang-timeout 8min --blame-hang-dump-type none \
    >"$results/$project.log" 2>&1 </dev/null &
  running[$!]=$project
}

finish_one() { # waits until any project ends and says how it went
  local pid status=0
  wait -n -p pid || status=$?
  local project=${running[$pid]}
  kill -KILL -- "-$pid" 2>/dev/null || true # what it may have left behind
  unset "running[$pid]"
  echo "$status" >"$results/$project.exit"
  local seconds=$((SECONDS - $(cat "$scratch/$project.began")))
  node eng/sum-test-results.mjs "$results" --one "$project" "$seconds"
}

run_projects() { # run_projects WIDTH PROJECT...
  local width=$1
  shift
  for project in "$@"; do
    while ((${#running[@]} >= width)); do finish_one; done
    start_project "$project"
  done
  while ((${#running[@]} > 0)); do finish_one; done
}

# ---- what is to run: small ones two at a time; those that want the whole machine one after another at the end.
together=()
alone=()
for file in tests/*/*.csproj; do
  grep -q 'Microsoft.NET.Test.Sdk' "$file" || continue
  project=$(basename "$file" .csproj)
  if (($# > 0)) && [[ " $* " != *" $project "* ]]; then continue; fi
  case $project in
    Regulations.Chaos | Regulations.EndToEnd) alone+=("$project") ;;
    *) together+=("$project") ;;
  esac
done
((${#together[@]} + ${#alone[@]} > 0)) || { echo "no such test project: $*"; exit 2; }

step install-tools bash eng/install-test-tools.sh || close_and_exit
step restore dotnet restore Regulations.sln --locked-mode || close_and_exit
step restore-tools dotnet tool restore || close_and_exit
step formatting dotnet csharpier check . || true
step build dotnet build Regulations.sln --no-restore --nologo -maxcpucount:2 -warnaserror || close_and_exit

# The tests' own database server; a server given from outside is used as it is.
if [[ -z ${REGULATIONS_TEST_POSTGRES:-} ]]; then
  step postgres bash eng/private-postgres.sh start "$scratch/postgres" || close_and_exit
  REGULATIONS_TEST_POSTGRES=$(cat "$scratch/postgres/connection-string")
  export REGULATIONS_TEST_POSTGRES
fi

run_projects "$(($(nproc) > 1 ? 2 : 1))" "${together[@]}"
run_projects 1 "${alone[@]}"
close_and_exit "${together[@]}" "${alone[@]}"
