#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The rules on a kernel of today: Linux 6.1 as Debian packages it.
#
# Its page-table buffer is another one by now, so that what is left to look at
# is how it uses the hooks of x86_init. The reports below were looked at by
# hand: both functions run once, while the kernel starts, and stay. Any other
# report is a fault of a rule, or a new one of the tree.
#
# The tree's own "make coccicheck" runs the rules unchanged, and sees the same
# as ours where one file is enough to see it.
#
# The parts of the tree that use x86_init are unpacked to build/linux-6.1, once.
# Speaks TAP.
set -u

cd "$(dirname "$0")/.." || exit 2
check=$PWD/semantic-patches/check
tarball=/usr/src/linux-source-6.1.tar.xz
build=${BUILD:-build}
tree=$build/linux-6.1

if [ ! -r "$tarball" ]; then
	echo "1..0 # SKIP no $tarball (package linux-source-6.1)"
	exit 0
fi
if ! command -v "${SPATCH:-spatch}" >/dev/null; then
	echo "1..0 # SKIP no spatch (package coccinelle)"
	exit 0
fi

known='arch/x86/platform/ce4100/ce4100.c: x86_init_override_init: sdv_pci_init
arch/x86/platform/intel-mid/intel-mid.c: x86_init_override_init: intel_mid_arch_setup'

dir=$(mktemp -d)
trap 'rm -rf "$dir" "$tree.part"; [ ! -d "$tree" ] || seed rm' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# A function that stays after boot and calls a hook.
seed() {
	file=$tree/arch/x86/kernel/late_irqs.c
	rm -f "$file"
	[ "$1" = rm ] || printf '%s\n' 'void redo_irqs(void)' '{' \
		'	x86_init.irqs.intr_init();' '}' >"$file"
}

if [ ! -d "$tree" ]; then
	rm -rf "$tree.part"
	mkdir -p "$tree.part"
	tar -xJf "$tarball" -C "$tree.part" --strip-components=1 \
		--wildcards --no-wildcards-match-slash \
		linux-source-6.1/Makefile linux-source-6.1/Kbuild \
		linux-source-6.1/scripts linux-source-6.1/arch/x86 \
		linux-source-6.1/drivers/iommu linux-source-6.1/include || {
		echo "Bail out! cannot unpack $tarball"
		exit 2
	}
	mv "$tree.part" "$tree"
fi
seed rm

n=0 bad=0

# The verdict on a test: its name, what was expected and what there was.
verdict() {
	n=$((n + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $n - $1"
		return
	fi
	echo "not ok $n - $1"
	printf '%s\n' "expected:" "${2:-nothing}" "there was:" "${3:-nothing}" |
		sed 's/^/#   /'
	bad=$((bad + 1))
}

# FILE: RULE: FUNCTION of each report.
reports() {
	sed -n 's/^\([^:]*\):[0-9]*:[0-9-]*: \([^:]*\): \([a-z0-9_]*\).*/\1: \2: \3/p' |
		sed 's|^[^:]*/arch/|arch/|; s|^\./||' | sort -u
}

# The tree's own coccicheck with one rule.
own() {
	make -s -C "$tree" coccicheck COCCI="$check/$1.cocci" MODE=report J=1 \
		2>&1
}

echo "1..4"
"$check/coccicheck" "$tree" >"$dir/out" 2>&1
verdict "our coccicheck reports what is known" "$known" "$(reports <"$dir/out")"

rule=x86_init_override_init
own $rule >"$dir/own"
verdict "the tree's own make coccicheck reports the same: $rule" \
	"$known" "$(reports <"$dir/own")"

seed add
rule=x86_init_noninit
fault="arch/x86/kernel/late_irqs.c: $rule: redo_irqs"
RULES=$rule "$check/coccicheck" "$tree" >"$dir/out" 2>&1
verdict "a fault put into it is reported by ours: $rule" \
	"$fault" "$(reports <"$dir/out")"
own $rule >"$dir/own"
verdict "the same fault is reported by the tree's own: $rule" \
	"$fault" "$(reports <"$dir/own")"
[ $bad -eq 0 ]
