#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make history: does the series come out right for every kernel that there was?
#
# usage: history.sh [--sizing] [--git=REPOSITORY] [REVISION|FOLDER]...
#
# For each revision of a repository of Linux, and for each folder with a kernel
# tree: what is found in it, the series, and what becomes of the tree by it. A
# revision may be a folder of one (HEAD:linux). Without any it is each release
# from 2.6.32-rc1 to 2.6.39.x that the repository has a tag for; with no such
# tag at all, each commit that is named as Linus names a release.
#
# A row for each tree, of what its run gave:
#	found		names of the buffer, where it lies, how it is reserved,
#			how far Xen's mask goes
#	steps		of the series
#	am		how many of them git am takes
#	check		what the rules of the buffer find, before and after
#	checkpatch	complaints, by the tree's own if it runs on today's
#			perl, else by that of tests/world.sh's tree
#	sparse		warnings in the files of the series, for 64- and 32-bit,
#			before and after
#	compile		how many of the steps gcc takes, for both widths
#	again		what a second run finds to do
#	kept		whether the series is the one that series.sums has
#			for such a tree, made by another spatch
#	before, after	in how many of the scenarios the tree's own functions boot
#			on the model with nothing broken, and the letters of
#			what is broken in the others, as it is and with the series
# and, below a row, what went wrong. "-" is what did not come to be run.
#
# environment:
#	BUILD	where the rows go as history.tsv, and each series as
#		history/TREE; without it, build
#	BOOT	a command that boots the tree it is given, as tests/tree/boot.sh
#		does with what it needs in BUILD; without it nothing is booted
#	TMPDIR	of some 150 MB; a tmpfs is quicker
#
# Exits with 1 if a tree fails, with 2 if it could not begin.
# shellcheck disable=SC2015 # "A && B || die" is meant as it stands
set -u
export LC_ALL=C

die() {
	echo "history: $*" >&2
	exit 2
}

usage="usage: history.sh [--sizing] [--git=REPOSITORY] [REVISION|FOLDER]..."
sizing=
git=
while [ $# -gt 0 ]; do
	case $1 in
	--sizing) sizing=--sizing ;;
	--git=?*) git=$(realpath -e -- "${1#--git=}" 2>/dev/null) ||
		die "no directory ${1#--git=}" ;;
	-*) die "$usage" ;;
	*) break ;;
	esac
	shift
done
[ $# -gt 0 ] || [ -n "$git" ] || die "$usage"

from=$PWD
cd "$(dirname "$0")/../.." || exit 2
patches=$PWD/semantic-patches
build=${BUILD:-build}
for tool in git spatch sparse perl; do
	command -v $tool >/dev/null || die "no $tool; run 'make deps'"
done
# shellcheck source=tests/backport/checkpatch.sh
. tests/backport/checkpatch.sh
[ -e "$checkpatch" ] || die "no checkpatch.pl: $checkpatch_missing"
checkpatch=$(realpath "$checkpatch")
# The version of the kernel that it is from.
today=$(sed -n 's/^\(VERSION\|PATCHLEVEL\) = //p' \
	"${checkpatch%/*}/../Makefile" 2>/dev/null | paste -s -d .)

# Nothing of the user's settings, and nothing of a repository around us.
# shellcheck disable=SC2046 # a list of names
unset $(git rev-parse --local-env-vars) SIGNOFF SPATCH SPARSE RULES
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null

# --------------------------------------------------------------- the trees

work=
# shellcheck disable=SC2317 # called by the traps
clean() {
	trap '' INT TERM HUP
	[ -z "$work" ] || rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
work=$(mktemp -d) || die "cannot make a scratch directory"
tree=$work/tree

repository() {
	git -c safe.directory='*' -C "$git" "$@"
}

if [ -n "$git" ]; then
	repository rev-parse --git-dir >/dev/null 2>&1 ||
		die "$git is no repository of git"
fi

# Those that Linus released, with "name<TAB>commit" for each: by their tags, or
# by the subjects of the commits.
release='2\.6\.3[2-9]\(\.[0-9]*\)\{0,1\}\(-rc[0-9]*\)\{0,1\}'
releases() {
	[ -e "$work/releases" ] || {
		repository for-each-ref refs/tags \
			--format='%(refname:lstrip=2)	%(objectname)' |
			grep "^v$release	" ||
			repository log --all --format='%s	%H' \
				--grep='^Linux 2\.6\.3[2-9]' |
			sed -n "s/^Linux \($release	\)/\1/p"
	} >"$work/releases"
	# A candidate comes before its release.
	sed 's/-rc/~rc/' "$work/releases" | sort -V | sed 's/~rc/-rc/'
}

# usage: named NAME	the tree of a revision of the repository
named() {
	id=$(repository rev-parse -q --verify "$1") ||
		id=$(releases | sed -n "s/^$1	//p" | grep .) || return 1
	repository rev-parse -q --verify "$id^{tree}"
}

# "name<TAB>tree" for each tree; that is the id of an object, or a path.
if [ $# -eq 0 ]; then
	releases | while IFS='	' read -r name id; do
		printf '%s\t%s\n' "$name" "$(named "$id")"
	done
	[ -s "$work/releases" ] || die "$git has no release of 2.6.32 to 2.6.39"
fi >"$work/trees"
for arg; do
	case $arg in
	/*) path=$arg ;;
	*) path=$from/$arg ;;
	esac
	if [ -n "$git" ] && id=$(named "$arg" 2>/dev/null); then
		printf '%s\t%s\n' "$arg" "$id"
	elif [ -d "$path" ]; then
		printf '%s\t%s\n' "$(basename "$path")" "$path"
	else
		die "$arg is neither a folder nor a revision${git:+ of $git}"
	fi
done >>"$work/trees"

# What the series, its checks and a "make C=2" of a few files need of a tree.
needed='^(Makefile|Kbuild|(.*/)?[^/]*Kconfig[^/]*|(arch/x86|include|scripts|tools/include)/.*|drivers/lguest/.*\.h|kernel/bounds\.c)$'
words=$(sed -n 's|^// Keywords: ||p' "$patches"/check/*.cocci |
	tr -s ', ' '\n' | sort -u | sed 's/^pgt_buf_/(pgt_buf|e820_table)_/' |
	paste -s -d '|' -)

# usage: take TREE	put it into $tree
take() {
	rm -rf "$tree" "$work/index" && mkdir "$tree" || return 1
	case $1 in
	/*)
		(
			cd "$1" || exit
			find . -name .git -prune -o ! -type d -print |
				sed 's|^\./||' | grep -E "$needed"
			grep -rlwE --include='*.[ch]' --exclude-dir=arch \
				--exclude-dir=.git "$words" .
		) >"$work/files"
		tar -C "$1" -cf - -T "$work/files" | tar -C "$tree" -xf -
		;;
	*)
		{
			repository ls-tree -r --name-only "$1" | grep -E "$needed"
			repository grep -lwE "$words" "$1" -- '*.[ch]' ':!arch' |
				sed 's/^[0-9a-f]*://'
		} | sort -u >"$work/files"
		(
			export GIT_INDEX_FILE="$work/index" GIT_WORK_TREE="$tree"
			repository read-tree "$1" &&
				repository checkout-index -q --stdin <"$work/files"
		)
		;;
	esac && chmod -R u+rwX "$tree"
}

# The tree as a repository, of just the files that a series changes.
commit() {
	in_tree init -q --template= &&
		sed -n 's|^--- a/||p' "$out"/0*.patch | sort -u |
		(cd "$tree" && xargs git add -f) && in_tree commit -qm base
}

in_tree() {
	git -C "$tree" -c user.name=history -c user.email=history@localhost \
		-c core.autocrlf=false -c gc.auto=0 "$@"
}

# -------------------------------------------------------------- a row each

columns='tree version found steps am check checkpatch sparse compile again kept
before after'
width=$(cut -f 1 "$work/trees" | wc -L)
[ "$width" -ge 4 ] || width=4
row() {
	printf "%-${width}s  %-10s  %-66s  %5s  %3s  %5s  %10s  %6s  %7s  %-7s  %-5s  %-8s  %s\n" "$@"
	printf '%s\t' "$@" | sed 's/	$/\n/' >>"$tsv"
}

# What backport said about the tree, in few words.
found() {
	awk '
	/^  the buffer / { buffer = $3; sub(/_start,/, "", buffer)
		place = /below the end of what/ ? "high" : "low" }
	/^  the hook / { reserve = "hook" }
	/ D is not kept| E is not kept/ { lacks = 1 }
	/^  no hook / { reserve = $8; sub(/\(\)/, "", reserve) }
	/^  no Xen / { xen = "no Xen" }
	/^  Xen .*old entry only/ { xen = "old entry" }
	/^  Xen .*\[start, end\)/ { xen = "to end" }
	/^  Xen .*\[start, top\)/ { xen = "to top" }
	/ on 64-bit, / { xen = xen ", 64-bit" }
	/^  workaround / { xen = xen ", polling" }
	/no buffer waits/ { print "no early buffer"; exit }
	buffer && xen { done = 1 }
	END {
		if (buffer)
			print buffer " " place ", " reserve ", " xen
	}' "$1" | grep . || echo -
}

# usage: complaints CHECKPATCH LOG	how many it has about the series, but for
#					what is not its: who sends it signs it
#					off, and it knows no commits of Linux
complaints() {
	: >"$2"
	for patch in "$out"/0*.patch; do
		case $patch in
		*/0000-*) continue ;;
		esac
		perl "$1" --no-tree --terse "$patch" >>"$2" 2>&1
		[ $? -le 1 ] || return 1
	done
	grep -E ':[0-9]+: (ERROR|WARNING|CHECK):' "$2" |
		grep -v -e 'does MAINTAINERS need updating' \
			-e 'Missing Signed-off-by' -e 'Unknown commit id' >"$work/complaints"
	wc -l <"$work/complaints"
}

# usage: coccicheck LOG	how much the rules of the buffer find
coccicheck() {
	RULES=$rules "$patches/check/coccicheck" "$tree" >"$1" 2>&1
	[ $? -le 1 ] || return 1
	wc -l <"$1"
}
rules=$(cd "$patches/check" && printf '%s ' pgt_*.cocci | sed 's/\.cocci//g')

# usage: booted LOG NAME	what becomes of $tree, in few words
booted() {
	[ -n "$boot" ] || return 0
	"$boot" "$tree" "$2" >"$1" 2>&1 || return 1
	awk -F '\t' '
	$2 == "boots" && $3 == "-" { fine++ }
	$3 != "-" { broken[$3] = 1 }
	END {
		printf "%d/%d ", fine, NR
		for (i = split("A B C D E", letter, " "); i > 0; i--)
			if (letter[i] in broken)
				letters = letter[i] letters
		print letters
	}' "$1" | sed 's/ $//'
}
boot=${BOOT:+$(realpath "$BOOT")}
export BUILD="$build"
unset BOOT

# What a tree does wrong goes below its row.
wrong() {
	echo "$*" >>"$work/wrong"
}
# usage: last LOG	its last line, to say why
last() {
	grep . "$1" | tail -n 1
}

# usage: age NAME TREE
#
# Each cell is taken from what a program printed; wrong() says when it is not as
# it has to be, and one that does not come to be run stays "-".
age() {
	name=$1 version=- found=- steps=- am=- check=- style=- sparse=- compile=-
	again=- kept=- boots=- fixed=-
	out=$results/$(echo "$name" | tr / _)
	log=$work/log
	rm -rf "$out"
	: >"$work/wrong"
	if ! take "$2" >"$log" 2>&1; then
		wrong "cannot be copied: $(last "$log")"
		return
	fi
	version=$(sed -n 's/^\(VERSION\|PATCHLEVEL\|SUBLEVEL\|EXTRAVERSION\) *= *//p' \
		"$tree/Makefile" | paste -s -d . | sed 's/\.*$//; s/\.-/-/; s/\.\././')

	boots=$(booted "$log" "$name") || wrong "$(last "$log")"

	# shellcheck disable=SC2086 # one word or none
	if ! "$patches/backport/backport" --annotate $sizing "$tree" "$out" >"$log" 2>&1
	then
		found=$(found "$log")
		wrong "$(last "$log")"
		return
	fi
	found=$(found "$log")
	if [ ! -e "$out" ]; then
		steps=0 again=nothing
		[ "$(last "$log")" = "nothing to do" ] || wrong "$(last "$log")"
		return
	fi
	steps=$(sed 1d "$out/series" | wc -l)

	# shellcheck disable=SC2086 # one word or none
	sums=$("$patches/../tests/backport/series.sh" $sizing "$tree" "$out")
	if grep -q "^${sums% *} " "$patches/../tests/backport/series.sums"; then
		kept=same
	elif grep "^${sums%% *} " "$patches/../tests/backport/series.sums" >"$log"; then
		kept=other
		wrong "not the series that is kept ($(last "$log")): $sums, by $(
			spatch --version | head -n 1)"
	fi

	n=$(complaints "$tree/scripts/checkpatch.pl" "$log") && style="own $n" ||
		{ n=$(complaints "$checkpatch" "$log") && style="$today $n"; } ||
		wrong "checkpatch.pl does not run: $(last "$log")"
	[ "${n:-0}" -eq 0 ] || wrong "checkpatch: $(head -n 1 "$work/complaints")"

	"$patches/backport/sparse" "$tree" "$out" >"$log" 2>&1
	status=$?
	[ $status -gt 1 ] || sparse=$(awk '
		/ before, .* after$/ { b += $3; a += $5 }
		END { print b + 0 "/" a + 0 }' "$log")
	if [ $status -eq 0 ]; then
		compile=$(last "$log" | sed -n 's/.* each of \([0-9]*\) steps.*/\1/p')
	else
		wrong "$(last "$log")$(sed -n '/^    + /{ s/^    + /: /p; q; }' "$log")"
	fi

	if before=$(coccicheck "$log"); then
		check=$before/
	else
		wrong "$(last "$log")"
		check="?/"
	fi
	am=0
	commit >"$log" 2>&1 || wrong "no repository: $(last "$log")"
	while read -r patch; do
		in_tree am -q "$out/$patch" >"$log" 2>&1 || break
		am=$((am + 1))
	done <<SERIES
$(sed 1d "$out/series")
SERIES
	if [ $am -ne "$steps" ]; then
		wrong "$patch: $(last "$log")"
		return
	fi
	fixed=$(booted "$log" "$name") || wrong "$(last "$log")"
	case $fixed in *[A-E]*) wrong "with the series: $(grep -m 1 '	[A-E]	' \
		"$log" | tr '	' ' ')" ;; esac
	if after=$(coccicheck "$log"); then
		check=$check$after
		[ "$after" -eq 0 ] ||
			wrong "the check finds $(head -n 1 "$log")"
	else
		wrong "$(last "$log")"
		check="$check?"
	fi

	# shellcheck disable=SC2086 # one word or none
	"$patches/backport/backport" --annotate $sizing "$tree" "$work/again" >"$log" 2>&1
	if [ "$(last "$log")" = "nothing to do" ]; then
		again=nothing
	else
		again=something
		wrong "a second run: $(last "$log")"
	fi
	rm -rf "$work/again"
}

results=$build/history
tsv=$build/history.tsv
mkdir -p "$results" && : >"$tsv" || die "cannot write to $build"
results=$(realpath "$results")
# shellcheck disable=SC2086 # a list of words
row $columns
total=0 bad=0
while IFS='	' read -r name id; do
	age "$name" "$id" </dev/null
	row "$name" "$version" "$found" "$steps" "$am" "$check" "$style" \
		"$sparse" "$compile" "$again" "$kept" "${boots:--}" "${fixed:--}"
	total=$((total + 1))
	[ ! -s "$work/wrong" ] || bad=$((bad + 1))
	sed 's/^/    /' "$work/wrong"
done <"$work/trees"

if [ $bad -gt 0 ]; then
	echo "history: $bad of $total trees fail"
	exit 1
fi
echo "history: $total trees, all as they should be"
