#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The rules of semantic-patches/check, each on C files that are right and on
# ones with a fault.
#
# A fixture is one C file of tests/coccicheck/. Where a rule has to report
# something stands, on that line,
#
#	/* expect: RULE... */
#
# and at the end of the file, in a comment,
#
#	check-name: what it shows
#	check-rule: RULE...	the rules that it is for
#	check-patch: fixes	what MODE=patch makes of it gets no report
#	check-patch: nothing	MODE=patch does nothing about it
#
# All rules run on every fixture, and the reports are exactly the expected ones.
# Every rule has a fixture with a fault and one without. A rule is named by the
# file that it stands in.
#
# usage: coccicheck.t [FILE...]	all of tests/coccicheck/ when none is
#					given; paths are relative to the top of
#					the tree. Speaks TAP.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tests/tap.sh
. tests/tap.sh
check=$PWD/semantic-patches/check
driver=$check/coccicheck
[ $# -gt 0 ] || set -- tests/coccicheck/*.c

if ! command -v "${SPATCH:-spatch}" >/dev/null; then
	echo "1..0 # SKIP no spatch (package coccinelle)"
	exit 0
fi

dir=$(mktemp -d)
# shellcheck source=tests/spatch/again.sh
. tests/spatch/again.sh
trap 'again_end; rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

: >"$dir/seen"

# The values of a key, one a line.
values() {
	sed -n "s/^ \* check-$1: //p" "$2"
}

# A kernel tree that consists of one file: usage: make_tree [FILE [NAME]]
# Its header is there, as of a tree that can be checked; what of it a fixture
# needs, it brings along.
make_tree() {
	rm -rf "$dir/tree"
	mkdir -p "$dir/tree/arch/x86/mm" "$dir/tree/arch/x86/include/asm"
	echo 'PATCHLEVEL = 6' >"$dir/tree/Makefile"
	: >"$dir/tree/arch/x86/include/asm/x86_init.h"
	echo "obj-\$(CONFIG_FIXTURE) += fixture.o" \
		>"$dir/tree/arch/x86/mm/Makefile"
	[ $# -eq 0 ] || cp "$1" "$dir/tree/arch/x86/mm/${2:-$(basename "$1")}"
}

# LINE RULE of each report, and of each expectation.
reports() {
	sed -n 's/^[^:]*:\([0-9]*\):[0-9]*-[0-9]*: \([^:]*\):.*/\1 \2/p' |
		sort -u
}

expectations() {
	awk '{
		if (!sub(/.*\/\* expect: /, "") || !sub(/ \*\/.*/, ""))
			next
		for (i = 1; i <= NF; i++)
			print NR, $i
	}' "$1" | sort -u
}

# What is wrong with a fixture itself.
complain() {
	sed -n 's/^ \* \(check-[a-z-]*\):.*/\1/p' "$1" | grep -vx \
		-e check-name -e check-rule -e check-patch |
		sed 's/^/unknown key: /'
	for key in name rule; do
		[ "$(values $key "$1" | wc -l)" -eq 1 ] ||
			echo "not one check-$key"
	done
	case $(values patch "$1") in '' | fixes | nothing) ;; *)
		echo "unknown check-patch" ;;
	esac
	for rule in $(values rule "$1") $(expectations "$1" | sed 's/.* //'); do
		[ -r "$check/$rule.cocci" ] || echo "unknown rule: $rule"
	done
}

# What is wrong with what the rules say of a fixture.
judge() {
	make_tree "$1" fixture.c
	out=$("$driver" "$dir/tree" 2>&1)
	status=$?
	expected=$(expectations "$1")
	found=$(printf '%s\n' "$out" | reports)
	if [ "$expected" != "$found" ]; then
		echo "expected:"
		echo "${expected:-nothing}"
		echo "reported:"
		echo "${out:-nothing}"
		return
	fi
	want=1
	[ -n "$expected" ] || want=0
	[ $status -eq $want ] || echo "exit code $status, not $want"
	[ -n "$expected" ] || return

	# The other modes see the same; once for each rule is enough.
	rules=$(echo "$expected" | sed 's/.* //' | sort -u)
	grep -qxF "$rules" "$dir/seen" || modes "$1"
	echo "$rules" >>"$dir/seen"
	case $(values patch "$1") in
	fixes) fix ;;
	nothing) "$driver" --mode=patch "$dir/tree" 2>&1 ;;
	esac
}

# What is wrong with MODE=org and MODE=context.
modes() {
	RULES=$rules "$driver" --mode=org "$dir/tree" >"$dir/org" 2>&1
	[ "$(sed -n 's/.*linb=\([0-9]*\):.*\[\([^:]*\): .*/\1 \2/p' "$dir/org" |
		sort -u)" = "$expected" ] || cat "$dir/org"
	RULES=$rules "$driver" --mode=context "$dir/tree" >"$dir/context" 2>&1
	grep -q '^-[^-]' "$dir/context" || {
		echo "MODE=context shows nothing"
		cat "$dir/context"
	}
}

# What is wrong with MODE=patch.
fix() {
	"$driver" --mode=patch "$dir/tree" >"$dir/patch" 2>&1
	patch -s -p1 -d "$dir/tree" <"$dir/patch" || cat "$dir/patch"
	"$driver" "$dir/tree" || {
		echo "is still reported after MODE=patch:"
		cat "$dir/patch"
	}
}

# What is wrong with the driver's answer to bad input: usage: refuses TEXT ARG...
refuses() {
	text=$1
	shift
	out=$("$driver" "$@" 2>&1 >"$dir/stdout")
	status=$?
	[ $status -eq 2 ] || echo "exit code $status, not 2"
	[ ! -s "$dir/stdout" ] || cat "$dir/stdout"
	case $out in *"$text"*) ;; *) echo "no \"$text\" in: $out" ;; esac
	[ "$(printf '%s\n' "$out" | wc -l)" -eq 1 ] || echo "not one line: $out"
}

# A spatch that does COMMAND... first, which may leave for good.
fake_spatch() {
	printf '%s\n' '#!/bin/sh' "$@" 'exec spatch "$@"' >"$dir/spatch"
	chmod +x "$dir/spatch"
}

# What is wrong after an interrupt in call $1 of spatch: somebody presses
# Ctrl-C, and spatch takes its time to end.
interrupted() {
	make_tree tests/coccicheck/open-native.c
	rm -rf "$dir/tmp" "$dir/calls"
	mkdir "$dir/tmp"
	fake_spatch "echo begun >>'$dir/calls'" \
		"[ \"\$(wc -l <'$dir/calls')\" -eq $1 ] || exec spatch \"\$@\"" \
		"trap 'sleep 1; echo ended >>\"$dir/calls\"; exit 1' INT" \
		'kill -INT 0'
	SPATCH=$dir/spatch TMPDIR=$dir/tmp setsid -w \
		env --default-signal=INT "$driver" "$dir/tree" >"$dir/stdout" 2>&1
	status=$?
	[ $status -eq 130 ] || echo "exit code $status, not 130"
	[ "$(tail -n 1 "$dir/calls")" = ended ] || echo "spatch is still there"
	[ "$(grep -c begun "$dir/calls")" -eq "$1" ] || echo "spatch ran on"
	[ ! -s "$dir/stdout" ] || cat "$dir/stdout"
	find "$dir/tmp" -mindepth 1
	make_tree
}

# What is wrong when COMMAND..., a driver in some surroundings, does not say of
# the tree what is said without them.
same() {
	"$@" >"$dir/same" 2>&1
	status=$?
	[ $status -eq 1 ] || echo "exit code $status, not 1"
	diff "$dir/plain" "$dir/same"
}

# What is wrong with the exit code when files cannot grow, as on a full disk. In
# such a tree something is found: 1 has to mean that, and 0 that nothing is.
full() {
	make_tree
	for i in $(seq 40); do
		cp tests/coccicheck/open-native.c "$dir/tree/arch/x86/mm/$i.c"
	done
	for blocks in 0 1 4 16; do
		(
			trap '' XFSZ
			ulimit -f $blocks
			"$driver" "$dir/tree" >/dev/null 2>&1
		)
		status=$?
		[ $status -eq 2 ] || echo "$blocks blocks: exit code $status"
	done
	make_tree tests/coccicheck/open-native.c
}

# The rules as spatch understands them: usage: understood MODE [OPTION...]
understood() {
	for group in pgt x86_init; do
		{
			echo 'virtual report, org, context, patch'
			"$check/expand" "$check/$group"_*.cocci | sed '/^virtual /d'
		} >"$dir/rules.cocci"
		echo "$group"
		spatch --parse-cocci "$dir/rules.cocci" -D "$@" 2>&1
	done
}

# Of the isomorphisms, those that are left out.
isomorphisms() {
	isos=$(sed '/^#/d; s/^/--disable-iso /' "$check/isomorphisms")
	for mode in report org context patch; do
		understood $mode >"$dir/all"
		# shellcheck disable=SC2086 # a list
		understood $mode $isos >"$dir/fewer"
		[ "$(wc -l <"$dir/all")" -gt 99 ] || cat "$dir/all"
		diff "$dir/all" "$dir/fewer"
	done
}

# What is wrong with the files that a rule x86_init_* parses, as a tree runs it: just
# those that name a table, since all of a kernel would take an hour.
parsed() {
	make_tree tests/coccicheck/good-x86-init.c
	echo 'void other(void) { }' >"$dir/tree/arch/x86/mm/other.c"
	for rule in "$check"/x86_init_*.cocci; do
		"$check/expand" "$rule" >"$dir/rule.cocci"
		(cd "$dir/tree" && X86_INIT_CHECK=$check srctree=. spatch -D report \
			--no-includes --sp-file "$dir/rule.cocci" --dir . 2>&1) |
			grep '^HANDLING:' >"$dir/handled"
		[ "$(cat "$dir/handled")" = \
			"HANDLING: ./arch/x86/mm/good-x86-init.c" ] || {
			echo "${rule##*/}:"
			cat "$dir/handled"
		}
	done
}

# What neither the tree nor the user decides: what is looked at, and what runs.
surroundings() {
	# one that spatch runs and one that Python alone does
	export RULES='pgt_buf_open x86_init_null'
	make_tree tests/coccicheck/open-native.c
	"$driver" "$dir/tree" >"$dir/plain" 2>&1
	for option in '--ignore arch' '--no-such-option' \
		"--python $dir/no-python" '--very-quiet --dir /'; do
		printf '[spatch]\n\toptions = %s\n' "$option" \
			>"$dir/tree/.cocciconfig"
		cp "$dir/tree/.cocciconfig" "$dir/tree/arch/x86/mm"
		verdict "no .cocciconfig of the tree: $option" \
			"$(same "$driver" "$dir/tree")"
		mkdir -p "$dir/home"
		mv "$dir/tree/.cocciconfig" "$dir/home"
		rm "$dir/tree/arch/x86/mm/.cocciconfig"
		verdict "nor one of the user: $option" \
			"$(HOME=$dir/home same "$driver" "$dir/tree")"
		cp "$dir/home/.cocciconfig" "$dir"
		verdict "nor one where the driver is called: $option" \
			"$(cd "$dir" && same "$driver" tree)"
		rm "$dir/.cocciconfig"
	done
	for module in re os coccilib; do
		echo 'raise SystemExit("the code of the tree runs")' \
			>"$dir/tree/$module.py"
	done
	verdict "no Python of the tree runs" "$(same "$driver" "$dir/tree")"
	verdict "nor what PYTHONPATH names" \
		"$(PYTHONPATH=$dir/tree same "$driver" "$dir/tree")"
	verdict "nor with PYTHONHOME or COCCINELLE_HOME of the user" \
		"$(PYTHONHOME=$dir COCCINELLE_HOME=$dir same "$driver" "$dir/tree")"
	mkdir "$dir/tree/--exclude-dir=x86" "$dir/tree/--exclude=*.c"
	verdict "a folder's name is no option" "$(same "$driver" "$dir/tree")"
	mkdir -p "$dir/other/tree/arch/x86"
	cp "$dir/tree/Makefile" "$dir/other/tree"
	verdict "CDPATH leads to no other tree" \
		"$(cd "$dir" && CDPATH=$dir/other same "$driver" tree)"
	rm -r "$dir/other"
	unset RULES
}

# A tree in a repository, with a hook that is set too late in one file, and one
# that is not in another.
make_repository() {
	make_tree tests/coccicheck/override-late.c
	mkdir "$dir/tree/arch/x86/kernel"
	printf '%s\n' '#include <linux/init.h>' \
		'void __init board(void)' '{' \
		'	x86_init.timers.timer_init = board_timer;' '}' \
		'void __init time(void)' '{' '	board();' \
		'	x86_init.timers.timer_init();' '}' \
		>"$dir/tree/arch/x86/kernel/board.c"
	in_git init -q && in_git add -A &&
		in_git -c user.name=t -c user.email=t@t commit -qm base
}

in_git() {
	GIT_CONFIG_GLOBAL=/dev/null git -C "$dir/tree" "$@"
}

# What is wrong with the reports: usage: reported TEXT ARG...; TEXT "" if none.
reported() {
	text=$1
	shift
	out=$(RULES=${RULES:-x86_init_override_late} "$driver" "$@" 2>&1)
	status=$?
	case $text in
	'') [ -z "$out" ] && [ $status -eq 0 ] ;;
	*) [ $status -eq 1 ] && [ "$(echo "$out" | grep -c .)" -eq 1 ] &&
		case $out in *"$text"*) ;; *) false ;; esac ;;
	esac || echo "exit code $status: ${out:-no report}"
}

# What a reader of SARIF 2.1.0 needs and does not find, or finds otherwise than
# in the text (on standard input).
judge_sarif() {
	/usr/bin/python3 - "$1" <<-'PYTHON'
	import json, sys
	log = json.load(open(sys.argv[1]))
	assert log["version"] == "2.1.0" and "sarif" in log["$schema"]
	run, = log["runs"]
	ids = [r["id"] for r in run["tool"]["driver"]["rules"]]
	assert run["tool"]["driver"]["name"]
	assert len(ids) == len(set(ids))
	result, = run["results"]
	assert result["ruleId"] == "x86_init_override_late" and result["ruleId"] in ids
	assert result["level"] == "warning"
	assert result["message"]["text"].startswith("x86_init.irqs.pre_vector_init ")
	place = result["locations"][0]["physicalLocation"]
	assert place["artifactLocation"]["uri"] == "arch/x86/mm/override-late.c"
	# Its lines and columns count from 1.
	assert place["region"] == {"startLine": 46, "startColumn": 2,
	                           "endColumn": 31}, place["region"]
	PYTHON
}

changes() {
	make_repository
	late=arch/x86/mm/override-late.c:46:
	verdict "what stood there before is no matter of a change" \
		"$(reported '' --changed=HEAD "$dir/tree")"
	sed -i 's/mpc_apic_id = numaq/mpc_apic_id = (void *)numaq/' \
		"$dir/tree/arch/x86/mm/override-late.c"
	verdict "it is, when its file is of the change" \
		"$(reported $late --changed=HEAD "$dir/tree")"
	in_git checkout -q .
	sed -i '/^	board();/d; s/^	x86_init.timers.timer_init();/&\n	board();/' \
		"$dir/tree/arch/x86/kernel/board.c"
	verdict "a call that was moved is found by what it makes late" \
		"$(reported arch/x86/kernel/board.c:4: --changed=HEAD "$dir/tree")"
	in_git checkout -q .
	printf '%s\n' 'void __init both(void)' '{' \
		'	x86_init.paging.pagetable_init();' \
		'	x86_init.paging.pagetable_init = own_init;' '}' \
		>"$dir/tree/arch/x86/kernel/both.c"
	printf '%s\n' 'void __init ahead(void)' '{' '	both();' '}' \
		>"$dir/tree/arch/x86/kernel/ahead.c"
	in_git add -A && in_git -c user.name=t -c user.email=t@t commit -qm both
	sed -i 's/^	both();/&\n	more();/' "$dir/tree/arch/x86/kernel/ahead.c"
	verdict "what leads to both places does not change their order" \
		"$(reported '' --changed=HEAD "$dir/tree")"
	sed -i 's/^}/	more();\n}/' "$dir/tree/arch/x86/kernel/both.c"
	verdict "what they stand in may" \
		"$(reported arch/x86/kernel/both.c:4: --changed=HEAD "$dir/tree")"
	in_git checkout -q .
	rm "$dir/tree/arch/x86/kernel/both.c" "$dir/tree/arch/x86/kernel/ahead.c"
	printf '%s\n' 'void __init route(void)' '{' \
		'	x86_init.irqs.intr_init();' '}' \
		>"$dir/tree/arch/x86/kernel/route.c"
	in_git add -A && in_git -c user.name=t -c user.email=t@t commit -qm route
	sed -i '/\.intr_init.*native_init_IRQ/d' \
		"$dir/tree/arch/x86/mm/override-late.c"
	verdict "what the table lost is told at the calls of other files" \
		"$(RULES=x86_init_no_default "$driver" --changed=HEAD \
			"$dir/tree" | grep -qx 'arch/x86/kernel/route.c:3:.*' ||
			echo "no report on route.c")"
	in_git checkout -q .
	cp tests/coccicheck/runtime.c "$dir/tree/arch/x86/kernel"
	verdict "a new file is part of the change" \
		"$(RULES=x86_init_ro_after_init reported '' --changed=HEAD \
			"$dir/tree"
		RULES=x86_init_runtime "$driver" --changed=HEAD "$dir/tree" |
			grep -c runtime.c: | grep -vx 3)"
	rm "$dir/tree/arch/x86/kernel/runtime.c"
	cp tests/coccicheck/open-native.c "$dir/tree/arch/x86/kernel"
	in_git add -A && in_git -c user.name=t -c user.email=t@t commit -qm open
	echo '/* pgt_buf_top */' >>"$dir/tree/arch/x86/kernel/board.c"
	verdict "nor is it for a rule that spatch runs" \
		"$(RULES=pgt_buf_open reported '' --changed=HEAD "$dir/tree")"
	echo '/* pgt_buf_top */' >>"$dir/tree/arch/x86/kernel/open-native.c"
	verdict "which it is, too, in a file of the change" \
		"$(RULES=pgt_buf_open reported arch/x86/kernel/open-native.c: \
			--changed=HEAD "$dir/tree")"
	for mode in org context; do
		RULES=pgt_buf_open "$driver" --mode=$mode "$dir/tree" >"$dir/all"
		verdict "MODE=$mode of a change is that of the file" \
			"$(RULES=pgt_buf_open "$driver" --mode=$mode \
				--changed=HEAD "$dir/tree" | diff "$dir/all" -
			grep -q open-native.c "$dir/all" || echo "nothing")"
		in_git stash -q
		echo '/* pgt_buf_top */' >>"$dir/tree/arch/x86/kernel/board.c"
		verdict "MODE=$mode of another file is nothing" \
			"$(RULES=pgt_buf_open "$driver" --mode=$mode \
				--changed=HEAD "$dir/tree" 2>&1)"
		in_git checkout -q . && in_git stash pop -q
	done
	in_git checkout -q .
	printf '%s\n' '#!/bin/sh' "touch '$dir/ran'" cat >"$dir/ran.sh"
	chmod +x "$dir/ran.sh"
	in_git config filter.own.clean "$dir/ran.sh"
	in_git config filter.own.required true
	mkdir -p "$dir/tree/.git/hooks"
	cp "$dir/ran.sh" "$dir/tree/.git/hooks/post-index-change"
	echo '*.c filter=own' >"$dir/tree/.git/info/attributes"
	touch -d 2020-01-01 "$dir/tree/arch/x86/kernel/board.c"
	cp "$dir/tree/.git/index" "$dir/index"
	verdict "nothing runs that the repository brings, and it is only read" \
		"$(reported '' --changed=HEAD "$dir/tree"
		[ ! -e "$dir/ran" ] || echo "it ran"
		cmp "$dir/index" "$dir/tree/.git/index"
		in_git diff --quiet
		[ -e "$dir/ran" ] || echo "git does not run it either")"
	rm "$dir/tree/.git/info/attributes"
	mkdir "$dir/owner"
	verdict "whose repository it is, git asks" \
		"$(GIT_TEST_ASSUME_DIFFERENT_OWNER=1 HOME=$dir/owner \
			refuses "CHANGED=HEAD: fatal: detected dubious ownership" \
				--changed=HEAD "$dir/tree")"
	git config -f "$dir/owner/.gitconfig" safe.directory "$dir/tree"
	verdict "and is told by the user's settings" \
		"$(GIT_TEST_ASSUME_DIFFERENT_OWNER=1 HOME=$dir/owner \
			reported '' --changed=HEAD "$dir/tree")"
	verdict "a commit that is none is refused" \
		"$(refuses "CHANGED=nothing: " --changed=nothing "$dir/tree")"

	verdict "SARIF stands beside the text" \
		"$(reported $late --sarif="$dir/out.sarif" "$dir/tree"
		judge_sarif "$dir/out.sarif" 2>&1)"
	verdict "SARIF that cannot be written is said" \
		"$("$driver" --sarif="$dir/no/out" "$dir/tree" 2>&1 >/dev/null |
			grep -v "^coccicheck: cannot write $dir/no/out: ")"
	mkdir "$dir/sarif"
	echo former >"$dir/sarif/out"
	verdict "and leaves a former one as it was" \
		"$("$driver" "$dir/tree" | (
			trap '' XFSZ
			ulimit -f 1
			python3 "$check/sarif.py" "$dir/sarif/out" 2>&1
		) | grep -v "^coccicheck: cannot write $dir/sarif/out: "
		echo former | diff - "$dir/sarif/out"
		find "$dir/sarif" -type f ! -name out)"
	verdict "SARIF to the standard output stands there alone" \
		"$(export RULES=x86_init_override_late
		"$driver" --sarif=/dev/stdout "$dir/tree" 2>"$dir/text" |
			cat >"$dir/out.sarif"
		judge_sarif "$dir/out.sarif" 2>&1
		grep -v "^$late" "$dir/text"
		"$driver" --sarif=/dev/stdout "$dir/tree" >"$dir/file.sarif" \
			2>/dev/null
		cmp "$dir/out.sarif" "$dir/file.sarif" 2>&1
		"$driver" --sarif=/dev/stdout "$dir/tree" 2>&1 >/dev/full |
			tail -n 1 | grep -v \
			'^coccicheck: cannot write the standard output: ')"
	verdict "and to another pipe, beside the text" \
		"$(RULES=x86_init_override_late "$driver" --sarif=/dev/fd/3 \
			"$dir/tree" 3>&1 >"$dir/text" | cat >"$dir/out.sarif"
		judge_sarif "$dir/out.sarif" 2>&1
		grep -v "^$late" "$dir/text")"
	verdict "SARIF of another mode is refused" \
		"$(refuses "SARIF is of MODE=report" --mode=org \
			--sarif="$dir/out" "$dir/tree")"
	printf '%s\n' 'static int __init board(struct notifier_block *b)' '{' \
		'	x86_init.irqs.intr_init = board_irqs;' '}' \
		'static struct notifier_block nb = { .notifier_call = board };' \
		>"$dir/tree/arch/x86/kernel/board.c"
	verdict "what is not decided is said, if one asks" \
		"$("$driver" "$dir/tree" 2>&1 | grep board
		"$driver" -v "$dir/tree" 2>&1 |
			grep -q 'board.c:3: .*not decided: board() is called through memory' ||
			echo "not said")"
}

bad_input() {
	make_tree
	verdict "no KDIR is refused" "$(refuses "no KDIR" "")"
	verdict "a KDIR that is not there is refused" \
		"$(refuses "no directory" "$dir/nothing")"
	verdict "an unknown mode is refused" \
		"$(refuses "no mode" --mode=guess "$dir/tree")"
	verdict "no spatch is said" \
		"$(SPATCH=no-such-spatch refuses "no no-such-spatch" "$dir/tree")"
	verdict "a spatch that does not run is said" \
		"$(SPATCH=false refuses "does not run" "$dir/tree")"
	fake_spatch 'exec spatch --python /no-python "$@"'
	verdict "a spatch that cannot run Python is said" \
		"$(SPATCH=$dir/spatch refuses "cannot run Python" "$dir/tree")"
	fake_spatch '[ "$*" = --version ] || kill -PIPE $$'
	verdict "so is one that dies of it" \
		"$(SPATCH=$dir/spatch refuses "cannot run Python" "$dir/tree")"
	fake_spatch 'spatch "$@" | sed "s/_rw\b/_xy/"' exit
	verdict "a spatch that does not find what there is, is refused" \
		"$(SPATCH=$dir/spatch refuses "7:set_xy" "$dir/tree")"
	fake_spatch '[ "$*" = --version ] || exit 0'
	verdict "a spatch that finds nothing is refused" \
		"$(SPATCH=$dir/spatch refuses "it says nothing" "$dir/tree")"
	make_tree tests/coccicheck/open-native.c
	fake_spatch 'case $* in *--disable-iso*)' \
		'	echo "invalid iso name paren in r" >&2; exit 2 ;; esac'
	verdict "a spatch that knows other isomorphisms does with all of them" \
		"$(SPATCH=$dir/spatch RULES=pgt_buf_open "$driver" "$dir/tree" |
			grep -vx 'arch/x86/mm/open-native.c:.*: pgt_buf_open: .*')"
	printf '/* \0 native_pagetable_reserve */\n' >"$dir/tree/arch/x86/mm/nul.c"
	verdict "a file with a NUL in it is text like any other" \
		"$(RULES=pgt_buf_open reported arch/x86/mm/open-native.c: \
			"$dir/tree")"
	verdict "a full disk is neither a finding nor none" "$(full)"
	verdict "nor is a report that goes nowhere" \
		"$(RULES=pgt_buf_open "$driver" "$dir/tree" 2>&1 >/dev/full |
			grep -q '^coccicheck: cannot write' || echo "not said"
		RULES=pgt_buf_open "$driver" "$dir/tree" >/dev/full 2>&1
		status=$?
		[ $status -eq 2 ] || echo "exit code $status, not 2")"
	verdict "a rule that cannot be read is not an empty one" \
		"$("$check/expand" "$check/no-such-rule.cocci" 2>&1 |
			grep -vx "expand: no rule can be read from .*"
		"$check/expand" "$check/no-such-rule.cocci" 2>/dev/null
		status=$?
		[ $status -eq 2 ] || echo "exit code $status, not 2")"
	make_tree
	for call in 1 2 3; do
		verdict "an interrupt in call $call of spatch leaves nothing behind" \
			"$(interrupted $call)"
	done
	printf 'int f(void)\n{\n\tpgt_buf_top = 1;\n\tif (\n}\n' \
		>"$dir/tree/arch/x86/mm/init.c"
	verdict "a part that spatch cannot parse is named" \
		"$(refuses arch/x86/mm/init.c:5 "$dir/tree")"
	rm "$dir/tree/Makefile"
	verdict "a directory that is no kernel tree is refused" \
		"$(refuses "no kernel tree" "$dir/tree")"
	make_tree
	rm -r "$dir/tree/arch/x86/include"
	verdict "a tree without anything to look at is refused" \
		"$(refuses "nothing for these rules to look at" "$dir/tree")"
	echo 'unsigned long e820_table_top;' >"$dir/tree/arch/x86/mm/init.c"
	verdict "one with a buffer alone is not" "$(reported '' "$dir/tree")"
	rm -r "$dir/tree/arch/x86"
	verdict "a tree without arch/x86 is refused" \
		"$(refuses "no arch/x86" "$dir/tree")"

	make_tree
	mv "$dir/tree" "$dir/a tree"
	sed 's/$/\r/' tests/coccicheck/open-native.c \
		>"$dir/a tree/arch/x86/mm/a file.c"
	chmod -R a-w "$dir/a tree"
	find "$dir/a tree" -exec ls -ld --time-style=full-iso {} + >"$dir/before"
	out=$(tests/user.sh "$driver" "$dir/a tree" 2>&1)
	find "$dir/a tree" -exec ls -ld --time-style=full-iso {} + >"$dir/after"
	chmod -R u+w "$dir/a tree"
	case $out in
	"arch/x86/mm/a file.c:6:"*": pgt_buf_open: "*) out= ;;
	esac
	cmp -s "$dir/before" "$dir/after" || out="the tree has changed"
	verdict "names with spaces, CRLF and a read-only tree are no matter" \
		"$out"
	out=$(env -i PATH="$PATH" "$driver" "$dir/a tree" 2>&1)
	case $out in
	"arch/x86/mm/a file.c:6:"*": pgt_buf_open: "*) out= ;;
	esac
	verdict "nor is it that nobody has a HOME" "$out"
}

all=
[ "$*" != "$(echo tests/coccicheck/*.c)" ] || all=y

again_begin "$dir/again"
for file; do
	wrong=$(complain "$file" 2>&1)
	[ -n "$wrong" ] || wrong=$(judge "$file" 2>&1)
	verdict "$file: $(values name "$file")" "$wrong"
done
again_end

if [ -n "$all" ]; then
	for rule in "$check"/*.cocci; do
		rule=$(basename "$rule" .cocci)
		grep -qE "expect: .*\<$rule\>" "$@" ||
			verdict "$rule" "no fixture with this fault"
		grep -lE "check-rule: .*\<$rule\>" "$@" |
			xargs grep -LF 'expect: ' | grep -q . ||
			verdict "$rule" "no fixture without this fault"
	done
	verdict "every rule has a fixture with its fault and one without" ""
	verdict "no regular expression is PCRE's alone, or Str's" \
		"$(grep -rn --include='*.cocci' '[=!]~ *"[^"]*[(){}|\\]' \
			semantic-patches tests)"
	verdict "the rules are the same without some isomorphisms" \
		"$(isomorphisms)"
	verdict "a rule x86_init_* parses what names a table alone" "$(parsed)"
	changes
	bad_input
	surroundings
fi
plan
