# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# The check of all of the kernel that Debian has, against grep and against the tree's own
# coccicheck, in CPU seconds.
. tests/bench/common.sh
. tests/bench/cpu.sh

# The tree's own coccicheck with rule $1. Below a repository that ignores it,
# spatch would find no file in the tree.
own() {
	GIT_CEILING_DIRECTORIES=$(realpath "$B") make -s -C "$tree" coccicheck \
		COCCI="$rules/$1.cocci" MODE=report J=1 >"$tmp/own" 2>&1
}

rules=$PWD/semantic-patches/check
if ! tree=$(tests/world.sh linux-tree 2>&1); then
	echo "    left out: ${tree#*: }"
	exit 0
elif ! command -v spatch >/dev/null; then
	echo "    left out: no spatch (package coccinelle)"
	exit 0
fi

echo "the check of all of ${tree##*/}, CPU seconds:"
tokens=$(sed -n 's|^// Keywords: ||p' "$rules"/*.cocci |
	tr -s ', ' '\n' | sort -u | paste -s -d '|' -)
grep=$(least grep -rlE --include='*.[ch]' "$tokens" "$tree")
check=$(least "$rules/coccicheck" "$tree")
metric check.grep "$check" seconds "$grep"
printf '    %-30s %7s\n' "grep -rlE of its tokens" "$grep"
printf '    %-30s %7s  %s times grep, at most 2.5\n' "all rules" \
	"$check" "$(times_of "$check" "$grep")"

# The tree with one file more, which overrides a hook in time.
changed=$tmp/changed
mkdir -p "$changed/board"
ln -s "$tree"/* "$changed"
printf '%s\n' 'void __init board_setup(void)' '{' \
	'	x86_init.timers.timer_init = x86_init_noop;' '}' \
	>"$changed/board/setup.c"
git -C "$changed" init -q
git -C "$changed" -c user.name=bench -c user.email=bench commit -q \
	--allow-empty -m none
check_change() {
	"$rules/coccicheck" --changed=HEAD "$changed"
}
change=$(least check_change)
metric check.change "$change" seconds "$check"
printf '    %-30s %7s  %s of that, at most 3 s\n' "CHANGED=, one override" \
	"$change" "$(times_of "$change" "$check")"

# Three rules stand for all: of the hook's caller, of its implementation, of
# x86_init.
sum=0
own x86_init_noninit || :
grep -q '^[1-9][0-9]* files match' "$tmp/own" ||
	die "the tree's own coccicheck: $(tail -n 1 "$tmp/own")"
for rule in pgt_hook_missing pgt_flip_missing x86_init_noninit; do
	seconds=$(cpu own $rule)
	printf '    %-30s %7s\n' "tree's own, $rule" "$seconds"
	sum=$(awk -v a="$sum" -v b="$seconds" 'BEGIN { print a + b }')
done
count=$(find "$rules" -name '*.cocci' | wc -l)
all=$(awk -v sum="$sum" -v n="$count" 'BEGIN {
	printf "%.2f", sum / 3 * n }')
metric check.own "$check" seconds "$all"
printf '    %-30s %7s  all rules are %s of it, at most 0.1\n' \
	"$count rules at the mean of these" "$all" "$(times_of "$check" "$all")"
