# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# A whole boot's early mapping on real Xen, and how far it is from the floor.
#
# environment: MAPPING, scenarios to take instead
. tests/bench/common.sh

# All but the instructions, which the model does not count.
same_counts() {
	[ "$(sed 's/^\(@bench [^ ]* [0-9]*\) [0-9]*/\1 0/' "$1")" = "$(cat "$2")" ]
}

for name in ${MAPPING:-alloc-first bug-report above-4g}; do
	s=tests/scenarios/$name
	out=$tmp/mapping
	for design in floor $(designs); do
		counting_guest bench-mapping.elf "$s" "$design" >"$out.xen"
		"$B/bench-mapping" "$s" "$design" >"$out.model"
		same_counts "$out.xen" "$out.model" || die "the model and Xen" \
			"disagree: $(cat "$out.model") $(cat "$out.xen")"
		cat "$out.xen"
	done >"$out"

	echo "early mapping on real Xen, $name, instructions under -icount:"
	# shellcheck disable=SC2059 # the header of the rows below
	printf "    $header" design hypercalls instructions above the\ floor \
		"of upstream_hook's way"
	awk -v name="$name" -v tsv="$tmp/bench.tsv" -v rows="$tmp/rows" '
	function metric(what, value, unit, base) {
		printf "mapping.%s.%s\t%s\t%s\t%s\t%.3f\n", name, what, value,
			unit, base, base ? value / base : 0 >>tsv
	}
	$1 == "@died" {
		order[++n] = $2
		sub(/^@died [^ ]* /, "")
		died[order[n]] = $0
		next
	}
	{
		order[++n] = $2
		calls[$2] = $3
		ins[$2] = $4
		made[$2] = $5
		mapped[$2] = $6
	}
	END {
		up = "upstream_hook"
		for (i = 1; i <= n; i++) {
			d = order[i]
			if (d in died) {
				printf "    %-25s dies: %s\n", d, died[d]
				continue
			}
			if (mapped[d] != mapped["floor"]) {
				print "bench: " d " maps " mapped[d] \
					" pages, the floor " mapped["floor"] \
					>"/dev/stderr"
				exit 2
			}
			metric(d ".hypercalls", calls[d], "hypercalls",
				calls["floor"])
			metric(d ".instructions", ins[d], "instructions",
				ins["floor"])
			printf "    %-25s %10d %12d", d, calls[d], ins[d]
			if (d == "floor" || made[d] != made["floor"]) {
				print d == "floor" ? "" : \
				      "   start-up has made tables for it"
				continue
			}
			c = calls[d] - calls["floor"]
			k = ins[d] - ins["floor"]
			uc = calls[up] - calls["floor"]
			uk = ins[up] - ins["floor"]
			metric(d ".above-floor.hypercalls", c, "hypercalls", uc)
			metric(d ".above-floor.instructions", k,
				"instructions", uk)
			printf "   %10d %12d   %10.3f %12.3f\n", c, k,
				c / uc, k / uk
		}
		d = "pagetable_reserve_exact"
		a = calls[d] / calls[up]
		b = (ins[d] - ins["floor"]) / (ins[up] - ins["floor"])
		printf "    goal: %s at most 0.5 of the hypercalls of %s and of its way above the floor: %s (%.3f, %.3f)\n",
			d, up, a <= 0.5 && b <= 0.5 ? "met" : "missed", a, b
	}' "$out"
done
cat <<'LEGEND'
    floor: the same tables ready-made, pinned and hooked, and nothing else
    on the model each makes the same hypercalls and the same tables
LEGEND
