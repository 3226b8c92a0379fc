# shellcheck shell=bash
# ./confscope bench postgres: a million papers loaded into PostgreSQL, against a plain COPY of the same rows into the same
# server; CONFSCOPE_BENCH_PAPERS says another number. With CONFSCOPE_DATABASE_URL an empty database of your own is used.
# ./confscope bench scaling: what grows how from 10,000 to 10,000,000 papers (docs/scaling.md).

postgres_pid=''

postgres_start() {
  rm -rf "$bench_data/postgresql" "$bench_data/postgresql.url"
  # Not by bench_main: in the background that is a shell of its own, which would be stopped in Java's place.
  "$java" -cp "$(bench_classes)" io.confscope.benchmarks.postgres.Postgres "$bench_data/postgresql" "$bench_data/postgresql.url" >"$bench_data/postgresql.log" 2>&1 &
  postgres_pid=$!
  until [ -s "$bench_data/postgresql.url" ]; do
    kill -0 "$postgres_pid" 2>/dev/null || die "PostgreSQL ended: $(tail -n 5 "$bench_data/postgresql.log")"
    sleep 0.2
  done
}

postgres_stop() {
  [ -n "$postgres_pid" ] || return 0
  kill "$postgres_pid" 2>/dev/null || true
  wait "$postgres_pid" 2>/dev/null || true
  postgres_pid=''
}

bench_postgres() {
  local -x CONFSCOPE_DATABASE_URL=${CONFSCOPE_DATABASE_URL:-} CONFSCOPE_DATABASE_USER=${CONFSCOPE_DATABASE_USER:-postgres} \
    CONFSCOPE_DATABASE_PASSWORD=${CONFSCOPE_DATABASE_PASSWORD:-postgres}
  bench_build :benchmarks
  if [ -z "$CONFSCOPE_DATABASE_URL" ]; then
    postgres_start
    CONFSCOPE_DATABASE_URL=$(cat "$bench_data/postgresql.url")
  fi
  (services=(ingest-service) && build)
  bench_load jsonl "${CONFSCOPE_BENCH_PAPERS:-1000000}"
  say "Plain COPY, all that was stored:"
  bench_main postgres.PlainCopy "$CONFSCOPE_DATABASE_URL" "$bench_data" paper_version paper_key sighting
  postgres_stop
}

bench_scaling() {
  bench_build :benchmarks
  postgres_start
  bench_main Scaling "$(cat "$bench_data/postgresql.url")" "${CONFSCOPE_BENCH_PAPERS:-10000000}"
  postgres_stop
}
