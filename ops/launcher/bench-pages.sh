# shellcheck shell=bash
# ./confscope bench pages: how long readers wait for the pages, in a browser, with 100,000 papers of 30 editions;
# CONFSCOPE_BENCH_PAPERS says another number.

pages_papers=${CONFSCOPE_BENCH_PAPERS:-100000}
pages_editions=30

pages_start() {
  local service
  pages_pids=()
  for service in "${services[@]}"; do
    CONFSCOPE_DATA=$bench_data CONFSCOPE_HOST=127.0.0.1 CONFSCOPE_API_KEY='' \
      CONFSCOPE_INGEST_URL=$ingest CONFSCOPE_STATS_URL=$pages_stats CONFSCOPE_INGEST_PORT=${ingest##*:} \
      CONFSCOPE_STATS_PORT=${pages_stats##*:} CONFSCOPE_DASHBOARD_PORT=${pages_dashboard##*:} \
      "$java" "-Xmx$(heap_of "$service")" -XX:+UseSerialGC -jar "$(jar_of "$service")" >"$bench_data/$service.log" 2>&1 &
    pages_pids+=($!)
  done
  for service in "$ingest" "$pages_stats" "$pages_dashboard"; do
    until curl -fs -o /dev/null "$service/q/health/ready"; do
      kill -0 "${pages_pids[@]}" 2>/dev/null || die "a service ended: $(tail -n 5 "$bench_data"/*.log)"
      sleep 0.2
    done
  done
}

pages_stop() {
  [ "${#pages_pids[@]}" -gt 0 ] || return 0
  kill "${pages_pids[@]}" 2>/dev/null || true
  wait "${pages_pids[@]}" 2>/dev/null || true
  pages_pids=()
}

# A warm server: the statistics have caught up, and the papers stand in memory.
pages_await() {
  local revision
  revision=$(number "$bench_data/dump" revision)
  until curl -fs -o /dev/null --max-time 30 "$pages_stats/api/v1/stats?minRevision=$revision"; do :; done
  until curl -fs "$ingest/q/metrics" | grep -q '^confscope_papers_indexed [1-9]'; do
    kill -0 "${pages_pids[@]}" 2>/dev/null || die "a service ended: $(tail -n 5 "$bench_data"/*.log)"
    sleep 0.5
  done
}

bench_pages() {
  build
  ensure_chromium
  bench_build :benchmarks,:benchmarks-pages
  ingest=http://127.0.0.1:$(bench_free_port)
  pages_stats=http://127.0.0.1:$(bench_free_port)
  pages_dashboard=http://127.0.0.1:$(bench_free_port)
  pages_start
  bench_ingest_class Generate jsonl "$pages_papers" "$bench_data/papers.jsonl" "$pages_editions"
  say "Loading $pages_papers papers of $pages_editions editions …"
  curl -fsS -T "$bench_data/papers.jsonl" -X POST -H 'Content-Type: application/octet-stream' -o "$bench_data/dump" \
    "$ingest/api/v1/dumps?name=papers.jsonl"
  await_dump "$(text "$bench_data/dump" id)" "$bench_data/dump"
  pages_await
  "$java" -jar "$root/benchmarks/pages/target/pages.jar" "$pages_dashboard" "$chromium"
  pages_stop
}

pages_pids=()
