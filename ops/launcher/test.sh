# shellcheck shell=bash
# ./confscope test: brings a browser and runs every test; --faults: the fault tests alone, for longer.

find_chromium() {
  local candidate
  for candidate in "${CONFSCOPE_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' /Applications/Chromium.app/Contents/MacOS/Chromium; do
    # Ubuntu's chromium-browser without snap is a stub that only says so: a browser must tell its version.
    if [ -n "$candidate" ] && "$candidate" --version >/dev/null 2>&1; then
      command -v "$candidate"
      return
    fi
  done
  return 1
}

ensure_chromium() {
  local advice='Install Chromium or Google Chrome, or set CONFSCOPE_CHROMIUM to one.'
  if ! chromium=$(find_chromium); then
    install_packages Chromium "$advice" chromium
    chromium=$(find_chromium) || die "the Chromium of this system does not start. $advice"
  fi
}

# Without a font for it, Chinese text is drawn as boxes, and a screenshot shows nothing.
ensure_chinese_font() {
  ! on_debian || [ -n "$(fc-list :lang=zh 2>/dev/null | head -n 1)" ] ||
    install_packages 'a Chinese font' 'Install the package fonts-noto-cjk.' fonts-noto-cjk fontconfig
}

# Adds up the tests of all reports that this run wrote.
print_test_totals() {
  find "$root" -path '*/target/*-reports/TEST-*.xml' -newer "$1" -exec grep -h -m 1 '<testsuite ' {} + 2>/dev/null |
    awk '
      function attribute(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
      { tests += attribute("tests"); failed += attribute("failures") + attribute("errors"); skipped += attribute("skipped") }
      END { printf "%d tests, %d failed, %d skipped", tests, failed, skipped }'
}

# test_faults [--count N] [--seed S] [--minutes M] [--only NAME]: the long forms of the fault tests, against services that are
# packaged first.
test_faults() {
  local count=50 seed=1 minutes=10 only='*' status=0
  while [ $# -gt 0 ]; do
    case $1 in
      --count) count=${2:-} ;;
      --seed) seed=${2:-} ;;
      --minutes) minutes=${2:-} ;;
      --only) only=${2:-} ;;
      *) die "test --faults does not know '$1': it takes --count N, --seed S, --minutes M and --only NAME." ;;
    esac
    shift
    [ $# = 0 ] || shift
  done
  case $count$seed$minutes in *[!0-9]* | '') die 'test --faults: --count, --seed and --minutes want whole numbers.' ;; esac
  only=${only%IT}
  [ "$only" = '*' ] || [ -f "$root/system-tests/src/test/java/io/confscope/system/fault/${only}IT.java" ] ||
    die "test --faults --only: there is no ${only}IT; see docs/reliability.md."
  mkdir -p "$logs"
  build
  say "Causing faults: count $count, seed $seed, load for $minutes min …"
  (cd "$root" && mvn -B -ntp -pl system-tests -DservicesArePackaged verify "-Dit.test=io/confscope/system/fault/${only}IT" \
    "-Dconfscope.faults.count=$count" "-Dconfscope.faults.seed=$seed" "-Dconfscope.faults.minutes=$minutes" </dev/null) || status=$?
  say ''
  say "What was done and found, step by step: $root/system-tests/target/faults"
  tail -n 1 "$root"/system-tests/target/faults/*.txt || true
  return "$status"
}

# With PostgreSQL in H2's place, both side by side, and with the rules of a cluster: the tests bring a PostgreSQL of their own.
test_postgres() {
  say "Testing with Java $(java_major "$java"), Maven $(maven_version) and PostgreSQL …"
  (cd "$root" && mvn -B -ntp -q -DskipTests -pl ingest-service,stats-service package </dev/null &&
    mvn -B -ntp -Ppostgres -pl ingest-service,stats-service verify "$@" </dev/null &&
    mvn -B -ntp -Ppostgres -pl system-tests -DservicesArePackaged verify '-Dit.test=SameAnswersIT,ClusterIT' "$@" </dev/null)
}

test_all() {
  ensure_chromium
  ensure_chinese_font
  export CONFSCOPE_CHROMIUM=$chromium PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  say "Testing with Java $(java_major "$java"), Maven $(maven_version) and $chromium …"
  (cd "$root" && mvn -B -ntp verify "$@" </dev/null)
}

cmd_test() {
  local began marker status=0 tests=test_all
  case ${1:-} in
    --postgres) tests=test_postgres && shift ;;
    --faults) tests=test_faults && shift ;;
  esac
  ensure_command curl
  ensure_command git
  ensure_build_tools
  began=$SECONDS
  marker=$(mktemp)
  "$tests" "$@" || status=$?
  say ''
  say "$(print_test_totals "$marker"), in $((SECONDS - began)) s$([ "$status" = 0 ] || say '; the build failed, see above')"
  rm -f "$marker"
  return "$status"
}
