# shellcheck shell=bash
# Builds the services that are not built or are older than their sources.

# A service is built for one database; the builds lie side by side.
jar_of() {
  case ${CONFSCOPE_DATABASE_URL:+$1} in
    ingest-service | stats-service) say "$root/$1/target/postgresql/quarkus-app/quarkus-run.jar" ;;
    *) say "$root/$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# Built, and nothing that goes into the build is newer (a removed file makes its folder newer).
is_built() {
  local jar
  jar=$(jar_of "$1")
  [ -f "$jar" ] || return 1
  [ -z "$(find "$root/$1/src/main" "$root/$1/pom.xml" "$root/pom.xml" -newer "$jar" -print 2>/dev/null)" ]
}

# Maven's whole output goes into a file; the terminal shows which module it is at, and errors. A Java newer than the one
# that Confscope is written for may warn of more, and who only wants to use it is not to be stopped by that.
package_modules() {
  local lenient=''
  [ "$(java_major "$java")" -le 17 ] || lenient=-Dmaven.compiler.failOnWarning=false
  (cd "$root" && mvn -B -ntp -Dstyle.color=never -Dmaven.test.skip=true $lenient ${CONFSCOPE_DATABASE_URL:+-Ppostgres} -pl "$1" package) 2>&1 </dev/null | tee "$logs/build.log" |
    awk '/^\[INFO\] Building Confscope/ { print "  " $4, $NF ~ /^\[/ ? $NF : ""; fflush() } /^\[ERROR\]/'
}

build() {
  local stale='' service began
  for service in "${services[@]}"; do
    is_built "$service" || stale=${stale:+$stale,}$service
  done
  [ -n "$stale" ] || return 0
  ensure_build_tools
  began=$SECONDS
  say "Building ${stale//,/, }; the first time, libraries are downloaded, which takes a few minutes …"
  package_modules "$stale" || die "the build failed; all of what Maven said is in $logs/build.log."
  say "Built in $((SECONDS - began)) s."
}
