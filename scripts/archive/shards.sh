#!/bin/sh
# Reads an archive in shards with GNU parallel and learns from the joined lines: scripts/archive/shards.sh FOLDER PROFILE [SHARDS]
# FOLDER is named relative to the current folder, as the evidence names its files.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=$1 profile=$2 shards=${3:-8}
command -v parallel >/dev/null || { echo "GNU parallel is not installed: apt-get install parallel" >&2; exit 2; }
aside=$(mktemp -d)
trap 'rm -rf "$aside"' EXIT
# Names are parted by zero bytes, so that any name will do. A shard that cannot be read ends the run.
find "$folder" -type f \( -name '*.txt' -o -name '*.md' -o -name '*.report' \) -print0 \
  | parallel --null --halt now,fail=1 --max-args "$(( ($(find "$folder" -type f | wc -l) + shards - 1) / shards ))" \
      "node '$here/server/bin/rapporteur.cjs' observe {} > '$aside'/{#}.jsonl"
cat "$aside"/*.jsonl | node "$here/server/bin/rapporteur.cjs" learn --observations - --out "$profile"
