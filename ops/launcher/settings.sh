# shellcheck shell=bash
# What the environment says, and how to speak to the reader.

services=(ingest-service stats-service dashboard)
last_first=(dashboard stats-service ingest-service) # as they stop, and as they become ready

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
  warn "confscope: $*"
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

settings() {
  host=${CONFSCOPE_HOST:-127.0.0.1}
  data=${CONFSCOPE_DATA:-$root/data}
  case $data in /*) ;; *) data=$PWD/$data ;; esac
  data=${data%/}
  run=$data/run
  logs=$data/logs
  loaded_revision=''
  # A wildcard address is reached through loopback, IPv6 wants brackets in a URL.
  case $host in
    0.0.0.0) url_host=127.0.0.1 ;;
    ::) url_host='[::1]' ;;
    *:*) url_host="[$host]" ;;
    *) url_host=$host ;;
  esac
}

port_variable() {
  case $1 in
    ingest-service) say CONFSCOPE_INGEST_PORT ;;
    stats-service) say CONFSCOPE_STATS_PORT ;;
    dashboard) say CONFSCOPE_DASHBOARD_PORT ;;
  esac
}

port_of() {
  case $1 in
    ingest-service) say "${CONFSCOPE_INGEST_PORT:-8081}" ;;
    stats-service) say "${CONFSCOPE_STATS_PORT:-8082}" ;;
    dashboard) say "${CONFSCOPE_DASHBOARD_PORT:-8080}" ;;
  esac
}

heap_of() {
  case $1 in
    ingest-service) say 256m ;;
    stats-service) say 192m ;;
    dashboard) say 128m ;;
  esac
}

# The base URL of a service: as it was started, else as it would be.
url_of() {
  if [ -f "$run/$1.url" ]; then cat "$run/$1.url"; else say "http://$url_host:$(port_of "$1")"; fi
}
