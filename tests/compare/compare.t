#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# What compare does by itself, shown with boots that are not: in a folder of
# their own stand scripts for boot-model, boot-native and boot-xen.sh, which
# print what a file in fake/ says, or run it, and else boot in peace.
#
# usage: prove tests/compare/compare.t	from the top, with build/compare there
# environment: COMPARE	the program, if it is another one than $BUILD/compare
# shellcheck disable=SC2016,SC2034 # checks are strings, see check()
set -u

compare=$(realpath -m "${COMPARE:-${BUILD:-build}/compare}")
[ -x "$compare" ] || {
	echo "Bail out! no $compare; run make check TESTS=$0"
	exit 1
}
world=$(realpath tests/world.sh)
unset BUILD
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
trap 'exit 1' INT TERM HUP
number=0
tab=$(printf '\t')

# A fresh folder with two designs and one scenario in it, three platforms.
fresh() {
	dir=$top/$number.$1
	mkdir -p "$dir/build" "$dir/tests/guest" "$dir/tests/scenarios" \
		"$dir/tests/compare" "$dir/fake/model" "$dir/fake/xen" "$dir/fake/native"
	cd "$dir" || exit 1
	cat >build/boot-model <<-'END'
	#!/bin/sh
	[ "$1" = --list ] && exec cat fake/list
	exec ./play model "$@"
	END
	cat >build/boot-native <<-'END'
	#!/bin/sh
	exec ./play native "$@"
	END
	cat >tests/guest/boot-xen.sh <<-'END'
	#!/bin/sh
	echo "$*" >>xen.args
	cat "$XEN"
	shift
	exec ./play xen "$@"
	END
	cat >play <<-'END'
	#!/bin/sh
	name=$(basename "$2" .txt)
	case $2 in -*) exit 2 ;; esac
	[ -r "$2" ] || exit 2
	file="fake/$1/$name-$3"
	[ -x "$file" ] && exec "$file"
	[ -e "$file" ] && exec cat "$file"
	printf '@row\tboots\t-\t-\t-\t-\t-\t-\t0\t0\t0\t0\t7\t0\n'
	END
	chmod +x build/boot-model build/boot-native tests/guest/boot-xen.sh play
	: >build/guest.elf
	echo bug-report >tests/compare/scenarios.xen
	cp -p "$world" tests/
	printf '%s\t%s\t%s\t%s\n' old 0 0 'the old way' hook 1 1 'the hook' \
		>fake/list
	scenario tests/scenarios/bug-report
	# enough to pass for an installed Xen
	export QEMU=/bin/true XEN=/dev/null
}

# A scenario of 1 GiB in a file, or one that ends at $2.
scenario() {
	cat >"$1" <<-END
	# SPDX-License-Identifier: GPL-2.0-only
	# A small machine.
	#
	#   Not much in it.

	 Xen: 0000000000000000 - ${2:-0000000040000000} (usable)
	events:
	map low
	memtest
	END
}

# The row of a boot: its fields, separated by "|".
row() {
	printf '@row|%s\n' "$1" | tr '|' '\t'
}

run() {
	"$compare" "$@" >out 2>err
	status=$?
}

# The cell of column $2 in the row of compare.tsv that begins with $1.
cell() {
	awk -F '\t' -v row="$1" -v name="$2" '
		NR == 1 { for (i = 1; i <= NF; i++) col[$i] = i }
		$1 " " $2 " " $3 == row { print $col[name] }
	' build/compare.tsv
}

# No file that only compare itself knows.
nothing_left() {
	[ -z "$(find build -name '.run-*' -o -name '*.tsv.*')" ]
}

# One test: what it shows, and conditions that all have to hold.
check() {
	number=$((number + 1))
	what=$1
	shift
	for condition; do
		eval "$condition" && continue
		echo "not ok $number - $what"
		echo "# does not hold: $condition"
		sed 's/^/# out: /' out
		sed 's/^/# err: /' err
		return
	done
	echo "ok $number - $what"
}

# What is bad about the input: exit code 2, one line, no table, no tsv.
check_bad() {
	what=$1
	message=$2
	check "$what" '[ $status -eq 2 ]' '[ ! -s out ]' \
		'[ "$(wc -l <err)" -eq 1 ]' \
		'grep -qF -- "$message" err' \
		'[ "$(cat build/compare.tsv)" = untouched ]'
}

bad() {
	fresh bad
	echo untouched >build/compare.tsv
}

# --- what is printed

fresh plain
run
check 'all_is_well' '[ $status -eq 0 ]' '[ ! -s err ]' \
	'grep -qx "bug-report" out' 'grep -qx "  on model" out' \
	'grep -q "^  on xen " out' '! grep -q "on native" out' \
	'[ "$(tail -n 1 out)" = "came through everything: old, hook" ]'
check 'the_comment_on_top_is_printed_without_its_licence' \
	'grep -qx "    A small machine." out' \
	'grep -qx "      Not much in it." out' '! grep -q SPDX out'
check 'what_memory_there_is_is_told_before_the_tables' \
	'grep -B 99 "on model" out | grep -qx "    memory: 1024 MiB in 1 range, from the Xen-provided map of boot 1 of 1, line 6"'
check 'what_a_design_does_is_told' 'grep -q "hook  *the hook$" out'
head -n 1 build/compare.tsv >header
printf '%s\t' platform scenario design verdict guarantee pfn fault \
	window_events window_pages ro_left set_pte_polls hypercalls >expected
printf 'spare_pages\txen\n' >>expected
check 'the_tsv_has_its_columns_in_order' 'cmp -s header expected' \
	'[ "$(wc -l <build/compare.tsv)" -eq 5 ]' \
	'! awk -F "$tab" "NF != 14" build/compare.tsv | grep -q .'
check 'each_boot_has_a_log' \
	'grep -q "^@row" build/log/model/bug-report-old.log' \
	'grep -q "^@row" build/log/xen/bug-report-hook.log' \
	'nothing_left'
check 'the_guest_gets_the_memory_of_the_scenario_in_MiB' \
	'grep -qx "build/guest.elf tests/scenarios/bug-report old 1024" xen.args'

fresh figures
row 'boots|B|1|3ffde|-|-|-|11|12|13|14|15|16' >fake/model/bug-report-old
sed -i '1i guarantee B broken in event 1 (map low), pfn 3ffde: free' \
	fake/model/bug-report-old
run --platform=model
check 'every_figure_stands_in_its_column' \
	'[ "$(cell "model bug-report old" window_events)" = 11 ]' \
	'[ "$(cell "model bug-report old" window_pages)" = 12 ]' \
	'[ "$(cell "model bug-report old" ro_left)" = 13 ]' \
	'[ "$(cell "model bug-report old" set_pte_polls)" = 14 ]' \
	'[ "$(cell "model bug-report old" hypercalls)" = 15 ]' \
	'[ "$(cell "model bug-report old" spare_pages)" = 16 ]' \
	'[ "$(cell "model bug-report old" guarantee)" = B ]' \
	'[ "$(cell "model bug-report old" pfn)" = 3ffde ]' \
	'grep -q "old  *boots  *B from event 1  *11  *12  *13  *14  *15  *16$" out'
check 'a_boot_that_lives_with_a_broken_guarantee_did_not_come_through' \
	'[ $status -eq 0 ]' 'grep -qx "        map low: pfn 3ffde: free" out' \
	'[ "$(tail -n 1 out)" = "came through everything: hook" ]'
# the titles and the cells end in the same column
check 'the_table_is_aligned' \
	'[ "$(grep -E "^    (design|old |hook )" out | head -n 3 |
		awk "{ print length }" | sort -u | wc -l)" -eq 1 ]'

fresh refusal
bad_type='Bad type (saw e400000000000001 != exp 2000000000000000) for mfn 1a3d22 (pfn bacf7)'
{
	printf '(XEN) arch/x86/mm.c:2940:d0v0 %s\r\n' "$bad_type"
	echo '(XEN 2011) mm.c:2466:d0 Bad type (saw 7400000000000001)'
	echo '(XEN) arch/x86/mm.c:3576:d0v0 Error -22 while pinning'
	row 'crashes|A|1|bacf7|1|-22|map low: panic: error -22|0|0|0|0|9|0' |
		sed 's/$/\r/'
	echo '(XEN) Hardware Dom0 shutdown: rebooting machine'
} >fake/xen/bug-report-old
cp fake/xen/bug-report-old fake/model/bug-report-old
run
check 'a_refusal_is_told_in_the_words_of_Xen' '[ $status -eq 0 ]' \
	'[ "$(cell "xen bug-report old" fault)" = "$bad_type" ]' \
	'[ "$(cell "model bug-report old" pfn)" = bacf7 ]' \
	'[ "$(cell "model bug-report old" verdict)" = crashes ]' \
	'grep -q "old  *crashes in 1  *A in event 1" out' \
	'grep -qxF "        map low: $bad_type" out'
check 'and_in_those_of_2011' \
	'grep -qxF "        in 2011: Bad type (saw 7400000000000001)" out'
row 'crashes|B|1|5|2|-|memtest: page fault|0|0|0|0|9|0' \
	>>fake/model/bug-report-old
run --platform=model
check 'a_page_fault_is_not_told_in_words_about_something_else' \
	'[ "$(cell "model bug-report old" fault)" = "memtest: page fault" ]' \
	'grep -qx "        memtest: page fault" out'

fresh control
printf '\033[2Jboo\n@row\tcrashes\tA\t1\t5\t1\t-\tmap low: \033[2J\t0\t0\t0\t0\t9\t0\n' \
	>fake/model/bug-report-old
printf '# \033[2J\n' | cat - tests/scenarios/bug-report >other
mv other tests/scenarios/bug-report
run --platform=model
check 'nothing_harms_the_terminal' '[ $status -eq 0 ]' \
	'[ "$(cell "model bug-report old" fault)" = "map low: ?[2J" ]' \
	'! grep -q "$(printf "\033")" out build/compare.tsv'

fresh long
words=$(printf 'word%.0s ' $(seq 60))
row "crashes|A|1|5|1|-|map low: ${words% }|0|0|0|0|9|0" \
	>fake/model/bug-report-old
run --platform=model
check 'a_long_fault_is_wrapped' '[ "$(grep -c "^        .*word" out)" -gt 1 ]' \
	'! grep -q ".\{111\}" out'

fresh nothing
printf 'old\t0\t0\t-\n' >fake/list
row 'crashes|B|1|5|2|-|memtest: page fault|0|0|0|0|9|0' \
	>fake/model/bug-report-old
run --platform=model
check 'nothing_came_through' '[ $status -eq 0 ]' \
	'[ "$(tail -n 1 out)" = "nothing came through everything" ]'

# --- what could not run, or should have come through

fresh silent
echo 'the last words' >fake/model/bug-report-old
run --platform=model
check 'a_boot_without_a_verdict_is_an_error' '[ $status -eq 1 ]' \
	'[ "$(cell "model bug-report old" fault)" = \
		"no verdict: the last words" ]' \
	'[ "$(cell "model bug-report old" verdict)" = ERROR ]' \
	'grep -q "^compare: 1 of 2 boots gave no verdict (bug-report on model under old" err' \
	'[ "$(tail -n 1 out)" = "came through everything: hook" ]'
printf '@row\tboots\t-\t-\t-\t-\t-\t-\t0\t0\n' >fake/model/bug-report-old
run --platform=model
check 'a_torn_row_is_no_verdict' '[ $status -eq 1 ]' \
	'grep -q "old  *ERROR  *-" out'
row 'boots|-|-|-|-|-|-|0|0|0|0|7|0|0' >fake/model/bug-report-old
run --platform=model
check 'nor_is_one_with_a_field_too_many' '[ $status -eq 1 ]' \
	'grep -q "old  *ERROR  *-" out'
row 'boots|-|-|-|-|-|-|0|0|x|0|7|0' >fake/model/bug-report-old
run --platform=model
check 'a_row_with_nonsense_in_it_is_no_verdict' '[ $status -eq 1 ]' \
	'grep -q "old  *ERROR  *-" out'
: >fake/model/bug-report-old
run --platform=model
check 'a_silent_boot_is_no_verdict' '[ $status -eq 1 ]' \
	'cell "model bug-report old" fault | grep -q "nothing on its console"'
printf '#!/bin/sh\necho started\nkill -SEGV $$\n' >fake/model/bug-report-old
chmod +x fake/model/bug-report-old
run --platform=model
check 'a_boot_that_is_killed_is_reported' '[ $status -eq 1 ]' \
	'[ "$(cell "model bug-report old" fault)" = \
		"no verdict: died of signal 11: started" ]'
row 'boots|-|-|-|-|-|-|0|0|0|0|7|0' >good
printf '#!/bin/sh\ncat good\nkill -SEGV $$\n' >fake/model/bug-report-old
run --platform=model
check 'also_when_it_had_given_a_verdict' '[ $status -eq 1 ]' \
	'cell "model bug-report old" fault | grep -q "died of signal 11"'

fresh hangs
cat >fake/model/bug-report-old <<'END'
#!/bin/sh
sleep 60 &
echo $! >sleeper
echo hanging
wait
END
chmod +x fake/model/bug-report-old
run --platform=model --timeout=1
sleeper=$(cat sleeper)
check 'a_boot_that_sleeps_is_ended_with_all_it_started' '[ $status -eq 1 ]' \
	'[ "$(cell "model bug-report old" fault)" = \
		"no verdict: ended, no progress in 1 s: hanging" ]' \
	'! grep -qs "^State:.[RS]" /proc/$sleeper/status'
check 'that_is_an_error_and_no_verdict_on_the_design' \
	'[ "$(cell "model bug-report old" verdict)" = ERROR ]' \
	'[ "$(cell "model bug-report old" guarantee)" = - ]' \
	'grep -q "old  *ERROR  *-" out' '! grep -q "old  *crashes" out'
row 'boots|-|-|-|-|-|-|0|0|0|0|7|0' >good
printf '#!/bin/sh\ncat good\nexec sleep 60\n' >fake/model/bug-report-old
run --platform=model --timeout=1
check 'also_when_it_hangs_behind_its_verdict' '[ $status -eq 1 ]' \
	'cell "model bug-report old" fault | grep -q "no progress in 1 s"'
printf '#!/bin/sh\nwhile :; do :; done\n' >fake/model/bug-report-old
run --platform=model --timeout=1
check 'also_when_it_is_busy_with_nothing' '[ $status -eq 1 ]' \
	'cell "model bug-report old" fault | grep -q "no progress in 1 s"'
# a stopped process is one that a busy machine does not let run
printf '#!/bin/sh\n(sleep 3; kill -CONT $$) & kill -STOP $$\ncat good\n' \
	>fake/model/bug-report-old
run --platform=model --timeout=1
check 'one_that_is_not_let_run_has_all_the_time_it_needs' '[ $status -eq 0 ]' \
	'[ "$(cell "model bug-report old" verdict)" = boots ]'
printf '#!/bin/sh\ncat good\nexit 3\n' >fake/xen/bug-report-old
chmod +x fake/xen/bug-report-old
run --platform=xen
check 'what_boot-xen.sh_had_to_end_gave_no_verdict_either' '[ $status -eq 1 ]' \
	'[ "$(cell "xen bug-report old" verdict)" = ERROR ]'

fresh lost
row 'boots|D|1|5|-|-|-|0|0|0|0|9|0' >fake/model/bug-report-hook
run --platform=model
check 'a_design_that_must_come_through_and_does_not_is_an_error' \
	'[ $status -eq 1 ]' '[ "$(wc -l <err)" -eq 1 ]' \
	'grep -q "^compare: 1 of 2 boots had to come through and did not (bug-report on model under hook" err' \
	'[ "$(tail -n 1 out)" = "came through everything: old" ]' \
	'[ "$(cell "model bug-report hook" guarantee)" = D ]'

fresh gone
rm build/boot-native
mkdir build/log
: >build/log/native
run --platform=model
check 'other_platforms_need_not_be_there' '[ $status -eq 0 ]'
run --platform=native
check 'a_platform_that_was_not_built_is_an_error' '[ $status -eq 2 ]' \
	'grep -q "^compare: build/boot-native: No such file" err'

# --- interrupted

fresh interrupted
mkdir -p build/log/model
echo untouched >build/compare.tsv
echo untouched >build/log/model/bug-report-old.log
cat >fake/model/bug-report-old <<'END'
#!/bin/sh
trap 'echo done >cleaned; exit' TERM
sh -c 'trap "" TERM; exec sleep 60' &
echo $! >sleeper
wait
END
chmod +x fake/model/bug-report-old
"$compare" --platform=model >out 2>err &
pid=$!
tries=600
while [ ! -s sleeper ] && [ $tries -gt 0 ]; do
	sleep 0.1
	tries=$((tries - 1))
done
kill -TERM $pid
wait $pid 2>/dev/null
status=$?
sleeper=$(cat sleeper)
# It has been killed by now; that it is gone takes the kernel a moment more.
tries=600
while grep -qs "^State:.[RSD]" "/proc/$sleeper/status" && [ $tries -gt 0 ]; do
	sleep 0.1
	tries=$((tries - 1))
done
check 'interrupted_it_leaves_no_child_and_no_half_of_a_file' \
	'[ $status -eq 143 ]' '[ -e cleaned ]' '[ $tries -gt 0 ]' \
	'[ "$(cat build/compare.tsv)" = untouched ]' \
	'[ "$(cat build/log/model/bug-report-old.log)" = untouched ]' \
	'nothing_left' '[ ! -s out ]'

# --- two at a time

fresh two
scenario one
scenario other
for name in one other; do
	cat >fake/model/$name-old <<-END
	#!/bin/sh
	echo in $name
	: >$name.begun
	while [ ! -e $name.go ]; do sleep 0.1; done
	exec cat good
	END
	chmod +x fake/model/$name-old
	"$compare" --platform=model --jobs=2 $name tests/scenarios/bug-report \
		>out.$name 2>err.$name &
	eval "$name=\$!"
	while [ ! -e $name.begun ]; do sleep 0.1; done
done
row 'boots|-|-|-|-|-|-|0|0|0|0|7|0' >good
: >one.go
wait "$one"
status_one=$?
cp build/compare.tsv first
: >other.go
wait "$other"
status=$?
cat out.* >out
cat err.* >err
check 'who_ends_first_has_its_results_and_only_those' '[ $status_one -eq 0 ]' \
	'[ "$(cut -f 2 first | sort | uniq -c | tr -s " \n" " ")" = \
		" 2 bug-report 2 one 1 scenario " ]'
check 'of_two_at_a_time_none_loses_its_results' '[ $status -eq 0 ]' \
	'[ ! -s err ]' 'nothing_left' \
	'[ "$(cut -f 2 build/compare.tsv | sort | uniq -c | tr -s " \n" " ")" = \
		" 2 bug-report 2 one 2 other 1 scenario " ]' \
	'grep -q "in one" build/log/model/one-old.log' \
	'grep -q "in other" build/log/model/other-old.log'
check 'each_has_told_of_its_own' '! grep -qx other out.one' \
	'! grep -qx one out.other' 'grep -qx one out.one' 'grep -qx other out.other'
run --platform=model --designs=hook
check 'one_after_the_other_the_second_counts' '[ $status -eq 0 ]' \
	'[ "$(wc -l <build/compare.tsv)" -eq 2 ]'

# --- side by side

fresh jobs
for design in old hook; do
	other=$([ $design = old ] && echo hook || echo old)
	cat >fake/model/bug-report-$design <<-END
	#!/bin/sh
	: >here.$design
	tries=\$(cat tries)
	while [ ! -e here.$other ] && [ \$tries -gt 0 ]; do
		sleep 0.1
		tries=\$((tries - 1))
	done
	if [ -e here.$other ]; then
		echo together
		: >seen.$design
		while [ ! -e seen.$other ]; do sleep 0.1; done
	fi
	rm here.$design
	printf '@row\tboots\t-\t-\t-\t-\t-\t-\t0\t0\t0\t0\t7\t0\n'
	END
	chmod +x fake/model/bug-report-$design
done
echo 600 >tries
run --platform=model --jobs=2
check 'boots_run_side_by_side' '[ $status -eq 0 ]' \
	'[ "$(grep -l together build/log/model/* | wc -l)" -eq 2 ]'
echo 5 >tries
run --platform=model --jobs=1
check 'and_one_after_the_other' '[ $status -eq 0 ]' \
	'! grep -q together build/log/model/*'
# at 40 bytes a page each needs 60 % of the memory that is free
mib=$(awk '/^MemAvailable/ { printf "%d", $2 * 0.6 / 40 * 4 }' /proc/meminfo)
if [ "$mib" -lt 33554432 ]; then
	scenario tests/scenarios/bug-report "$(printf '%x' $((mib << 20)))"
	run --platform=model --jobs=2
	check 'not_more_at_a_time_than_fit_into_memory' '[ $status -eq 0 ]' \
		'! grep -q together build/log/model/*'
fi

if command -v script >/dev/null; then
	fresh terminal
	script -qec "$compare --platform=model --tsv=t.tsv >out" typescript \
		>seen 2>err </dev/null
	check 'a_bar_shows_progress_on_a_terminal' \
		'grep -q "\[#* *\] 1/2 model bug-report" seen' \
		'tail -c 4 seen | grep -q "$(printf "\r\033\[K")"' \
		'[ -s t.tsv ]'
fi

# --- which scenarios, designs and platforms

fresh shipped
scenario tests/scenarios/zeta
scenario tests/scenarios/alpha.txt
scenario tests/scenarios/.hidden
mkdir tests/scenarios/folder
run
check 'the_bug_report_comes_first_and_then_by_name' '[ $status -eq 0 ]' \
	'[ "$(cut -f 2 build/compare.tsv | uniq | tr "\n" " ")" = \
		"scenario bug-report alpha zeta " ]'
check 'real_Xen_boots_those_that_are_listed' \
	'[ "$(grep -c "^xen" build/compare.tsv)" -eq 2 ]' \
	'grep -q "real Xen booted 1 of 3 scenarios" out'
printf '# a list\n alpha # first\n\nzeta\n' >list
run --xen-list=list
check 'the_list_may_be_another_one' '[ $status -eq 0 ]' \
	'[ "$(grep "^xen" build/compare.tsv | cut -f 2 | uniq | tr "\n" " ")" = \
		"alpha zeta " ]'
run --platform=xen
check 'asked_for_real_Xen_boots_them_all' '[ $status -eq 0 ]' \
	'[ "$(grep -c "^xen" build/compare.tsv)" -eq 6 ]' \
	'! grep -q "^model" build/compare.tsv'
run tests/scenarios/zeta
check 'a_scenario_that_is_named_runs_on_real_Xen_too' '[ $status -eq 0 ]' \
	'[ "$(cut -f 1,2 build/compare.tsv | tail -n +2 | uniq | tr "\t\n" "  ")" = \
		"model zeta xen zeta " ]'
run --platform=native
check 'on_bare_metal_only_designs_that_make_sense_there_run' \
	'[ $status -eq 0 ]' '[ "$(cut -f 3 build/compare.tsv | sort -u |
		tr "\n" " ")" = "design hook " ]'
run --platform=all
check 'all_platforms_are_all_three' '[ $status -eq 0 ]' \
	'[ "$(cut -f 1 build/compare.tsv | sort -u | tr "\n" " ")" = \
		"model native platform xen " ]'
run --platform=model --designs=hook
check 'one_design_only' '[ $status -eq 0 ]' \
	'[ "$(cut -f 3 build/compare.tsv | sort -u | tr "\n" " ")" = \
		"design hook " ]'
run --platform=model --tsv=a/b/c.tsv --log-dir=x/y tests/scenarios/zeta
check 'the_files_may_go_elsewhere' '[ $status -eq 0 ]' \
	'[ -s a/b/c.tsv ]' '[ -s x/y/model/zeta-old.log ]'

fresh names
scenario 'my own machine.txt'
scenario ./-dash
scenario dmesg-2.6.39
run --platform=model 'my own machine.txt' -- -dash dmesg-2.6.39
check 'a_file_may_be_called_anything' '[ $status -eq 0 ]' \
	'grep -qx "my own machine" out' \
	'[ "$(cell "model -dash old" verdict)" = boots ]' \
	'[ "$(cell "model dmesg-2.6.39 old" verdict)" = boots ]' \
	'[ -s "build/log/model/my own machine-old.log" ]' \
	'[ "$(grep -c "^model${tab}my own machine" build/compare.tsv)" -eq 2 ]'

fresh stdin
printf '> Xen: [mem 0x0000000000000000-0x000000003fffffff] usable\n' >log
cat >play <<'END'
#!/bin/sh
cat "$2" >"read.$3" || exit 2
printf '@row\tboots\t-\t-\t-\t-\t-\t-\t0\t0\t0\t0\t7\t0\n'
END
"$compare" --platform=model - <log >out 2>err
status=$?
check 'a_scenario_may_come_from_standard_input' '[ $status -eq 0 ]' \
	'grep -qx "stdin" out' 'cmp -s log read.old' 'cmp -s log read.hook' \
	'grep -q "^    memory: 1024 MiB .* line 1; a fragment" out' \
	'[ -s build/log/model/stdin-old.log ]'
"$compare" --platform=model - - <log >out 2>err
status=$?
check 'but_once' '[ $status -eq 2 ]' \
	'grep -qx "compare: stdin: the file is empty" err'
"$compare" --platform=model - </dev/null >out 2>err
status=$?
check 'if_there_is_one' '[ $status -eq 2 ]' \
	'grep -qx "compare: stdin: the file is empty" err'
for from in file pipe; do
	rm -f read.*
	case $from in
	file) "$compare" --platform=model /dev/stdin <log >out 2>err ;;
	pipe) sed '' log | "$compare" --platform=model /dev/stdin >out 2>err ;;
	esac
	status=$?
	check "standard_input_by_its_name_may_be_a_$from" '[ $status -eq 0 ]' \
		'cmp -s log read.old' 'cmp -s log read.hook'
done
mkfifo pipe
cat log >pipe &
writer=$!
exec 3<pipe
run --platform=model /dev/fd/3
exec 3<&-
wait "$writer"
check 'and_so_may_any_pipe' '[ $status -eq 0 ]' 'cmp -s log read.old'
for charset in UTF-16 UTF-16LE UTF-16BE; do
	rm -f read.*
	iconv -t "$charset" log >log.ps
	run --platform=model log.ps
	check "a_log_may_be_in_$charset" '[ $status -eq 0 ]' \
		'cmp -s log read.old'
done

# Noise enough that no boot is to read it.
fresh long
printf ' Xen: %s (%s)\n' '0000000000000800 - 000000000009f800' usable \
	'0000000000100000 - 0000000040000000' usable >map
{
	yes 'some other program says this' | head -n 60000
	cat map
	printf 'events:\nmap low\nmemtest\n'
} >log
cat >play <<'END'
#!/bin/sh
cat "$2" >"read.$3" || exit 2
printf '@row\tboots\t-\t-\t-\t-\t-\t-\t0\t0\t0\t0\t7\t0\n'
END
cat >expected <<'END'
 BIOS-e820: 0000000000001000 - 000000000009f000 (usable)
 BIOS-e820: 0000000000100000 - 0000000040000000 (usable)
events:
map low
memtest
END
run --platform=model log
check 'of_a_long_log_the_boots_get_what_was_found_in_it' '[ $status -eq 0 ]' \
	'grep -q "^    memory: 1023 MiB .* lines 60001-60002" out' \
	'cmp -s expected read.old' 'cmp -s expected read.hook'

# --- no real Xen

fresh no-xen
QEMU=/nonexistent/qemu
run
check 'without_QEMU_the_model_runs_and_it_says_what_to_install' \
	'! grep -q "^xen" build/compare.tsv' \
	'grep -q "not installed: no /nonexistent/qemu (package qemu-system-x86)" out' \
	'grep -q "make deps" out' 'grep -q "^model" build/compare.tsv'
check 'and_the_status_says_that_it_was_only_the_model' '[ $status -eq 3 ]' \
	'[ "$(cat err)" = "compare: not all of it on real Xen: no /nonexistent/qemu (package qemu-system-x86)" ]'
run --platform=model
check 'which_is_all_right_if_only_that_was_asked_for' '[ $status -eq 0 ]'
row 'boots|D|1|5|-|-|-|0|0|0|0|9|0' >fake/model/bug-report-hook
run
check 'a_boot_that_went_wrong_is_the_worse_of_both' '[ $status -eq 1 ]'
rm fake/model/bug-report-hook
QEMU=/bin/true
XEN=
printf '#!/bin/sh\necho "world.sh: no xen (package xen-9)" >&2\nexit 1\n' \
	>tests/world.sh
chmod +x tests/world.sh
run
check 'without_a_hypervisor_its_package_is_named' '[ $status -eq 3 ]' \
	'grep -q "not installed: no xen (package xen-9)" out'
bad
QEMU=/nonexistent/qemu
run --platform=xen
check_bad 'asked_for_that_is_an_error' 'real Xen is not installed'
bad
XEN=/nonexistent/xen
run --platform=xen
check_bad 'and_so_it_is_without_a_hypervisor' 'no /nonexistent/xen'
bad
XEN=/usr
run --platform=xen
check_bad 'a_folder_is_no_hypervisor' 'no /usr'

# --- built elsewhere

fresh elsewhere
mv build there
export BUILD=there
run --platform=all
check 'what_is_built_elsewhere_boots_and_leaves_all_there' '[ $status -eq 0 ]' \
	'[ ! -e build ]' '[ "$(wc -l <there/compare.tsv)" -eq 6 ]' \
	'[ -s there/log/native/bug-report-hook.log ]' \
	'grep -q "^there/guest.elf " xen.args'
unset BUILD

# --- several of it

# hypervisor FILE VERSION DEBUG: prints what Xen begins with
hypervisor() {
	echo "SeaBIOS(XEN) Xen version $2 (Debian $2-1) (x@y) (gcc 12) debug=$3 Sat" >"$1"
}

fresh versions
hypervisor a 4.14.6 n
hypervisor b 4.20.4 n
hypervisor c 4.20.4 y
export XEN=a
run
check 'the_version_of_Xen_stands_above_its_table' '[ $status -eq 0 ]' \
	'grep -qx "  on xen 4.14.6" out' 'grep -qx "  on model" out'
check 'and_behind_its_rows' \
	'[ "$(cell "xen bug-report old" xen)" = 4.14.6 ]' \
	'[ "$(cell "model bug-report old" xen)" = - ]'
XEN='a b  c'
run
check 'each_hypervisor_that_is_named_boots_all' '[ $status -eq 0 ]' \
	'[ "$(grep "on xen" out | tr "\n" ,)" = \
		"  on xen 4.14.6,  on xen 4.20.4,  on xen 4.20.4 debug=y," ]' \
	'[ "$(grep ^xen build/compare.tsv | cut -f 14 | uniq -c | tr -s " \n" " ")" = \
		" 2 4.14.6 2 4.20.4 2 4.20.4 debug=y " ]' \
	'[ "$(grep -c ^model build/compare.tsv)" -eq 2 ]'
check 'and_has_a_folder_of_logs' \
	'grep -q "version 4.14.6" build/log/xen/4.14.6/bug-report-old.log' \
	'grep -q "debug=y" build/log/xen/4.20.4-debug=y/bug-report-old.log'
cp a d
XEN='a d'
run
check 'two_of_one_version_are_told_apart' '[ $status -eq 0 ]' \
	'grep -qx "  on xen 4.14.6 (a)" out' 'grep -qx "  on xen 4.14.6 (d)" out' \
	'[ "$(cut -f 14 build/compare.tsv | sort -u | wc -l)" -eq 4 ]'
XEN='a nowhere b'
run
check 'one_that_is_not_there_is_named_and_the_others_boot' '[ $status -eq 3 ]' \
	'grep -qx "  on xen 4.20.4" out' \
	'grep -q "without one that was named: no nowhere" out'
bad
export XEN='/dev/null nowhere'
run --platform=xen
check_bad 'asked_for_it_is_an_error' 'no nowhere'
fresh blanks
hypervisor 'my xen' 4.17.7 n
export XEN='my xen'
run
check 'a_file_may_have_blanks_in_its_name' '[ $status -eq 0 ]' \
	'grep -qx "  on xen 4.17.7" out'
fresh mute
export XEN=/dev/null
run
check 'one_that_does_not_say_who_it_is_is_called_by_its_file' \
	'[ $status -eq 0 ]' 'grep -qx "  on xen (/dev/null)" out'

# --- too large

fresh large
scenario nine 0000000240000000
run nine
check 'too_large_for_real_Xen_the_model_runs' '[ $status -eq 0 ]' \
	'grep -q "not on xen: .*9216 MiB.*8256 MiB" out' \
	'[ "$(tail -n +2 build/compare.tsv | cut -f 1 | uniq)" = model ]'
bad
scenario nine 0000000240000000
run --platform=xen nine
check_bad 'asked_for_that_is_too_large' 'nine: too large for xen: '
check 'and_both_numbers_are_named' 'grep -q "9216 MiB.*8256 MiB" err'
bad
scenario huge 0008000000000000
run huge
check_bad 'too_large_for_every_machine' 'huge: too large for model: '
bad
# 16 TiB: 160 GiB of records
scenario big 0000100000000000
run --platform=model big
check_bad 'too_large_for_this_machine' 'it needs 163840 MiB of memory'
check 'bare_metal_has_room_for_it' \
	'grep -q "MiB are free; PLATFORM=native can boot it$" err'
bad
scenario huge 0008000000000000
run huge
check_bad 'what_has_no_room_there_either_is_not_sent_there' 'can be booted'
check 'nor_is_it' '! grep -q native err'
fresh large-shipped
scenario tests/scenarios/nine 0000000240000000
run --platform=xen
check 'not_asked_for_it_is_left_out_with_a_note' '[ $status -eq 0 ]' \
	'grep -q "not on xen: .*9216 MiB" out' \
	'[ "$(cut -f 2 build/compare.tsv | uniq | tr "\n" " ")" = \
		"scenario bug-report " ]'

# --- bad input

bad
run nowhere
check_bad 'no_such_file' 'compare: nowhere: No such file'
bad
run tests
check_bad 'a_folder' 'compare: tests: not a plain file'
bad
: >empty
run empty
check_bad 'an_empty_file' 'compare: empty: the file is empty'
bad
run /proc/self/mem
check_bad 'a_file_that_cannot_be_read' 'compare: /proc/self/mem: Input/output error'
if [ "$(id -u)" -ne 0 ]; then
	bad
	scenario secret
	chmod 000 secret
	run secret
	check_bad 'a_file_that_may_not_be_read' 'secret: Permission denied'
fi
bad
mkfifo pipe
run pipe
check_bad 'a_pipe_that_nobody_writes_to' 'compare: pipe: the file is empty'
bad
scenario broken
echo 'dance' >>broken
run broken
check_bad 'an_unknown_event' \
	'compare: broken: line 10: unknown event: "dance"'
bad
scenario log
gzip -c log >log.1.gz
run log.1.gz
check_bad 'a_log_that_is_compressed' \
	'log.1.gz: compressed: take what zcat prints of it'
if command -v xz >/dev/null; then
	bad
	scenario log
	xz -c log >log.xz
	run log.xz
	check_bad 'and_by_xz' 'log.xz: compressed: take what xzcat prints of it'
fi
bad
printf 'PK\003\004\024\000\000\000\010\000' >logs.zip
run logs.zip
check_bad 'logs_in_an_archive' \
	'logs.zip: an archive: take what unzip -p prints of it'
bad
printf '%%PDF-1.7\n' >log.pdf
run log.pdf
check_bad 'and_a_report' 'log.pdf: PDF: take what pdftotext prints of it'
bad
scenario log
printf '\377\376X\0\0\330n\0:\0\n\0' >log.ps
run log.ps
check_bad 'a_log_that_is_not_all_in_UTF_16' 'compare: log.ps: UTF-16: Invalid'
bad
printf ' Xen: 0 - 1 2\n' >broken
run tests/scenarios/bug-report broken
check_bad 'one_bad_scenario_of_two' 'compare: broken: line 1: '
bad
printf ' Xen: 1000 - 2000 (\033[2Jun\007known\033c)\n' >broken
run broken
check_bad 'bad_input_is_quoted_without_harm' \
	'broken: line 1: unknown type: "unknown'
check 'nothing_harms_the_terminal_then' \
	'! LC_ALL=C grep -q "[^ -~]" err'
bad
truncate -s 257M zeros
run zeros
check_bad 'a_file_that_is_far_too_long' \
	"zeros: larger than 256 MiB: take the kernel's lines of it"
bad
mkdir twice
scenario twice/bug-report.txt
run tests/scenarios/bug-report twice/bug-report.txt
check_bad 'two_scenarios_of_one_name' 'two scenarios named "bug-report"'
bad
run --designs=hook,crook
check_bad 'an_unknown_design' 'compare: unknown design "crook"'
bad
run --platform=moon
check_bad 'an_unknown_platform' 'compare: unknown platform "moon"'
bad
run --platform=native --tree=build/boot-model
check_bad 'a_tree_where_no_tree_boots' 'a kernel tree boots on the model alone'
bad
run --platform=native --designs=old
check_bad 'nothing_to_boot' 'compare: nothing to boot'
bad
run --jobs=0
check_bad 'no_jobs' '--jobs: not a number above 0: "0"'
bad
run --frobnicate
check_bad 'an_unknown_option' 'frobnicate'
bad
printf 'bug-report\n\nbugreport\n' >tests/compare/scenarios.xen
run
check_bad 'a_list_with_an_unknown_scenario' \
	'tests/compare/scenarios.xen: line 3: no such scenario: "bugreport"'
bad
rm build/boot-model
run
check_bad 'nothing_is_built' 'compare: build/boot-model: No such file'
bad
: >file
run --log-dir=file/log
check_bad 'a_folder_that_cannot_be_made' 'compare: file'

cd / || exit 1
echo "1..$number"
