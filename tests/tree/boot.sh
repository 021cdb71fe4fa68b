#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What becomes of a kernel tree in each scenario.
#
# usage: boot.sh TREE [NAME [SCENARIO...]]	BUILD is what link.sh needs
#
# A line for each scenario, by default of tests/scenarios/: its name, the verdict ("boots"
# or "crashes"), the letter of the guarantee that was broken first or "-", and
# what went wrong or "-", with tabs between. When one of them gave no verdict,
# that is said, and the exit is 1; there are no lines then.
set -u
export LC_ALL=C

here=$(dirname "$0")
tree=$1 name=${2:-tree}
shift
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- "$here"/../scenarios/*
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

"$here/link.sh" "$tree" "$dir/boot" "$name" || exit
for s; do
	timeout 60 "$dir/boot" "$s" "$name" >"$dir/log" 2>&1
	awk -F '\t' -v s="${s##*/}" '$1 == "@row" {
		print s "\t" $2 "\t" $3 "\t" $8
		verdict = 1
	}
	END { exit !verdict }' "$dir/log" >>"$dir/rows" || {
		echo "tree: $name gave no verdict in ${s##*/}:" \
			"$(grep . "$dir/log" | tail -n 1)" >&2
		exit 1
	}
done
cat "$dir/rows"
