#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
#
# The page of make report: its pictures say what the verdicts say, and a browser
# shows it to everybody.
#
# The page of this test is of few scenarios on the model; it comes from the same
# code. Run by prove.
set -u
B=${BUILD:-build}
out=$B/report-test
export LC_ALL=C
# shellcheck source=tests/tap.sh
. tests/tap.sh

chromium=${CHROMIUM:-chromium}
for tool in "$chromium" gnuplot git; do
	command -v "$tool" >/dev/null || bail "no $tool"
done
built "$B/boot-trace" "$B/compare" "$B/boot-model" "$B/progress"

rm -rf "$out"
mkdir -p "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# ------------------------------------------------------- the model's own trace

row() {
	grep '^@row' | tail -n 1
}

differs=
contradicts=
for s in tests/scenarios/*; do
	name=$(basename "$s")
	"$B/boot-trace" "$s" pagetable_reserve |
		awk -f tests/report/bands.awk -v list=1 >"$out/columns"
	for design in $("$B/boot-trace" --list | cut -f 1); do
		"$B/boot-trace" "$s" "$design" >"$out/trace"
		row=$(row <"$out/trace")
		[ "$row" = "$("$B/boot-model" "$s" "$design" | row)" ] ||
			differs="$differs $name/$design"

		# The most free pages read-only at a time, those at the end, and
		# what the crashed page is: writable, or (EBUSY) to become a
		# table that maps another one writable.
		awk -f tests/report/bands.awk -v columns="$out/columns" \
			"$out/trace" >"$out/bands"
		seen=$(awk -F '\t' '
		$1 == "column" { last = $2 }
		$1 == "crash" { last = $2 }
		$1 == "band" {
			for (c = 1; c <= length($5); c++)
				if (substr($5, c, 1) == "!")
					ro[c] += $4
			band[$3] = $5
		}
		$1 == "crash" && $3 in band { use = substr(band[$3], $2, 1) }
		END {
			for (c in ro)
				if (ro[c] > most)
					most = ro[c]
			print most + 0, ro[last] + 0, use
		}' "$out/bands")
		want=$(echo "$row" | awk -F '\t' '{
			use = $2 != "crashes" || $5 == "-" ? "" : \
			      $3 == "A" ? ($7 == -16 ? "-" : "S") : $8 ~ /^alloc/ ? "R" : \
			      $8 ~ /^ioremap/ && !$11 ? "w" : "!"
			print $10, $11, use }')
		[ "$seen" = "$want" ] || contradicts="$contradicts
$name/$design: the trace says $seen, the verdict $want"
	done
done
verdict "a boot that is looked at comes to the same verdict" "$differs"
verdict "the trace says what the verdict says" "$contradicts"

# ---------------------------------------------------------------- the README

# A picture without what depends on fonts and on gnuplot, which draws lines of
# another grey in 6.0: its words, and the colours of what is filled.
gist() {
	sed -n 's/.*\(<title>.*\|<desc>.*\|<text>.*\)/\1/p
		s/.*<polygon.*\(rgb([ 0-9,]*)\).*/\1/p' "$1"
}

wrong=
tests/report/readme.sh "$out/readme" || wrong="readme.sh fails"
for name in polling hook; do
	gist "tests/report/$name.svg" >"$out/old"
	gist "$out/readme/$name.svg" >"$out/new"
	[ -s "$out/old" ] && diff "$out/old" "$out/new" >"$out/diff" ||
		wrong="$wrong
tests/report/$name.svg is old, 'make readme-pictures':
$(head -n 5 "$out/diff")"
	grep -q "(tests/report/$name.svg)" README.md ||
		wrong="$wrong no $name.svg in the README"
done
verdict "the README shows what the model does today" "$wrong"

# ------------------------------------------------------------------- the page

# Words that HTML could mistake for something else.
cat >"$out/odd.txt" <<'END'
# A <b>small</b> machine & "its" boot.

 Xen: 0000000000000000 - 0000000040000000 (usable)
events:
map low
alloc 1 <script>&"x"
END
# What make explore and make bench leave, as if they had run.
mkdir -p "$out/build/bench"
for program in compare boot-model boot-trace; do
	ln -s "$(realpath "$B/$program")" "$out/build/$program"
done
cp tests/scenarios/small-dom0 "$out/shortest.scenario"
{
	printf 'design\tmachines\tstates\tevents\tdepth\tseconds\t'
	printf 'verdict\tcounterexample\n'
	printf 'setup_done\t1\t2\t3\t4\t5\tB\t%s\n' "$out/shortest.scenario"
	printf 'pagetable_reserve\t1\t2\t3\t4\t5\t-\t-\n'
} >"$out/build/explore.tsv"
printf 'metric\tvalue\nflip\t<7>\n' >"$out/build/bench.tsv"
printf 'pages\tbatched\n1\t10\n64\t400\n' >"$out/build/bench/flip.tsv"
cp tests/report/hook.svg "$out/build/bench/flip.svg"

said=$(BUILD=$out/build QEMU=no-such-qemu tests/report/report.sh "$out/page" \
	tests/scenarios/alloc-first tests/scenarios/empty-buffer \
	tests/scenarios/tight-low "$out/odd.txt" 2>&1)
status=$?
page=$out/page/index.html
ok $status "a page is made" "$said"
[ -s "$page" ] || bail "no page: $said"

verdict "its elements are nested" \
	"$(awk -f tests/report/nesting.awk "$page" | head -n 5)"
verdict "it asks for nothing from elsewhere" "$(
	grep -oE '(src|href|srcset|data|action)="[^"]{0,40}' "$page" |
		grep -vE '^(src="data:image/svg|href="#)'
	grep -oE '@import.{0,40}|url\(.{0,40}' "$page" | grep -vF 'url(%23'
	sed 's/%22/"/g' "$page" | grep -oE 'https?://[^" ]*' |
		grep -vE '^http://www.w3.org/(2000/svg|1999/xlink)$')"
wrong=
for part in '&lt;b&gt;small&lt;/b&gt; machine &amp; ' \
	'alloc 1 &lt;script&gt;&amp;'; do
	grep -qF "$part" "$page" || wrong="$wrong
no $part"
done
verdict "what is written in a scenario is text" "$wrong"
grep -q 'Left out: real Xen: no no-such-qemu' "$page"
ok $? "what is left out is said, and why" "$(grep 'Left out' "$page")"

# A QEMU that runs the model, in which a hypervisor is what it calls itself.
cat >"$out/qemu" <<'END'
#!/bin/sh
[ "$1" = -kernel ] || exit 2
case $4 in "guest.elf design="*,scenario) ;; *) exit 2 ;; esac
design=${4#*design=}
echo "(XEN) Xen version $(cat xen) (me@here) (gcc) debug=n Sat Nov 28"
"$MODEL" scenario "${design%,scenario}"
END
chmod +x "$out/qemu"
for version in 4.14.6 4.20.4; do
	echo $version >"$out/xen-$version"
done
: >"$out/build/guest.elf"
ln -s "$(realpath "$B/progress")" "$out/build"
several() {	# several XEN: a page of one scenario, and what it says
	BUILD=$out/build QEMU=$out/qemu MODEL=$(realpath "$B/boot-model") \
		XEN=$1 DESIGNS=unfixed,pagetable_reserve \
		tests/report/report.sh "$out/several" \
		tests/scenarios/alloc-first >"$out/said" 2>&1 ||
		tail -n 3 "$out/said"
	sed -n 's/.*<caption>\(.*\)<\/caption>.*/\1/p
		s/.*<p>\(Real Xen .*\) booted .*/\1/p
		s/.*\(Left out: real.*\)<.*/\1/p
		s/<tr>.*>Xen<.*<td>\(.*\)<\/td>.*/version \1/p' \
		"$out/several/index.html" | sort
	grep -c 'class="said"\|data-name="polls"' "$out/several/index.html"
}
said=$(several "$out/xen-4.14.6 $out/xen-4.20.4")
[ "$said" = "On real Xen 4.14.6
On real Xen 4.20.4
On the model of Xen
Real Xen 4.14.6
Real Xen 4.20.4
version 4.14.6
version 4.20.4
6" ]
ok $? "of several hypervisors the page shows each" "$said"
said=$(several "$out/xen-4.14.6 $out/none")
[ "$said" = "Left out: real Xen: no $out/none
On real Xen 4.14.6
On the model of Xen
Real Xen 4.14.6
version 4.14.6
4" ]
ok $? "and says which it could not" "$said"

wrong=
for part in '<details><summary>setup_done</summary>' \
	'alt="shortest under setup_done crashes' \
	'alt="Plot, over pages from 1 to 64: batched from 10 to 400\."' \
	'<td data-name="value">&lt;7&gt;</td>'; do
	grep -q "$part" "$page" || wrong="$wrong
no $part"
done
verdict "counterexamples and plots are on the page" "$wrong"

wrong=
for part in explore bench; do
	BUILD=$out/none "tests/report/$part.sh" "$out/page" |
		grep -qx '<p class="left-out">Left out: no .*</p>' ||
		wrong="$wrong $part"
done
verdict "without them it says so" "$wrong"

mkdir -p "$out/kdir/series"
echo "linux has & gets" >"$out/kdir/series.txt"
printf 'Subject: [PATCH] <a>\n of b\n\n+#include <b>\n' \
	>"$out/kdir/series/1.patch"
said=$(tests/report/series.sh "$out/kdir")
[ "$said" = "<pre>linux has &amp; gets</pre>
<details><summary>[PATCH] &lt;a&gt; of b</summary>
<pre>Subject: [PATCH] &lt;a&gt;
 of b

+#include &lt;b&gt;</pre></details>" ]
ok $? "a series is on the page, patch by patch" "$said"

wrong=
for s in alloc-first empty-buffer tight-low odd; do
	for design in $("$B/boot-trace" --list | cut -f 1); do
		picture=$out/page/pictures/$s-$design
		[ "$(head -c 4 "$picture.png" | tail -c 3)" = PNG ] ||
			wrong="$wrong no $picture.png"
		grep -q '</svg>' "$picture.svg" || wrong="$wrong no $picture.svg"
		grep -q "<figure id=\"$s-$design\">" "$page" ||
			wrong="$wrong no $picture on the page"
	done
done
verdict "every boot has a picture, as SVG and PNG" "$wrong"

# --------------------------------------------------------------- in a browser

# shown WIDTH SCHEME: what page.js and the console say; SCHEME 0 is dark
shown() {
	sed "s/WIDTH/$1/; s/PAGE/page.html/" tests/report/frame.html \
		>"$out/page/frame.html"
	"$chromium" --headless=new --no-sandbox --disable-gpu \
		--hide-scrollbars \
		--user-data-dir="$profile" --virtual-time-budget=20000 \
		--blink-settings="preferredColorScheme=$2" --window-size="1400,900" \
		--enable-logging=stderr --v=0 --dump-dom \
		"file://$(realpath "$out")/page/frame.html" \
		2>"$out/console" >"$out/dom"
	sed -n '/<pre id="said">/,/<\/pre>/p' "$out/dom" | sed '1d; $d'
	grep -o 'CONSOLE.*' "$out/console"
}

{
	sed '/<\/main>/,$d' "$page"
	echo '</main><script>'
	cat tests/report/page.js
	echo '</script></body></html>'
} >"$out/page/page.html"
images=$(grep -c '<img ' "$page")
for width in 400 1200; do
	for scheme in 0 1; do
		case $scheme in
		0) name=dark colours='rgb(232, 232, 232) on rgb(28, 33, 40)' ;;
		1) name=light colours='rgb(26, 26, 26) on rgb(255, 255, 255)' ;;
		esac
		shown $width $scheme >"$out/said"
		printf 'width %s, content %s\nimages %s\n%s\n' $width $width \
			"$images" "$colours" | diff - "$out/said" >"$out/diff"
		ok $? "$width pixels, $name: all fits and has words, no error" \
			"$(head -n 10 "$out/diff")"
	done
done

# -------------------------------------------------------------- what is wrong

# refused WHAT SAYING COMMAND...: one line, status 2, and no page
refused() {
	what=$1 saying=$2
	shift 2
	said=$(env PLATFORM=model "$@" tests/report/report.sh "$out/none" \
		tests/scenarios/alloc-first 2>&1 >/dev/null)
	status=$?
	[ $status -eq 2 ] && [ ! -e "$out/none/index.html" ] &&
		[ "$(echo "$said" | wc -l)" -eq 1 ] &&
		case $said in *"$saying"*) ;; *) false ;; esac
	ok $? "$what" "status $status: $said"
}

rm "$out/build/compare"
cat >"$out/build/compare" <<END
#!/bin/sh
"$(realpath "$B/compare")" "\$@"
echo "compare: 1 of 1 boots <gave> no verdict" >&2
exit 1
END
chmod +x "$out/build/compare"
said=$(BUILD=$out/build PLATFORM=model DESIGNS=unfixed \
	tests/report/report.sh "$out/lost" tests/scenarios/alloc-first 2>&1)
status=$?
[ $status -eq 1 ] && grep -q 'boots &lt;gave&gt; no verdict' \
	"$out/lost/index.html" &&
	[ "$(echo "$said" | tail -n 1)" = \
		"compare: 1 of 1 boots <gave> no verdict" ]
ok $? "a boot that goes wrong is on the page, and the last word" \
	"status $status: $said"

said=$(DESIGNS=none PLATFORM=model tests/report/report.sh "$out/lost" \
	tests/scenarios/alloc-first 2>&1)
[ -e "$out/lost/index.html" ] && [ -d "$out/lost/pictures" ] &&
	[ -z "$(find "$out" -name '.report-*')" ]
ok $? "one that fails leaves the former page, and nothing else" "$said"

refused "without gnuplot no page" "no no-such-gnuplot (package gnuplot-nox)" \
	GNUPLOT=no-such-gnuplot
refused "without the tree no page" "no-such-tree: no such folder" \
	KDIR=no-such-tree
refused "a folder that is no tree is refused before all boots" \
	"tests is no kernel tree" KDIR=tests
refused "an unknown design is refused" "unknown design" DESIGNS=none
refused "an unknown platform is refused" "unknown platform" PLATFORM=none
plan
