// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a line says of the log that it stands in.
 */
#include "remark.h"

/* "...", "[...]", ":" */
static bool is_ellipsis(struct cursor c)
{
	bool dots = false;

	while (c.at < c.end) {
		if (cursor_accept(&c, ".") || cursor_accept(&c, ":") ||
		    cursor_accept(&c, "\342\200\246"))
			dots = true;
		else if (cursor_is_word(*c.at) || *c.at++ & 0x80)
			return false;
	}
	return dots;
}

bool remark_missing(struct cursor line)
{
	/* "** 5 printk messages dropped **", "Missed 5 kernel messages" */
	static const char *const words[] = {
		"dropped", "lost", "missed", "omitted", "skipped", "snip",
		"suppressed", "truncated",
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(words); i++) {
		struct cursor c = line;

		if (cursor_find(&c, words[i]))
			return true;
	}
	return is_ellipsis(line);
}

/* "1,9" */
static bool take_lines(struct cursor *c)
{
	u64 line;

	return cursor_number(c, 10, &line) &&
	       (!cursor_accept(c, ",") || cursor_number(c, 10, &line));
}

/* "@@ -1,9 +1,9 @@" of diff -u, which may quote a line there, or "1,9c1,9" */
bool remark_hunk(struct cursor line, const char **old)
{
	if (cursor_accept(&line, "@@ -")) {
		*old = "-";
		return true;
	}
	if (!take_lines(&line) || line.at == line.end ||
	    (*line.at != 'a' && *line.at != 'c' && *line.at != 'd'))
		return false;
	line.at++;
	if (!take_lines(&line) || line.at < line.end)
		return false;
	*old = "< ";
	return true;
}
