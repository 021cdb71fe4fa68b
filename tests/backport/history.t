#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# make history, on a repository that is made of miniature trees: which trees it
# takes, in which order, that each cell is one of the run, and that a tree that
# fails is said and stops no other. TAP, for prove.
# shellcheck disable=SC2015 # "A && B || fail" is meant as it stands
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tests/tap.sh
. tests/tap.sh
# shellcheck source=tests/backport/buildable.sh
. tests/backport/buildable.sh
# shellcheck source=tests/backport/checkpatch.sh
. tests/backport/checkpatch.sh

[ -e "$checkpatch" ] || bail "no checkpatch.pl; run 'make deps'"
for tool in sparse spatch git; do
	command -v $tool >/dev/null || bail "no $tool; run 'make deps'"
done
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
CHECKPATCH=$(realpath "$checkpatch")
export CHECKPATCH BUILD="$dir/build" GIT_CONFIG_GLOBAL=/dev/null

git() {
	command git -C "$dir/linux" -c user.name=t -c user.email=t@t "$@"
}

# usage: release NAME TREE	commit a miniature tree as a release
release() {
	find "$dir/linux" -mindepth 1 -maxdepth 1 ! -name .git \
		-exec rm -rf {} +
	rm -rf "$dir/tree"
	buildable "$2" "$dir/tree"
	[ "$1" != 2.6.39-rc7 ] || sed -i 's/$/\r/' "$dir/tree/arch/x86/xen/mmu.c"
	cp -R "$dir/tree/." "$dir/linux"
	git add -A && git commit -qm "Linux $1" && git tag "v$1"
}
mkdir "$dir/linux"
git init -q
release 2.6.32 2.6.32
release 2.6.39-rc6 2.6.39-rc6
release 2.6.39-rc7 2.6.39-rc6
release 2.6.39 2.6.39
release 3.0 3.9

# usage: history STATUS LAST ARGUMENT...
history() {
	status=$1 last=$2
	shift 2
	tests/backport/history.sh "$@" >"$dir/out" 2>&1
	got=$?
	[ $got -eq "$status" ] || echo "exits with $got" >>"$dir/out"
	[ $got -eq "$status" ] && [ "$(tail -n 1 "$dir/out")" = "$last" ]
}
# usage: is STATUS NAME
is() {
	ok "$1" "$2" "$(cat "$dir/out")"
}

# A blank for any run of them.
rows() {
	tr -s ' ' <"$dir/out" | sed "s| /[^ ]*/tree/| |; /^ /!s/ [23]\.[^ ]* / VERSION /"
}

history 1 "history: 1 of 4 trees fail" --git="$dir/linux"
is $? "each release of 2.6.32 to 2.6.39, by its tag"
rows >"$dir/rows"
today=$(tests/world.sh linux-source)
today=${today##*-}
today=${today%.tar.xz}
diff - "$dir/rows" >"$dir/out" <<ROWS
tree version found steps am check checkpatch sparse compile again kept before after
v2.6.32 VERSION e820_table low, reserve_early, old entry 2 2 1/0 $today 0 2/2 2 nothing same - -
v2.6.39-rc6 VERSION pgt_buf high, memblock_x86_reserve_range, to top, 64-bit, polling 4 4 4/0 $today 0 8/8 4 nothing same - -
v2.6.39-rc7 VERSION - - - - - - - - - - -
 backport: arch/x86/xen/mmu.c has CRLF line ends, which no mailed patch keeps; convert the tree first
v2.6.39 VERSION pgt_buf high, hook, to top, 64-bit 4 4 2/0 $today 0 8/8 4 nothing same - -
history: 1 of 4 trees fail
ROWS
is $? "the cells are those of the run, and one that fails stops no other"

[ "$(wc -l <"$dir/build/history.tsv")" -eq 5 ] &&
	[ "$(awk -F '\t' 'NF != 13' "$dir/build/history.tsv")" = "" ] &&
	[ "$(cut -f 1,4 "$dir/build/history.tsv" | tr '\n\t' ' :')" = \
		"tree:steps v2.6.32:2 v2.6.39-rc6:4 v2.6.39-rc7:- v2.6.39:4 " ] &&
	[ -e "$dir/build/history/v2.6.39/series" ]
is $? "the same for a program, and each series"

history 0 "history: 2 trees, all as they should be" --git="$dir/linux" \
	v3.0 "$dir/tree" && rows | grep -q '^tree VERSION no early buffer 0 - - - - - nothing - - -'
is $? "a revision and a folder"

git tag -l | while read -r tag; do
	git tag -d "$tag" >/dev/null
done
history 0 "history: 1 trees, all as they should be" --git="$dir/linux" 2.6.32 &&
	grep -q '^2.6.32 ' "$dir/out"
is $? "without tags a release is the commit that says so"

# ------------------------------------------------------------- bad input

history 2 "usage: history.sh [--sizing] [--git=REPOSITORY] [REVISION|FOLDER]..." ||
	grep -q '^history: usage: ' "$dir/out"
is $? "no argument"
history 2 "history: usage: history.sh [--sizing] [--git=REPOSITORY] [REVISION|FOLDER]..." --fast
is $? "an option that is none"
history 2 "history: no directory $dir/none" --git="$dir/none"
is $? "a repository that is not there"
history 2 "history: $dir/build is no repository of git" --git="$dir/build"
is $? "a folder that is no repository"
history 2 "history: v9 is neither a folder nor a revision of $dir/linux" \
	--git="$dir/linux" v9
is $? "a revision that is none"

plan
