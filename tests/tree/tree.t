#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# A kernel tree on the model is judged by what it does, whatever the spelling;
# and when something of it is missing, there is no verdict.
#
# The tree is the miniature of 2.6.39 with its series, which keeps A to E. Each
# file of tests/tree/spellings/ takes the place of one of its functions, and
# says which letters have to be found broken then, or that none may be. (Who
# never calls the hook is found out by the memory test, B, where there is one,
# else at the end of the mapping, E.) Run by prove.
# shellcheck disable=SC2015 # "A && B || bail" is meant as it stands
set -u
cd "$(dirname "$0")/../.." || exit 2
build=$(realpath "${BUILD:-build}")
export BUILD="$build" LC_ALL=C

# shellcheck source=tests/tap.sh
. tests/tap.sh

backport=semantic-patches/backport/backport
built "$build/tree.o" "$build/cut"

dir=$(mktemp -d)
# shellcheck source=tests/spatch/again.sh
. tests/spatch/again.sh
trap 'again_end; rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
again_begin "$dir/again"

# Where one of them has something to be wrong about.
scenarios=
for s in bug-report memtest-first alloc-first alloc-between empty-buffer; do
	scenarios="$scenarios tests/scenarios/$s"
done

# usage: boot TREE	the letters that were broken, in $dir/letters
boot() {
	# shellcheck disable=SC2086 # a list of files
	tests/tree/boot.sh "$1" tree $scenarios >"$dir/rows" 2>"$dir/err" &&
		cut -f 3 "$dir/rows" | grep -v '^-$' | sort -u |
		tr -d '\n' >"$dir/letters"
}

# usage: replace FUNCTION FILE WITH	in its place, in FILE
replace() {
	awk -v name="$1" -v with="$3" '
	/^[a-z].*\(/ && index($0, name "(") && !/;$/ && !done {
		# the last of that name is the one for 64-bit
		hold = $0
		skip = 1
		next
	}
	skip { if (/^}/) { skip = 0; while ((getline line <with) > 0)
		print line; close(with) } ; next }
	{ print }' "$2" >"$dir/new" && mv "$dir/new" "$2"
}

"$backport" tests/minitrees/2.6.39 "$dir/series" >"$dir/log" 2>&1 &&
	tests/tree/patched.sh tests/minitrees/2.6.39 "$dir/series" \
		"$dir/right" >>"$dir/log" 2>&1
ok $? "the series applies" "$(cat "$dir/log")"
boot "$dir/right"
[ "$(cat "$dir/letters")" = "" ]
ok $? "the right tree keeps A to E" "$(cat "$dir/rows" "$dir/err")"

for file in tests/tree/spellings/*.c; do
	name=$(basename "$file" .c)
	expect=$(sed -n 's/^ \* expect: //p' "$file")
	where=$(sed -n 's/^ \* replace: //p' "$file")
	case $expect in - | [A-E] | BE) ;; *) bail "$file: expect: \"$expect\"" ;; esac
	rm -rf "$dir/tree"
	cp -R "$dir/right" "$dir/tree"
	replace "${where#* }" "$dir/tree/${where% *}" "$file"
	! cmp -s "$dir/tree/${where% *}" "$dir/right/${where% *}" ||
		bail "$file: no ${where#* }() in ${where% *}"
	boot "$dir/tree" && [ "$(cat "$dir/letters")" = "${expect#-}" ]
	ok $? "$name: $expect" "$(cat "$dir/rows" "$dir/err")"
done

# usage: lacks TEXT NAME	the tree in $dir/tree has no verdict, and why
lacks() {
	tests/tree/boot.sh "$dir/tree" name tests/scenarios/bug-report \
		>"$dir/rows" 2>"$dir/err"
	status=$?
	[ $status -ne 0 ] && [ ! -s "$dir/rows" ] &&
		[ "$(wc -l <"$dir/err")" -eq 1 ] && grep -qF -- "$1" "$dir/err"
	ok $? "$2" "status $status: $(cat "$dir/err" "$dir/rows")"
	rm -rf "$dir/tree"
	cp -R "$dir/right" "$dir/tree"
}

rm -rf "$dir/tree"
cp -R "$dir/right" "$dir/tree"
mmu=$dir/tree/arch/x86/xen/mmu.c
init=$dir/tree/arch/x86/mm/init.c
sed -i 's/^	u64 addr = end;/&\n	vendor_trace(addr);/' "$mmu"
lacks 'vendor_trace' "a function that nobody has: its name, its place"
sed -i 's/^	u64 addr = end;/&\n	vendor_t v = addr;/' "$mmu"
lacks 'vendor_t is neither' "a type that nobody has"
sed -i 's/^	u64 addr = end;/&\n	struct vendor v = { addr };/' "$mmu"
lacks 'struct vendor' "a struct that nobody has"
sed -i 's/^	u64 addr = end;/&\n	addr += VENDOR_OFFSET;/' "$mmu"
lacks 'VENDOR_OFFSET' "a constant that nobody has"
sed -i 's/init_memory_mapping(/init_memory_mappings(/' "$init"
lacks 'init_memory_mapping' "a tree without init_memory_mapping()"
sed -i 's/^	u64 addr = end;/&\n	if (addr/' "$mmu"
lacks 'arch/x86/xen/mmu.c:' "no C"
cat >"$dir/tree/arch/x86/xen/enlighten.c" <<'LATER'
void __init xen_start_kernel(void)
{
	xen_init_mmu_ops();
	x86_init.mapping.pagetable_reserve = native_pagetable_reserve;
}
LATER
lacks 'arch/x86/xen/enlighten.c:4 sets the hook' "a hook that is set elsewhere"
rm "$dir/tree/arch/x86/include/asm/x86_init.h"
lacks 'x86_init.h' "a tree without the table of hooks"

# What stands elsewhere in arch/x86 is found.
mkdir -p "$dir/tree/arch/x86/include/asm/xen"
cat >"$dir/tree/arch/x86/include/asm/xen/buffer.h" <<'HEADER'
#define XEN_BUFFER_TOP	pgt_buf_end

static inline int xen_in_buffer(unsigned long pfn)
{
	return pfn >= pgt_buf_start && pfn < XEN_BUFFER_TOP;
}
HEADER
sed -i 's/pfn >= pgt_buf_start && pfn < pgt_buf_top/xen_in_buffer(pfn)/' "$mmu"
boot "$dir/tree" && [ "$(cat "$dir/letters")" = A ]
ok $? "a short range in an inline function of a header: A" \
	"$(cat "$dir/rows" "$dir/err")"

# make backport
proof=$PWD/tests/tree/prove.sh
BOOT=$proof "$backport" tests/minitrees/2.6.39-rc5 "$dir/proved" \
	>"$dir/log" 2>&1 &&
	grep -A 1 '^  bug-report  *dies: a page table is mapped writable$' \
		"$dir/proved/0000-cover-letter.patch" |
	grep -q '^  *with the series: boots$' &&
	grep -A 2 '^  the same before and after, boots:$' \
		"$dir/proved/0000-cover-letter.patch" | grep -qw alloc-first
ok $? "the cover letter says what the tree did" "$(cat "$dir/log" \
	"$dir/proved/0000-cover-letter.patch")"
mkdir "$dir/empty"
echo "# none" >"$dir/empty/series"
"$proof" tests/minitrees/2.6.39-rc5 "$dir/empty" >"$dir/out" 2>"$dir/err"
[ $? -eq 2 ] && [ -s "$dir/err" ]
ok $? "no patches are no proof" "$(cat "$dir/out" "$dir/err")"
cat >"$dir/empty/0001-nothing.patch" <<'PATCH'
--- a/arch/x86/xen/new.c
+++ b/arch/x86/xen/new.c
@@ -0,0 +1 @@
+/* nothing */
PATCH
"$proof" tests/minitrees/2.6.39-rc5 "$dir/empty" >"$dir/out" 2>"$dir/err"
[ $? -eq 1 ] && grep -q 'with the series: .*bug-report: dies: a page table' "$dir/err"
ok $? "a series that mends nothing is not proved" "$(cat "$dir/out" "$dir/err")"
mkdir "$dir/bin"
cat >"$dir/bin/awk" <<END
#!/bin/sh
case \$* in *series=?*) exit 2 ;; esac
exec $(command -v awk) "\$@"
END
chmod +x "$dir/bin/awk"
PATH=$dir/bin:$PATH "$proof" tests/minitrees/2.6.39-rc5 "$dir/empty" \
	>"$dir/out" 2>"$dir/err"
[ $? -eq 2 ] && [ "$(grep -c '^tree: ' "$dir/err")" -eq 1 ]
ok $? "a table that was not made is no proof" "$(cat "$dir/out" "$dir/err")"
printf '#!/bin/sh\necho "tree: it still dies" >&2\nexit 1\n' >"$dir/no"
printf '#!/bin/sh\necho "tree: no such name" >&2\nexit 2\n' >"$dir/cannot"
chmod +x "$dir/no" "$dir/cannot"
BOOT=$dir/no "$backport" tests/minitrees/2.6.39-rc5 "$dir/not" >"$dir/log" 2>&1
[ $? -eq 2 ] && [ ! -e "$dir/not" ] && grep -q 'it still dies' "$dir/log"
ok $? "what is not proved is not handed over" "$(cat "$dir/log")"
BOOT=$dir/cannot "$backport" tests/minitrees/2.6.39-rc5 "$dir/not" \
	>"$dir/log" 2>&1 && grep -q '^not booted: tree: no such name' "$dir/log" &&
	grep -q '^  not booted: tree: no such name' \
		"$dir/not/0000-cover-letter.patch"
ok $? "what could not be booted is said" "$(cat "$dir/log")"

# make compare
tests/tree/programs.sh tests/minitrees/2.6.39-rc5 "$dir/programs" \
	>"$dir/paths" 2>"$dir/err"
[ "$(cat "$dir/paths")" = "$dir/programs/2.6.39-rc5
$dir/programs/2.6.39-rc5+series" ]
ok $? "a tree becomes two programs" "$(cat "$dir/paths" "$dir/err")"
build/compare --platform=model --designs=unfixed --tsv="$dir/tsv" \
	--log-dir="$dir/logs" --tree="$dir/programs/2.6.39-rc5" \
	--tree="$dir/programs/2.6.39-rc5+series" tests/scenarios/bug-report \
	>"$dir/log" 2>&1
grep -qE '^ +2\.6\.39-rc5 +crashes in 1 +A in event 1 ' "$dir/log" &&
	grep -qE '^ +2\.6\.39-rc5\+series +boots +- ' "$dir/log" &&
	[ "$(grep -c '2\.6\.39-rc5' "$dir/tsv")" -eq 2 ]
ok $? "compare has a row for each" "$(cat "$dir/log")"
tests/tree/programs.sh tests/minitrees/3.9 "$dir/programs" \
	>"$dir/paths" 2>"$dir/err"
[ "$(cat "$dir/paths")" = "$dir/programs/3.9" ]
ok $? "a tree that needs no series becomes one" "$(cat "$dir/paths" "$dir/err")"
rm -rf "$dir/tree"
cp -R tests/minitrees/2.6.39-rc5 "$dir/tree"
echo 'void f(void) { pgt_buf_top = 0; }' >"$dir/tree/arch/x86/mm/numa.c"
tests/tree/programs.sh "$dir/tree" "$dir/programs" >"$dir/paths" 2>"$dir/err" &&
	[ "$(cat "$dir/paths")" = "$dir/programs/tree" ] &&
	[ "$(grep -c "^tree: tree gets no series: .*numa.c:1: " "$dir/err")" -eq 1 ]
ok $? "so does one whose series is refused, which is said" \
	"$(cat "$dir/paths" "$dir/err")"
SPATCH=no-such-spatch tests/tree/programs.sh tests/minitrees/2.6.39-rc5 \
	"$dir/programs" >"$dir/paths" 2>"$dir/err"
[ $? -eq 2 ] && [ "$(cat "$dir/err")" = \
	"tree: 2.6.39-rc5: backport: no no-such-spatch (package coccinelle)" ]
ok $? "a series that could not be made is an error" "$(cat "$dir/err")"
tests/tree/programs.sh "$dir" "$dir/programs" >"$dir/paths" 2>"$dir/err"
[ $? -eq 2 ] && [ ! -s "$dir/paths" ] && grep -q "no kernel tree" "$dir/err"
ok $? "no tree: one line that says so" "$(cat "$dir/paths" "$dir/err")"
plan
