#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The search over small machines, in its short form, and what it is worth.
#
# It finds nothing in the designs that have to come through everything. What it
# finds in the others is a scenario that says the same on the model and on real
# Xen. Its own reductions lose no state, and a library that is broken in one way
# does not get past it. Run by prove.
set -u
B=${BUILD:-build}
out=$B/explore-test
export LC_ALL=C

. tests/tap.sh

explore=$B/boot-explore
built "$explore" "$B/boot-model" "$B/guest.elf" "$B/progress"
rm -rf "$out"
mkdir -p "$out"

"$explore" --short --out="$out" --tsv="$out/tsv" >"$out/table" 2>&1
ok $? "nothing where nothing may be" "$(cat "$out/table")"

field() {	# field DESIGN NUMBER
	awk -F '\t' -v d="$1" -v n="$2" '$1 == d { print $n }' "$out/tsv"
}

# Where a virtual address begins is the platform's affair.
row() {
	grep '^@row' "$1" | tail -n 1 | sed 's/ at [0-9a-f]*	/	/'
}

# The designs: 1 name, 3 whether it must come through everything
"$B/boot-model" --list >"$out/designs"
passing=$(awk -F '\t' '$3 { print $1 }' "$out/designs")
failing=$(awk -F '\t' '!$3 { print $1 }' "$out/designs")
[ -n "$passing" ] || bail "no design has to come through"
[ -n "$failing" ] || bail "no design may break"

for design in $passing; do
	wrong=
	[ "$(field "$design" 7)" = - ] || wrong="$(field "$design" 7)"
	[ "$(field "$design" 2)" -ge 100 ] ||
		wrong="$wrong, on $(field "$design" 2) machines"
	[ "$(field "$design" 3)" -ge 10000 ] ||
		wrong="$wrong, $(field "$design" 3) states"
	verdict "$design: no violation" "$wrong"
done

# The verdict is the first word of the file behind the name of the design; the
# events that were searched are its last ones.
for design in $failing; do
	file=$(field "$design" 8)
	if [ "$file" = - ]; then
		ok 0 "$design: no violation, on $(field "$design" 2) machines"
		continue
	fi
	letter=$(field "$design" 7)
	event=$(sed -n 's/^# .*: .* in event \([0-9]*\) .*/\1/p' "$file")
	pfn=$(sed -n 's/^# .*, pfn \([0-9a-f]*\)\.$/\1/p' "$file")
	"$B/boot-model" "$file" "$design" >"$out/$design.model" 2>&1
	got=$(row "$out/$design.model" | awk -F '\t' '{ print $3, $4 }')
	wrong=
	[ "$got" = "$letter $event" ] || wrong="found: $letter in event $event
model: $got"
	grep -q "^guarantee $letter broken in event $event .*pfn $pfn:" \
		"$out/$design.model" || wrong="$wrong
no such words on the model's console: pfn $pfn"
	verdict "$design: $letter in $(field "$design" 5), and so says the model" \
		"$wrong"

	wrong=
	for good in $passing; do
		got=$("$B/boot-model" "$file" "$good" | grep '^@row')
		case $got in
		"@row	boots	-	-	"*) ;;
		*) wrong="$wrong
$good: $got" ;;
		esac
	done
	verdict "$design: the others come through its scenario" "$wrong"
done

missing=
xen=$(tests/world.sh xen 2>&1) || missing=${xen#*: }
command -v "${QEMU:-qemu-system-x86_64}" >/dev/null || missing="no QEMU"
for design in $failing; do
	file=$(field "$design" 8)
	[ "$file" != - ] || continue
	name="$design: and so says real Xen"
	if [ -n "$missing" ]; then
		ok 0 "$name # SKIP $missing"
		continue
	fi
	# the last address of the map, in MiB
	end=$(sed -n 's/^ Xen: .* - \([0-9a-f]*\) (usable)$/\1/p' "$file" |
		tail -n 1)
	XEN=$xen tests/guest/boot-xen.sh "$B/guest.elf" "$file" "$design" \
		$((0x$end / 1048576 + 1)) >"$out/$design.xen" 2>&1
	wrong=
	[ "$(row "$out/$design.xen")" = "$(row "$out/$design.model")" ] ||
		wrong="xen:   $(row "$out/$design.xen")
model: $(row "$out/$design.model")
$(tail -n 1 "$out/$design.xen")"
	verdict "$name" "$wrong"
done

"$explore" --self-test >"$out/self-test" 2>&1
ok $? "the same states in one order as in both, and on a new machine" \
	"$(cat "$out/self-test")"
[ "$(grep -c . "$out/self-test")" -eq $(($(wc -l <"$out/designs") + 2)) ]
ok $? "for each design" "$(cat "$out/self-test")"

# Some of the hook's mutants; make mutants EXPLORE=1 has the others.
tests/mutants/run.sh --explore hook-only-when-used flip-starts-late \
	native-leaves-open mask-ends-early >"$out/mutants" 2>&1
ok $? "a broken hook is found" "$(cat "$out/mutants")"

refuses() {	# refuses ARGUMENT WORDS
	text=$("$explore" "$1" 2>&1 >"$out/stdout")
	status=$?
	wrong=
	[ $status -eq 2 ] || wrong="status $status"
	[ "$text" = "explore: $2" ] || wrong="$wrong
$text"
	[ ! -s "$out/stdout" ] || wrong="$wrong
on the standard output: $(cat "$out/stdout")"
	verdict "$1 is refused" "$wrong"
}
refuses --long "--long: no such option, or its value is missing"
refuses --designs=unfixed,mine '--designs: no such design: "mine"'
refuses unfixed "unfixed: options only"
refuses --out=/dev/null/x "/dev/null/x: Not a directory"
refuses "--tsv=$out/none/tsv" "$out/none/tsv: No such file or directory"

# What cannot be written ends it in the middle.
mkdir -p "$out/ended/unfixed.scenario"
echo former >"$out/ended/tsv"
"$explore" --short --designs=unfixed --out="$out/ended" \
	--tsv="$out/ended/tsv" >"$out/table" 2>&1
[ $? -eq 2 ] && [ "$(cat "$out/ended/tsv")" = former ] &&
	[ "$(find "$out/ended" -type f)" = "$out/ended/tsv" ]
ok $? "a run that did not come to its end leaves the former table" \
	"$(cat "$out/table" "$out/ended/tsv")"
plan
