# shellcheck shell=bash
# ./confscope backup and restore: everything that must not be lost, in one file.

# A backup that was cut off has no manifest: it is the last that is written. Here and below, tar reads from its standard
# input: it takes a name with a colon, as times have, for that of another machine.
check_backup() {
  tar -tzf - <"$1" 2>/dev/null | grep -qx 'manifest.json'
}

cmd_backup() {
  local file=${1:-} part status code=0
  [ $# = 1 ] && [ -n "$file" ] || die 'backup needs one file to write: ./confscope backup confscope.tar.gz'
  case $file in -*) die "backup knows no option '$file'; a file of that name is written ./$file" ;; esac
  [ ! -e "$file" ] || die "$file is there already; name another one."
  ensure_command curl
  ingest=${CONFSCOPE_INGEST_URL:-$(url_of ingest-service)}
  part=$file.part
  status=$(curl_with_key -sS --noproxy '*' -o "$part" -w '%{http_code}' -X POST "${ingest%/}/api/v1/backup") || code=$? status=none
  case $status in
    200) ;;
    none)
      rm -f "$part"
      # 23: curl had nowhere to write to.
      [ "$code" != 23 ] || die "$part could not be written; nothing was saved. Is there such a folder, and room in it?"
      die "no whole answer from $ingest. ./confscope up starts Confscope; CONFSCOPE_INGEST_URL names another one."
      ;;
    *)
      warn "Not saved ($status): $(text "$part" title)"
      warn "$(text "$part" detail)"
      rm -f "$part"
      exit 1
      ;;
  esac
  check_backup "$part" || {
    rm -f "$part"
    die "what $ingest sent was cut off; nothing was saved. Its log says why."
  }
  mv "$part" "$file"
  tar -xzOf - manifest.json <"$file" >"$part"
  say "Saved revision $(number "$part" revision) to $file ($(du -h "$file" | cut -f 1))."
  rm -f "$part"
}

# Into an empty place only: what is there is never written over. The statistics are counted anew from it.
cmd_restore() {
  local file=${1:-} new
  [ $# = 1 ] && [ -n "$file" ] || die 'restore needs the file that backup wrote: ./confscope restore confscope.tar.gz'
  if [ -n "${CONFSCOPE_DATABASE_URL:-}" ]; then
    warn "confscope: CONFSCOPE_DATABASE_URL is set: the papers are in PostgreSQL, and $file is for H2 files. Nothing was changed."
    warn '  To start with that file: unset CONFSCOPE_DATABASE_URL, and restore it.'
    warn "  PostgreSQL has its own: pg_restore puts back what pg_dump saved; copy the folder of dumps back to $data/ingest/dumps."
    exit 1
  fi
  [ -r "$file" ] || die "$file: there is no such file, or it cannot be read."
  [ "$(running_count)" = 0 ] || die "Confscope is running on $data. Stop it first: ./confscope down"
  if [ -e "$data/ingest" ] || [ -e "$data/stats" ]; then
    die "there is data in $data, which restore does not write over. Move it away, or set CONFSCOPE_DATA to another folder."
  fi
  check_backup "$file" || die "$file is not a whole backup: no manifest is at its end. Nothing was changed."
  mkdir -p "$data"
  new=$(mktemp -d "$data/restoring.XXXXXX")
  if ! tar -xzf - -C "$new" <"$file" || ! grep -q '"product":"confscope-ingest"' "$new/manifest.json"; then
    rm -rf "$new"
    die "$file could not be unpacked. Nothing was changed."
  fi
  say "Restored revision $(number "$new/manifest.json" revision) to $data; ./confscope up starts with it."
  rm -f "$new/manifest.json"
  mv "$new" "$data/ingest"
}
