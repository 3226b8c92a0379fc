# shellcheck shell=bash
# ./confscope bench floor: how long three services with the same libraries and nothing of ours in them take to start, and
# how long ours take, by turns: what a faster start of ours could gain at most (docs/performance.md).

floor_file() {
  mkdir -p "$(dirname "$1")"
  cat >"$1"
}

# The services' build files and settings with one endpoint each, and one table where there is a database.
floor_make() {
  local tree=$1 service code
  cp -R "$root/.mvn" "$root/ops" "$tree/"
  sed '/<module>system-tests</d' "$root/pom.xml" >"$tree/pom.xml"
  for service in "${services[@]}"; do
    code=$tree/$service/src/main/java/io/confscope/floor
    floor_file "$tree/$service/pom.xml" <"$root/$service/pom.xml"
    floor_file "$tree/$service/src/main/resources/application.properties" <"$root/$service/src/main/resources/application.properties"
    floor_file "$code/Hello.java" <<'JAVA'
package io.confscope.floor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/hello")
public class Hello {
    @GET
    public String hello() {
        return "hello";
    }
}
JAVA
    [ -d "$root/$service/src/main/database" ] || continue
    (cd "$root/$service" && find src/main/database -name '*.properties') | while IFS= read -r settings; do
      floor_file "$tree/$service/$settings" <"$root/$service/$settings"
    done
    floor_file "$tree/$service/src/main/resources/db/migration/common/V1__thing.sql" <<<'create table thing (id bigint primary key);'
    floor_file "$code/Thing.java" <<'JAVA'
package io.confscope.floor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Thing {
    @Id
    public long id;
}
JAVA
  done
}

# floor_start TREE NAME: starts the services that are built in a tree as up does, with data of their own, and stops them.
floor_start() (
  root=$1 data=$bench_data/$2
  run=$data/run logs=$data/logs
  mkdir -p "$run" "$logs"
  trap 'stop_all >/dev/null' EXIT
  began=$(bench_millis)
  (start_services)
  wait_ready || die "the services of $2 did not start"
  took=$(($(bench_millis) - began))
  spent=0
  for service in "${services[@]}"; do
    # User and system time, in hundredths of a second.
    spent=$((spent + $(awk '{ print $14 + $15 }' "/proc/$(pid_of "$service")/stat")))
  done
  say "$2: ready after $took ms, $((spent * 10)) ms of processor time"
)

bench_floor() {
  local turn tree=$bench_data/floor
  [ -d /proc/self ] || die 'this benchmark reads /proc.'
  unset CONFSCOPE_DATABASE_URL
  host=127.0.0.1 url_host=127.0.0.1
  build
  mkdir "$tree"
  floor_make "$tree"
  (root=$tree && package_modules ingest-service,stats-service,dashboard) || die "the skeletons could not be built; see $logs/build.log."
  CONFSCOPE_DASHBOARD_PORT=$(bench_free_port)
  CONFSCOPE_INGEST_PORT=$(bench_free_port)
  CONFSCOPE_STATS_PORT=$(bench_free_port)
  say 'The first turn makes the databases.'
  for turn in 1 2 3 4 5 6; do
    floor_start "$root" ours
    floor_start "$tree" skeletons
  done
}
