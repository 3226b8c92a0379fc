#!/usr/bin/env bash
# archive-classes.sh FOLDER: runs the packaged service of FOLDER (a quarkus-app) once, on data that is thrown away, asks
# it what readers ask first, and has Java write the classes that were loaded into FOLDER/classes.jsa. A start with that
# archive needs half of the time and less memory. The build runs it, and so do the container files, since an archive is
# good for one Java and one place only; Java passes over one that does not fit.
set -euo pipefail

folder=${1:?the folder of a packaged service, as it will be named when the service is started}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
archive=$folder/classes.jsa
patience=300 # seconds for the whole run

scratch=$(mktemp -d)
: >"$scratch/log"
pid=''
clean_up() {
  [ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true
  rm -rf "$scratch"
}
trap clean_up EXIT
rm -f "$archive" "$archive.size"

# From Java 25 on the archive also says how classes are linked, which only another collector than the services' can write.
# The services' option reads either kind.
making=(-XX:+UseSerialGC "-XX:ArchiveClassesAtExit=$scratch/classes.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off)
if "$java" -XX:+PrintFlagsFinal -version 2>/dev/null | grep -q AOTCacheOutput; then
  making=(-XX:+UseG1GC "-XX:AOTCacheOutput=$scratch/classes.jsa" -Xlog:aot=off)
fi

# Nothing of the caller's settings counts, and nothing is left in /tmp: in an image it would be root's, in the service's way. Nobody listens at the other services' addresses, and a build for PostgreSQL
# has none here: its start goes as far as it can without one.
env -i PATH="$PATH" HOME="$scratch" TMPDIR="$scratch" CONFSCOPE_DATA="$scratch/data" \
  CONFSCOPE_INGEST_URL=http://127.0.0.1:9 CONFSCOPE_STATS_URL=http://127.0.0.1:9 \
  CONFSCOPE_DATABASE_URL=jdbc:postgresql://127.0.0.1:9/none \
  "$java" -Xmx256m -XX:TieredStopAtLevel=1 "${making[@]}" "-Djava.io.tmpdir=$scratch" -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=0 \
  -Dquarkus.log.console.json.enabled=false -Dquarkus.flyway.connect-retries=0 -Dquarkus.shutdown.timeout=1S \
  -jar "$folder/quarkus-run.jar" >"$scratch/log" 2>&1 </dev/null &
pid=$!

give_up() {
  printf 'archive-classes: %s; %s starts without an archive, which takes longer.\n' "$1" "$folder" >&2
  tail -n 5 "$scratch/log" >&2
  exit 0
}

SECONDS=0
port=''
while [ -z "$port" ] && kill -0 "$pid" 2>/dev/null; do
  [ "$SECONDS" -lt "$patience" ] || give_up 'the service did not start in time'
  port=$(sed -n 's/.*Listening on: http:\/\/127\.0\.0\.1:\([0-9]*\).*/\1/p' "$scratch/log")
  [ -n "$port" ] || sleep 0.1
done

# ask METHOD PATH [BODY]: whatever is answered, the classes for it have been loaded.
ask() {
  {
    exec 3<>"/dev/tcp/127.0.0.1/$port" &&
      printf '%s %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\nContent-Length: %s\r\n\r\n%s' \
        "$1" "$2" "$port" "${#3}" "$3" >&3 &&
      timeout 20 cat <&3 >/dev/null
    exec 3>&-
  } 2>/dev/null || true
}

if [ -n "$port" ]; then
  ask POST '/api/v1/dumps?wait=true&name=one.jsonl' \
    '{"id":"1","venue":"none","year":2000,"title":"One paper","abstract":"We use EEG. Code: https://github.com/a/b"}'
  for path in /q/health/ready /api/v1/papers '/api/v1/papers?q=paper' /api/v1/vocabulary '/api/v1/changes?after=0' \
    /api/v1/stats '/api/v1/stats?by=topic' /api/v1/stats/topics / /app/main.js /api/status /api/ingest/api/v1/papers \
    /q/metrics; do
    ask GET "$path" ''
  done
  kill -TERM "$pid"
fi
while kill -0 "$pid" 2>/dev/null; do
  [ "$SECONDS" -lt "$patience" ] || give_up 'the service did not end in time'
  sleep 0.1
done
pid=''

[ -s "$scratch/classes.jsa" ] || give_up 'Java wrote no archive'
# An archive that was cut off makes Java crash. So it is moved there whole, and its size is kept for who uses it.
mv "$scratch/classes.jsa" "$archive.part"
wc -c <"$archive.part" >"$archive.size"
mv "$archive.part" "$archive"
