#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The floors: an include or a call only ever goes down, and the library needs
# nothing from below but its two narrow headers.
#
#	xen/ -> mm/ -> x86_init/
#
# Run by prove; builds nothing, looks at the sources and at the objects.
set -u
B=${BUILD:-build}
export LC_ALL=C

. tests/tap.sh
built "$B/libpagetable_reserve.a"

floor() {
	case $1 in
	x86_init/*) echo 1 ;;
	mm/*) echo 2 ;;
	xen/*) echo 3 ;;
	*) echo 9 ;;
	esac
}

# every "include" of the library's own files, as FROM TO
includes=$(for f in x86_init/*.[ch] mm/*.[ch] xen/*.[ch]; do
	sed -n 's/^#include "\(.*\)"$/\1/p' "$f" | while read -r i; do
		echo "$f $(realpath -m --relative-to=. "$(dirname "$f")/$i")"
	done
done)

bad=$(echo "$includes" | while read -r from to; do
	[ -f "$to" ] || echo "$from includes $to, which is not there"
	[ "$(floor "$to")" -le "$(floor "$from")" ] || echo "$from includes $to"
done)
[ -n "$includes" ] && [ -z "$bad" ]
ok $? "an include only ever goes down" "$bad"

# tsort complains about a loop; a file and its own header are no loop
bad=$(echo "$includes" | tsort 2>&1 >/dev/null)
[ -z "$bad" ]
ok $? "no circle of includes" "$bad"

objects=$(find "$B/obj/x86_init" "$B/obj/mm" "$B/obj/xen" -name '*.o')
defined=$(for o in $objects; do
	nm -g --defined-only "$o" | sed "s|.* |${o#"$B"/obj/} |"
done)

# what the code of each object refers to, as FROM SYMBOL
calls=$(for o in $objects; do
	readelf -rW "$o" | awk -v o="${o#"$B"/obj/}" '
		/^Relocation section/ { text = $3 ~ /text/ }
		text && $1 ~ /^[0-9a-f]+$/ && $5 ~ /^[a-z_A-Z]/ { print o, $5 }' | sort -u
done)
bad=$(echo "$calls" | while read -r from symbol; do
	to=$(echo "$defined" | awk -v s="$symbol" '$2 == s { print $1 }')
	[ -z "$to" ] || [ "$(floor "$to")" -le "$(floor "$from")" ] ||
		echo "$from uses $symbol of $to"
done)
[ -n "$calls" ] && [ -z "$bad" ]
ok $? "a call only ever goes down" "$bad"

# what is left for somebody else to define: the two headers, and nothing else
declared=$(cat x86_init/machine.h xen/hypercall.h)
bad=$(echo "$calls" | while read -r from symbol; do
	echo "$defined" | grep -q " $symbol\$" && continue
	case $symbol in
	memcpy | memset | memmove | memcmp) continue ;;	# the compiler's own
	__asan_* | __ubsan_* | __gcov_* | __sanitizer_*) continue ;;
	esac
	echo "$declared" | grep -qw "$symbol" || echo "$from needs $symbol"
done)
[ -z "$bad" ]
ok $? "needs nothing but machine.h and hypercall.h" "$bad"

bad=$(for o in $objects; do
	readelf -SW "$o" | grep -qE '\.(init_array|ctors)' && echo "$o"
done)
case $B in
*sanitize* | *coverage*) ok 0 "no global constructor # SKIP the instrumentation has some" ;;
*) [ -z "$bad" ]; ok $? "no global constructor" "$bad" ;;
esac

bad=$(grep -nE '^#[ 	]*(if|elif).*(XEN|NATIVE|MODEL|GUEST|DESIGN|HOSTED)' \
	x86_init/*.[ch] mm/*.[ch] xen/*.[ch] | grep -vE '_H$')
[ -z "$bad" ]
ok $? "no #ifdef of a design or of a platform" "$bad"
plan
