#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The miniature trees boot: as they are they fail as kernels of their age did,
# and with the series of make backport they keep A to E.
#
# Each is cut and linked as any kernel tree is (tests/tree/), and plays the
# scenarios with its own init_memory_mapping() and its own mask, on the model of
# Xen. The series is applied step by step and played again: no step
# may break a scenario that was in order before it, and all are in order without
# and with the last step, which sizes the buffer. Run by prove.
set -u
cd "$(dirname "$0")/../.." || exit 2
build=$(realpath "${BUILD:-build}")
export BUILD="$build" LC_ALL=C

# shellcheck source=tests/tap.sh
. tests/tap.sh

link=tests/tree/link.sh
backport=semantic-patches/backport/backport
built "$build/tree.o"
command -v "${SPATCH:-spatch}" >/dev/null || bail "no spatch; run 'make deps'"

dir=$(mktemp -d)
# shellcheck source=tests/spatch/again.sh
. tests/spatch/again.sh
trap 'again_end; rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
again_begin "$dir/again"

# Trees that look for a place below what is mapped already.
low() {
	case $1 in
	2.6.32 | 2.6.37 | 3.*) true ;;
	*) false ;;
	esac
}

# What a tree does as it is: VERDICT GUARANTEE PFN, in the scenarios of the
# report, of a memory test, of an allocation, of one between two mappings, and
# of a buffer that stays empty.
untouched() {
	case $1 in
	# The tables lie low: no page of the buffer is mapped again.
	2.6.32 | 2.6.37) cat <<-ROWS ;;
		bug-report boots - -
		memtest-first boots - -
		alloc-first boots - -
		alloc-between boots - -
	ROWS
	# The mask ends at the end: the next table is mapped writable.
	2.6.39-rc4 | 2.6.39-rc5) cat <<-ROWS ;;
		bug-report crashes A bacf7
		alloc-between crashes A 11f7f7
		above-4g crashes A 17f7f7
		revert-report crashes A 1df7f3
	ROWS
	# Polling: what is free is read-only until the next set_pte.
	2.6.39-rc6) cat <<-ROWS ;;
		bug-report boots - -
		memtest-first crashes B 3ffde
		alloc-first crashes B 5fffb
		alloc-between crashes B bfff0
		revert-report crashes B 1dfffb
	ROWS
	# Upstream's hook: the mask stays armed, an empty buffer is forgotten.
	2.6.39) cat <<-ROWS ;;
		bug-report boots - -
		memtest-first boots D 3ffde
		alloc-first boots D 5ffde
		alloc-between boots D bffde
		empty-buffer crashes E 101fb
	ROWS
	# The same with the tables low: nobody is handed the forgotten pages.
	3.2) cat <<-ROWS ;;
		bug-report boots D 3fde
		memtest-first boots D 3fde
		alloc-first boots D 3fde
		alloc-between boots D 3fde
	ROWS
	# No buffer waits to be reserved.
	3.9) cat <<-ROWS ;;
		bug-report boots - -
		memtest-first boots - -
		alloc-first boots - -
		empty-buffer boots - -
	ROWS
	*) return 1 ;;
	esac
}

# usage: row SCENARIO
# VERDICT GUARANTEE PFN, spare pages, and the fault if there was one
row() {
	"$dir/boot" "tests/scenarios/$1" tree | awk -F '\t' '$1 == "@row" {
		print $2, $3, $5, $14, $8 }'
}

# Plays all scenarios. Those in which nothing is broken are $good, the others
# $broken with what they say; $spare is how many pages were spare. Where a step
# has not changed the program, all of them stay as they are.
play() {
	program=$(cksum <"$dir/boot")
	[ "$program" != "$played" ] || return 0
	played=$program
	good=' ' broken='' spare=0
	for s in tests/scenarios/*; do
		s=${s##*/}
		# There is no place below, and so no kernel of that age boots.
		[ "$s" != tight-low ] || ! low "$name" || continue
		got=$(row "$s")
		case $got in
		"boots - - "*)
			good="$good$s "
			spare=$((spare + $(echo "$got" | cut -d ' ' -f 4)))
			;;
		*) broken="$broken
$s: ${got:-no verdict}" ;;
		esac
	done
}

for tree in tests/minitrees/[0-9]*; do
	name=${tree##*/} played=''
	$link "$tree" "$dir/boot" tree >"$dir/log" 2>&1
	ok $? "$name as it is: compiles" "$(cat "$dir/log")"
	untouched "$name" >"$dir/untouched" ||
		bail "what does $name do as it is?"
	while read -r s want; do
		got=$(row "$s")
		case "$got " in "$want "*) true ;; *) false ;; esac
		ok $? "$name as it is: $s $want" "got ${got:-no verdict}"
	done <"$dir/untouched"

	play
	if [ "$name" = 3.9 ]; then
		[ -z "$broken" ]
		ok $? "$name as it is: boots every scenario, A to E kept" "$broken"
		continue
	fi
	rm -rf "$dir/out" "$dir/tree"
	$backport --sizing "$tree" "$dir/out" >"$dir/log" 2>&1
	ok $? "$name: a series is made" "$(cat "$dir/log")"
	cp -R "$tree" "$dir/tree"
	spare_unsized=
	for patch in "$dir"/out/000[1-9]-*.patch; do
		case $patch in
		*Size-the-table-buffer*)
			[ -z "$broken" ]
			ok $? "$name: boots every scenario, A to E kept" "$broken"
			spare_unsized=$spare
			;;
		esac
		was_good=$good
		git -C "$dir/tree" apply "$patch" >"$dir/log" 2>&1 &&
			$link "$dir/tree" "$dir/boot" tree >"$dir/log" 2>&1
		ok $? "$name: compiles with ${patch##*/}" "$(cat "$dir/log")"
		play
		worse=$(for s in $was_good; do
			case $good in *" $s "*) ;; *) echo "$s" ;; esac
		done)
		[ -z "$worse" ]
		ok $? "$name: no scenario is worse for it" "$worse$broken"
	done
	[ -z "$broken" ]
	ok $? "$name, sized: boots every scenario, A to E kept" "$broken"
	[ -n "$spare_unsized" ] && [ "$spare" -lt "$spare_unsized" ]
	ok $? "$name, sized: fewer pages are spare" \
		"$spare, not less than ${spare_unsized:-what no step has}"
done
plan
