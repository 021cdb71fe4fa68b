#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The rules on a kernel of today: all of the one whose source this release of
# Debian packages, or of any tree since 5.10 that is named.
#
# usage: linux-source.t [TREE]
#
# Its page-table buffer is another one by now, so that what is left to look at
# is how it uses the hooks of x86_init. Nothing is reported but what is known
# (tests/linux-source/tree.sh).
#
# Then our rules take the place of the tree's in its scripts/coccinelle, and its
# own "make coccicheck" runs them on files with their faults: each rule shows
# them in each of the modes that it declares. For the rules pgt_* these are the
# fixtures of tests/coccicheck. A rule x86_init_* reads all of the tree, and
# finds its line of tests/linux-source/seeds.c in it, with one job as well as
# with two; what it mends is a patch that the tree's own checkpatch takes.
# Speaks TAP.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tests/tap.sh
. tests/tap.sh
# shellcheck source=tests/linux-source/tree.sh
. tests/linux-source/tree.sh
check=$PWD/semantic-patches/check
the_tree "$@"

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# What the modes show, as FILE:LINE, or FILE; without its folder, since that is
# named from the top of the tree, or, since 6.13, from M. A diff is of whole
# files.
shown() {
	case $1 in
	report) sed -n 's|^[^ ]*/\([^/: ]*\.c:[0-9]*\):[0-9]*-[0-9]*: .*|\1|p' ;;
	org) sed -n 's|.*\[\[view:[^:]*/\([^/:]*\)::.*::linb=\([0-9]*\)::.*|\1:\2|p' ;;
	*) sed -n 's|^--- .*/\([^/	]*\.c\).*|\1|p' ;;
	esac | sort -u
}

# What they should: where a file of FOLDER expects a report of the rule.
# usage: expected RULE MODE FOLDER
expected() {
	grep -n "expect: .*\<$1\>" "$3"/*.c /dev/null |
		sed 's|.*/\([^/:]*:[0-9]*\):.*|\1|' |
		case $2 in
		report | org) cat ;;
		*) cut -d : -f 1 ;;
		esac | sort -u
}

# The tree's own coccicheck, with all rules that begin so and have a mode, on a
# folder; what each rule shows is in $dir/own/RULE.MODE. Those of x86_init are as
# the series of make backport brings them.
# usage: own BEGIN MODE FOLDER JOBS
own() {
	rm -f "$tree"/scripts/coccinelle/*
	case $1 in
	x86_init_)
		cp "$dir/patched/scripts/coccinelle/x86/$1"*.cocci "$dir/rules"
		cp "$dir/patched/scripts/coccinelle/x86/$1"*.py \
			"$tree/scripts/coccinelle"
		;;
	*)
		for rule in "$check/$1"*.cocci; do
			"$check/expand" "$rule" >"$dir/rules/${rule##*/}"
		done
		;;
	esac
	grep -lx "virtual $2" "$dir/rules/$1"*.cocci |
		xargs -r -I{} cp {} "$tree/scripts/coccinelle"
	HOME=$dir/home make -s -C "$tree" coccicheck MODE="$2" J="$4" M="$3" \
		>"$dir/said" 2>&1 || {
		echo "make coccicheck MODE=$2 fails:"
		tail -n 5 "$dir/said"
	} >>"$dir/failed"
	awk -v to="$dir/own" -v mode="$2" '
		/ --cocci-file / {
			sub(/.*--cocci-file /, "")
			sub(/\.cocci .*/, "")
			sub(/.*\//, "")
			file = to "/" $0 "." mode
			printf "" >file
			next
		}
		file { print >file }
	' "$dir/said"
}

# What is wrong with what a rule shows in the modes that it declares.
# usage: judge RULE FOLDER
judge() {
	rule=$1 folder=$2
	for mode in report org context patch; do
		grep -qx "virtual $mode" "$dir/rules/$rule.cocci" || continue
		expected "$rule" $mode "$folder" >"$dir/expected"
		said=$dir/own/$rule.$mode
		[ -r "$said" ] || {
			echo "MODE=$mode does not run"
			continue
		}
		shown $mode <"$said" >"$dir/got"
		case $rule:$mode in
		pgt_*:patch) # what is safe to mend is a part of it
			comm -13 "$dir/expected" "$dir/got" ;;
		*) diff "$dir/expected" "$dir/got" ;;
		esac || {
			echo "MODE=$mode:"
			cat "$said"
		}
	done
}

"$check/coccicheck" "$release" >"$dir/out" 2>"$dir/said"
verdict "our coccicheck reports nothing but what is known" \
	"$(unknown_reports <"$dir/out")"
verdict "and what is in every tree" \
	"$(for file in ce4100/ce4100 intel-mid/intel-mid; do
		grep -q "^arch/x86/platform/$file.c:.*: x86_init_override_init: " \
			"$dir/out" || echo "not $file.c"
	done)"
verdict "no rule pgt_* is needed, and that is said" \
	"$(grep -q 'no rule pgt_\* is needed' "$dir/said" || cat "$dir/said")"

tree=$dir/tree
copy_tree "$release" "$tree"
own_folder "$release" "$tree" scripts
rm "$tree/scripts/coccinelle"
mkdir "$tree/scripts/coccinelle" "$dir/own" "$dir/rules" "$dir/home"
# What is not needed for the seeds costs most of the time.
for there in "$tree"/*/; do
	case ${there#"$tree"/} in
	arch/ | include/ | init/ | kernel/ | mm/ | scripts/ | tools/) ;;
	*) rm "${there%/}" ;;
	esac
done
seeds=$tree/arch/x86/coccicheck

# One rule asks whether any file registers the hook: it has its fixtures alone.
for kind in pgt_ pgt_mask_no_hook; do
	rm -rf "$seeds"
	mkdir "$seeds"
	grep -l "expect: .*$kind" tests/coccicheck/*.c | xargs grep -L e820_table_ |
		xargs -I{} cp {} "$seeds"
	for mode in report org context patch; do
		own $kind $mode arch/x86/coccicheck 1
	done
	for rule in "$check/$kind"*.cocci; do
		rule=$(basename "$rule" .cocci)
		[ $kind != pgt_ ] || [ "$rule" != pgt_mask_no_hook ] || continue
		verdict "the tree's own make coccicheck runs $rule" \
			"$(judge "$rule" "$seeds")"
	done
done

semantic-patches/backport/backport "$release" "$dir/series" \
	>"$dir/said" 2>&1
mkdir "$dir/patched"
for patch in "$dir"/series/000[1-9]-*.patch; do
	patch -s -p1 -d "$dir/patched" <"$patch" >>"$dir/said" 2>&1
done
verdict "make backport brings all rules x86_init_*" "$(
	for rule in "$check"/x86_init_*.cocci; do
		[ -e "$dir/patched/scripts/coccinelle/x86/${rule##*/}" ] ||
			echo "not ${rule##*/}"
	done
	[ -e "$dir/series/series" ] || cat "$dir/said")"

rm -r "$seeds"
mkdir "$seeds"
cp tests/linux-source/seeds.c "$seeds"
own x86_init_ report arch/x86/coccicheck 2
for mode in org context patch; do
	own x86_init_ $mode arch/x86/coccicheck 1
done
for rule in "$check"/x86_init_*.cocci; do
	rule=$(basename "$rule" .cocci)
	verdict "the tree's own make coccicheck runs $rule" \
		"$(judge "$rule" "$seeds")"
done
# A patch is told what for by whoever sends it.
for fix in "$dir"/own/x86_init_*.patch; do
	verdict "the tree's own checkpatch takes what ${fix##*/} mends" \
		"$(grep -c '^[-+][^-+]' "$fix" | grep -x 0
		sed -n '1i Mend it\n---
			/^diff /,$p' "$fix" | perl "$tree/scripts/checkpatch.pl" \
			--no-tree --terse --no-summary --no-signoff \
			--ignore COMMIT_MESSAGE - 2>&1)"
done
verdict "and comes to its end in every mode" "$(cat "$dir/failed" 2>/dev/null)"
plan
