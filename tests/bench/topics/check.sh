# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# The check of all of the kernel that Debian has, or of the tree KDIR, against
# grep and against the tree's own coccicheck, in CPU seconds.
. tests/bench/common.sh
. tests/bench/cpu.sh

# The tree's own coccicheck with rule $1. Below a repository that ignores it,
# spatch would find no file in the tree.
own() {
	"$rules/expand" "$rules/$1.cocci" >"$tmp/$1.cocci"
	X86_INIT_CHECK=$rules GIT_CEILING_DIRECTORIES=$(dirname "$tree") \
		make -s -C "$tree" coccicheck COCCI="$tmp/$1.cocci" \
		MODE=report J=1 >"$tmp/own" 2>&1
}

# The names that rules look for, as one expression.
tokens() {
	sed -n 's|^// Keywords: ||p' "$@" | tr -s ', ' '\n' | sort -u |
		paste -s -d '|' -
}

rules=$PWD/semantic-patches/check
if [ -n "${KDIR:-}" ]; then
	tree=$(realpath -- "$KDIR")
elif ! tree=$(tests/world.sh linux-tree 2>&1); then
	echo "    left out: ${tree#*: }"
	exit 0
fi
if ! command -v spatch >/dev/null; then
	echo "    left out: no spatch (package coccinelle)"
	exit 0
fi

echo "the check of all of ${tree##*/}, CPU seconds:"
grep=$(least grep -rlE --include='*.[ch]' "$(tokens "$rules"/*.cocci)" "$tree")
check=$(least "$rules/coccicheck" "$tree")
metric check.grep "$check" seconds "$grep"
printf '    %-30s %7s\n' "grep -rlE of its tokens" "$grep"
printf '    %-30s %7s  %s times grep, at most 2.5\n' "all rules" \
	"$check" "$(times_of "$check" "$grep")"

# Of a tree of 3.9 or later, half of the tokens are looked for, and grep is much
# faster with these.
needed='*'
if "$rules/coccicheck" "$tree" 2>&1 | grep -q 'no rule pgt_\* is needed'; then
	needed='x86_init_*'
	# shellcheck disable=SC2086 # the name of several files
	few=$(least grep -rlE --include='*.[ch]' \
		"$(tokens "$rules"/$needed.cocci)" "$tree")
	metric check.grep-few "$check" seconds "$few"
	printf '    %-30s %7s  all rules are %s times this\n' \
		"grep of those of x86_init_*" "$few" "$(times_of "$check" "$few")"
fi

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
metric check.change "$change" seconds "$grep"
printf '    %-30s %7s  %s times grep, at most 0.25\n' "CHANGED=, one override" \
	"$change" "$(times_of "$change" "$grep")"

# One rule of each kind that the tree needs stands for all.
count=0 sum=0
for rule in x86_init_noninit pgt_flip_missing; do
	# shellcheck disable=SC2254 # a pattern
	case $rule in $needed) ;; *) continue ;; esac
	seconds=$(cpu own $rule)
	grep -q '^coccicheck failed' "$tmp/own" &&
		die "the tree's own coccicheck: $(tail -n 2 "$tmp/own" | head -n 1)"
	printf '    %-30s %7s\n' "tree's own, $rule" "$seconds"
	count=$((count + 1))
	sum=$(awk -v a="$sum" -v b="$seconds" 'BEGIN { print a + b }')
done
[ $count -gt 0 ] || die "no rule for $tree"
number=$(find "$rules" -name "$needed.cocci" | wc -l)
all=$(awk -v sum="$sum" -v n="$number" -v of="$count" 'BEGIN {
	printf "%.2f", sum / of * n }')
metric check.own "$check" seconds "$all"
printf '    %-30s %7s  all rules are %s of it, at most 0.1\n' \
	"$number rules at that" "$all" "$(times_of "$check" "$all")"
