#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Cut what the early page tables need out of a kernel tree, and compile it.
#
# usage: cut.sh TREE OUT	BUILD is where cut is; without it, build
#
# The files are read as the compiler reads them: gcc -E, with our stubs in the
# place of all that they include. cut follows the names; what the compiler then
# says is missing is looked for in arch/x86 and taken in, too. Nothing of the
# tree's own Makefiles is run.
#
# OUT/c gets an object for each file. When a name is neither in arch/x86 nor
# among the stubs, it is said which and where it is used, with an exit of 1.
# shellcheck disable=SC2086,SC2116 # flags, files and roots are lists of words
set -u
export LC_ALL=C

tree=$1 out=$2
name=$(basename "$tree")
build=${BUILD:-build}
here=$(dirname "$0")
stubs=$here/../minitrees/stubs/kernel.h

die() {
	echo "tree: $name: $*" >&2
	exit 1
}

# A kernel for dom0, as a distribution builds it.
config='X86 X86_64 64BIT XEN XEN_DOM0 XEN_PRIVILEGED_GUEST XEN_PVHVM PARAVIRT
SMP NUMA ACPI PCI MEMORY_HOTPLUG X86_LOCAL_APIC X86_IO_APIC HAVE_MEMBLOCK'
defines='-D__KERNEL__ -D__x86_64__ -D__GNUC__=4'
for c in $config; do
	defines="$defines -DCONFIG_$c=1"
done

# Where it begins: these files, these names.
files='include/asm/pgtable_types.h include/asm/x86_init.h include/asm/init.h
xen/mmu.h kernel/x86_init.c mm/init.c mm/init_64.c xen/mmu.c'
roots='init_memory_mapping after_bootmem x86_init xen_init_mmu_ops
hook_slot setup_paging'
for f in include/asm/x86_init.h kernel/x86_init.c mm/init.c mm/init_64.c \
	xen/mmu.c; do
	[ -f "$tree/arch/x86/$f" ] || die "it has no arch/x86/$f"
done
# 3.9 and later set something aside before the first mapping
! grep -q '^void.* early_alloc_pgt_buf(' "$tree/arch/x86/mm/init.c" ||
	roots="$roots early_alloc_pgt_buf"
# between the brace of a struct and its semicolon: PaX has __no_const there
# shellcheck disable=SC2013 # they are words
for macro in $(sed -n 's/^} *\(__[a-z0-9_]*\) *;.*/\1/p' \
	"$tree/arch/x86/include/asm/x86_init.h" | sort -u); do
	defines="$defines -D$macro="
done
# what entry.c may ask for
for member in pagetable_reserve pagetable_setup_start pagetable_setup_done \
	pagetable_init; do
	! grep -qE "\(\*$member\)" "$tree/arch/x86/include/asm/x86_init.h" ||
		defines="$defines -DHAS_$member"
done

# What is set elsewhere is not run, so nobody could say what the hook is.
elsewhere=$(cd "$tree/arch/x86" && grep -rnE --include='*.c' \
	'x86_init(\.mapping[A-Za-z_.]*)?[[:space:]]*=[^=]|memset\(&x86_init' . |
	grep -vE '^\./(kernel/x86_init|xen/mmu|mm/init|mm/init_64)\.c:|:struct ' |
	head -n 1)
[ -z "$elsewhere" ] || die "arch/x86/$(echo "$elsewhere" |
	sed 's|^\./||; s/^\([^:]*:[0-9]*\):.*/\1/') sets the hook, and is not run"

mkdir -p "$out/i" "$out/c" && : >"$out/macros.h" || exit 2

# usage: without_includes FILE	as many lines as before
without_includes() {
	sed 's/^[ 	]*#[ 	]*include.*//' "$1"
}

# usage: preprocess FILE NAME	what it is called in what the compiler says
preprocess() {
	{
		echo "# 1 \"$2\""
		without_includes "$1"
	} | gcc -E -x c -std=gnu89 -nostdinc -undef -w $defines \
		-include "$stubs" -include "$out/macros.h" - \
		>"$out/i/$(echo "$2" | tr / _).i" 2>"$out/errors"
}

# usage: cut_and_compile FILE...	those that have not been read like this yet
cut_and_compile() {
	for f; do
		[ -f "$tree/arch/x86/$f" ] || continue
		preprocess "$tree/arch/x86/$f" "arch/x86/$f" && continue
		case $f in
		*.c) die "$(grep -m 1 error "$out/errors")" ;;
		esac
		# a header that is nothing without others is not needed
		rm -f "$out/i/arch_x86_$(echo "$f" | tr / _).i"
	done
	preprocess "$here/entry.c" entry.c || exit 2
	rm -rf "$out/before"
	mv "$out/c" "$out/before"
	mkdir "$out/c"
	"$build/cut" "$stubs" "$out/c" $roots -- "$out"/i/*.i \
		>"$out/missing" || exit 2
	: >"$out/errors"
	for f in "$out"/c/*.i; do
		o=${f%.c.i}.o
		before=$out/before/${o##*/}
		if [ -e "$before" ] && cmp -s "$f" "${before%.o}.c.i"; then
			mv "$before" "$o"
			continue
		fi
		gcc -x cpp-output -fpreprocessed -std=gnu89 -O2 \
			-ffreestanding -fno-stack-protector -fno-common \
			-fno-strict-aliasing -fwrapv \
			-Werror=implicit-function-declaration \
			-Wno-error=incompatible-pointer-types \
			-Wno-error=int-conversion \
			-c -o "$o" "$f" 2>>"$out/errors"
	done
}

# The names that are missing.
missing() {
	{
		sed -n 's/^struct //p' "$out/missing"
		sed -n "/: error: /{
			s/.*: error: '\([A-Za-z_0-9]*\)' undeclared.*/\1/p
			s/.* implicit declaration of function '\([^']*\)'.*/\1/p
			s/.* unknown type name '\([^']*\)'.*/\1/p
			s/.*'\(struct\|union\) \([^']*\)'.*/\2/p
		}" "$out/errors"
	} | sort -u
}

# usage: macro NAME FILE	as FILE of arch/x86 defines it in this configuration
macro() {
	grep -q "^[ 	]*#[ 	]*define[ 	]*$1\>" "$tree/arch/x86/$2" &&
		without_includes "$tree/arch/x86/$2" |
		gcc -E -dM -x c -std=gnu89 -undef -w $defines - 2>/dev/null |
		grep "^#define $1\>" >>"$out/macros.h"
}

# Those of our files that name a macro that was found.
with_macros() {
	sed -n 's/^#define \([A-Za-z_0-9]*\).*/\1/p' "$out/macros.h" \
		>"$out/macros"
	(cd "$tree/arch/x86" && grep -slwF -f "$out/macros" $files)
}

# usage: take NAME	whether arch/x86 has something of that name
take() {
	taken=1
	for f in $(cd "$tree/arch/x86" && grep -rlw --include='*.[ch]' "$1" \
		include kernel mm xen 2>/dev/null); do
		macro "$1" "$f" && return 0
		case " $(echo $files) " in *" $f "*) continue ;; esac
		case $f in
		*.h) ;;
		# no declaration of it, but what is defined there
		*) grep -q "^[a-z].*\<$1(" "$tree/arch/x86/$f" || continue ;;
		esac
		files="$files $f"
		fresh="$fresh $f"
		taken=0
	done
	return $taken
}

tried=' '
fresh=$files
while :; do
	cut_and_compile $fresh
	fresh=
	open=$(sed -n 's/^open //p' "$out/missing" | head -n 1)
	[ -z "$open" ] || die "$open: what begins here does not end"
	root=$(sed -n 's/^root //p' "$out/missing" | head -n 1)
	[ -z "$root" ] || die "it has no $root"
	progress=
	for n in $(missing); do
		case $tried in *" $n "*) continue ;; esac
		tried="$tried$n "
		take "$n" && progress=1
	done
	[ -n "$progress" ] || break
	fresh="$(with_macros) $fresh"
done

# What is left is said with the place: "FILE:LINE: NAME, in FUNCTION()".
left=$(awk -v whole="$(sed -n 's/^struct //p' "$out/missing" | head -n 1)" '
/: In function / {
	f = $NF
	gsub(/[^A-Za-z_0-9]/, "", f)
	next
}
/: At top level:/ { f = "" }
/: error: / {
	at = $1
	sub(/:[0-9]*:$/, "", at)
	sub(/^[^ ]*: error: /, "")
	what = $0
	if (what ~ /^.[A-Za-z_0-9]+. undeclared/ ||
	    what ~ /^implicit declaration of function / ||
	    what ~ /^unknown type name /) {
		split(what, quoted, "\047")
		what = quoted[2]
	} else if (whole && what ~ /incomplete|undefined type|storage size/)
		what = "struct " whole
	if (what ~ /^(struct )?[A-Za-z_0-9]+$/)
		what = what " is neither in arch/x86 nor among our stubs"
	print at ": " what (f ? ", used in " f "()" : "")
	exit
}' "$out/errors")
[ -z "$left" ] || die "$left"
