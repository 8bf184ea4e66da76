#!/usr/bin/env bash
# Compiles the example and one of the classes beside this file, and starts the adapter of that class.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
classes=$(mktemp -d)
trap 'rm -rf "$classes"' EXIT
javac -d "$classes" "$here/../../../../examples/java/Adapter.java" "$here/$1.java"
java -cp "$classes" "$1"
