#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# To add something takes one file in its folder, and nothing else.
#
# In a copy of the tree each folder gets one file more, which is called "added",
# and who runs such files has to come to it by himself. So that this is quick,
# the copy holds no more than one other file of a kind. Run by prove.
set -u
B=$(realpath -m "${BUILD:-build}")
export LC_ALL=C

. tests/tap.sh

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
tree=$dir/tree

# What is built already is as good for the copy: it has the same times.
mkdir -p "$tree/build" || bail "cannot write to $dir"
cp -a Makefile x86_init mm xen tests semantic-patches "$tree"
for built in obj fuzz-obj libpagetable_reserve.a libtests.a libfuzz.a; do
	[ ! -e "$B/$built" ] || cp -a "$B/$built" "$tree/build"
done
cd "$tree" || bail "cannot enter $tree"
unset BUILD MAKEFLAGS MAKELEVEL

# only FILE...: what there is of its kind, in the copy
only() {
	for f in "${1%/*}"/*; do
		case " $* " in
		*" $f "*) ;;
		*) rm -rf "$f" ;;
		esac
	done
}

# does COMMAND...: what is wrong, if it fails
does() {
	"$@" >"$dir/out" 2>&1 || { echo "\"$*\" fails:"; tail -n 5 "$dir/out"; }
}

# says TEXT [COMMAND...]: what is wrong, if no line of what that prints matches;
# without it, of what was printed last
says() {
	text=$1
	shift
	[ $# -eq 0 ] || "$@" >"$dir/out" 2>&1
	grep -qE -- "$text" "$dir/out" || {
		echo "nothing of \"$text\" ${1:+from \"$*\" }in"
		tail -n 5 "$dir/out"
	}
}

only tests/scenarios/bug-report
only tests/historic/apple-imac10
only tests/logs/journal
only tests/coccicheck/late-hook.c tests/coccicheck/coccicheck.t
only tests/faults/late-hook.cocci tests/faults/faults.t
only tests/minitrees/2.6.39-rc6 tests/minitrees/stubs

sed 's/unfixed/added/g; s/\.rank.*/.rank = 99,/' tests/designs/unfixed.c \
	>tests/designs/added.c
verdict "a design" "$(does make -s build/boot-model build/compare
	says '^added	' build/boot-model --list)"

cp tests/scenarios/bug-report tests/scenarios/added
verdict "a scenario, with the design" "$(says '^added$' \
	build/compare --platform=model --designs=unfixed,added
	says '^ +added  +crashes')"
verdict "a scenario is tested" "$(does make -s build/boot-native
	says '^ok .* added shows what it is for' tests/model/scenarios.t)"

cp tests/logs/journal tests/logs/added
verdict "a log" "$(does make -s build/tests/logs
	says '^ok .*/added$' build/tests/logs)"

cp tests/historic/apple-imac10 tests/historic/added
verdict "a historic machine" "$(says '^ok .*/added:' tests/model/historic.t)"

cp tests/unit/format.c tests/unit/added.c
verdict "a unit test" "$(says 'prove .* build/tests/added ' \
	make -n check-hosted
	does make -s build/tests/added
	says '^ok 1' build/tests/added)"

cp tests/make.t tests/play/added.t
verdict "any other test" "$(says 'prove .* tests/play/added\.t' make -n check)"

cp tests/sparse/good.c tests/sparse/added.c
verdict "a fault for sparse" "$(says '^ok .* added\.c:' tests/sparse/sparse.t)"

sed 's/pgt_hook_late/pgt_added/g' semantic-patches/check/pgt_hook_late.cocci \
	>semantic-patches/check/pgt_added.cocci
mkdir -p kernel/arch/x86/include/asm
echo 'PATCHLEVEL = 6' >kernel/Makefile
: >kernel/arch/x86/include/asm/x86_init.h
cp tests/coccicheck/late-hook.c kernel/arch/x86
verdict "a rule" "$(says ': pgt_added: ' make coccicheck KDIR=kernel)"
rm semantic-patches/check/pgt_added.cocci

cp tests/coccicheck/late-hook.c tests/coccicheck/added.c
verdict "a fixture" "$(says '^ok .*added\.c' tests/coccicheck/coccicheck.t)"

cp tests/faults/late-hook.cocci tests/faults/added.cocci
verdict "a fault for a rule" "$(does make -s build/tree.o build/cut
	says '^ok .*/added\.cocci' tests/faults/faults.t)"

# To run the tests on it takes long; before that it has to be there.
ln -s nothing tests/mutants/added.cocci
verdict "a mutant" "$(says 'no mutant added' make mutants)"
rm tests/mutants/added.cocci

cp tests/fuzz/memblock.c tests/fuzz/added.c
mkdir tests/fuzz/corpus-added
echo input >tests/fuzz/corpus-added/input
verdict "a fuzz target" "$(says 'run\.sh .* build/fuzz/added ' make -n fuzz)"
only tests/fuzz/added.c tests/fuzz/fuzz.h tests/fuzz/run.sh \
	tests/fuzz/fuzz.t tests/fuzz/corpus-added
verdict "a fuzz target, and an input for it, are tested" \
	"$(does make -s build/fuzz/added
	FUZZ_TIME=1 says '^ok .* added: its 1 inputs' tests/fuzz/fuzz.t
	says '^ok .* added$')"
plan
