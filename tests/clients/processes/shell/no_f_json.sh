#!/usr/bin/env bash
# Does not ask for JSON, and gets the HTML that is the default.
source "$(dirname "${BASH_SOURCE[0]}")/../../../../examples/shell/adapter.sh"

eval "right_$(declare -f job_url)"
job_url() { right_job_url "$@" | sed 's/?f=json//'; }

main
