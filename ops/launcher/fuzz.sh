# shellcheck shell=bash
# ./confscope fuzz: looks for inputs that break a promise of the readers, rules and parameters. No service needs to run.

# The name of a target, its module, and its test.
fuzz_targets() {
  cat <<'TEXT'
upload ingest-service UploadFuzzTest#upload
digest ingest-service DigestFuzzTest#digest
paperlists ingest-service RecordsFuzzTest#paperlists
openreview ingest-service RecordsFuzzTest#openReview
publisher ingest-service RecordsFuzzTest#publisher
jsonl ingest-service RecordsFuzzTest#jsonLines
csv ingest-service RecordsFuzzTest#csv
vocabulary ingest-service VocabularyFuzzTest#vocabulary
tagger ingest-service TaggerFuzzTest#tagger
links ingest-service LinksFuzzTest#links
papers-filter ingest-service io.confscope.ingest.paper.FilterFuzzTest#filter
parameters ingest-service ParametersFuzzTest#parameters
stats-filter stats-service io.confscope.stats.query.FilterFuzzTest#filter
TEXT
}

fuzz_names() { fuzz_targets | cut -d ' ' -f 1; }

# fuzz_one TARGET MINUTES: Jazzer keeps what it found useful in the module's .cifuzz-corpus, a finding in the sources.
fuzz_one() {
  local target=$1 module test_name log status=0 before user system
  read -r module test_name <<<"$(fuzz_targets | sed -n "s/^$target //p")"
  log=$root/$module/target/fuzz-$target.log
  say "== $target: $test_name of $module, for $2 min ($log)"
  before=$SECONDS
  # JUnit would take the time limit of one input for that of all.
  { TIMEFORMAT='%U %S' && time (cd "$root" &&
    JAZZER_FUZZ=1 JAZZER_MAX_DURATION=${2}m mvn -B -ntp -pl "$module" surefire:test "-Dtest=$test_name" \
      -Djazzer.hooks=true -Djunit.jupiter.execution.timeout.mode=disabled "-DargLine=-Xmx1g -XX:+UseSerialGC" >"$log" 2>&1 </dev/null); } 2>"$log.times" || status=$?
  read -r user system <"$log.times"
  rm -f "$log.times"
  sed -n -E 's/^.*#([0-9]+)[[:space:]]+[A-Z]+ +cov: ([0-9]+).* corp: ([0-9]+)\/.*$/  \1 runs, \2 edges covered, \3 inputs kept/p' "$log" | tail -n 1
  say "  $((SECONDS - before)) s, of which $user s of processor time in the program and $system s in the system"
  if [ "$status" != 0 ]; then
    grep -m 3 -E '^== Java Exception|^ERROR: |Test unit written to|Artifact' "$log" | sed 's/^/  /'
    warn "  A finding, or the test could not run: $log"
  fi
  return "$status"
}

cmd_fuzz() {
  local minutes=5 targets=() target failed=0
  while [ $# -gt 0 ]; do
    case $1 in
      --minutes)
        minutes=${2:-}
        shift
        ;;
      -*) die "fuzz takes a target and --minutes N; there is no option '$1'." ;;
      *) targets+=("$1") ;;
    esac
    [ $# = 0 ] || shift
  done
  case $minutes in '' | *[!0-9]* | 0*) die '--minutes takes a whole number from 1.' ;; esac
  if [ ${#targets[@]} = 0 ]; then
    while read -r target; do targets+=("$target"); done < <(fuzz_names)
  fi
  for target in "${targets[@]}"; do
    fuzz_names | grep -qxF -- "$target" || die "there is no target '$target': $(fuzz_names | paste -s -d ' ' -)."
  done
  ensure_build_tools
  say 'Building the tests …'
  (cd "$root" && mvn -B -ntp -q -pl ingest-service,stats-service test-compile </dev/null)
  for target in "${targets[@]}"; do
    fuzz_one "$target" "$minutes" || failed=$((failed + 1))
  done
  [ "$failed" = 0 ] || die "$failed of ${#targets[@]} targets failed."
}
