# shellcheck shell=bash
# ./confscope status and logs.

# first_number SERVICE PATH FIELD: the first field of that name of an answer; a dash where it cannot be had.
first_number() {
  local value
  value=$(curl -fsS --noproxy '*' -m 5 "$(url_of "$1")$2" 2>/dev/null |
    grep -o "\"$3\" *: *[0-9][0-9]*" | head -n 1 | grep -o "[0-9]*$") || true
  say "${value:--}"
}

papers_of() {
  case $1 in
    ingest-service) first_number "$1" '/api/v1/papers?decision=any&limit=1' total ;;
    stats-service) first_number "$1" '/api/v1/stats?decision=any' papers ;;
    *) say - ;;
  esac
}

revision_of() {
  case $1 in
    ingest-service) first_number "$1" '/api/v1/changes?after=0&limit=1' revision ;;
    stats-service) first_number "$1" '/api/v1/stats' revision ;;
    *) say - ;;
  esac
}

memory_of() {
  local kilobytes
  if [ -r "/proc/$1/status" ]; then
    kilobytes=$(awk '/^VmRSS:/ { print $2 }' "/proc/$1/status")
  else
    kilobytes=$(ps -o rss= -p "$1" || true)
  fi
  say "$((${kilobytes:-0} / 1024)) MB"
}

cmd_status() {
  local service pid ready row='%-15s %-8s %-28s %-6s %-9s %-7s %s\n' down=0
  # The format is fixed above; only its arguments vary.
  # shellcheck disable=SC2059
  printf "$row" SERVICE PID ADDRESS READY REVISION PAPERS MEMORY
  for service in "${services[@]}"; do
    if pid=$(pid_of "$service"); then
      ready=no
      ! is_ready "$service" || ready=yes
      # shellcheck disable=SC2059
      printf "$row" "$service" "$pid" "$(url_of "$service")" "$ready" \
        "$(revision_of "$service")" "$(papers_of "$service")" "$(memory_of "$pid")"
    else
      down=$((down + 1))
      # shellcheck disable=SC2059
      printf "$row" "$service" - - 'down' - - -
    fi
  done
  say "data: $data"
  [ "$down" = 0 ] || return 3 # as systemctl status says "not running"
}

cmd_logs() {
  local argument follow='' chosen=() service files=()
  for argument in "$@"; do
    case $argument in
      -f | --follow) follow=yes ;;
      ingest | ingest-service) chosen+=(ingest-service) ;;
      stats | stats-service) chosen+=(stats-service) ;;
      dashboard) chosen+=(dashboard) ;;
      *) die "logs does not know '$argument': the services are ingest, stats and dashboard." ;;
    esac
  done
  [ "${#chosen[@]}" -gt 0 ] || chosen=("${services[@]}")
  for service in "${chosen[@]}"; do
    [ ! -f "$logs/$service.log" ] || files+=("$logs/$service.log")
  done
  [ "${#files[@]}" -gt 0 ] || die "no log in $logs yet: ./confscope up starts the services."
  if [ -n "$follow" ]; then
    exec tail -n 20 -F "${files[@]}"
  fi
  tail -n 100 "${files[@]}"
}
