# shellcheck shell=bash
# ./confscope bench: how fast the statistics, the tagger and the pages are (docs/performance.md).

bench_papers=1000000
bench_port=''

bench_classes() {
  local app=$root/benchmarks/target/quarkus-app
  say "$app/app/*:$app/lib/main/*"
}

bench_main() { "$java" -Xmx3g -cp "$(bench_classes)" "io.confscope.benchmarks.$1" "${@:2}"; }

bench_get() { curl -fsS --max-time 30 "http://127.0.0.1:$bench_port$1" "${@:2}"; }

# A port that nobody listens on: another service that answers there would be measured in our place.
bench_free_port() {
  local port
  for port in $(shuf -i 20000-32000 -n 50); do
    (: >"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { say "$port" && return; }
  done
  die 'no free port was found.'
}

# Starts the service with the data of the benchmark and waits until it says that it is ready; sets bench_pid.
bench_start() {
  local bytes=${1:-0} began
  bench_port=$(bench_free_port)
  began=$(bench_millis)
  CONFSCOPE_DATA=$bench_data CONFSCOPE_STATS_PORT=$bench_port CONFSCOPE_HOST=127.0.0.1 \
    CONFSCOPE_INGEST_URL=http://127.0.0.1:9 "$java" -Xmx256m "-Dbenchmark.bytes=$bytes" \
    -jar "$root/benchmarks/target/quarkus-app/quarkus-run.jar" >"$bench_data/stats.log" 2>&1 &
  bench_pid=$!
  until bench_get /q/health/ready >/dev/null 2>&1; do
    kill -0 "$bench_pid" 2>/dev/null || die "stats-service ended: $(tail -n 5 "$bench_data/stats.log")"
    sleep 0.05
  done
  bench_ready=$(($(bench_millis) - began))
}

bench_millis() { date +%s%3N; }

bench_stop() {
  [ -n "${bench_pid:-}" ] || return 0
  kill "$bench_pid" 2>/dev/null || true
  wait "$bench_pid" 2>/dev/null || true
  bench_pid=''
}

bench_end() {
  bench_stop
  freshness_stop
  pages_stop
  [ ! -d "$bench_data/footprint" ] || CONFSCOPE_DATA=$bench_data/footprint "$root/confscope" down >/dev/null
  postgres_stop
  rm -rf "$bench_data"
}

bench_fill() {
  bench_build :benchmarks
  [ -z "${bench_filled:-}" ] || return 0
  bench_start
  bench_stop
  bench_main Facts "$bench_data" "$bench_papers"
  bench_filled=yes
}

bench_questions() {
  bench_build :benchmarks
  bench_main Questions
}

bench_startup() {
  local run
  bench_fill
  for run in first second third; do
    bench_start
    say "Ready with $bench_papers papers after $bench_ready ms ($run start), resident $(bench_resident) MB with -Xmx256m"
    bench_stop
  done
}

bench_resident() { ps -o rss= -p "$bench_pid" | awk '{ printf "%d", $1 / 1024 }'; }

# wrk's requests per second and 99th percentile.
bench_wrk() {
  wrk -t1 -c"${bench_clients:-32}" -d"${bench_seconds:-8}s" --latency "$@" |
    awk '/^ *99%/ { p99 = $2 } /^Requests\/sec/ { rate = $2 } /Non-2xx/ { print "  " $0 }
      END { printf "%10.0f requests/s, p99 %s\n", rate, p99 }'
}

bench_http() {
  local bytes etag run topics
  ensure_wrk
  bench_fill
  bench_start
  bytes=$(bench_get /api/v1/stats/topics | wc -c)
  bench_stop
  bench_start "$bytes"
  topics="http://127.0.0.1:$bench_port/api/v1/stats/topics"
  etag=$(bench_get /api/v1/stats/topics -D - -o /dev/null | tr -d '\r' | sed -n 's/^[Ee][Tt]ag: //p')
  say "Bodies of $bytes bytes; wrk with 1 thread and 32 connections on the same machine"
  for run in warm-up 1 2 3 4 5; do
    say "run $run"
    say "  plain text      $(bench_wrk "http://127.0.0.1:$bench_port/plain")"
    say "  stats/topics    $(bench_wrk "$topics")"
    say "  304             $(bench_wrk -H "If-None-Match: $etag" "$topics")"
  done
  bench_half_load "$topics"
  bench_stop
}

bench_tagging() {
  bench_build :benchmarks-tagging
  "$java" -jar "$root/benchmarks/tagging/target/tagging.jar"
}

ensure_wrk() { have wrk || install_packages wrk 'Install wrk.' wrk; }

# wrk asks as fast as it is answered; half the load is what so many clients do that pause 4 ms between two requests.
bench_half_load() {
  local clients
  clients=$(wrk -t1 -c32 -d5s "$1" | awk '/^Requests\/sec/ { printf "%d", $2 / 2 * 0.004 + 1 }')
  printf 'function delay() return 4 end\n' >"$bench_data/half.lua"
  say "  stats/topics at half load, $clients connections: $(bench_clients=$clients bench_wrk -s "$bench_data/half.lua" "$1")"
}

# Builds one of the benchmark programs together with what it measures.
bench_build() {
  case " ${bench_built:-} " in *" $1 "*) return 0 ;; esac
  say 'Building the benchmarks …'
  (cd "$root" && mvn -B -ntp -q -f benchmarks/reactor/pom.xml -pl "$1" -am -DskipTests package </dev/null)
  bench_built="${bench_built:-} $1"
}

bench_ingest_class() {
  "$java" -Xmx512m -XX:+UseSerialGC -cp "$(bench_classes)" "io.confscope.benchmarks.ingest.$1" "${@:2}"
}

bench_seconds_since() { awk -v from="$1" -v to="$(bench_millis)" 'BEGIN { printf "%.1f", (to - from) / 1000 }'; }

bench_ingest_ready() { curl -fsS --max-time 30 "http://127.0.0.1:$bench_port/q/health/ready" >/dev/null 2>&1; }

# Loads a dump into an empty ingest-service with -Xmx512m and waits for its publication.
bench_load() {
  local format=$1 papers=$2 dump=$bench_data/papers.$1 began id status
  bench_port=$(bench_free_port)
  bench_ingest_class Generate "$format" "$papers" "$dump"
  rm -rf "$bench_data/ingest"
  CONFSCOPE_DATA=$bench_data CONFSCOPE_INGEST_PORT=$bench_port CONFSCOPE_HOST=127.0.0.1 \
    "$java" -Xmx512m -XX:+UseSerialGC -jar "$(jar_of ingest-service)" >"$bench_data/ingest.log" 2>&1 &
  bench_pid=$!
  until bench_ingest_ready; do
    kill -0 "$bench_pid" 2>/dev/null || die "ingest-service ended: $(tail -n 5 "$bench_data/ingest.log")"
    sleep 0.2
  done
  began=$(bench_millis)
  id=$(curl -fsS -T "$dump" -X POST -H 'Content-Type: application/octet-stream' \
    "http://127.0.0.1:$bench_port/api/v1/dumps?name=bench.$format" | sed -E 's/.*"id":"(d-[0-9]+)".*/\1/')
  status=received
  while [ "$status" = received ] || [ "$status" = reading ]; do
    sleep 0.2
    status=$(bench_get "/api/v1/dumps/$id" | sed -E 's/.*"status":"([a-z]+)".*/\1/')
  done
  say "$papers papers as $format: $status after $(bench_seconds_since "$began") s from the first byte sent, at most" \
    "$(awk '/VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$bench_pid/status") MB resident with -Xmx512m"
  bench_stop
}

# CONFSCOPE_BENCH_PAPERS says how many.
bench_ingest() {
  local papers=${CONFSCOPE_BENCH_PAPERS:-1000000}
  bench_build :benchmarks,:ingest-service
  bench_load digest "$papers"
  bench_load jsonl "$papers"
  mkdir -p "$bench_data/plain/ingest" "$bench_data/papers-only/ingest"
  say "Plain JDBC, all that was stored: $(bench_ingest_class PlainInsert "$bench_data" "$bench_data/plain" \
    paper_version paper_key sighting)"
  say "Plain JDBC, papers only: $(bench_ingest_class PlainInsert "$bench_data" "$bench_data/papers-only" paper_version)"
  ensure_command python3
  say "Python: $(python3 "$root/benchmarks/src/main/python/naive.py" "$bench_data/papers.jsonl" \
    "$root/ingest-service/src/main/resources/vocabulary" "$bench_data/naive.db" 10000)"
}

# All three from a built tree, as a user starts them: the first time with nothing, then with the seed loaded.
bench_footprint() {
  local run began millis
  build
  export CONFSCOPE_DATA=$bench_data/footprint CONFSCOPE_HOST=127.0.0.1 CONFSCOPE_DASHBOARD_PORT \
    CONFSCOPE_INGEST_PORT CONFSCOPE_STATS_PORT
  CONFSCOPE_DASHBOARD_PORT=$(bench_free_port)
  CONFSCOPE_INGEST_PORT=$(bench_free_port)
  CONFSCOPE_STATS_PORT=$(bench_free_port)
  for run in 'empty, the seed loaded as well' 'with the seed, 1' 'with the seed, 2' 'with the seed, 3'; do
    began=$(bench_millis)
    "$root/confscope" up --detach >"$bench_data/footprint.log" || die "$(cat "$bench_data/footprint.log")"
    millis=$(($(bench_millis) - began))
    say "up --detach ($run): $millis ms; resident $("$root/confscope" status |
      awk '$NF == "MB" { printf "%s %s, ", $1, $(NF - 1); sum += $(NF - 1) } END { printf "together %d MB", sum }')"
    "$root/confscope" down >/dev/null
  done
}

cmd_bench() {
  local part parts=("$@")
  [ $# -gt 0 ] || parts=(questions startup http freshness tagging ingest postgres scaling pages footprint floor)
  ensure_command curl
  ensure_build_tools
  mkdir -p "$logs" # for what Maven says
  bench_data=$(mktemp -d)
  trap bench_end EXIT
  for part in "${parts[@]}"; do
    case $part in
      questions | startup | http | freshness | tagging | ingest | postgres | scaling | pages | footprint | floor)
        say '' && say "== $part" && "bench_$part"
        ;;
      *)
        die "there is no benchmark '$part': questions, startup, http, freshness, tagging, ingest, postgres, scaling, pages, footprint, floor."
        ;;
    esac
  done
}
