# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# What all parts of the page need to write HTML; they read this file.

# shellcheck disable=SC2034 # for them
here=tests/report

# Text from standard input, for HTML and for attributes in it.
html() {
	sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g; s/"/\&quot;/g'
}

text() {	# text WORDS...
	printf '%s\n' "$*" | html
}

left_out() {	# left_out WHY...
	echo "<p class=\"left-out\">Left out: $(text "$*")</p>"
}

# An SVG as a picture in the page, with words for those who do not see it.
picture() {	# picture SVG WORDS...
	svg=$1
	shift
	size=$(sed -n '/^ *width="/{
		s/[^=]*\(width="[0-9]*"\) *\(height="[0-9]*"\).*/\1 \2/p
		q
	}' "$svg")
	wide=
	case $size in
	width=\"4[5-9]?\"* | width=\"[5-9]??\"*) wide='class="wide"' ;;
	esac
	printf '<img alt="%s" %s %s src="data:image/svg+xml,' \
		"$(text "$*")" "$wide" "$size"
	tr '\n' ' ' <"$svg" | sed 's/%/%25/g; s/#/%23/g; s/"/%22/g; s/&/%26/g
		s/</%3C/g; s/>/%3E/g'
	echo '">'
}
