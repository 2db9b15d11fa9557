#!/usr/bin/env bash
# A day in the life of the schedule, an hour of it every fifteen seconds (HOUR_SECONDS): files arrive on the hour, one broken, one late, one twice, and the process is
# restarted in between. It works in a folder of its own, by default day/ here, and prints each run's report.
#
#   dotnet build src/Pipeline && samples/day.sh [FOLDER]
set -eu
cd "$(dirname "$0")/.."
folder=${1:-day}
seconds=${HOUR_SECONDS:-15}
rm -rf "$folder"
mkdir -p "$folder/made" "$folder/lake"
pipeline() { dotnet src/Pipeline/bin/Debug/net10.0/Pipeline.dll "$@"; }
# Its two days are those of the schedule to the end.
if [ "$(date -u +%H%M)" -ge 2357 ]; then sleep 180; fi
today=$(date -u +%Y/%m/%d)
yesterday=$(date -u -d yesterday +%Y/%m/%d 2>/dev/null || date -u -v-1d +%Y/%m/%d)

say() { echo; echo "== $*"; }

# The files of an hour, written whole before they have their names, as S3 does.
arrive() {
  mkdir -p "$folder/lake/raw-events/$2"
  cp "$folder/made/raw-events/$1" "$folder/lake/.arriving"
  mv "$folder/lake/.arriving" "$folder/lake/raw-events/$2/$3"
}

start() {
  dotnet src/Pipeline/bin/Debug/net10.0/Pipeline.dll schedule --cron "*/$seconds * * * * *" --catch-up --stage "$folder/lake" --database "$folder/day.duckdb" --target-path "$folder/target" \
    --timeout "$((seconds / 2))s" --poke-interval 2s --soft-fail --health off >> "$folder/schedule.log" 2>&1 &
  schedule=$!
  trap 'kill $schedule 2>/dev/null || true' EXIT
}

stop() {
  kill -TERM "$schedule"
  wait "$schedule" || true
  trap - EXIT
}

lines() { grep -c "$1" "$folder/schedule.log" || true; }

# Waits for a run that begins from now on to end: one that is under way may have listed the files before.
hour() {
  begun=$(lines ': tick of ')
  until [ "$(lines 'ended with exit code')" -gt "$begun" ]; do sleep 0.5; done
  report
}

# What the log says since the last report, without its lines for each node.
report() {
  sed -n "$((${seen:-0} + 1)),\$p" "$folder/schedule.log" | grep -vE ' [0-9]+ of [0-9]+ (START|OK (created|loaded)|PASS|NO-OP)' || true
  seen=$(wc -l < "$folder/schedule.log")
}

pipeline generate-events --events 4000 --from "$(date -u -d yesterday +%F 2>/dev/null || date -u -v-1d +%F)" --to "$(date -u +%F)" --output "$folder/made"
files=($(cd "$folder/made/raw-events" && ls -d "$today"/*/* | head -4))
late=$(cd "$folder/made/raw-events" && ls -d "$yesterday"/*/* | tail -1)
touch "$folder/schedule.log"

say "Yesterday's run, but for the last file, which is not there yet"
mkdir -p "$folder/lake/raw-events/$yesterday"
cp -r "$folder/made/raw-events/$yesterday/." "$folder/lake/raw-events/$yesterday/"
rm -r "$folder/lake/raw-events/${late%/*}"
pipeline --date "$(echo "$yesterday" | tr / -)" --stage "$folder/lake" --database "$folder/day.duckdb" --target-path "$folder/target" --quiet

say "The schedule starts; nothing has arrived"
start
hour
say "An hour's file arrives"
arrive "${files[0]}" "$today/08" events_001.json.gz
hour
say "The next hour's file arrives with another one that was cut on its way"
mkdir "$folder/lake/.together"
cp "$folder/made/raw-events/${files[1]}" "$folder/lake/.together/events_001.json.gz"
cut=$folder/made/raw-events/${files[2]}
head -c "$(($(wc -c < "$cut") / 2))" "$cut" > "$folder/lake/.together/events_002.json.gz"
mv "$folder/lake/.together" "$folder/lake/raw-events/$today/09"
hour
say "The process is told to stop, a file arrives while it is gone, and it starts again"
stop
report
arrive "${files[2]}" "$today/10" events_001.json.gz
sleep "$((seconds + 2))"
start
hour
say "A file of yesterday arrives late, and one that was loaded arrives again, changed"
arrive "$late" "${late%/*}" events_001.json.gz
arrive "${files[3]}" "$today/08" events_001.json.gz
hour
stop
report

say "What ran"
pipeline runs list --database "$folder/day.duckdb"
