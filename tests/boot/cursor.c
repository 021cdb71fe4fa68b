// SPDX-License-Identifier: GPL-2.0-only
/*
 * Reading text that somebody else wrote.
 */
#include "cursor.h"

#include "format.h"

#define QUOTED	60

bool cursor_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

void cursor_skip_space(struct cursor *c)
{
	while (c->at < c->end && cursor_is_space(*c->at))
		c->at++;
}

struct cursor cursor_strip(struct cursor c)
{
	cursor_skip_space(&c);
	while (c.end > c.at && cursor_is_space(c.end[-1]))
		c.end--;
	return c;
}

struct cursor cursor_line(struct cursor *c)
{
	struct cursor line = { c->at, c->at };

	while (line.end < c->end && *line.end != '\n')
		line.end++;
	c->at = line.end < c->end ? line.end + 1 : line.end;
	return line;
}

struct cursor cursor_last_line(struct cursor *c)
{
	struct cursor line = *c;

	if (line.end[-1] == '\n')
		line.end--;
	line.at = line.end;
	while (line.at > c->at && line.at[-1] != '\n')
		line.at--;
	c->end = line.at;
	return line;
}

bool cursor_equal(struct cursor a, struct cursor b)
{
	if (a.end - a.at != b.end - b.at)
		return false;
	for (; a.at < a.end; a.at++, b.at++)
		if (*a.at != *b.at)
			return false;
	return true;
}

static bool accept(struct cursor *c, const char *word, bool any_case)
{
	const char *at = c->at;

	for (; *word; word++, at++)
		if (at == c->end ||
		    !(any_case ? cursor_same(*at, *word) : *at == *word))
			return false;
	c->at = at;
	return true;
}

bool cursor_accept(struct cursor *c, const char *word)
{
	return accept(c, word, true);
}

bool cursor_accept_word(struct cursor *c, const char *word)
{
	struct cursor try = *c;

	if (!accept(&try, word, false) ||
	    (try.at < try.end && !cursor_is_space(*try.at)))
		return false;
	*c = try;
	cursor_skip_space(c);
	return true;
}

bool cursor_find(struct cursor *c, const char *word)
{
	const char *at;

	for (at = c->at; at < c->end; at++) {
		struct cursor try = { at, c->end };

		/* most are not its first letter, in neither case */
		if (((*at ^ *word) & ~' ') || !cursor_accept(&try, word))
			continue;
		*c = try;
		return true;
	}
	return false;
}

unsigned int cursor_digit(char c)
{
	if (c >= '0' && c <= '9')
		return (unsigned int)(c - '0');
	if (c >= 'a' && c <= 'f')
		return (unsigned int)(c - 'a') + 10;
	if (c >= 'A' && c <= 'F')
		return (unsigned int)(c - 'A') + 10;
	return 16;
}

bool cursor_number(struct cursor *c, unsigned int base, u64 *value)
{
	const char *first = c->at;
	u64 v = 0;

	for (; c->at < c->end && cursor_digit(*c->at) < base; c->at++) {
		if (v > (~(u64)0 - 15) / 16) {
			c->at = first;
			return false;
		}
		v = v * base + cursor_digit(*c->at);
	}
	*value = v;
	return c->at > first;
}

bool cursor_address(struct cursor *c, u64 *value)
{
	(void)cursor_accept(c, "0x");
	return cursor_number(c, 16, value);
}

void cursor_error(char error[CURSOR_ERROR_SIZE], unsigned int line,
		  const char *what, struct cursor part)
{
	int len = part.end - part.at > QUOTED ? QUOTED :
						(int)(part.end - part.at);

	format(error, CURSOR_ERROR_SIZE, "line %u: %s: \"%.*s\"", line, what,
	       len, part.at);
}
