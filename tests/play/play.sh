#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# Play the same requests on the model and on real Xen, and compare.
#
# usage: play.sh BUILD
#
# environment:
#	XEN	the hypervisors, as in tests/world.sh; without it all that are
#		installed
#	SEEDS	how many sequences, 300
#	FIRST	the first seed, 1
#	LENGTH	requests of a sequence, 50
#	KIND	full, or plain: the requests that kernels make all the time
#	PLAY	a file with a sequence to be played instead, as it is left behind
#	PLAY_GUEST	a command that plays a script in the place of real Xen
#
# The first sequence on which the two disagree is made as short as it can be,
# by playing shorter ones on both; that is printed, with what each of the two
# says of its last request, and left in BUILD/play.
#
# Where Xen is a debug build, the first 100 sequences are shown as well, and what
# it says of each refusal has to be what the model says.
#
# Exits with 0 when they agree, 1 when they do not, 2 when something is missing
# or when a game was not played to its end.
set -eu
export LC_ALL=C

die() {
	echo "play: $*" >&2
	exit 2
}

number() {	# number NAME VALUE
	case $2 in
	'' | 0* | *[!0-9]* | ????????*)
		die "$1 is a number from 1 to 9999999, not \"$2\"" ;;
	esac
}

[ $# -eq 1 ] || die "usage: play.sh BUILD"
B=$1 here=$(dirname "$0")
seeds=${SEEDS:-300} first=${FIRST:-1} length=${LENGTH:-50} kind=${KIND:-full}
number SEEDS "$seeds"
number FIRST "$first"
number LENGTH "$length"
case $kind in full | plain) ;; *) die "KIND is full or plain, not \"$kind\"" ;; esac
if [ -z "${PLAY_GUEST:-}" ]; then
	xens=$("$here/../world.sh" xens 2>&1) || die "${xens#*: }"
else
	xens=none
fi
for need in "$B/play-model" ${PLAY_GUEST:+} "$B/play.elf"; do
	[ -r "$need" ] || die "no $need; run 'make $need'"
done

mkdir -p "$B/play"
tmp=$(mktemp -d "$B/play/tmp.XXXXXX")
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# The transcripts go to $tmp/model and $tmp/xen, all words to *.console.
on_model() {	# on_model SCRIPT
	"$B/play-model" <"$1" >"$tmp/model.console" 2>"$tmp/errors" ||
		die "the model: $(tail -n 1 "$tmp/errors")"
	grep '^@' "$tmp/model.console" >"$tmp/model" || :
	ended "$tmp/model" "the model"
}

on_xen() {	# on_xen SCRIPT
	if [ -n "${PLAY_GUEST:-}" ]; then
		sh -c "$PLAY_GUEST" <"$1" >"$tmp/xen.console"
	else
		XEN=$xen BUILD=$B "$here/../guest/boot-xen.sh" "$B/play.elf" \
			"$1" play 16 >"$tmp/xen.console" 2>&1 ||
			die "$(tail -n 1 "$tmp/xen.console")"
	fi
	grep '^@' "$tmp/xen.console" >"$tmp/xen" || :
	version=$(sed -n 's/.*(XEN) Xen version \([^ ]*\) .*debug=\([yn]\).*/\1, debug=\2/p' \
		"$tmp/xen.console")
	ended "$tmp/xen" "real Xen"
}

ended() {	# ended TRANSCRIPT WHO
	[ "$(tail -n 1 "$1")" = @end ] || {
		[ ! -s "$tmp/xen.console" ] || cp "$tmp/xen.console" "$B/play/console"
		die "$2 did not come to the end;" \
			"its last words: $(tail -n 1 "$1")"
	}
}

on_both() {	# on_both SCRIPT
	on_model "$1"
	on_xen "$1"
}

# The names of the sequences that the two transcripts disagree on.
disagreed() {
	awk '
	$1 != "@play" { next }
	NR == FNR { hash[$2] = $4; next }
	!($2 in hash) || hash[$2] != $4 { print $2 }
	' "$tmp/model" "$tmp/xen"
}

# The requests up to the first result on which the two disagree.
first_part() {
	awk '
	NR == FNR { model[FNR] = $0; next }
	/^@[->] / { print substr($0, 4) }
	$0 != model[FNR] { exit }
	' "$tmp/model" "$tmp/xen"
}

# What a debug build says of each request, without numbers that each machine has
# its own of, and without what it says of the clearing up in between.
words() {	# words CONSOLE
	awk '
	/^@[->] / { playing = 1 }
	/^@\./ { playing = 0 }
	/^@/ || (playing && /^\(XEN\) [^ ]*d0(v0|:) /)
	' "$1" | sed '/^(XEN) /{
		s/ [^ ]*:d0v0 / /
		s/ \(mfn\|MFN\|pfn\|space\|baseptr\|page\|entry\) [0-9a-f]*/ \1/g
		s/(pfn [0-9a-f]*)/(pfn)/
		s/ caf=.*//
	}'
}

# The two agree; do they also say the same?
same_words() {
	awk -v len="$length" -v kind="$kind" -v first="$first" 'BEGIN {
		for (i = first; i < first + 100; i++)
			print "seed " i, len, kind, "show" }' >"$tmp/show"
	on_both "$tmp/show"
	words "$tmp/model.console" >"$tmp/model.words"
	words "$tmp/xen.console" >"$tmp/xen.words"
	cmp -s "$tmp/model.words" "$tmp/xen.words"
}

report_words() {
	echo "play: the model and Xen $version say different things:"
	awk '
	NR == FNR { model[FNR] = $0; next }
	/^@[->] / { request = request "    " substr($0, 4) "\n" }
	$0 != model[FNR] {
		printf "%s  model %s\n  Xen   %s\n", request, model[FNR], $0
		exit
	}
	/^@= / { request = "" }' "$tmp/model.words" "$tmp/xen.words"
}

as_script() {	# as_script NAME [show]: of the requests on standard input
	echo "begin $*"
	cat
	echo end
}

# Every way to leave a part of the requests out, the large ones first.
shorter() {	# shorter REQUESTS: a script
	awk '
	{ line[NR] = $0 }
	END {
		for (size = int((NR + 1) / 2); size; size = int(size / 2)) {
			for (from = 1; from <= NR; from += size) {
				if (size == NR)
					continue
				print "begin " from "," size
				for (i = 1; i <= NR; i++)
					if (i < from || i >= from + size)
						print line[i]
				print "end"
			}
		}
	}' "$1"
}

shrink() {	# shrink REQUESTS: in place
	while :; do
		shorter "$1" >"$tmp/shorter"
		[ -s "$tmp/shorter" ] || break
		on_both "$tmp/shorter"
		name=$(disagreed | head -n 1)
		[ -n "$name" ] || break
		awk -v from="${name%,*}" -v size="${name#*,}" \
			'NR < from || NR >= from + size' "$1" >"$1.new"
		mv "$1.new" "$1"
	done
}

report() {	# report SCRIPT NAME: a sequence of it, made short
	if [ -n "${PLAY:-}" ]; then
		sed 's/^begin [^ ]*.*/begin given show/' "$1" >"$tmp/show"
	else
		echo "seed $2 $length $kind show" >"$tmp/show"
	fi
	on_both "$tmp/show"
	first_part >"$tmp/requests"
	shrink "$tmp/requests"
	as_script disagreement show <"$tmp/requests" >"$tmp/show"
	on_both "$tmp/show"
	cp "$tmp/show" "$B/play/disagreement"
	echo "play: the model and Xen $version disagree:"
	sed 's/^/    /' "$tmp/requests"
	awk '
	NR == FNR { model[FNR] = $0; next }
	$0 != model[FNR] {
		print "  model " model[FNR]
		print "  Xen   " $0
		exit
	}' "$tmp/model" "$tmp/xen"
	echo "play: once more with make play PLAY=$B/play/disagreement"
}

if [ -n "${PLAY:-}" ]; then
	[ -r "$PLAY" ] && [ ! -d "$PLAY" ] || die "no $PLAY"
	cat <"$PLAY" >"$tmp/script" || die "$PLAY cannot be read"
	what="what $PLAY says"
else
	awk -v first="$first" -v seeds="$seeds" -v rest="$length $kind" 'BEGIN {
		for (i = first; i < first + seeds; i++)
			print "seed " i, rest }' >"$tmp/script"
	what="$seeds sequences of $length requests ($kind)"
fi

status=0
IFS='
'
for xen in $xens; do
	unset IFS
	on_both "$tmp/script"
	bad=$(disagreed)
	if [ -z "$bad" ]; then
		echo "play: Xen $version: $what, no disagreement"
		case $version in *debug=y) ;; *) continue ;; esac
		[ -z "${PLAY:-}" ] || continue
		same_words && echo "play: Xen $version: the same words" \
			"in 100 of them" && continue
		status=1
		report_words
		continue
	fi
	status=1
	report "$tmp/script" "$(echo "$bad" | head -n 1)"
	[ -n "${PLAY:-}" ] || echo "play: $(echo "$bad" | wc -l)" \
		"of $seeds sequences are like that"
done
[ "$status" -eq 0 ] || echo "play: the model does not answer as Xen does" >&2
exit "$status"
