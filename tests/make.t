#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Two commands of make at a time in one fresh checkout: one of them builds, and
# the other finds it built. A script that writes down what it makes stands in
# for compiler, archiver and linker. And what make says when there is no real Xen.
# Run by prove.
set -u
. tests/tap.sh

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
mkdir "$dir/tree"
cp -a Makefile x86_init mm xen tests "$dir/tree"
cd "$dir/tree" || exit 2

cat >"$dir/cc" <<'END'
#!/bin/sh
while [ $# -gt 0 ]; do
	case $1 in
	-o | rcs) out=$2 ;;
	esac
	shift
done
echo "$out" >>"$MADE"
sleep 0.02
printf '#!/bin/sh\n[ ! -e status ] || exit "$(cat status)"\n' >"$out"
chmod +x "$out"
END
chmod +x "$dir/cc"
export MADE="$dir/made"
unset MAKEFLAGS MAKELEVEL BUILD

run() {
	make CC="$dir/cc" LD="$dir/cc" AR="$dir/cc" "$@" >"$dir/$1" 2>&1
}
run compare &
run boot KERNEL=none
wait $!
ok $? "two commands at a time" "$(tail -n 3 "$dir/compare" "$dir/boot")"
grep -q 'build/guest.elf$' "$MADE" && grep -q 'build/progress$' "$MADE"
ok $? "both have what they need" "$(tail -n 3 "$MADE")"
verdict "nothing is built twice" "$(sort "$MADE" | uniq -d)"
run compare
verdict "nor is anything said about it" "$(cat "$dir/compare")"

echo 3 >status
run compare
status=$?
[ $status -eq 2 ] && grep -q '\*\*\* .*compare\] Error 3$' "$dir/compare"
ok $? "make tells the status of compare, and has its own" "$(cat "$dir/compare")"
# A name with a blank, or with what means something to the shell, is one name.
cat >build/compare <<'END'
#!/bin/sh
printf '<%s>' "$@"
END
run compare PLATFORM='a b' DESIGNS='c;d'
verdict "names reach compare as they are" "$(grep -vxF \
	'<--platform=a b><--designs=c;d>' "$dir/compare")"

run check FUZZ_CC="$dir/cc" TESTS=
grep -qx 'make: TESTS names no test' "$dir/check"
ok $? "no test is none that passes" "$(tail -n 3 "$dir/check")"
run check FUZZ_CC="$dir/cc" TESTS='tests/make.t tests/none.t'
grep -qx 'make: tests/none.t is no test' "$dir/check" &&
	! grep -q '^make.*Result' "$dir/check"
ok $? "a test that is not there is named" "$(tail -n 3 "$dir/check")"
mkdir build/closed
: >build/closed/file
chmod a-w build/closed
tests/user.sh make clean >"$dir/clean" 2>&1
status=$?
chmod u+w build/closed
[ $status -eq 2 ] && grep -q 'build/closed/file' "$dir/clean"
ok $? "what cannot be removed is said" "$(cat "$dir/clean")"
make clean >"$dir/clean" 2>&1 && [ -z "$(ls -A build)" ] &&
	rmdir build && make clean >>"$dir/clean" 2>&1
ok $? "what was built is removed, if there is anything" "$(cat "$dir/clean")"
plan
