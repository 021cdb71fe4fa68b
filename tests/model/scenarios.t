#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What each scenario shows, it shows. On the model, and on bare metal.
#
# A scenario carries what is expected of it in comments:
#
#	# expect: DESIGN VERDICT GUARANTEE PFN EVENT
#
# GUARANTEE is the letter broken first, PFN and EVENT (the number of the event
# in which it crashed) are "-" where there are none. Besides, this library has
# to come through each of them on both, and its exact sizing leaves no page
# spare. Run by prove.
set -u
B=${BUILD:-build}
export LC_ALL=C

. tests/tap.sh
built "$B/boot-model" "$B/boot-native"

# The fields of the verdict: 1 verdict, 2 guarantee, 4 pfn, 5 event, 13 spare
row() {	# row PLATFORM SCENARIO DESIGN
	"$B/boot-$1" "$2" "$3" | awk -F '\t' '$1 == "@row" {
		print $2, $3, $5, $6, "spare", $14 }'
}

for s in tests/scenarios/*; do
	name=$(basename "$s")

	bad=$(grep -n 'expect' "$s" | grep -vE \
		'^[0-9]+:# expect: [a-z_]+ (boots|crashes) [-A-E] [-0-9a-f]+ [-0-9]+$')
	[ -z "$bad" ] || ok 1 "$name: expectations" "cannot be read: $bad"

	sed -n 's/^# expect: *//p' "$s" | {
		bad=
		while read -r design want; do
			got=$(row model "$s" "$design")
			[ "${got% spare*}" = "$want" ] || bad="$bad
$design: expected $want, got ${got:-no verdict}"
		done
		[ -z "$bad" ] || { echo "$bad"; exit 1; }
	} >"$B/scenarios.out"
	ok $? "$name shows what it is for" "$(cat "$B/scenarios.out")"

	for platform in model native; do
		got=$(row "$platform" "$s" pagetable_reserve)
		case $got in
		"boots - - - spare "*) ok 0 "$name: pagetable_reserve, $platform" ;;
		*) ok 1 "$name: pagetable_reserve, $platform" "got $got" ;;
		esac
		got=$(row "$platform" "$s" pagetable_reserve_exact)
		[ "$got" = "boots - - - spare 0" ]
		ok $? "$name: exact sizing, $platform" "got $got"
	done
done

# The words of the report of 2011, and of today's Xen for the same event.
log=$("$B/boot-model" tests/scenarios/bug-report unfixed)
for line in \
	'Bad type (saw 7400000000000001 != exp 1000000000000000) for mfn .* (pfn bacf7)' \
	'Bad type (saw e400000000000001 != exp 2000000000000000) for mfn .* (pfn bacf7)' \
	'Error -22 while pinning mfn'; do
	echo "$log" | grep -q "$line"
	ok $? "bug-report says: $line" "$log"
done

# The buffers and the first tail of the crash report in 92bdaef7b2c5.
log=$("$B/boot-model" tests/scenarios/revert-report set_pte_polling)
for line in \
	'init_memory_mapping: 0000000000000000-0000000100000000' \
	'init_memory_mapping: 0000000100000000-00000001e0800000' \
	'kernel direct mapping tables up to 100000000 @ ff7fb000-100000000' \
	'kernel direct mapping tables up to 1e0800000 @ 1df0f3000-1e0000000' \
	'xen: setting RW the range fffdc000 - 100000000'; do
	echo "$log" | grep -qx "$line"
	ok $? "revert-report says: $line" "$log"
done

# Of what cannot be written, that is said.
for what in --list 'tests/scenarios/alloc-first unfixed'; do
	# shellcheck disable=SC2086 # one word, or two
	got=$("$B/boot-model" $what 2>&1 >/dev/full)
	got="$? $got"
	case $got in "2 standard output: "*) got= ;; esac
	verdict "$what to a full disk" "$got"
done

# Scale: 64 GiB in 4 KiB pages under Xen, 1 TiB in 1 GiB pages natively.
big=$B/scenarios.64g
{
	echo ' Xen: 0000000000000000 - 00000000c0000000 (usable)'
	echo ' Xen: 0000000100000000 - 0000001000000000 (usable)'
} >"$big"
got=$(row model "$big" pagetable_reserve_exact)
[ "$got" = "boots - - - spare 0" ]
ok $? "64 GiB under Xen" "got $got"
sed -i 's/0000001000000000/0000010000000000/' "$big"
got=$(row native "$big" pagetable_reserve_exact)
[ "$got" = "boots - - - spare 0" ]
ok $? "1 TiB on bare metal" "got $got"
plan
