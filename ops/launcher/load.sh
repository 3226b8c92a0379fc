# shellcheck shell=bash
# ./confscope load: uploads dumps and says what came of them.

# Percent-encodes a string's bytes for a query.
encode() {
  local LC_ALL=C text=$1 i byte
  for ((i = 0; i < ${#text}; i++)); do
    byte=${text:i:1}
    case $byte in
      [a-zA-Z0-9._~-]) printf '%s' "$byte" ;;
      *) printf '%%%02X' "$(($(printf '%d' "'$byte") & 255))" ;;
    esac
  done
}

# number FILE NAME, text FILE NAME: a field of a JSON answer. The services write it on one line; a name inside
# a string stands there with a backslash before its quote, so it cannot be mistaken for a field.
number() { grep -o "\"$2\" *: *[0-9][0-9]*" "$1" | head -n 1 | grep -o '[0-9]*$' || true; }
text() {
  sed -nE "s/^(.*[{,] *)?\"$2\" *: *\"(([^\"\\\\]|\\\\.)*)\".*/\2/p" "$1" | head -n 1 | sed -e 's/\\"/"/g' -e 's/\\\\/\\/g'
}

# Calls curl with the key, which goes through standard input: a command line can be read by every user. Brackets and
# braces in names of files stand for themselves; curl would take them for patterns.
curl_with_key() {
  if [ -n "${CONFSCOPE_API_KEY:-}" ]; then
    printf 'Authorization: Bearer %s\n' "$CONFSCOPE_API_KEY" | curl --globoff -H @- "$@"
  else
    curl --globoff "$@" </dev/null
  fi
}

# fetch PATH FILE: a GET of the ingest service that load talks to, into a file.
fetch() { curl_with_key -fsS --noproxy '*' -m 30 -o "$2" "$ingest$1" 2>/dev/null; }

show_problems() {
  local id=$1 answer=$2 total
  total=$(($(number "$answer" errors) + $(number "$answer" warnings)))
  [ "$total" -gt 0 ] || return 0
  say "  not understood: $total"
  ! fetch "/api/v1/dumps/$id/problems?limit=10&format=ndjson" "$answer.problems" ||
    while IFS= read -r problem; do
      printf '%s\n' "$problem" >"$answer.problem"
      say "    line $(number "$answer.problem" line): $(text "$answer.problem" message)"
    done <"$answer.problems"
  say "  all of them: $ingest/api/v1/dumps/$id/problems"
}

show_published() {
  local id=$1 answer=$2 name
  printf ' '
  for name in added changed unchanged removed rejected; do
    printf ' %s %s' "$name" "$(number "$answer" "$name")"
  done
  loaded_revision=$(number "$answer" revision)
  printf ' (dump %s, revision %s)\n' "$id" "$loaded_revision"
  show_problems "$id" "$answer"
}

# Asks what has become of a dump until its reading is over, however long that takes.
await_dump() {
  local id=$1 answer=$2
  while :; do
    case $(text "$answer" status) in
      received | reading) ;;
      *) break ;;
    esac
    [ ! -t 1 ] || printf '\r  %s records read' "$(number "$answer" read)"
    sleep 0.2
    fetch "/api/v1/dumps/$id" "$answer" || return 1
  done
  [ ! -t 1 ] || printf '\r\033[K'
}

show_taken() {
  local answer=$1 id
  id=$(text "$answer" id)
  if ! await_dump "$id" "$answer"; then
    warn "  no more answer from $ingest; what came of it: $ingest/api/v1/dumps/$id"
    return 1
  fi
  if [ "$(text "$answer" status)" = failed ]; then
    warn "  not loaded: $(text "$answer" failure)"
    show_problems "$id" "$answer" >&2
    return 1
  fi
  show_published "$id" "$answer"
}

# upload FILE ANSWER: prints the status; the answer goes into a file. -T sends the dump as a stream, however large
# it is; Expect would cost a second's wait.
upload() {
  local bar=(-sS)
  [ ! -t 2 ] || bar=(--progress-bar)
  curl_with_key "${bar[@]}" --noproxy '*' -o "$2" -w '%{http_code}' -X POST -H 'Expect:' \
    -H 'Content-Type: application/octet-stream' -H 'Accept: application/json' -T "$1" \
    "$ingest/api/v1/dumps?name=$(encode "${1##*/}")"
}

# load_file FILE INGEST: uploads one dump and says what came of it; status 1 if nothing of it was published.
load_file() {
  local file=$1 ingest=${2%/} answer failed=0 status
  if [ ! -f "$file" ] || [ ! -r "$file" ]; then
    warn "$file: there is no such file, or it cannot be read."
    return 1
  fi
  say "Loading ${file##*/} …"
  answer=$(mktemp)
  status=$(upload "$file" "$answer") || status=none
  case $status in
    202 | 201) show_taken "$answer" || failed=1 ;;
    200)
      loaded_revision=$(number "$answer" revision)
      say "  nothing to do: these bytes were loaded before (dump $(text "$answer" id), revision $loaded_revision)"
      ;;
    none)
      warn "  no answer from $ingest. ./confscope up starts Confscope; CONFSCOPE_INGEST_URL names another one."
      failed=1
      ;;
    *)
      warn "  not loaded ($status): $(text "$answer" title)"
      warn "  $(text "$answer" detail)"
      failed=1
      ;;
  esac
  rm -f "$answer" "$answer.problem" "$answer.problems"
  return "$failed"
}

cmd_load() {
  local file failed=0 ingest
  [ $# -gt 0 ] || die 'load needs at least one file: ./confscope load seeds/*'
  ensure_command curl
  ingest=${CONFSCOPE_INGEST_URL:-$(url_of ingest-service)}
  for file in "$@"; do
    # For curl, the file "-" is standard input.
    case $file in -*) file=./$file ;; esac
    load_file "$file" "$ingest" || failed=$((failed + 1))
  done
  [ "$failed" = 0 ] || die "$failed of $# files were not loaded."
}
