// SPDX-License-Identifier: GPL-2.0-only
/*
 * The text of a log, less what programs have made of it on its way.
 */
#include "plain.h"

/* Of a line that is none of a map, no more is looked at, or quoted. */
#define SOME_WORDS	80

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * An escape sequence of a terminal. Often enough the escape character itself
 * has become "^[", or was lost.
 */
static bool take_escape(struct cursor *c)
{
	struct cursor try = *c;
	bool esc = cursor_accept(&try, "\033") || cursor_accept(&try, "^[");

	if (cursor_accept(&try, "[")) {
		while (try.at < try.end &&
		       (is_digit(*try.at) || *try.at == ';'))
			try.at++;
		if (try.at == try.end || (*try.at != 'm' && !esc) ||
		    (try.at[-1] == '[' && !esc))
			return false;
		try.at++;
	} else if (!esc) {
		return false;
	}
	*c = try;
	return true;
}

/* What keeps Markdown from taking the next character for mark-up. */
static bool take_backslash(struct cursor *c)
{
	struct cursor next = *c;

	if (!cursor_accept(&next, "\\") || next.at == next.end)
		return false;
	switch (*next.at) {
	case '[': case ']': case '(': case ')': case '-': case '_':
		*c = next;
		return true;
	}
	return false;
}

/* A tag of HTML; @value is the blank that it stands for, or 0. */
static bool take_tag(struct cursor *c, char *value)
{
	static const char *const within_words[] = {
		"a", "b", "code", "em", "font", "i", "mark", "span", "strong",
		"tt", "u", "wbr",
	};
	struct cursor try = *c, name;
	bool attributes = false;
	size_t i;

	if (!cursor_accept(&try, "<"))
		return false;
	(void)cursor_accept(&try, "/");
	name = try;
	while (try.at < try.end && cursor_is_letter(*try.at))
		try.at++;
	name.end = try.at;
	if (name.at == name.end)
		return false;
	while (try.at < try.end && *try.at != '<' && *try.at != '>')
		attributes |= *try.at++ == '=';
	/* what XML has to say in an empty element stands in its attributes */
	if (!cursor_accept(&try, ">") || (attributes && try.at[-2] == '/'))
		return false;

	*value = ' ';
	for (i = 0; i < ARRAY_SIZE(within_words); i++) {
		struct cursor word = name;

		if (cursor_accept(&word, within_words[i]) &&
		    word.at == word.end)
			*value = 0;
	}
	*c = try;
	return true;
}

/* An entity of HTML, maybe of a page within a page: "&amp;gt;". */
static bool take_entity(struct cursor *c, u64 *code)
{
	static const struct {
		const char *name;
		unsigned int code;
	} names[] = {
		{ "lt;", '<' }, { "gt;", '>' }, { "quot;", '"' },
		{ "nbsp;", 0xa0 }, { "shy;", 0xad }, { "minus;", 0x2212 },
		{ "ndash;", 0x2013 }, { "mdash;", 0x2014 },
		{ "lsqb;", '[' }, { "rsqb;", ']' }, { "lbrack;", '[' },
		{ "rbrack;", ']' }, { "colon;", ':' }, { "lowbar;", '_' },
		{ "hyphen;", 0x2010 }, { "dash;", 0x2010 },
	};
	struct cursor try = *c;
	bool amp;
	size_t i;

	if (!cursor_accept(&try, "&"))
		return false;
	amp = cursor_accept(&try, "amp;");
	*c = amp ? try : *c;
	*code = '&';
	for (i = 0; i < ARRAY_SIZE(names); i++) {
		if (!cursor_accept(&try, names[i].name))
			continue;
		*c = try;
		*code = names[i].code;
		return true;
	}
	if (cursor_accept(&try, "#")) {
		unsigned int base = cursor_accept(&try, "x") ? 16 : 10;
		u64 number;

		if (cursor_number(&try, base, &number) &&
		    cursor_accept(&try, ";")) {
			*c = try;
			*code = number;
			return true;
		}
	}
	return amp;
}

/* A byte, in quoted-printable or as it is. */
static unsigned int take_byte(struct cursor *c)
{
	if (c->end - c->at >= 3 && *c->at == '=') {
		unsigned int high = cursor_digit(c->at[1]);
		unsigned int low = cursor_digit(c->at[2]);

		if (high <= 15 && low <= 15) {
			c->at += 3;
			return high << 4 | low;
		}
	}
	return (unsigned char)*c->at++;
}

/* A character in UTF-8; what is none is one of Windows. */
static u64 take_utf8(struct cursor *c)
{
	unsigned int first = take_byte(c), code, more;
	struct cursor try = *c;

	if (first >= 0xc2 && first <= 0xdf) {
		code = first & 0x1f;
		more = 1;
	} else if (first >= 0xe0 && first <= 0xef) {
		code = first & 0xf;
		more = 2;
	} else {
		return first;
	}
	for (; more; more--) {
		unsigned int byte = try.at < try.end ? take_byte(&try) : 0;

		if ((byte & 0xc0) != 0x80)
			return first;
		code = code << 6 | (byte & 0x3f);
	}
	*c = try;
	return code;
}

/* What it would be in a log, or 0 for nothing. */
static char ascii(u64 code)
{
	switch (code) {
	case '\t' ... '\r':		/* blanks */
	case 0xa0:
	case 0x2000 ... 0x200a:
	case 0x202f:
	case 0x3000:
		return ' ';
	case 0x96 ... 0x97:		/* hyphens and dashes */
	case 0x2010 ... 0x2015:
	case 0x2212:
		return '-';
	case 0 ... '\t' - 1:		/* nothing that can be seen */
	case '\r' + 1 ... ' ' - 1:
	case 0xad:
	case 0x200b ... 0x200f:
	case 0x2060:
	case 0xfeff:
		return 0;
	}
	return code < 0x80 ? (char)code : '?';
}

/* What is itself, and begins nothing else: most of a log. */
static bool is_ordinary(char c)
{
	switch (c) {
	case '[': case '^': case '\\': case '<': case '&': case '=': case '(':
		return false;
	}
	return c >= ' ' && c <= '~';
}

bool plain_char(struct cursor *c, char *value)
{
	u64 code;

	if (is_ordinary(*c->at)) {
		*value = *c->at++;
		return true;
	}
	/* Xen's boot console says so before each piece that it is handed */
	if (take_escape(c) || take_backslash(c) || cursor_accept(c, "(early) "))
		return false;
	if (take_tag(c, value))
		return *value;
	if (!take_entity(c, &code))
		code = take_utf8(c);
	*value = ascii(code);
	return *value;
}

bool plain_message(struct cursor c)
{
	if (cursor_accept(&c, "(XEN)"))
		return true;
	if (!cursor_accept(&c, "["))
		return false;
	cursor_skip_space(&c);
	while (c.at < c.end && is_digit(*c.at))
		c.at++;
	if (!cursor_accept(&c, ".") || c.end - c.at < 7 || c.at[6] != ']')
		return false;
	for (c.end = c.at + 6; c.at < c.end; c.at++)
		if (!is_digit(*c.at))
			return false;
	return true;
}

struct cursor plain_line(struct cursor c)
{
	c = cursor_strip(c);
	if (c.at < c.end && (c.end[-1] == '=' || c.end[-1] == '\\'))
		c.end--;
	return c;
}

bool plain_add(struct plain *p, struct cursor *c)
{
	size_t enough = p->len + SOME_WORDS;

	p->interrupted = false;
	while (c->at < c->end) {
		char value;

		if (p->len && plain_message(*c)) {
			p->interrupted = true;
			return false;
		}
		if (!plain_char(c, &value))
			continue;
		if (p->len == PLAIN_SIZE)
			return false;
		p->text[p->len++] = value;
		if (value == ' ' && p->len > enough)
			return true;
	}
	return false;
}

bool plain_piece(struct cursor *text, struct cursor *line, unsigned int *nr)
{
	while (text->at < text->end) {
		struct cursor rest = cursor_strip(cursor_line(text));
		char value;

		++*nr;
		do {
			*line = rest;
		} while (rest.at < rest.end &&
			 (!plain_char(&rest, &value) || value == ' ' ||
			  value == '>' || value == '|'));
		if (line->at < line->end)
			return true;
	}
	return false;
}
