# shellcheck shell=bash
# ./confscope up and down.

print_address() {
  local address
  address=$(url_of dashboard)
  say ''
  say "Confscope is ready:  $address/?lang=en"
  say "Confscope 已就绪:   $address/?lang=zh"
}

# Seeds are loaded once per database: the list of what was loaded lies beside the database and goes with it. They go to
# the service that was just started, whatever other one load sends to.
load_seeds() {
  local file sum loaded=$data/ingest/seeds.loaded
  for file in "$root"/seeds/*; do
    [ -f "$file" ] || continue
    sum=$(cksum <"$file")
    ! grep -qxF "$sum ${file##*/}" "$loaded" 2>/dev/null || continue
    if load_file "$file" "$(url_of ingest-service)"; then
      mkdir -p "${loaded%/*}"
      say "$sum ${file##*/}" >>"$loaded"
    else
      warn "The seed ${file##*/} was not loaded; ./confscope load tries it again."
    fi
  done
}

# The dashboard shows what stats has: it follows within a second, this waits for it.
await_stats() {
  [ -z "$loaded_revision" ] ||
    curl -fsS -o /dev/null --noproxy '*' -m 15 "$(url_of stats-service)/api/v1/stats?minRevision=$loaded_revision" 2>/dev/null ||
    warn 'stats-service has not caught up yet; the figures follow in a moment.'
}

# The work is done by a child while the launcher itself does nothing but wait: a bash that meets a signal while it
# substitutes a command may take what its trap says for a part of that command, and ends with a syntax error.
interrupted() {
  trap '' INT TERM HUP
  kill "$work" 2>/dev/null || true
  wait "$work" 2>/dev/null || true
  say ''
  say 'Stopping:'
  stop_all
  say 'Confscope is stopped; the data is kept.'
  exit 0
}

# Stays until Ctrl-C, until ./confscope down, or until one of the three dies.
supervise() {
  local service
  while :; do
    for service in "${services[@]}"; do
      [ -f "$run/$service.pid" ] || { say 'Stopped by ./confscope down.' && exit 0; }
      pid_of "$service" >/dev/null && continue
      [ -f "$run/$service.pid" ] || continue
      show_death "$service"
      say 'Stopping the others:'
      stop_all
      exit 1
    done
    sleep 1
  done
}

bring_up() {
  if ! wait_ready; then
    say 'Stopping the others:'
    stop_all
    exit 1
  fi
  say "Ready in $((SECONDS - began)) s."
  load_seeds
  await_stats
  print_address
  if [ -n "$1" ]; then
    say 'It runs in the background: ./confscope status, ./confscope logs, ./confscope down.'
  else
    say 'Ctrl-C stops it.'
    supervise
  fi
}

cmd_up() {
  local detach='' began starting work stopping=''
  case ${1:-} in
    --detach | -d) detach=yes ;;
    '') ;;
    *) die "up does not know '$1'. ./confscope help tells what it takes." ;;
  esac
  ensure_command curl
  if [ "$(running_count)" = "${#services[@]}" ]; then
    say 'Confscope is running already.'
    wait_ready || exit 1
    print_address
    return 0
  fi
  if [ -n "${CONFSCOPE_INGEST_URL:-}${CONFSCOPE_STATS_URL:-}" ]; then
    warn 'up starts all three for each other: CONFSCOPE_INGEST_URL and CONFSCOPE_STATS_URL are not heeded.'
  fi
  check_ports
  mkdir -p "$run" "$logs" || die "cannot write to $data: set CONFSCOPE_DATA to a folder that you may write to."
  build
  ensure_java
  began=$SECONDS
  # A signal waits until all are started: one that is only half started would not be found, and stay.
  trap 'stopping=yes' INT TERM HUP
  say "Starting ingest-service, stats-service and dashboard (data in $data) …"
  start_services &
  starting=$!
  while kill -0 "$starting" 2>/dev/null; do
    wait "$starting" || true
  done
  bring_up "$detach" &
  work=$!
  trap interrupted INT TERM HUP
  [ -z "$stopping" ] || interrupted
  wait "$work" || exit $?
}

cmd_down() {
  if [ "$(running_count)" = 0 ]; then
    say "Nothing of $data is running."
  else
    say 'Stopping:'
  fi
  stop_all
}
