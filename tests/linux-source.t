#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The rules on a kernel of today: all of the one whose source this release of
# Debian packages.
#
# Its page-table buffer is another one by now, so that what is left to look at
# is how it uses the hooks of x86_init. The reports below were looked at by
# hand: both functions are called once, while the kernel starts, and are the only
# overrides of the tree that stay in memory. Any other report is a fault of a
# rule, or a new one of the tree.
#
# The tree's own "make coccicheck" runs each rule unchanged: over arch/x86 it
# reports what ours does, and on the fixtures of tests/coccicheck that have the
# rule's fault, put into the tree, it shows that in each of the four modes.
# Speaks TAP.
set -u

cd "$(dirname "$0")/.." || exit 2
# shellcheck source=tests/tap.sh
. tests/tap.sh
check=$PWD/semantic-patches/check
if ! command -v "${SPATCH:-spatch}" >/dev/null; then
	echo "1..0 # SKIP no spatch (package coccinelle)"
	exit 0
fi

if ! tree=$(tests/world.sh linux-tree 2>&1); then
	echo "1..0 # SKIP ${tree#*: }"
	exit 0
fi

known='arch/x86/platform/ce4100/ce4100.c: x86_init_override_init: sdv_pci_init
arch/x86/platform/intel-mid/intel-mid.c: x86_init_override_init: intel_mid_arch_setup'

dir=$(mktemp -d)
seeds=$tree/arch/x86/coccicheck
trap 'rm -rf "$dir" "$seeds"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# FILE: RULE: FUNCTION of each report.
reports() {
	sed -n 's/^\([^:]*\):[0-9]*:[0-9-]*: \([^:]*\): \([a-z0-9_]*\).*/\1: \2: \3/p' |
		sort -u
}

# FILE LINE of each report, of each report in org mode, and of each place where
# a fixture expects one.
lines() {
	sed -n 's|^\(arch/[^:]*\):\([0-9]*\):[0-9-]*: .*|\1 \2|p' | sort -u
}

org_lines() {
	sed -n 's|.*\[\[view:\(arch/[^:]*\)::.*::linb=\([0-9]*\)::.*|\1 \2|p' |
		sort -u
}

seed_lines() {
	grep -n "expect: .*\<$1\>" "$seeds"/*.c /dev/null |
		sed -n "s|^$tree/\([^:]*\):\([0-9]*\):.*|\1 \2|p" | sort -u
}

# The files that a diff changes.
files() {
	sed -n 's|^--- \(a/\)\?\([^	]*\).*|\2|p' | sort -u
}

# What is wrong with what a mode shows: usage: compare FUNCTION MODE EXPECTED.
compare() {
	"$1" <"$dir/own.$2" >"$dir/got"
	diff "$dir/$3" "$dir/got" || cat "$dir/own.$2"
}

# The tree's own coccicheck: usage: own RULE MODE FOLDER. It asks git for the
# files where there is a repository, and ours, around it, ignores the tree.
own() {
	GIT_CEILING_DIRECTORIES=$(dirname "$tree") make -s -C "$tree" coccicheck COCCI="$check/$1.cocci" MODE="$2" J=1 \
		M="$3" >"$dir/own.$2" 2>&1 || {
		echo "MODE=$2 fails:"
		tail -n 5 "$dir/own.$2"
	}
}

# What the tree's own coccicheck says of a rule that it should not, and what it
# does not say that it should.
judge() {
	grep ": $1: " "$dir/out" | lines >"$dir/expected"
	own "$1" report arch/x86
	compare lines report expected

	mkdir "$seeds"
	grep -l "expect: .*\<$1\>" tests/coccicheck/*.c |
		xargs -I{} cp {} "$seeds"
	for mode in report org context patch; do
		own "$1" $mode arch/x86/coccicheck
	done
	seed_lines "$1" >"$dir/expected"
	cut -d ' ' -f 1 "$dir/expected" | sort -u >"$dir/expected.files"
	rm -r "$seeds"
	compare lines report expected
	compare org_lines org expected
	compare files context expected.files
	files <"$dir/own.patch" | comm -13 "$dir/expected.files" -
}

"$check/coccicheck" "$tree" >"$dir/out" 2>&1
echo "$known" >"$dir/known"
reports <"$dir/out" >"$dir/got"
verdict "our coccicheck reports what is known" \
	"$(diff "$dir/known" "$dir/got" || tail -n 1 "$dir/out")"
for rule in "$check"/*.cocci; do
	rule=$(basename "$rule" .cocci)
	verdict "the tree's own make coccicheck runs $rule" "$(judge "$rule")"
done
plan
