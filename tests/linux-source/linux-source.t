#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The rules on a kernel of today: all of the one whose source this release of
# Debian packages.
#
# Its page-table buffer is another one by now, so that what is left to look at
# is how it uses the hooks of x86_init. The reports below were looked at by
# hand: the functions are called once, while the kernel starts, and are the only
# overrides of a tree since 5.10 that stay in memory; hv_vtl clears what has been
# read by then. Any other report is a fault of a rule, or a new one of the tree.
#
# The tree's own "make coccicheck" runs each rule unchanged. A rule pgt_* reports
# over arch/x86 what ours does, and on the fixtures of tests/coccicheck that have
# the rule's fault, put into the tree, it shows that in each mode that it has. A
# rule x86_init_* reads all of the tree: tests/linux-source/seeds.c is put there,
# and the rule finds its line in it, with one job and with several, in each of
# the modes that it declares.
# Speaks TAP.
set -u

cd "$(dirname "$0")/../.." || exit 2
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

always='arch/x86/platform/ce4100/ce4100.c: x86_init_override_init: sdv_pci_init
arch/x86/platform/intel-mid/intel-mid.c: x86_init_override_init: intel_mid_arch_setup'
known="arch/x86/hyperv/hv_vtl.c: x86_init_override_late: x86_platform
arch/x86/kernel/cpu/acrn.c: x86_init_override_init: acrn_x2apic_available
arch/x86/platform/pvh/enlighten.c: x86_init_override_init: pvh_get_root_pointer
$always"

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

# The tree's own coccicheck: usage: own RULE MODE FOLDER [JOBS]. It asks git for the
# files where there is a repository, and ours, around it, ignores the tree.
own() {
	GIT_CEILING_DIRECTORIES=$(dirname "$tree") make -s -C "$tree" coccicheck COCCI="$check/$1.cocci" MODE="$2" \
		J="${4-1}" M="$3" >"$dir/own.$2" 2>&1 || {
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
		grep -qx "virtual $mode" "$check/$1.cocci" || continue
		own "$1" $mode arch/x86/coccicheck
	done
	seed_lines "$1" >"$dir/expected"
	cut -d ' ' -f 1 "$dir/expected" | sort -u >"$dir/expected.files"
	rm -r "$seeds"
	compare lines report expected
	compare org_lines org expected
	compare files context expected.files
	! grep -qx "virtual patch" "$check/$1.cocci" ||
		files <"$dir/own.patch" | comm -13 "$dir/expected.files" -
}

# The same of a rule that reads all of the tree.
judge_hooks() {
	mkdir "$seeds"
	cp tests/linux-source/seeds.c "$seeds"
	seed_lines "$1" >"$dir/expected"
	cut -d ' ' -f 1 "$dir/expected" | sort -u >"$dir/expected.files"
	for jobs in 1 2; do
		own "$1" report arch/x86/coccicheck $jobs
		compare lines report expected
	done
	for mode in org context; do
		own "$1" $mode arch/x86/coccicheck
	done
	compare org_lines org expected
	compare files context expected.files
	if grep -q '^virtual patch' "$check/$1.cocci"; then
		own "$1" patch arch/x86/coccicheck
		compare files patch expected.files
	fi
	rm -r "$seeds"
}

"$check/coccicheck" "$tree" >"$dir/out" 2>"$dir/said"
reports <"$dir/out" >"$dir/got"
echo "$known" >"$dir/known"
verdict "our coccicheck reports nothing but what is known" \
	"$(grep -vxFf "$dir/known" "$dir/got")"
verdict "and what is in every tree" \
	"$(echo "$always" | grep -vxFf "$dir/got")"
verdict "no rule pgt_* is needed, and that is said" \
	"$(grep -q 'no rule pgt_\* is needed' "$dir/said" || cat "$dir/said")"
for rule in "$check"/*.cocci; do
	rule=$(basename "$rule" .cocci)
	case $rule in
	x86_init_*) wrong=$(judge_hooks "$rule") ;;
	*) wrong=$(judge "$rule") ;;
	esac
	verdict "the tree's own make coccicheck runs $rule" "$wrong"
done
plan
