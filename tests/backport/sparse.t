#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# semantic-patches/backport/sparse, on miniature trees that can be made.
#
# A tree of tests/minitrees/ gets a Makefile that plays what a kernel's "make
# C=2" does, and the stub headers. The series for each age adds no warning;
# warnings that are seeded into a series are found, each where it stands; and
# what stops sparse from looking is an error and no verdict. TAP, for prove.
#
# environment: SPARSE_SERIES, the program to run.
# shellcheck disable=SC2015 # "A && B || fail" is meant as it stands
set -u

cd "$(dirname "$0")/../.." || exit 2
top=$PWD
program=${SPARSE_SERIES:-$top/semantic-patches/backport/sparse}
trees=$top/tests/minitrees
unset SPARSE SPATCH SIGNOFF BOOT CONFIG

# shellcheck source=tests/tap.sh
. tests/tap.sh

[ -x "$program" ] || bail "no program $program"
for tool in sparse spatch git; do
	command -v $tool >/dev/null || bail "no $tool; run 'make deps'"
done
dir=$(mktemp -d)
# shellcheck disable=SC2317 # called by the traps
clean() {
	chmod -R u+w "$dir"
	rm -rf "$dir"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
mkdir "$dir/scratch"
export TMPDIR="$dir/scratch"
t=$dir/tree

# shellcheck source=tests/backport/buildable.sh
. tests/backport/buildable.sh

new() {
	chmod -R u+w "$t" 2>/dev/null
	rm -rf "$t"
	buildable "$1" "$t"
}

# usage: sparse STATUS LAST [ARGUMENT...]
#
# The verdict is STATUS, and the last line matches LAST. Nothing is left behind.
sparse() {
	status=$1 last=$2
	shift 2
	tests/user.sh "$program" "$@" >"$dir/out" 2>&1
	got=$?
	[ $got -eq "$status" ] || echo "exits with $got" >>"$dir/out"
	[ $got -eq "$status" ] && tail -n 1 "$dir/out" | grep -qE "$last" &&
		[ -z "$(ls -A "$dir/scratch")" ]
}

# usage: is STATUS NAME
is() {
	ok "$1" "$2" "$(cat "$dir/out")"
}

# -------------------------------------------------------------- every age

for age in "$trees"/[0-9]*; do
	age=${age##*/}
	new "$age"
	chmod -R a-w "$t"
	before=$(cd "$t" && find . -printf '%p %m %s %T@ %C@\n' | sort)
	if [ "$age" = 3.9 ]; then
		sparse 0 '^sparse: nothing to do, the tree needs no series$' "$t"
		is $? "$age: no series, nothing to do"
		continue
	fi
	sparse 0 '^sparse: each of [1-9] steps compiles, and adds no warning \([0-9]+ files, 32- and 64-bit, [1-9][0-9]* warnings before and after\)$' "$t"
	is $? "$age: the series adds no warning"
	after=$(cd "$t" && find . -printf '%p %m %s %T@ %C@\n' | sort)
	[ "$before" = "$after" ]
	ok $? "$age: the tree is untouched"
done

# ------------------------------------------------------- seeded warnings

init=arch/x86/mm/init.c
mmu=arch/x86/xen/mmu.c

# usage: seed FILE	adds to a series what an edit by the standard input,
#			a program of sed, does to FILE of the tree
seed() {
	for f; do :; done
	mkdir -p "$dir/a/$(dirname "$f")" "$dir/b/$(dirname "$f")"
	cp "$t/$f" "$dir/a/$f"
	sed -f - "$t/$f" >"$dir/b/$f"
	(cd "$dir" && diff -u "a/$f" "b/$f") >"$dir/series/0009-seed.patch"
	rm -r "$dir/a" "$dir/b"
}

# A series of nothing, in the form that backport gives it; a seed is its patch.
mkdir "$dir/series"
{
	echo '# a series'
	echo 0009-seed.patch
} >"$dir/series/series"

new 2.6.39-rc5
seed $init <<'SED'
$a\
void nobody_declared(void) { }
SED
line=$(($(wc -l <"$t/$init") + 1))
sparse 1 '^sparse: the series adds warnings: 1 \(1 files, 2 before, 4 after\)$' \
	"$t" "$dir/series" &&
	grep -q "^    + $init:$line:6: warning: symbol 'nobody_declared' was not declared" "$dir/out"
is $? "an added warning is found and printed with its line"

seed $init <<'SED'
1i\
/* A line that moves all of them. */
SED
sparse 0 'adds no warning \(1 files, 32- and 64-bit, 2 warnings before and after\)$' \
	"$t" "$dir/series"
is $? "a warning that only moves is none that is added"

seed $mmu <<'SED'
s/make_lowmem_page_readonly/make_page_readonly/
SED
sparse 1 'adds warnings: 1 \(1 files, ([0-9]+) before, \1 after\)$' \
	"$t" "$dir/series" &&
	grep -q "symbol 'make_page_readonly' was not declared" "$dir/out"
is $? "a warning in the place of another is one that is added"

sed -i '$a\
static char *first(void) { return 0; }' "$t/$init"
seed $init <<'SED'
s/char \*first(void)/int *second(void)/
SED
sparse 1 'adds warnings: 1 \(1 files, 4 before, 4 after\)$' "$t" "$dir/series" &&
	grep -q 'Using plain integer as NULL pointer' "$dir/out"
is $? "the same words about another line are a warning that is added"

seed $init <<'SED'
$d
SED
sparse 0 'adds no warning \(1 files, 32- and 64-bit, 4 warnings before, 2 after\)$' \
	"$t" "$dir/series"
is $? "a warning that goes is said"

sed -i '$a\
static char *many[] = {\
	0,\
};' "$t/$init"
seed $init <<'SED'
/^	0,$/p
SED
sparse 1 'adds warnings: 1 \(1 files, 6 before, 8 after\)$' "$t" "$dir/series"
is $? "the same warning once more is one that is added"

new 2.6.39-rc5
seed $init <<'SED'
$a\
extern int shared __attribute__((address_space(1)));\
int shared;
SED
sparse 1 'adds errors: 1, warnings: 1 ' "$t" "$dir/series" &&
	[ "$(grep -c '^    + ' "$dir/out")" -gt 2 ]
is $? "a warning of several lines counts as one and is printed whole"

{
	# shellcheck disable=SC1003,SC2016 # a program of sed
	echo '$a\'
	i=0
	while [ $i -lt 150 ]; do
		echo "void nobody_$i(void) { }\\"
		i=$((i + 1))
	done
	echo
} | seed $init
sparse 1 'adds warnings: 150 \(1 files, 2 before, 302 after\)$' \
	"$t" "$dir/series"
is $? "sparse's limit of 100 warnings hides none"

seed $init <<'SED'
$a\
static void half(void) { nonsense
SED
sparse 1 'adds errors: [1-9]' "$t" "$dir/series" &&
	grep -q "^    + $init:.* error: " "$dir/out"
is $? "an error that the series brings counts"

# What only gcc sees, only one of the widths, only a step that a later one mends.
seed $init <<'SED'
$a\
static int late(void) { int unused; return 0; }
SED
sparse 1 'adds warnings: [12] \(1 files, 2 before, 2 after\)$' \
	"$t" "$dir/series" &&
	grep -q "^    + $init:.* warning: unused variable .unused." "$dir/out"
is $? "a warning of gcc is found"

seed $init <<'SED'
$a\
#ifdef CONFIG_X86_32\
void nobody_declared(void) { }\
#endif
SED
sparse 1 'adds warnings: 1 \(1 files, 2 before, 3 after\)$' \
	"$t" "$dir/series" &&
	grep -q '^      by 0009-seed.patch, i386$' "$dir/out"
is $? "a warning of 32-bit is found"

seed $init <<'SED'
$a\
static int half = nonsense;
SED
sed 's/^+/-/; s/^-++/+++/; /^@@/s/-\([^ ]*\) +\([^ ]*\)/-\2 +\1/' \
	"$dir/series/0009-seed.patch" >"$dir/series/0010-mend.patch"
echo 0010-mend.patch >>"$dir/series/series"
sparse 1 'adds errors: [12], warnings: 0 \(1 files, 2 before, 2 after\)$' \
	"$t" "$dir/series" &&
	grep -q "^    + $init:.* error: .nonsense. undeclared" "$dir/out" &&
	grep -q '^      by 0009-seed.patch, x86_64$' "$dir/out"
is $? "a step that does not compile is found, though the next one mends it"
rm "$dir/series/0010-mend.patch"
sed -i '$d' "$dir/series/series"

# The flags for a file that the series brings are asked for, too.
mkdir -p "$dir/b/arch/x86/mm"
echo 'void nobody_declared(void) { }' >"$dir/b/arch/x86/mm/new.c"
(cd "$dir" && diff -uN a/arch/x86/mm/new.c b/arch/x86/mm/new.c) |
	sed 's|^--- a/[^	]*|--- /dev/null|' >"$dir/series/0009-seed.patch"
sparse 1 'adds warnings: 1 \(1 files, 0 before, 2 after\)$' "$t" "$dir/series"
is $? "a new file is looked at"

seed arch/x86/include/asm/x86_init.h <<'SED'
$a\
/* the end */
SED
sparse 0 'nothing to do, the series touches no C file$' "$t" "$dir/series"
is $? "a series without C"

# The series lets sparse follow the open buffer: what leaves it open is found.
new 2.6.39-rc5
rm -rf "$dir/patched"
"$top/semantic-patches/backport/backport" --annotate "$t" "$dir/patched" >"$dir/out" 2>&1 &&
	cat "$dir/patched"/000[1-9]-*.patch >"$dir/all" &&
	(cd "$t" && git apply "$dir/all") >>"$dir/out" 2>&1
is $? "a tree with the series"
seed $init <<'SED'
/^	ret = kernel_physical_mapping_init/i\
	if (start == end)\
		return 0;
SED
sparse 1 'adds warnings: 1 ' "$t" "$dir/series" &&
	grep -q "context imbalance in 'init_memory_mapping'" "$dir/out"
is $? "a path that returns with the buffer open"
seed $init <<'SED'
/^	if (!after_bootmem)$/{
N
/early_memtest/i\
	x86_init.mapping.pagetable_reserve(0, 0);
}
SED
sparse 1 'adds warnings: 1 ' "$t" "$dir/series" &&
	grep -q "context imbalance in 'init_memory_mapping'" "$dir/out"
is $? "a hook that runs again"
seed $mmu <<'SED'
/^	native_pagetable_reserve(start, end);/d
SED
sparse 1 'adds warnings: 1 ' "$t" "$dir/series" &&
	grep -q "context imbalance in 'xen_mapping_pagetable_reserve'" "$dir/out"
is $? "an implementation that leaves the buffer open"

# ------------------------------------------ no verdict where none is due
new 2.6.39-rc5

seed $init <<'SED'
1i\
/* A line. */
SED

sed -i '1i #include <linux/nowhere.h>' "$t/$init"
sparse 2 "^sparse: sparse cannot read .*/$init: .*nowhere.h" "$t" "$dir/series"
is $? "a header that is not there"

new 2.6.39-rc5
sed -i 's/^	mkdir.*/	@echo "error: no headers today"; exit 1/' "$t/Makefile"
sparse 2 "its make does not come to $init: error: no headers" "$t" "$dir/series"
is $? "a tree whose generated headers cannot be made"

new 2.6.39-rc5
sed -i 's/^	cp .*/	@echo "*** no such configuration"; exit 1/' "$t/Makefile"
sparse 2 'cannot be configured: \*\*\* no such configuration' "$t" "$dir/series"
is $? "a tree that cannot be configured"

new 2.6.39-rc5
sed -i 's/^	cp .*/	grep -v XEN arch\/x86\/configs\/$@ >.config/' "$t/Makefile"
seed $mmu <<'SED'
1i\
/* A line. */
SED
sparse 2 'cannot be configured with Xen' "$t" "$dir/series"
is $? "a tree whose configuration leaves Xen out"

new 2.6.39-rc5
printf '#!/bin/sh\nkill -SEGV $$\n' >"$dir/crash"
chmod +x "$dir/crash"
SPARSE=$dir/crash sparse 2 "crash exits with 139 on .*/$mmu" "$t" "$dir/series"
is $? "a sparse that crashes"

new 2.6.39-rc5
rm -r "$t/arch/x86/configs"
sparse 2 'has no arch/x86/configs/x86_64_defconfig$' "$t" "$dir/series"
is $? "a tree without a configuration"

new 2.6.39-rc5
sed -i '1i /* Something else. */' "$t/$mmu"
sparse 2 '0009-seed.patch does not apply to ' "$t" "$dir/series"
is $? "a series that does not apply"

# A tree that is not for its defconfig, or has none.
new 2.6.39-rc5
seed $init <<'SED'
$a\
/* the end */
SED
rm -r "$t/arch/x86/configs"
# shellcheck disable=SC2016 # variables of make
sed -i '1i\
ifeq ($(filter %.o,$(MAKECMDGOALS)),)\
else ifeq ($(shell grep -c VENDOR .config),0)\
$(error not without VENDOR)\
endif' "$t/Makefile"
printf '# as it was built\nCONFIG_VENDOR=y\nCONFIG_XEN=y\n' >"$dir/a config"
CONFIG="$dir/a config" sparse 0 'adds no warning \(1 files, 32- and 64-bit, ' \
	"$t" "$dir/series"
is $? "CONFIG= is what it is configured with"
printf 'CONFIG_OTHER=y\n' >"$dir/a config"
CONFIG="$dir/a config" sparse 2 'its make does not come to .*not without VENDOR' \
	"$t" "$dir/series"
is $? "and not with anything else"
CONFIG=$dir/none sparse 2 "^sparse: cannot read CONFIG=$dir/none\$" "$t" "$dir/series"
is $? "CONFIG= that is not there"
CONFIG=$t/$init sparse 2 "^sparse: CONFIG=.* is no .config" "$t" "$dir/series"
is $? "CONFIG= that is none"

# PaX stops where gcc has no headers for its plug-ins.
new 2.6.39-rc5
# shellcheck disable=SC2016 # variables of make
sed -i '1i\
ifneq ($(filter %.o,$(MAKECMDGOALS)),)\
ifneq ($(DISABLE_PAX_PLUGINS),y)\
$(error Your gcc installation does not support plugins)\
endif\
endif' "$t/Makefile"
sparse 0 'adds no warning \(1 files, 32- and 64-bit, ' "$t" "$dir/series"
is $? "a tree with plug-ins for gcc is looked at without them"

# Where the contexts are clang's.
new 3.9
mkdir -p "$t/include/linux"
echo '/* clang */' >"$t/include/linux/compiler-context-analysis.h"
sparse 0 'needs no series$' "$t" &&
	grep -q "contexts of $t are clang's (include/linux/compiler-context-analysis.h)" \
		"$dir/out"
is $? "a tree of 7.x: its contexts are clang's"

# ------------------------------------------------------------- bad input

new 2.6.39-rc5
sparse 2 '^sparse: usage: '
is $? "no KDIR"
sparse 2 '^sparse: usage: ' ""
is $? "an empty KDIR"
sparse 2 '^sparse: no directory ' "$dir/none"
is $? "KDIR that is not there"
sparse 2 'is no kernel tree' "$trees/stubs"
is $? "KDIR without a kernel"
sparse 2 "is none of backport's" "$t" "$trees"
is $? "SERIES that is none"
SPARSE=/nowhere/sparse sparse 2 'no /nowhere/sparse \(package sparse\)$' "$t"
is $? "SPARSE that is not there"
mkdir "$dir/bin"
for tool in sh dirname grep realpath; do
	ln -s "$(command -v $tool)" "$dir/bin/$tool"
done
PATH="$dir/bin" "$program" "$t" >"$dir/out" 2>&1
[ $? -eq 2 ] && [ "$(cat "$dir/out")" = "sparse: no sparse (package sparse)" ]
is $? "no sparse in PATH"
rm -r "$t/arch"
sparse 2 'has no arch/x86$' "$t"
is $? "a tree of another machine"

new 2.6.39-rc5
sed -i 's/$/\r/' "$t/$mmu"
sparse 2 '^backport: .*mmu.c has CRLF' "$t"
is $? "a tree that backport refuses"

mkdir "$dir/scratch/a folder"
TMPDIR="$dir/scratch/a folder" "$program" "$t" "$dir/series" >"$dir/out" 2>&1
[ $? -eq 2 ] && grep -q 'set TMPDIR$' "$dir/out" &&
	rmdir "$dir/scratch/a folder"
is $? "a scratch folder with a blank"

new 2.6.39-rc5
mv "$t" "$dir/a tree"
sparse 0 'adds no warning' "$dir/a tree" "$dir/series"
is $? "a tree with a blank"

# What is written to in a copy of the tree is a link here.
mv "$dir/a tree" "$t"
mkdir "$dir/real"
mv "$t/Makefile" "$t/arch/x86/configs/x86_64_defconfig" "$t/$mmu" "$dir/real"
ln -s "$dir/real/Makefile" "$t"
ln -s "$dir/real/x86_64_defconfig" "$t/arch/x86/configs"
ln -s "$dir/real/mmu.c" "$t/$mmu"
before=$(cd "$dir/real" && cksum ./*)
sparse 0 'adds no warning' "$t" "$dir/series" &&
	[ "$before" = "$(cd "$dir/real" && cksum ./*)" ]
is $? "what the links of a tree point to is untouched"

# A make that takes its time is not waited for.
new 2.6.39-rc5
# shellcheck disable=SC2016 # a variable of make
sed -i 's/^	cp .*/	touch "$(HOME)\/begun"; sleep 60/' "$t/Makefile"
"$program" "$t" "$dir/series" >"$dir/out" 2>&1 &
pid=$!
i=0
until [ -n "$(find "$dir/scratch" -name begun 2>/dev/null)" ] || [ $i -gt 100 ]; do
	sleep 0.2
	i=$((i + 1))
done
[ $i -le 100 ] || echo "make does not begin" >>"$dir/out"
began=$(date +%s)
kill $pid
wait $pid
[ $? -eq 143 ] && [ $(($(date +%s) - began)) -lt 30 ] &&
	[ -z "$(ls -A "$dir/scratch")" ]
is $? "a signal ends it and leaves nothing"

plan
