# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# What the topics of make bench share; each reads this file.
#
# From the driver they have B, the build directory; OUT, where tables go; and
# tmp, a directory to spoil.

die() {
	echo "bench: $*" >&2
	exit 2
}

need() {	# need COMMAND...
	for command; do
		command -v "$command" >/dev/null ||
			die "no $command; run 'make deps'"
	done
}

# shellcheck disable=SC2154 # the driver sets tmp
metric() {	# metric NAME VALUE UNIT BASELINE
	awk -v name="$1" -v value="$2" -v unit="$3" -v base="$4" 'BEGIN {
		printf "%s\t%s\t%s\t%s\t%.3f\n", name, value, unit, base,
			base ? value / base : 0 }' >>"$tmp/bench.tsv"
}

times_of() {	# times_of A B: how many times B is A
	awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", b ? a / b : 0 }'
}

designs() {	# in the order of the tables
	if [ -n "${DESIGNS:-}" ]; then
		echo "$DESIGNS" | tr ',' '\n'
	else
		"$B/boot-model" --list | cut -f 1
	fi
}

memory_of() {	# memory_of SCENARIO: MiB up to the end of its memory
	"$B/bench-mapping" "$1" floor | awk '$1 == "@bench" { print $9 }'
}

# The guest on real Xen with the instructions counted; what it has to say
# goes to standard output. Such a boot counts the same each time, so there is
# one of a kind for all topics of a run. An instruction takes 2 to the power of
# COUNT_SHIFT ns of the machine's time. The longer it takes, the sooner the boot
# is done, since Xen waits by that time, and the more of Xen's ticks are counted.
# (mawk by itself writes what is above 2^31 in six digits.)
counting_guest() {	# counting_guest GUEST SCENARIO DESIGN
	need "${QEMU:-qemu-system-x86_64}"
	xen=$(tests/world.sh xen-release 2>&1) || die "${xen#*: }"
	counted=$tmp/counted.$(printf '%s\n' "$xen" "$1" "$3" |
		cat - "$2" | cksum | tr ' ' -)
	shift=${COUNT_SHIFT:-0}
	if [ ! -e "$counted" ]; then
		XEN=$xen TIMEOUT=${TIMEOUT:-300} \
			QEMU_OPTIONS="-icount shift=$shift,sleep=off" \
			tests/guest/boot-xen.sh "$B/$1" "$2" "$3" \
			"$(memory_of "$2")" >"$tmp/console" 2>&1 ||
			die "$1 did not run: $(tail -n 1 "$tmp/console")"
		awk -v ns=$((1 << shift)) '
			/^@bench/ { $4 = sprintf("%.0f", $4 / ns) }
			/^@/' "$tmp/console" >"$counted.new"
		[ -s "$counted.new" ] ||
			die "$1 says nothing: $(tail -n 1 "$tmp/console")"
		mv "$counted.new" "$counted"
	fi
	cat "$counted"
}

# Writing one entry under a design: what COUNT entries cost less what none do.
entry_cost() {	# entry_cost DESIGN [REGIONS]
	need valgrind
	design=$1 regions=${2:-8} entries=10000
	for count in 0 $entries; do
		valgrind --tool=callgrind --callgrind-out-file=/dev/null \
			"$B/bench-set-pte" "$design" "$count" "$regions" 2>&1 |
			sed -n 's/.*Collected : *//p'
	done >"$tmp/entries"
	awk -v n=$entries 'NR == 1 { none = $1 }
		END { if (NR < 2) exit 1; printf "%.1f", ($1 - none) / n }' \
		"$tmp/entries" || die "valgrind did not count bench-set-pte $design"
}

# What the flip costs on real Xen, on a machine whose memory ends there.
flip_guest() {	# flip_guest END
	echo " Xen: 0 - $1 (usable)" >"$tmp/flip.machine"
	counting_guest bench-flip.elf "$tmp/flip.machine" none
}

# The same with all sizes, in $tmp/flip.
flip_counts() {
	flip_guest 40000000 >"$tmp/flip"
}
