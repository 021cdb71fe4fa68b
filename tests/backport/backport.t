#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The series that semantic-patches/backport/backport makes, on miniature trees.
#
# tests/minitrees/ has a tree for each age of the place (its Makefile says
# which). For each: the steps are those expected, each applies by git am and
# leaves a tree that compiles for both widths, the result keeps what the series
# promises, checkpatch is silent, and a second run finds nothing to do. Then
# what a user can do wrong: one line that says so, and nothing lost.
#
# usage: backport.t [TREE...]	with names of miniature trees, only those.
#				Speaks TAP. BACKPORT is the program to run,
#				CHECKPATCH the checkpatch.pl.
# shellcheck disable=SC2015 # "A && B || fail" is meant as it stands
set -u

cd "$(dirname "$0")/../.." || exit 2
top=$PWD
backport=${BACKPORT:-$top/semantic-patches/backport/backport}
trees=$top/tests/minitrees
unset SIGNOFF SPATCH SOURCE_DATE_EPOCH BOOT

if [ ! -x "$backport" ]; then
	echo "Bail out! no program $backport"
	exit 2
fi
dir=$(mktemp -d)
mounted=
# shellcheck disable=SC2317 # called by the traps
clean() {
	again_end
	[ -z "$mounted" ] || umount "$mounted"
	rm -rf "$dir"
}
# shellcheck source=tests/spatch/again.sh
. tests/spatch/again.sh
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
again_begin "$dir/again"

n=0 bad=0
ok() {
	n=$((n + 1))
	echo "ok $n - $*"
}
fail() {
	n=$((n + 1)) bad=$((bad + 1))
	echo "not ok $n - $1"
	[ ! -s "$2" ] || sed 's/^/#   /' "$2" | head -n 30
}
# usage: is STATUS NAME FILE	(FILE says what went wrong)
is() {
	if [ "$1" -eq 0 ]; then ok "$2"; else fail "$2" "$3"; fi
}

# ------------------------------------------------------------ every age

hook='x86/mm: Add x86_init.mapping.pagetable_reserve'
give='xen/mmu: Give the spare pages of the table buffer back in time'
poll='xen/mmu: Do not poll memblock from set_pte'
mask='xen/mmu: Map all of the table buffer read-only'
flip='xen/mmu: Make the spare pages writable before reserving the tables'
close='x86/mm: Close the table buffer when its tables are reserved'
empty='x86/mm: Call pagetable_reserve also when no table was needed'
context='x86/mm: Annotate who opens and who closes the table buffer'

# The steps that a tree needs, in their order.
expected() {
	case $1 in
	2.6.32) set -- "$hook" "$context" ;;
	2.6.37 | 2.6.39-rc4 | 2.6.39-rc5)
		set -- "$hook" "$give" "$mask" "$context" ;;
	2.6.39-rc6) set -- "$hook" "$give" "$poll" "$context" ;;
	2.6.39 | 3.2) set -- "$flip" "$close" "$empty" "$context" ;;
	*) set -- ;;
	esac
	[ $# -eq 0 ] || printf '%s\n' "$@"
}

# A copy of a miniature tree.
copy() {
	rm -rf "$2"
	cp -R "$trees/$1" "$2"
}

compiles() {
	for width in 64 32; do
		for f in mm/init.c mm/init_$width.c xen/mmu.c kernel/x86_init.c; do
			gcc -fsyntax-only -std=gnu89 -ffreestanding -Wall -Werror \
				-Wno-unused-function -DCONFIG_X86_$width \
				-I"$trees/stubs" -I"$1/arch/x86/include" \
				"$1/arch/x86/$f" || return 1
		done
	done
}

subjects() {
	for p in "$1"/000[1-9]-*.patch; do
		[ -e "$p" ] || continue
		git mailinfo /dev/null /dev/null <"$p" | sed -n 's/^Subject: //p'
	done
}

# shellcheck source=tests/backport/checkpatch.sh
. tests/backport/checkpatch.sh

# Complaints about the series in a folder. That a file is new is none, nor that
# nobody has signed it off, nor that Linux's commits are not those of this project.
style() {
	for p in "$1"/000[1-9]-*.patch; do
		perl "$checkpatch" --no-tree --terse --no-summary \
			--ignore FILE_PATH_CHANGES,MISSING_SIGN_OFF,UNKNOWN_COMMIT_ID "$p" |
			sed '/^$/d'
	done
}

# What the promises of the series look like in the text of its result.
promises() {
	awk '
	/^[a-z].*native_pagetable_reserve\(u64 start, u64 end\)/ { in_native = 1 }
	in_native && /_top = .*_end;/ { closed = 1 }
	/^}/ { in_native = 0 }
	/pagetable_reserve\(PFN_PHYS/ { called++; if (before ~ /^\tif \(!after_bootmem\)$/) each = 1 }
	/early_memtest\(start, end\);/ && !called { late = 1 }
	{ before = $0 }
	END {
		if (!closed) print "D: native_pagetable_reserve() leaves the buffer open"
		if (called != 1) print "E: the hook is called in " called + 0 " places"
		if (!each) print "E: the call hangs on more than after_bootmem"
		if (late) print "the hook comes after early_memtest()"
	}' "$1/arch/x86/mm/init.c"
	grep -nE '(reserve_early|memblock[a-z0-9_]*_reserve[a-z_]*)\((e820_table|pgt_buf)' \
		"$1/arch/x86/mm/init.c"
	awk -v old="${2:-}" '
	/^[a-z].*xen_mapping_pagetable_reserve\(/ { in_hook = 1 }
	in_hook && /make_lowmem_page_readwrite/ { flip = NR }
	in_hook && /native_pagetable_reserve/ { reserve = NR }
	/^}/ { in_hook = 0 }
	/x86_init.mapping.pagetable_reserve = xen_mapping_pagetable_reserve;/ { set = 1 }
	/mark_rw_past_pgt/ { print "the polling is still there" }
	/pfn < (e820_table|pgt_buf)_end/ { print "A: the mask ends at the end" }
	END {
		if (old && (flip || set)) print "a hook of Xen that nothing needs"
		if (old) exit
		if (!flip) print "B: nothing makes the spare pages writable"
		if (flip > reserve) print "B: the buffer is closed too early"
		if (!set) print "B: Xen does not set its hook"
	}' "$1/arch/x86/xen/mmu.c"
}

git_am() {
	GIT_CONFIG_GLOBAL=/dev/null git -C "$1" -c user.name=t -c user.email=t@t \
		am -q "$2"
}

# Is the series that of series.sums, to the byte? By whichever spatch.
same() {
	line=$(tests/backport/series.sh "$trees/$1" "$out")
	! grep -qxF "$line" tests/backport/series.sums || return 0
	echo "this series, for tests/backport/series.sums if it is right:"
	echo "$line"
	echo "by $("${SPATCH:-spatch}" --version | head -n 1)"
	echo "kept:"
	grep "^${line%% *} " tests/backport/series.sums
	return 1
}

# usage: age NAME
age() {
	kdir=$dir/tree out=$dir/out log=$dir/log
	copy "$1" "$kdir"
	rm -rf "$out"
	before=$(cd "$kdir" && find . -printf '%p %m %T@ %C@\n' | sort)

	"$backport" --annotate "$kdir" "$out" >"$log" 2>&1
	is $? "$1: a series is made" "$log"
	[ "$before" = "$(cd "$kdir" && find . -printf '%p %m %T@ %C@\n' | sort)" ]
	is $? "$1: the tree is untouched" "$log"
	expected "$1" >"$dir/expected"
	subjects "$out" >"$dir/got"
	diff "$dir/expected" "$dir/got" >"$log"
	is $? "$1: the steps are those that it needs" "$log"
	if [ ! -s "$dir/expected" ]; then
		[ ! -e "$out" ]
		is $? "$1: nothing to do leaves nothing behind" "$log"
		return
	fi
	[ "$(sed 1d "$out/series")" = "$(cd "$out" && ls 000[1-9]-*)" ] &&
		grep -q "^Subject: \[PATCH 0/$(wc -l <"$dir/got")\] " \
			"$out/0000-cover-letter.patch" &&
		! grep -q '\*\*\*' "$out/0000-cover-letter.patch"
	is $? "$1: a cover letter and a list" "$out/0000-cover-letter.patch"

	same "$1" >"$log"
	is $? "$1: as every spatch makes it" "$log"

	compiles "$kdir" >"$log" 2>&1
	is $? "$1: compiles as it is" "$log"
	git -C "$kdir" init -q && git -C "$kdir" add -A &&
		git -C "$kdir" -c user.name=t -c user.email=t@t commit -qm base
	for p in "$out"/000[1-9]-*.patch; do
		{ git_am "$kdir" "$p" && compiles "$kdir"; } >"$log" 2>&1
		is $? "$1: applies and compiles: ${p##*/}" "$log"
	done
	git -C "$kdir" diff --check HEAD~"$(wc -l <"$dir/got")" >"$log" 2>&1
	is $? "$1: no trailing blanks" "$log"
	if [ "$1" = 2.6.32 ]; then old=1; else old=; fi
	promises "$kdir" $old >"$log"
	[ ! -s "$log" ]
	is $? "$1: the result keeps the promises" "$log"
	if [ -e "$checkpatch" ]; then
		style "$out" >"$log" 2>&1
		[ ! -s "$log" ]
		is $? "$1: checkpatch is silent" "$log"
	else
		ok "$1: checkpatch is silent # SKIP $checkpatch_missing"
	fi

	"$backport" --annotate "$kdir" "$dir/out2" >"$log" 2>&1 &&
		[ "$(tail -n 1 "$log")" = "nothing to do" ] && [ ! -e "$dir/out2" ]
	is $? "$1: a second run finds nothing to do" "$log"
}

if [ $# -gt 0 ]; then
	for tree; do
		age "$tree"
	done
	echo "1..$n"
	[ $bad -eq 0 ]
	exit
fi
for tree in "$trees"/[0-9]*; do
	age "${tree##*/}"
done

# A tree out of some archives: all that is in it may be run.
copy 2.6.39 "$dir/tree"
chmod -R a+x "$dir/tree"
git -C "$dir/tree" init -q && git -C "$dir/tree" add -A &&
	git -C "$dir/tree" -c user.name=t -c user.email=t@t commit -qm base
rm -rf "$dir/out"
"$backport" "$dir/tree" "$dir/out" >"$dir/log" 2>&1 &&
	for p in "$dir/out"/000[1-9]-*.patch; do
		git_am "$dir/tree" "$p" || break
	done >"$dir/log" 2>&1
[ ! -s "$dir/log" ] &&
	[ "$(git -C "$dir/tree" rev-list --count HEAD)" -gt 1 ] &&
	[ -z "$(git -C "$dir/tree" diff --summary HEAD~3)" ]
is $? "a file keeps its mode, and git am says nothing of it" "$dir/log"

# ------------------------------------------------------------- bad input

# usage: refuses STATUS LINE NAME COMMAND...
#
# One line on the standard error, which matches LINE, and no OUT.
refuses() {
	status=$1 line=$2 name=$3
	shift 3
	rm -rf "$dir/out"
	"$@" >"$dir/stdout" 2>"$dir/log"
	got=$?
	[ $got -eq "$status" ] && [ "$(wc -l <"$dir/log")" -eq 1 ] &&
		grep -qE "^backport: .*($line)" "$dir/log" && [ ! -e "$dir/out" ]
	is $? "$name: $line" "$dir/log"
}

new() {
	copy "$1" "$dir/tree"
}
t=$dir/tree o=$dir/out

new 2.6.39-rc5
refuses 2 usage "no argument" "$backport"
refuses 2 "no KDIR" "an empty name" "$backport" "" "$o"
refuses 2 "no directory" "KDIR that is not there" "$backport" "$dir/none" "$o"
refuses 2 "no kernel tree" "KDIR without a kernel" "$backport" "$trees/stubs" "$o"
refuses 2 "inside" "OUT inside KDIR" "$backport" "$t" "$t/a/../series"
ln -s "$t" "$dir/link"
refuses 2 "inside" "OUT inside KDIR, by a link" \
	"$backport" "$t" "$dir/link/series"
refuses 2 "inside" "OUT inside what the link KDIR points to" \
	"$backport" "$dir/link" "$t/series"
rm "$dir/link"
refuses 2 "cannot make a scratch directory in $dir/none" \
	"TMPDIR that is not there" env TMPDIR="$dir/none" "$backport" "$t" "$o"
refuses 2 "cannot write /dev/null/out" "OUT that cannot be" \
	"$backport" "$t" /dev/null/out
refuses 2 "Name <address>" "half a sign-off" \
	env SIGNOFF=me "$backport" "$t" "$o"
refuses 2 "no /nowhere/spatch" "no spatch" \
	env SPATCH=/nowhere/spatch "$backport" "$t" "$o"

# A spatch that does COMMAND... first, which may leave for good.
fake_spatch() {
	printf '%s\n' '#!/bin/sh' "$@" 'exec spatch "$@"' >"$dir/spatch"
	chmod +x "$dir/spatch"
}
fake_spatch 'exec spatch --python /no-python "$@"'
refuses 2 "cannot run Python" "a spatch without Python" \
	env SPATCH="$dir/spatch" "$backport" "$t" "$o"
fake_spatch 'spatch "$@" | sed "s/_rw\b/_xy/"' exit
refuses 2 "does not find what it should .*7:set_xy" "a spatch that is blind" \
	env SPATCH="$dir/spatch" "$backport" "$t" "$o"

# What was found in the tree is in its result again, or is not found there.
fake_spatch 'case $* in *recognise*)' \
	'	spatch "$@" | grep -v -e "^closes" -e "^context"; exit ;;' 'esac'
refuses 2 "leaves something to do: the buffer is left open; no context for sparse$" \
	"what is missing is said" env SPATCH="$dir/spatch" \
	"$backport" --annotate "$t" "$o"

mkdir "$dir/mine" && echo precious >"$dir/mine/series"
refuses 2 "no former result" "OUT of someone else" "$backport" "$t" "$dir/mine"
[ "$(cat "$dir/mine/series")" = precious ]
is $? "OUT of someone else is as it was" "$dir/log"

new 2.6.39-rc5 && rm -r "$t/arch/x86"
refuses 2 "no arch/x86" "a tree of another machine" "$backport" "$t" "$o"

new 2.6.39-rc5 && sed -i 's/$/\r/' "$t/arch/x86/xen/mmu.c"
refuses 2 "xen/mmu.c has CRLF" "CRLF" "$backport" "$t" "$o"

new 2.6.32 && rm "$t/arch/x86/include/asm/x86_init.h"
refuses 1 "x86_init.h:1: expected the table x86_init" "older than x86_init" \
	"$backport" "$t" "$o"

new 2.6.39-rc5 &&
	sed -i 's/pgt_buf_end > pgt_buf_start/pgt_buf_top > pgt_buf_start/' \
		"$t/arch/x86/mm/init.c"
refuses 1 "mm/init.c:[0-9]+: expected .*memblock_x86_reserve_range" \
	"a reservation under another condition" "$backport" "$t" "$o"

new 2.6.39-rc5 && sed -i 's/mask_rw_pte/hide_rw_pte/' "$t/arch/x86/xen/mmu.c"
refuses 1 "xen/mmu.c:[0-9]+: expected mask_rw_pte" "a mask of another name" \
	"$backport" "$t" "$o"

new 2.6.39-rc5 && sed -i 's/^	__flush_tlb_all();/	if (0 {/' "$t/arch/x86/mm/init.c"
refuses 1 "mm/init.c:[0-9]+: expected .*cannot parse .*mm/init.c:[0-9]+" "a file that is no C" \
	"$backport" "$t" "$o"

# The check and the annotations come last, and only when they are asked for; and
# the check only where the tree has a folder for such checks.
rules=$(dirname "$backport")/../check
if [ -d "$rules" ]; then
	new 2.6.39-rc6 && mkdir -p "$t/scripts/coccinelle" && rm -rf "$o"
	"$backport" "$t" "$o" >"$dir/log" 2>&1 &&
		[ "$(subjects "$o")" = "$hook
$give
$poll" ] && ! grep -rq '__acquire\|pgt_[a-z_]*\.cocci' "$o"
	is $? "neither check nor annotations without being asked" "$dir/log"
	rm -rf "$o"
	"$backport" --check --annotate "$t" "$o" >"$dir/log" 2>&1 &&
		[ "$(subjects "$o" | tail -n 2)" = "$context
scripts/coccinelle: Check the users of the early table buffer" ] &&
		(cd "$t" && git apply "$o"/000[1-9]-*.patch) &&
		for rule in "$rules"/x86_init_*.py "$rules"/*.cocci; do
			case $rule in
			*.py) cat "$rule" ;;
			*) "$rules/expand" "$rule" ;;
			esac | diff - "$t/scripts/coccinelle/x86/${rule##*/}" ||
				exit
		done >>"$dir/log" &&
		"$backport" --check --annotate "$t" "$dir/out2" >"$dir/log" 2>&1 &&
		[ "$(tail -n 1 "$dir/log")" = "nothing to do" ]
	is $? "the check is the last step, once" "$dir/log"
	new 2.6.39-rc6 && rm -rf "$o"
	"$backport" --check "$t" "$o" >"$dir/log" 2>&1 &&
		grep -q 'no check .*no scripts/coccinelle' "$dir/log" &&
		[ "$(subjects "$o" | wc -l)" -eq 3 ]
	is $? "no folder for the check: that is said" "$dir/log"
else
	ok "neither check nor annotations without being asked # SKIP no $rules"
	ok "the check is the last step # SKIP no $rules"
	ok "no folder for the check # SKIP no $rules"
fi

# A tree without the buffer: the rules on the hooks that it has.
new 3.9 && mkdir -p "$t/scripts/coccinelle" && rm -rf "$o" "$dir/out2"
"$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	[ "$(subjects "$o" | grep -c '^scripts/coccinelle: x86: Find ')" -eq 3 ] &&
	[ "$(wc -l <"$o/series")" -eq 4 ] &&
	(cd "$t" && git apply "$o"/000[1-9]-*.patch) &&
	(cd "$rules" && printf '%s\n' x86_init_*) >"$dir/expected" &&
	(cd "$t/scripts/coccinelle/x86" && printf '%s\n' *) |
		diff "$dir/expected" - >>"$dir/log" &&
	"$backport" "$t" "$dir/out2" >"$dir/log" 2>&1 &&
	[ "$(tail -n 1 "$dir/log")" = "nothing to do" ] && [ ! -e "$dir/out2" ]
is $? "without the buffer: the rules on x86_init, in three patches, once" "$dir/log"
if [ -e "$checkpatch" ]; then
	style "$o" >"$dir/log" 2>&1
	[ ! -s "$dir/log" ]
	is $? "checkpatch is silent about these" "$dir/log"
fi

# A tree that is not indented as it should be: what is added is.
new 2.6.39-rc5 && sed -i 's/^	printk(KERN_DEBUG/ &/' "$t/arch/x86/mm/init.c"
"$backport" --annotate "$t" "$o" >"$dir/log" 2>&1 &&
	grep -qx '+	__acquire(pgt_buf);' "$o"/*-Annotate-*
is $? "blanks before a tab are not copied" "$dir/log"

# Without Xen there is a hook and a native side, and it is said.
new 2.6.39-rc6 && rm -r "$t/arch/x86/xen"
"$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	grep -q "no Xen .*the hook and the native side only" "$dir/log" &&
	[ "$(subjects "$o")" = "$hook" ]
is $? "without Xen: the hook and the native side" "$dir/log"

# Names with blanks; a former result is replaced; settings of the user are not
# asked; a tree that may only be read.
mkdir "$dir/a home" "$dir/a home/hooks"
cat >"$dir/a home/.gitconfig" <<CONFIG
[core]
	autocrlf = true
	hooksPath = $dir/a home/hooks
[commit]
	gpgSign = true
[format]
	signOff = true
	attach = true
[apply]
	whitespace = error-all
CONFIG
printf '#!/bin/sh\nexit 1\n' >"$dir/a home/hooks/pre-commit"
cp "$dir/a home/hooks/pre-commit" "$dir/a home/hooks/applypatch-msg"
chmod +x "$dir/a home/hooks"/*
mkdir -p "$dir/a home/.config/git"
echo '*.c -diff' >"$dir/a home/.config/git/attributes"
echo 'arch/' >"$dir/a home/.config/git/ignore"
copy 2.6.39-rc5 "$dir/a tree"
printf '[spatch]\n\toptions = --no-such-option\n' |
	tee "$dir/a tree/.cocciconfig" >"$dir/a home/.cocciconfig"
echo 'raise SystemExit("the code of the tree runs")' |
	tee "$dir/a tree/re.py" >"$dir/a home/re.py"
chmod -R a-w "$dir/a tree"
mkdir "$dir/an out" && cp "$o/series" "$dir/an out" && : >"$dir/an out/stale"
(
	cd "$dir/a tree" &&
		HOME="$dir/a home" XDG_CONFIG_HOME="$dir/a home/.config" \
		TMPDIR="$dir/a home" PYTHONPATH="$dir/a home" \
		COCCINELLE_HOME="$dir" GIT_DIR="$dir/a home" GIT_DIFF_OPTS=-u0 \
		GIT_DEFAULT_HASH=sha256 GIT_AUTHOR_NAME=someone \
		"$top/tests/user.sh" "$backport" --annotate . "$dir/an out"
) >"$dir/log" 2>&1 &&
	sums=$(tests/backport/series.sh "$dir/a tree" "$dir/an out") &&
	grep -q "^${sums% a tree} 2.6.39-rc5\$" tests/backport/series.sums &&
	[ ! -e "$dir/an out/stale" ] &&
	! grep -rq someone "$dir/an out"
is $? "blanks in names, hostile settings, a hostile tree, a former result" \
	"$dir/log"
chmod -R u+w "$dir/a tree"

# Nobody has said who the user is.
new 2.6.39-rc5 && rm -rf "$o"
env -i PATH="$PATH" "$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	[ "$(subjects "$o" | wc -l)" -eq 3 ]
is $? "no HOME and no identity" "$dir/log"

# A tree of Xen's own of 2.6.32: one mask for both widths, without an #ifdef.
new 2.6.37 && rm -rf "$o" && sed -i '/mask_rw_pte(/,/^}/ {
	/^#ifdef CONFIG_X86_32$/d; /^#endif$/d; s/pte_val_ma(\*ptep) &/pte_flags(*ptep) \&/
}' "$t/arch/x86/xen/mmu.c" &&
	"$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	(cd "$t" && git apply "$o"/000[1-9]-*.patch) &&
	[ "$(sed -n '/^[a-z].*mask_rw_pte(/,/^}/ { /_end\|^#/p }' \
		"$t/arch/x86/xen/mmu.c")" = "	unsigned long ro_end = e820_table_top;
#ifdef CONFIG_X86_32
	ro_end = e820_table_end;
#endif
	    pfn >= e820_table_start && pfn < ro_end)" ]
is $? "one mask without an #ifdef: on 32-bit it stays as it is" "$dir/log"

# usage: say TEXT FILE...	the files that say so, by their numbers, however
#				the lines are broken
say() {
	text=$1
	shift
	for file; do
		! tr -s '\n' ' ' <"$file" | grep -q "$text" ||
			basename "$file" | cut -c 1-4
	done | paste -s -d ' '
}

# What is said of a tree where the buffer lies low, and not of another; and who
# broke it, of the other.
new 2.6.39-rc4 && rm -rf "$o" "$dir/low" &&
	"$backport" "$t" "$o" >"$dir/log" 2>&1 && new 2.6.37 &&
	"$backport" "$t" "$dir/low" >"$dir/log" 2>&1 &&
	[ "$(say 'lies below what is mapped already' "$dir/low"/*.patch)" = \
		"0000 0001 0003" ] &&
	[ -z "$(say 'lies below' "$o"/*.patch)" ] &&
	! grep -q '^Fixes:' "$dir/low"/*.patch &&
	[ "$(grep -h '^Fixes:' "$o"/*.patch)" = \
		'Fixes: 4b239f458c22 ("x86-64, mm: Put early page table high")' ]
is $? "the messages know where the buffer lies" "$dir/log"

# Wherever the preprocessor puts the 64-bit half.
new 2.6.37 && rm -rf "$o" && sed -i '/^static.*find_early_table_space(/,/^}/ {
	s/^#ifdef CONFIG_X86_32/#ifndef CONFIG_X86_64/
	s/^\(.*\)max_pfn_mapped\(.*\)/#ifndef CONFIG_X86_32\n&\n#else\n\1nowhere\2\n#endif/
	}' "$t/arch/x86/mm/init.c" &&
	grep -q nowhere "$t/arch/x86/mm/init.c" &&
	"$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	grep -q 'the buffer .*below what is mapped already' "$dir/log"
is $? "an #ifndef CONFIG_X86_32 does not turn it round" "$dir/log"
new 2.6.39-rc5 && rm -rf "$o" && sed -i '/^static.*find_early_table_space(/,/^}/ {
	s/^\(.*\)max_pfn_mapped\(.*\)/#ifdef CONFIG_X86_64\n#else\n&\n#endif/
	}' "$t/arch/x86/mm/init.c" && "$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	grep -q 'the buffer .*below the end of what is being mapped' "$dir/log"
is $? "an #else for 32-bit does not turn it round" "$dir/log"

# A tree of 2.6.32 has no mask on 64-bit; one whose mask knows only the old entry
# may have it there.
new 2.6.32 && rm -rf "$o" && "$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	grep -q 'old entry only (' "$dir/log" &&
	[ "$(say 'its mask_rw_pte() goes by the old entry alone' "$o"/*.patch)" = 0001 ]
is $? "a mask that knows only the old entry" "$dir/log"
sed -i '/^static.*mask_rw_pte(/,/^}/ {
	/^static/i #ifdef CONFIG_X86_32
	/^}/a #endif
	}' "$t/arch/x86/xen/mmu.c"
rm -rf "$o" && "$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	grep -q 'on 32-bit, and there is none on 64-bit' "$dir/log" &&
	[ "$(say 'on 64-bit it has no mask_rw_pte()' "$o"/*.patch)" = 0001 ] &&
	! grep -q memblock "$o"/*.patch
is $? "2.6.32: no mask on 64-bit, no memblock" "$dir/log"

# ------------------------------------------------- what dies, and what does not

# usage: fate STATUS TEXT	a command for BOOT that says so of the tree
fate() {
	cat >"$dir/boot" <<COMMAND
#!/bin/sh
[ \$# -eq 1 ] || { echo '  scenario  boots'; exit 0; }
echo '$2'
[ $1 -ne 2 ] || echo 'tree: no such name' >&2
exit $1
COMMAND
	chmod +x "$dir/boot"
}
new 2.6.37 && rm -rf "$o" && fate 0 'it dies of nothing'
BOOT=$dir/boot "$backport" "$t" "$o" >"$dir/log" 2>&1 && [ ! -e "$o" ] &&
	grep -q 'on a model *it dies of nothing' "$dir/log" &&
	tail -n 1 "$dir/log" |
	grep -q 'does not die of this, and gets no series without FORCE=1'
is $? "a tree that does not die is told so, and gets no series" "$dir/log"
BOOT=$dir/boot "$backport" --force "$t" "$o" >"$dir/log" 2>&1 &&
	grep -q '^  scenario  boots' "$o/0000-cover-letter.patch" &&
	grep -q 'on a model *it dies of nothing' "$o/0000-cover-letter.patch"
is $? "but for --force" "$dir/log"
new 2.6.39-rc5 && rm -rf "$o" && fate 1 'it dies (of something)'
BOOT=$dir/boot "$backport" "$t" "$o" >"$dir/log" 2>&1 && [ -e "$o/series" ] &&
	grep -q 'on a model *it dies (of something)' "$dir/log"
is $? "a tree that dies gets one" "$dir/log"
# With upstream's hook, too, none of the sentences says otherwise.
covers() {
	tr '\n' ' ' <"$o/0000-cover-letter.patch" | grep -q "$1"
}
new 2.6.39 && rm -rf "$o" && fate 1 'it dies (of something)'
BOOT=$dir/boot "$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	covers 'on the model below, this tree does. The series' &&
	! covers 'No kernel with it is known to die' && fate 0 'it lives' &&
	BOOT=$dir/boot "$backport" --force "$t" "$o" >"$dir/log" 2>&1 &&
	covers 'No kernel with it is known to die of what it is about. The series' &&
	! covers 'model below'
is $? "whether a tree with upstream's hook dies is said in one way" \
	"$o/0000-cover-letter.patch"
new 2.6.39-rc5 && rm -rf "$o" && fate 2 ''
BOOT=$dir/boot "$backport" "$t" "$o" >"$dir/log" 2>&1 && [ -e "$o/series" ] &&
	grep -q '^not booted: tree: no such name' "$dir/log" &&
	grep -q 'not booted: tree: no such name' "$o/0000-cover-letter.patch"
is $? "of a tree that cannot be booted that is said" "$dir/log"
new 2.6.39-rc5 && rm -rf "$t/arch/x86/xen" "$o" && fate 1 'it dies'
BOOT=$dir/boot "$backport" "$t" "$o" >"$dir/log" 2>&1 && [ ! -e "$o" ] &&
	grep -q 'gets no series without FORCE=1' "$dir/log"
is $? "nothing dies without Xen" "$dir/log"

# ------------------------------------------------------------- other files

# Somebody else in arch/x86 who has to do with the buffer or the hook.
#
# usage: elsewhere WHERE NAME TEXT	WHERE is FILE:LINE, the text is appended
elsewhere() {
	new "${4:-2.6.39-rc5}"
	mkdir -p "$(dirname "$t/${1%:*}")"
	printf '%s\n' "$3" >>"$t/${1%:*}"
	refuses 1 "$1: expected .* not by this [a-z_]+; no series made$" \
		"elsewhere: $2" "$backport" "$t" "$o"
}
elsewhere arch/x86/mm/numa.c:4 "who opens the buffer" '/* not pgt_buf_top */

void numa_open(void)
{	pgt_buf_top = 0; }'
elsewhere arch/x86/mm/init-xen.c:1 "a caller of the same name" \
	'unsigned long __init_refok init_memory_mapping(unsigned long start,
	unsigned long end)
{
	return 0;
}'
elsewhere arch/x86/xen/mmu-xen.c:2 "a mask of its own" \
	'#ifdef CONFIG_XEN
static pte_t mask_rw_pte(pte_t *ptep, pte_t pte) { return pte; }
#endif'
elsewhere arch/x86/lguest/boot.c:3 "who sets the hook" 'void lguest_init(void)
{
	x86_init.mapping.pagetable_reserve = lguest_reserve;
}' 2.6.39
elsewhere arch/x86/platform/uv/early.c:3 "who calls the hook" 'void uv_init(void)
{
	x86_init.mapping.pagetable_reserve(0, 0);
}' 2.6.39
new 2.6.39 && sed -i 's/^\(	*\)x86_init.mapping.pagetable_reserve(/&0, 0);\n\1&/' \
	"$t/arch/x86/mm/init.c"
refuses 1 "mm/init.c:[0-9]+: expected one place that calls the hook|no second call of the hook" \
	"two calls in one file" "$backport" "$t" "$o"

# Who only speaks of the buffer, or has everything mapped, is none of them.
new 2.6.39-rc5 && rm -rf "$o" && mkdir -p "$t/arch/x86/platform/efi" &&
	cat >"$t/arch/x86/platform/efi/efi_64.c" <<'EFI'
/* up to pgt_buf_top, as mask_rw_pte() has it */
void efi_map(unsigned long start, unsigned long end)
{
	last = init_memory_mapping(start, end);
}
EFI
"$backport" "$t" "$o" >"$dir/log" 2>&1
is $? "elsewhere: who asks for memory to be mapped is fine" "$dir/log"

# Nor is the last of many overlooked where their list would find no space: a
# spatch that makes one of it, in the copy of the tree.
new 2.6.39-rc5 && mkdir "$t/arch/x86/platform" && for i in $(seq 101 160); do
	echo '/* pgt_buf_top */' >"$t/arch/x86/platform/$(printf '%0200d' "$i").c"
done
fake_spatch '[ ! -d arch/x86/platform ] ||' \
	"	echo 'void f(void) { pgt_buf_top = 0; }' >>\"\$(" \
	"		grep -rl pgt_buf_top arch/x86/platform | tail -n 1)\""
refuses 1 "arch/x86/platform/.*: expected .* not by this pgt_buf_top" \
	"elsewhere: the last of many" env SPATCH="$dir/spatch" sh -c \
	'trap "" XFSZ; ulimit -f 16; exec "$@"' sh "$backport" "$t" "$o"

# ---------------------------------------------------------------- PaX

# A macro between the brace and the semicolon of each struct.
for tree in 2.6.39-rc5 2.6.39; do
	new $tree && rm -rf "$o" && sed -i 's/^};/} __no_const;/' \
		"$t/arch/x86/include/asm/x86_init.h" &&
		"$backport" "$t" "$o" >"$dir/log" 2>&1 &&
		(cd "$t" && git apply "$o"/000[1-9]-*.patch) &&
		sed -n '/^struct x86_init_mapping {/,/^}/p' \
			"$t/arch/x86/include/asm/x86_init.h" |
		grep -qx '} __no_const;' &&
		! grep -qE '^};|/\*__' "$t/arch/x86/include/asm/x86_init.h" &&
		"$backport" "$t" "$dir/out2" >"$dir/log" 2>&1 &&
		[ "$(tail -n 1 "$dir/log")" = "nothing to do" ]
	is $? "$tree: } __no_const; is read through, and a new struct has it" \
		"$dir/log"
done

# Whose series it is.
new 2.6.32
SIGNOFF='A. Maintainer <am@example.org>' "$backport" "$t" "$o" \
	>"$dir/log" 2>&1 &&
	grep -q '^From: "\{0,1\}A. Maintainer"\{0,1\} <am@example.org>' "$o"/0001-* &&
	grep -q '^Signed-off-by: A. Maintainer <am@example.org>' "$o"/0001-*
is $? "SIGNOFF is who sends it" "$dir/log"
rm -rf "$o" && "$backport" "$t" "$o" >"$dir/log" 2>&1 &&
	! grep -qi '^Signed-off-by' "$o"/*.patch
is $? "nobody else signs it off" "$dir/log"

# Stopped half-way there is no OUT, and nothing beside it: in the trial, while
# the tree is looked at, in the first edit, in the last one, in both proofs.
#
# Somebody presses Ctrl-C, and spatch takes its time to end.
fake_spatch "echo begun >>'$dir/calls'" \
	"[ \"\$(wc -l <'$dir/calls')\" -eq \$STOP ] || exec spatch \"\$@\"" \
	"trap 'sleep 1; echo ended >>\"$dir/calls\"; exit 1' INT" \
	'kill -INT 0'
new 2.6.39-rc6
for stop in 2 3 4 10 11 14; do
	rm -rf "$dir/stop" "$dir/calls"
	mkdir -p "$dir/stop/tmp"
	TMPDIR=$dir/stop/tmp STOP=$stop SPATCH=$dir/spatch setsid --wait \
		env --default-signal=INT "$backport" --annotate "$t" "$dir/stop/out" \
		>"$dir/log" 2>&1
	[ $? -eq 130 ] && [ "$(grep -c begun "$dir/calls")" -eq $stop ] &&
		[ "$(tail -n 1 "$dir/calls")" = ended ] &&
		[ "$(ls -A "$dir/stop" "$dir/stop/tmp")" = "$dir/stop:
tmp

$dir/stop/tmp:" ]
	is $? "stopped in call $stop of spatch: nothing is left" "$dir/log"
done

# A full disk, below the scratch folder and below OUT.
mkdir "$dir/small"
if mount -t tmpfs -o size=64k tmpfs "$dir/small" 2>/dev/null; then
	mounted=$dir/small
	new 2.6.39-rc5
	TMPDIR=$dir/small refuses 2 "No space left|Out of diskspace" "no space to work in" "$backport" "$t" "$o"
	mkdir "$dir/small/old"
	cp "$dir/an out/series" "$dir/small/old"
	dd if=/dev/zero of="$dir/small/fill" bs=1k 2>/dev/null
	"$backport" "$t" "$dir/small/old" >"$dir/stdout" 2>"$dir/log"
	[ $? -eq 2 ] && [ "$(wc -l <"$dir/log")" -eq 1 ] &&
		cmp -s "$dir/an out/series" "$dir/small/old/series" &&
		[ "$(cd "$dir/small" && echo .[!.]* *)" = ".[!.]* fill old" ]
	is $? "no space for OUT: the former result stays" "$dir/log"
else
	ok "no space to work in # SKIP cannot mount a small disk"
	ok "no space for OUT # SKIP cannot mount a small disk"
fi

echo "1..$n"
[ $bad -eq 0 ]
