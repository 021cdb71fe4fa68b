# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# A whole boot's early mapping on real Xen, and how far it is from the floor.
#
# environment: MAPPING, the scenarios to take
. tests/bench/common.sh

# All but the instructions, which the model does not count.
same_counts() {
	[ "$(sed 's/^\(@bench [^ ]* [0-9]*\) [0-9]*/\1 0/' "$1")" = "$(cat "$2")" ]
}

for name in ${MAPPING:-alloc-first above-4g}; do
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
	printf '    %-25s %10s %12s   %23s   %23s\n' '' '' '' \
		'above the floor' "of upstream_hook's"
	printf '    %-25s %10s %12s   %10s %12s   %10s %12s\n' design \
		hypercalls instructions hypercalls instructions hypercalls \
		instructions
	awk -v scenario="$name" -v tsv="$tmp/bench.tsv" '
	function metric(what, value, unit, base) {
		printf "mapping.%s.%s\t%s\t%s\t%s\t%.3f\n", scenario, what,
			value, unit, base, base ? value / base : 0 >>tsv
	}
	{ order[++n] = $2 }
	$1 == "@died" {
		sub(/^@died [^ ]* /, "")
		died[order[n]] = $0
		next
	}
	{
		calls[$2] = $3
		ins[$2] = $4
		made[$2] = $5
		if ($6 != made["mapped"] && $2 != "floor") {
			print "bench: " $2 " and the floor map not the same" \
				>"/dev/stderr"
			exit failed = 2
		}
		made["mapped"] = $6
	}
	END {
		if (failed)
			exit failed
		up = "upstream_hook"
		up_calls = calls[up] - calls["floor"]
		up_ins = ins[up] - ins["floor"]
		for (i = 1; i <= n; i++) {
			d = order[i]
			if (d in died) {
				printf "    %-25s dies: %s\n", d, died[d]
				continue
			}
			metric(d ".hypercalls", calls[d], "hypercalls",
				calls["floor"])
			metric(d ".instructions", ins[d], "instructions",
				ins["floor"])
			printf "    %-25s %10d %12d", d, calls[d], ins[d]
			if (d == "floor") {
				print ""
				continue
			}
			if (made[d] != made["floor"]) {
				print "   other tables: start-up maps more for it"
				continue
			}
			c = calls[d] - calls["floor"]
			k = ins[d] - ins["floor"]
			metric(d ".above-floor.hypercalls", c, "hypercalls",
				up_calls)
			metric(d ".above-floor.instructions", k,
				"instructions", up_ins)
			printf "   %10d %12d   %10.3f %12.3f\n", c, k,
				c / up_calls, k / up_ins
		}
		d = "pagetable_reserve_exact"
		c = calls[d] / calls[up]
		k = (ins[d] - ins["floor"]) / up_ins
		printf "    goal: %s has at most 0.01 of the hypercalls of %s\n" \
		       "    and is at most 0.13 as far from the floor in instructions: %.3f, %.3f, %s\n",
			d, up, c, k, c <= 0.01 && k <= 0.13 ? "met" : "missed"
	}' "$out"
done
cat <<'LEGEND'
    floor: the same tables ready-made, pinned and hooked, and nothing else
    on the model each makes the same hypercalls and the same tables
LEGEND
