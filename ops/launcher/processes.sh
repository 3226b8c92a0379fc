# shellcheck shell=bash
# The three services as processes: started, found again by their pid files, waited for, stopped.

start_deadline=120 # seconds until all three must be ready
stop_deadline=40   # seconds; the services take at most 30 to end what they are doing

command_line_of() {
  if [ -d /proc/self ]; then
    tr '\0' ' ' <"/proc/$1/cmdline"
  else
    ps -ww -o args= -p "$1"
  fi 2>/dev/null || true
}

# is_ours SERVICE PID: whether the process that our pid file names is still the one that was started. The system recycles
# process ids, so it must run the service's jar. Its data folder is compared as a folder, not by its name: that can be
# spelled in many ways (relative, by a link, with "//"). Of another folder it is where that folder's pid file names it;
# else its folder has been moved here, pid file and all.
is_ours() {
  local line folder recorded=''
  line=$(command_line_of "$2")
  case $line in
    *" -DdataFolder="*" -jar "*"/$1/target/"*"quarkus-app/quarkus-run.jar"*) ;;
    *) return 1 ;;
  esac
  folder=${line#*" -DdataFolder="}
  folder=${folder%%" -jar "*}
  [ ! "$folder" -ef "$data" ] || return 0
  { read -r recorded <"$folder/run/$1.pid"; } 2>/dev/null || true
  [ "$recorded" != "$2" ]
}

# The pid of a running service of this data folder, or status 1.
pid_of() {
  local pid
  { read -r pid <"$run/$1.pid"; } 2>/dev/null || return 1
  case $pid in '' | *[!0-9]*) return 1 ;; esac
  is_ours "$1" "$pid" || return 1
  say "$pid"
}

is_ready() {
  curl -fsS -o /dev/null --noproxy '*' -m 5 "$(url_of "$1")/q/health/ready" 2>/dev/null
}

# port_is_taken HOST PORT, an IPv6 address as it stands in a URL: looks without starting a program.
port_is_taken() {
  local bare=${1#\[}
  { true 3<>"/dev/tcp/${bare%\]}/$2"; } 2>/dev/null
}

# Who listens on a port, as far as this user may know.
listener_on() {
  local found=''
  if have ss; then
    found=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:((\("[^"]*"\),pid=\([0-9]*\).*/\2/p' | head -n 1)
  elif have lsof; then
    found=$(lsof -nP -t -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | head -n 1)
  fi
  if [ -n "$found" ]; then
    say "process $found ($(command_line_of "$found" | cut -c1-120))"
  else
    say 'another program'
  fi
}

check_ports() {
  local service port taken='' seen=' '
  for service in "${services[@]}"; do
    port=$(port_of "$service")
    case $port in '' | *[!0-9]*) die "$(port_variable "$service")=$port is not a port number." ;; esac
    case $seen in *" $port "*) die "$(port_variable "$service"): two services cannot share port $port." ;; esac
    seen="$seen$port "
    pid_of "$service" >/dev/null && continue
    port_is_taken "$url_host" "$port" || continue
    warn "Port $port, wanted for $service, is taken by $(listener_on "$port")."
    warn "  Stop that, or choose another port: $(port_variable "$service")=<port> ./confscope up"
    taken=yes
  done
  [ -z "$taken" ] || exit 1
}

# The option for the archive of classes that the build made, where it is whole: one that was cut off makes Java crash.
# One that does not fit (another Java, another place, newer libraries) is passed over by Java itself.
archive_option() {
  local archive=${1%/*}/classes.jsa size=0
  { read -r size <"$archive.size"; } 2>/dev/null || return 0
  [ ! -s "$archive" ] || [ "$(wc -c <"$archive")" -ne "$size" ] || say "-XX:SharedArchiveFile=$archive"
}

# Compilation later than Java would have it, and by the slow compiler ten times later still, leaves the processor to the
# start. What a load repeats for thousands of papers, or a question for its cells, is compiled all the same.
late_compilation=(-XX:CompileThresholdScaling=3 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
  -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000)

# A small heap that grows keeps memory low.
start_service() {
  local service=$1 log=$logs/$1.log jar heap archive
  jar=$(jar_of "$service")
  heap=$(heap_of "$service")
  archive=$(archive_option "$jar")
  [ ! -s "$log" ] || mv -f "$log" "$log.1"
  "$java" -Xms24m "-Xmx$heap" -XX:+UseSerialGC "${late_compilation[@]}" \
    -XX:+ExitOnOutOfMemoryError -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off ${archive:+"$archive"} \
    "-DdataFolder=$data" -jar "$jar" </dev/null >"$log" 2>&1 &
  say "$!" >"$run/$service.pid"
  disown # its end is told by supervise, not by the shell
}

# Starts those that do not run; each is told where the others are. To be run as a child: it changes the environment.
start_services() {
  local service pid
  trap '' HUP # a closed terminal reaches the launcher, which then stops the services in order
  for service in "${services[@]}"; do
    pid_of "$service" >/dev/null || say "http://$url_host:$(port_of "$service")" >"$run/$service.url"
  done
  CONFSCOPE_INGEST_PORT=$(port_of ingest-service)
  CONFSCOPE_STATS_PORT=$(port_of stats-service)
  CONFSCOPE_DASHBOARD_PORT=$(port_of dashboard)
  CONFSCOPE_INGEST_URL=$(url_of ingest-service)
  CONFSCOPE_STATS_URL=$(url_of stats-service)
  export CONFSCOPE_INGEST_PORT CONFSCOPE_STATS_PORT CONFSCOPE_DASHBOARD_PORT CONFSCOPE_INGEST_URL CONFSCOPE_STATS_URL
  export CONFSCOPE_HOST=$host CONFSCOPE_DATA=$data MALLOC_ARENA_MAX=2
  for service in "${services[@]}"; do
    pid_of "$service" >/dev/null || start_service "$service"
  done
  # Until it has become java, its command line is still this script's, which is_ours would not know.
  for service in "${services[@]}"; do
    { read -r pid <"$run/$service.pid"; } 2>/dev/null || continue
    until is_ours "$service" "$pid" || ! kill -0 "$pid" 2>/dev/null; do
      sleep 0.05
    done
  done
}

# The end of a log without the frames of stack traces, which would hide the reason.
show_log_end() {
  warn "The end of its log ($logs/$1.log):"
  grep -v -e '^[[:space:]]*at ' -e '^[[:space:]]*\.\.\. [0-9]* more' "$logs/$1.log" 2>/dev/null | tail -n 20 >&2 || true
}

show_death() {
  warn ''
  warn "$1 has ended."
  show_log_end "$1"
}

# Whether the port of a service that was started is open: before that it need not be asked whether it is ready.
listens() {
  local url
  { read -r url <"$run/$1.url"; } 2>/dev/null || return 1
  url=${url#http://}
  port_is_taken "${url%:*}" "${url##*:}"
}

# Whether a process lives. One that has ended is known until its parent asks after it, which some first processes of
# containers never do.
lives() {
  local state=''
  kill -0 "$1" 2>/dev/null || return 1
  { read -r _ _ state _ <"/proc/$1/stat"; } 2>/dev/null || true
  [ "$state" != Z ]
}

all_live() {
  local service pid
  for service in "${services[@]}"; do
    if ! { read -r pid <"$run/$service.pid"; } 2>/dev/null; then
      say 'Stopped by ./confscope down.'
      return 1
    fi
    if ! lives "$pid"; then
      show_death "$service"
      return 1
    fi
  done
}

# Waits until all three are ready; status 1 when one has died or the time is over. Looks without starting programs as long
# as it can: a few of them every tenth of a second would cost a small machine as much as a service.
wait_ready() {
  local service until=$((SECONDS + start_deadline))
  for service in "${last_first[@]}"; do
    until listens "$service" && is_ready "$service"; do
      all_live || return 1
      if [ "$SECONDS" -ge "$until" ]; then
        warn "$service is not ready after $start_deadline s."
        show_log_end "$service"
        return 1
      fi
      sleep 0.1
    done
  done
}

# Asks one service to end, and insists when its time is over. The pid file goes first: a launcher in the
# foreground knows by that that the end was asked for.
stop_service() {
  local service=$1 pid until
  if ! pid=$(pid_of "$service"); then
    rm -f "$run/$service.pid" "$run/$service.url"
    return 0
  fi
  rm -f "$run/$service.pid" "$run/$service.url"
  kill -TERM "$pid" 2>/dev/null || true
  until=$((SECONDS + stop_deadline))
  while is_ours "$service" "$pid"; do
    if [ "$SECONDS" -ge "$until" ]; then
      warn "$service (pid $pid) did not end within $stop_deadline s and is killed; its data is safe."
      kill -KILL "$pid" 2>/dev/null || true
      return 0
    fi
    sleep 0.1
  done
  say "  $service stopped"
}

stop_all() {
  local service
  for service in "${last_first[@]}"; do
    stop_service "$service"
  done
}

running_count() {
  local service count=0
  for service in "${services[@]}"; do
    ! pid_of "$service" >/dev/null || count=$((count + 1))
  done
  say "$count"
}
