# shellcheck shell=bash
# ./confscope evaluate: tags labelled papers and says where the rules and the labels disagree. No service needs to run.

cmd_evaluate() {
  local services=(ingest-service) app=$root/ingest-service/target/quarkus-app
  mkdir -p "$logs"
  # What the build says is no part of the evaluation.
  build >&2
  ensure_java
  "$java" -cp "$app/app/*:$app/lib/main/*" io.confscope.ingest.evaluate.EvaluateCommand "$@"
}
