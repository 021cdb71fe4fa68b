#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make mutants: would the tests notice?
#
# A mutant is a semantic patch of this folder that breaks the library in one
# way; its first comment says which. Each is applied to a copy of the tree, and
# the hosted tests of make check have to fail on that. One that changes nothing
# that could be seen says why in a line
#
#	// equivalent: WHY
#
# and has to survive.
#
# usage: run.sh [--explore] [NAME...]	all when none is given
#
# With --explore it is not the tests that have to notice, but the short form of
# the search over small machines (tests/explore/). What small machines under
# Xen cannot show says why in a line
#
#	// explore: WHY NOT
#
# and must not be found.
#
# Prints a line for each mutant. Exits with 1 when one survives that must not,
# or the other way round; with 2 when it could not run.
set -u
export LC_ALL=C

die() {
	echo "mutants: $*" >&2
	exit 2
}

cd "$(dirname "$0")/../.." || exit 2
explore=
noticed='killed by' same='changes nothing'
if [ "${1:-}" = --explore ]; then
	explore=yes
	noticed='found:' same='not to be seen'
	shift
fi
if [ $# -eq 0 ]; then
	for f in tests/mutants/*.cocci; do
		set -- "$@" "$(basename "$f" .cocci)"
	done
fi
for name; do
	[ -r "tests/mutants/$name.cocci" ] || die "no mutant $name"
done

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The user's own settings do not decide what a mutant is.
# shellcheck source=semantic-patches/spatch/spatch.sh
. semantic-patches/spatch/spatch.sh
# shellcheck disable=SC2034 # for use_spatch
here=$PWD/semantic-patches/spatch
mkdir "$dir/home"
use_spatch "$dir/home"

# The tests, quick ones first.
units=$(grep -l '^int main' tests/unit/*.c | sed 's|tests/unit/\(.*\)\.c|build/tests/\1|')
tests="$units tests/model/scenarios.t tests/model/historic.t tests/compare/compare.t"
targets="all $units"
[ -z "$explore" ] || targets='build/boot-explore build/progress'

# Warnings of what is not used any more are no concern here.
build() {
	# shellcheck disable=SC2086 # a list
	make -s -C "$dir/tree" WARN= V=1 $targets
}

{ mkdir "$dir/tree" && cp -a Makefile x86_init mm xen tests "$dir/tree"; } ||
	die "cannot write to $dir"
build >"$dir/log" 2>&1 || die "the library does not build: $(tail -n 1 "$dir/log")"

# What the search finds that it must not, as "DESIGN: B in 2 events".
found() {
	(cd "$dir/tree" && build/progress 120 build/boot-explore --short \
		--designs=pagetable_reserve,pagetable_reserve_exact) \
		>"$dir/log" 2>&1
	case $? in
	0) ;;
	1) awk '/^explore: / { bad = $2 }
		NR == FNR { next }
		$1 == bad { print $1 ": " $7, "in", $5,
			($5 == 1 ? "event" : "events") }' \
		"$dir/log" "$dir/tree/build/explore.tsv" ;;
	124) echo "it does not come to an end" ;;
	*) tail -n 1 "$dir/log" ;;
	esac
}

# Which test fails, or what does the search find? Nothing when all is well.
killer() {
	if [ -n "$explore" ]; then
		found
		return
	fi
	for t in $tests; do
		(cd "$dir/tree" && BUILD=build build/progress 120 "$t") >"$dir/log" 2>&1 &&
			! grep -q '^not ok' "$dir/log" && continue
		echo "$t"
		return
	done
}
bad=$(killer)
[ -z "$bad" ] || die "$bad fails without any mutant: $(grep -m 1 '^not ok' "$dir/log")"

killed=0 equal=0 wrong=0
for name; do
	patch=tests/mutants/$name.cocci
	why=$(sed -n 's|^// equivalent: ||p' "$patch")
	[ -z "$explore" ] || [ -n "$why" ] ||
		why=$(sed -n 's|^// explore: ||p' "$patch")
	for f in x86_init/*.c mm/*.c xen/*.c; do
		cmp -s "$f" "$dir/tree/$f" || cp "$f" "$dir/tree/$f"
	done
	(cd "$dir/tree" && "$spatch" --very-quiet --no-includes --in-place \
		--sp-file "$OLDPWD/$patch" x86_init/*.c mm/*.c xen/*.c) \
		>"$dir/log" 2>&1 || die "$patch: $(tail -n 1 "$dir/log")"
	if diff -rq --exclude=tests --exclude=build . "$dir/tree" |
		grep -q '^Files'; then :; else
		die "$patch changes nothing"
	fi
	build >"$dir/log" 2>&1 ||
		die "$patch: does not build: $(grep -m 1 error "$dir/log")"
	# The shell would say of each that dies by a signal that it does.
	by=$(killer 2>/dev/null)
	if [ -n "$by" ] && [ -z "$why" ]; then
		killed=$((killed + 1))
		printf '%-28s %s %s\n' "$name" "$noticed" "${by##*/}"
	elif [ -z "$by" ] && [ -n "$why" ]; then
		equal=$((equal + 1))
		printf '%-28s %s: %s\n' "$name" "$same" "$why"
	else
		wrong=$((wrong + 1))
		[ -n "$by" ] || by=SURVIVES why=
		printf '%-28s %s\n' "$name" "${why:+said: $same: $why, but }$by"
	fi
done
echo "mutants: $killed of $(($# - equal)) ${noticed%%[ :]*}; $same: $equal"
[ $wrong -eq 0 ]
