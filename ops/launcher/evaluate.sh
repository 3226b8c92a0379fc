# shellcheck shell=bash
# ./confscope evaluate: tags labelled papers and says where the rules and the labels disagree. No service needs to run.

cmd_evaluate() {
  local services=(ingest-service) app
  mkdir -p "$logs"
  # What the build says is no part of the evaluation.
  build >&2
  ensure_java
  app=$(dirname "$(jar_of ingest-service)")
  "$java" -cp "$app/app/*:$app/lib/main/*" io.confscope.ingest.evaluate.EvaluateCommand "$@"
}
