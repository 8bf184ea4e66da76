#!/usr/bin/env bash
# Polls every two seconds, whatever the page says; and takes any error for the end.
id=$(jq --raw-output .jobId <<< "$POLLSPEC_PARAMS" | jq --slurp --raw-input --raw-output 'rtrimstr("\n") | @uri')
while :; do
  # From a file: a token of 100,000 characters fits into no line of arguments that many systems take.
  state=$(
    curl --silent --fail --header @- "$1/realitydataanalysis/jobs/$id/progress" << HEADERS | jq --raw-output .progress.state
Authorization: Bearer $POLLSPEC_TOKEN
Accept: application/vnd.bentley.itwin-platform.v1+json
HEADERS
  )
  case $state in
    success | failed | cancelled) exit 0 ;;
    '') exit 1 ;;
  esac
  sleep 2
done
