# shellcheck shell=bash
# ./confscope bench freshness: how long a dump takes from its upload to its figures, through both services.

freshness_dumps=40
freshness_many=100000
freshness_pids=()

# Starts both packaged services on an empty folder and waits until they are ready; sets freshness_pids and the two URLs.
freshness_start() {
  local data=$bench_data/freshness-$1 service
  ingest=http://127.0.0.1:$(bench_free_port)
  freshness_stats=http://127.0.0.1:$(bench_free_port)
  freshness_pids=()
  for service in ingest-service stats-service; do
    CONFSCOPE_DATA=$data CONFSCOPE_HOST=127.0.0.1 CONFSCOPE_API_KEY='' CONFSCOPE_INGEST_URL=$ingest \
      CONFSCOPE_INGEST_PORT=${ingest##*:} CONFSCOPE_STATS_PORT=${freshness_stats##*:} \
      "$java" "-Xmx$(heap_of "$service")" -XX:+UseSerialGC -jar "$(jar_of "$service")" >"$bench_data/$service.log" 2>&1 &
    freshness_pids+=($!)
  done
  until curl -fs -o /dev/null "$ingest/q/health/ready" && curl -fs -o /dev/null "$freshness_stats/q/health/ready"; do
    kill -0 "${freshness_pids[@]}" 2>/dev/null || die "a service ended: $(tail -n 5 "$bench_data"/*-service.log)"
    sleep 0.2
  done
}

freshness_stop() {
  [ "${#freshness_pids[@]}" -gt 0 ] || return 0
  kill "${freshness_pids[@]}" 2>/dev/null || true
  wait "${freshness_pids[@]}" 2>/dev/null || true
  freshness_pids=()
}

# Uploads a dump and waits until it is published; leaves the answer in $bench_data/dump.
freshness_upload() {
  curl -fsS --max-time 60 -o "$bench_data/dump" --data-binary @"$1" "$ingest/api/v1/dumps?name=$2&wait=true"
  await_dump "$(text "$bench_data/dump" id)" "$bench_data/dump"
}

freshness_load_many() {
  awk -v papers="$freshness_many" 'BEGIN {
    split("CT MRI EEG ultrasound radiograph pathology", words, " ")
    for (i = 1; i <= papers; i++)
      printf "{\"venue\":\"many\",\"year\":%d,\"decision\":\"accepted\",\"presentationAsWritten\":\"Poster\"," \
        "\"topicAsWritten\":\"topic %d\",\"titleEn\":\"Paper %d\",\"abstract\":\"Number %d reads %s and %s.\"}\n",
        1990 + i % 20, i % 8, i, i, words[i % 6 + 1], words[i * 7 % 5 + 1]
  }' >"$bench_data/many.jsonl"
  freshness_upload "$bench_data/many.jsonl" many
  freshness_ask >/dev/null
}

# Asks for the figures of the revision that was published last, as a client does that wants to be sure.
freshness_ask() {
  local revision
  revision=$(number "$bench_data/dump" revision)
  until curl -fs --max-time 30 "$freshness_stats/api/v1/stats/topics?minRevision=$revision"; do :; done
}

# The seed with another year each time is another dump of 44 papers.
freshness_measure() {
  local run began published
  for run in $(seq "$freshness_dumps"); do
    sed "s/2026/$((2030 + run))/g" "$root/seeds/iclr-2026-medical-ai.txt" >"$bench_data/seed.txt"
    began=$(bench_millis)
    freshness_upload "$bench_data/seed.txt" "seed-$run"
    published=$(bench_millis)
    freshness_ask >/dev/null
    say "$(($(bench_millis) - published)) $(($(bench_millis) - began))"
  done >"$bench_data/times"
  say "  from the answer to the upload to the figures: $(freshness_summary 1)"
  say "  from the first byte sent to the figures:      $(freshness_summary 2)"
}

freshness_summary() {
  awk -v column="$1" '{ print $column }' "$bench_data/times" | sort -n |
    awk '{ all[NR] = $1 } END { printf "median %d ms, longest %d ms", all[int((NR + 1) / 2)], all[NR] }'
}

bench_freshness() {
  local services=(ingest-service stats-service) logs=$bench_data papers
  build
  for papers in 0 "$freshness_many"; do
    freshness_start "$papers"
    [ "$papers" = 0 ] || freshness_load_many
    say "$freshness_dumps dumps of 44 papers, one after the other, $papers papers being there before"
    freshness_measure
    freshness_stop
  done
}
