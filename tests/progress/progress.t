#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The clock that boots are ended by: it runs while the boot runs or sleeps, and
# stands still while it is not let run. A stopped process stands for one that a
# busy machine does not let run. Run by prove.
# shellcheck disable=SC2016 # scripts are strings
set -u
. tests/tap.sh

progress=$(realpath -m "${BUILD:-build}/progress")
built "$progress"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
cd "$dir" || exit 2

# ends STATUS NAME SECONDS COMMAND...
ends() {
	want=$1 name=$2
	shift 2
	"$progress" "$@" >said 2>&1 </dev/null
	got=$?
	[ $got -eq "$want" ]
	ok $? "$name" "exit $got: $(cat said)"
}

# Whether a process that has left its number in a file is still there.
runs() {
	grep -qs '^State:.[^ZX]' "/proc/$(cat "$1")/status"
}

gone() {	# gone FILE: now or soon
	tries=100
	while runs "$1" && [ $tries -gt 0 ]; do
		sleep 0.1
		tries=$((tries - 1))
	done
	! runs "$1"
}

ends 0 "what ends well" 5 true
ends 3 "what ends otherwise" 5 sh -c 'echo words; exit 3'
[ "$(cat said)" = words ]
ok $? "its words come through" "$(cat said)"
ends 134 "what dies of a signal" 5 sh -c 'kill -ABRT $$'
ends 127 "what is not there" 5 "$dir/nothing"
ends 125 "no limit" soon true
ends 125 "no command" 5

ends 124 "who sleeps makes no progress" 1 sh -c \
	'sleep 60 & echo $! >child; wait'
gone child
ok $? "what it has started ends with it"
ends 124 "who is busy and says nothing makes none" 1 sh -c 'while :; do :; done'
ends 124 "nor does who waits for one of these" 1 sh -c \
	'sh -c "while :; do :; done"; true'
ends 124 "who does not end at once is killed" 1 sh -c \
	'trap "" TERM; while :; do sleep 1; done'
ends 0 "who speaks makes progress" 2 sh -c \
	'for i in 1 2 3 4 5 6 7 8 9 10; do sleep 0.4; echo $i; done'
ends 124 "but not for ever" 1 sh -c 'while sleep 0.2; do echo more; done'
ends 0 "who is not let run is not ended" 1 sh -c \
	'(sleep 4; kill -CONT $$) & kill -STOP $$'
cp "$(command -v sleep)" ') S 1 ('
ends 124 "a name says nothing of the state" 1 './) S 1 (' 60

# Whatever ends progress ends what it runs.
for signal in TERM HUP KILL; do
	rm -f child
	"$progress" 60 sh -c 'echo $$ >child; exec sleep 60' &
	pid=$!
	while [ ! -s child ]; do
		sleep 0.1
	done
	kill -$signal $pid
	wait $pid 2>/dev/null
	gone child
	ok $? "by SIG$signal, and nothing stays behind"
done
plan
