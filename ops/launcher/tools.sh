# shellcheck shell=bash
# Tools that are needed: found, installed (Debian and Ubuntu), or named.

on_debian() { have apt-get && [ -f /etc/debian_version ]; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

can_install() { on_debian && { [ "$(id -u)" = 0 ] || { have sudo && { [ -t 0 ] || sudo -n true 2>/dev/null; }; }; }; }

# install_packages WHAT ADVICE PACKAGE...: by apt where that works, else ends with the advice.
install_packages() {
  local what=$1 advice=$2 log
  shift 2
  can_install || die "$what is missing. $advice"
  log=$(mktemp)
  say "Installing $what ($*) …"
  if ! { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
    tail -n 15 "$log" >&2
    rm -f "$log"
    die "$what could not be installed. $advice"
  fi
  rm -f "$log"
}

ensure_command() {
  have "$1" || install_packages "$1" "Install $1 and run this again." "$1" ca-certificates
}

# at_least FOUND WANTED, as dotted numbers.
at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)" = "$2" ]
}

java_home_of() { "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'; }

# As its release file says, which takes less time than to ask it.
java_major() {
  local release line
  release=$(readlink -f "$1" 2>/dev/null || say "$1")
  release=${release%/bin/java}/release
  if [ -f "$release" ]; then
    while IFS= read -r line; do
      case $line in
        'JAVA_VERSION="'[0-9]*)
          line=${line#*\"}
          line=${line#1.}
          say "${line%%[!0-9]*}"
          return
          ;;
      esac
    done <"$release"
  fi
  "$1" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}

# The first java of 17 or later: JAVA_HOME's, else the PATH's, else where systems keep them.
find_java() {
  local candidate major
  for candidate in "${JAVA_HOME:-/nonexistent}/bin/java" "$(command -v java || true)" \
    /usr/lib/jvm/*/bin/java /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
    [ -x "$candidate" ] || continue
    [ "${1:-}" != jdk ] || [ -x "$(java_home_of "$candidate")/bin/javac" ] || continue
    major=$(java_major "$candidate")
    if [ "${major:-0}" -ge 17 ]; then
      say "$candidate"
      return
    fi
  done
  return 1
}

ensure_java() {
  java=$(find_java "${1:-}") && return
  install_packages 'a JDK 17' 'Install a JDK 17 or later (https://adoptium.net) and set JAVA_HOME to it.' \
    openjdk-17-jdk-headless
  java=$(find_java "${1:-}") || die 'a JDK 17 or later is still not found: set JAVA_HOME to one.'
}

maven_version() { mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1; }

ensure_maven() {
  local advice='Install Maven 3.8.7 or later (https://maven.apache.org/download.cgi) and put its bin folder on the PATH.'
  local version
  have mvn || install_packages Maven "$advice" maven
  version=$(maven_version)
  at_least "${version:-0}" 3.8.7 || die "Maven ${version:-of unknown version} is too old. $advice"
}

ensure_build_tools() {
  ensure_java jdk
  JAVA_HOME=$(java_home_of "$java")
  export JAVA_HOME
  ensure_maven
}
