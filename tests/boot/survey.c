// SPDX-License-Identifier: GPL-2.0-only
/*
 * Whose lines a log has, and which way it goes.
 */
#include "survey.h"

/* In how many lines to either side the name is, of a journal's entry. */
#define MAX_FIELDS	64

static const struct cursor nobody;

/* What stands between words, also where each is quoted, with commas between. */
static bool is_between(char c)
{
	return cursor_is_space(c) || c == '"' || c == ',';
}

/* The first word of @c, which loses it. */
static struct cursor first_word(struct cursor *c)
{
	struct cursor word;

	while (c->at < c->end && is_between(*c->at))
		c->at++;
	word = *c;
	while (c->at < c->end && !is_between(*c->at))
		c->at++;
	word.end = c->at;
	return word;
}

static bool is_of_name(char c)
{
	return cursor_is_word(c) || c == '-' || c == '.';
}

/* "INFO", as some have it in front of "kernel". */
static bool is_severity(struct cursor word)
{
	static const char *const names[] = {
		"EMERG", "ALERT", "CRIT", "ERR", "ERROR", "WARNING", "WARN",
		"NOTICE", "INFO", "DEBUG",
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(names); i++) {
		struct cursor c = word;

		if (cursor_accept(&c, names[i]) && c.at == c.end)
			return true;
	}
	return false;
}

/* A name or an address, and not a time, a year or a severity. */
static bool is_host(struct cursor word)
{
	unsigned int letters = 0, dots = 0;
	const char *at;

	if (is_severity(word))
		return false;

	for (at = word.at; at < word.end; at++) {
		if (!is_of_name(*at))
			return false;
		letters += cursor_is_letter(*at);
		dots += *at == '.';
	}
	return word.end - word.at >= 2 && (letters || dots == 3);
}

static bool is_time(struct cursor word)
{
	unsigned int colons = 0;
	const char *at;

	for (at = word.at; at < word.end; at++)
		colons += *at == ':';
	return colons >= 2 && cursor_digit(*word.at) < 10;
}

/* "kernel:", "kernel[0]:", "kernel" */
static bool is_kernel(struct cursor word)
{
	return cursor_accept(&word, "kernel") &&
	       (word.at == word.end || *word.at == ':' || *word.at == '[');
}

/* "kern.info", which some put between the name and "kernel" */
static bool is_facility(struct cursor word)
{
	return cursor_accept(&word, "kern.") || cursor_accept(&word, "user.");
}

/*
 * What some put in front of each line they collect: "node1: ", "vm1  | ",
 * "[vm1] ", "(d1) ", "vm1<TAB>". The kernel itself says "e820: " in front of a
 * head line.
 */
static struct cursor collected_from(struct cursor prefix)
{
	struct cursor word, colon;
	char closing = ':';
	bool tab;

	while (cursor_accept(&prefix, ">"))
		cursor_skip_space(&prefix);
	if (cursor_accept(&prefix, "["))
		closing = ']';
	else if (cursor_accept(&prefix, "("))
		closing = ')';
	word = colon = first_word(&prefix);
	tab = cursor_accept(&prefix, "\t");
	cursor_skip_space(&prefix);
	if (word.at == word.end || cursor_accept(&colon, "e820:"))
		return nobody;
	if (word.end[-1] == closing)
		word.end--;
	else if (closing != ':' || !(tab || cursor_accept(&prefix, "|")))
		return nobody;
	return is_host(word) ? word : nobody;
}

/* "vm1" behind a tab or the last quotation mark, as in a table. */
static struct cursor host_behind(struct cursor said)
{
	struct cursor word = { said.end, said.end };

	while (word.at > said.at && is_of_name(word.at[-1]))
		word.at--;
	said.end = word.at;
	if (said.end > said.at && said.end[-1] == ',')
		said.end--;
	if (said.end == said.at ||
	    (said.end[-1] != '"' && said.end[-1] != '\t'))
		return nobody;
	/* in a table that has a word in each column, the type stands there */
	said = cursor_strip(said);
	if (said.end > said.at && said.end[-1] == ']' &&
	    cursor_find(&said, "[mem"))
		return nobody;
	return is_host(word) ? word : nobody;
}

/*
 * What stands before "kernel"; where nobody says that, as with netconsole, what
 * stands behind the time.
 */
static struct cursor host_in_front(struct cursor prefix)
{
	struct cursor before = nobody, behind_time = nobody, all = prefix;
	bool time = false;

	while (prefix.at < prefix.end) {
		struct cursor word = first_word(&prefix);

		if (word.at == word.end)
			break;
		if (is_kernel(word))
			return before;
		if (time)
			behind_time = is_host(word) ? word : nobody;
		time = is_time(word);
		if (!is_facility(word))
			before = is_host(word) ? word : nobody;
	}
	return behind_time.at < behind_time.end ? behind_time :
						  collected_from(all);
}

/* The name behind its key: "_HOSTNAME":"vm1", "host.name": "vm1", host=vm1 */
static struct cursor host_behind_key(struct cursor c)
{
	struct cursor name = nobody;

	while (!is_host(name) && cursor_find(&c, "host")) {
		bool quoted;

		if (!cursor_accept(&c, "name"))
			(void)cursor_accept(&c, ".name");
		quoted = cursor_accept(&c, "\"");
		cursor_skip_space(&c);
		if (!cursor_accept(&c, quoted ? ":" : "="))
			continue;
		cursor_skip_space(&c);
		if (cursor_accept(&c, "{\"name\":"))
			cursor_skip_space(&c);
		(void)cursor_accept(&c, "\"");
		name = c;
		while (c.at < c.end && is_of_name(*c.at))
			c.at++;
		name.end = c.at;
	}
	return is_host(name) ? name : nobody;
}

/*
 * Whether an entry of a journal ends at a line: a blank one does that, and to
 * entries whose lines are indented, each that is not.
 */
static bool ends_entry(struct cursor line, bool indented)
{
	return cursor_strip(line).at == line.end ||
	       (indented && !cursor_is_space(*line.at));
}

/* The name in one of the fields to one side, as far as the entry goes. */
static struct cursor host_in_fields(struct cursor fields, bool backward,
				    bool indented)
{
	struct cursor field, host = nobody;
	unsigned int i;

	for (i = 0; i < MAX_FIELDS && fields.at < fields.end; i++) {
		field = backward ? cursor_last_line(&fields) :
				   cursor_line(&fields);
		if (ends_entry(field, indented))
			break;
		host = host_behind_key(field);
		if (host.at < host.end)
			break;
	}
	return host;
}

/* All lines before one. */
static struct cursor lines_before(struct cursor text, struct cursor line)
{
	struct cursor before = { text.at, line.at };

	while (before.at < before.end && before.end[-1] != '\n')
		before.end--;
	return before;
}

/*
 * Whether a line begins in the one before it: that is broken off, as mail
 * programs say with "=", or within a string or a page that has lines of its own.
 */
static bool is_piece(struct cursor text, struct cursor line)
{
	struct cursor before = lines_before(text, line), rest = { NULL, NULL };
	struct cursor c;

	if (before.at == before.end)
		return false;
	c = cursor_strip(cursor_last_line(&before));
	if (c.at < c.end && c.end[-1] == '=')
		return true;
	while (c.at < c.end) {
		if (cursor_accept(&c, "\\n") || cursor_accept(&c, "<br>"))
			rest = c;
		else
			c.at++;
	}
	for (c = rest; c.at < c.end; c.at++)
		if (*c.at == '"' || *c.at == '\'' || *c.at == '<')
			return false;
	return rest.at < rest.end;
}

/* The name in the entry of a journal that has a field on each line. */
static struct cursor host_in_entry(struct cursor text, struct cursor line)
{
	struct cursor before = lines_before(text, line);
	struct cursor after = { line.end, text.end };
	struct cursor host;
	bool indented = before.end < line.at;

	host = host_in_fields(before, true, indented);
	if (host.at < host.end || after.at == after.end)
		return host;
	(void)cursor_line(&after);
	return host_in_fields(after, false, indented);
}

struct cursor survey_host(struct cursor text, struct cursor line,
			  const char *said)
{
	struct cursor c = line, host = host_behind_key(line);

	if (host.at < host.end)
		return host;
	if (is_piece(text, line))
		return nobody;
	(void)cursor_accept(&c, "\"");
	if (cursor_accept(&c, "MESSAGE"))
		return host_in_entry(text, line);
	line.end = said;
	host = host_in_front(line);
	return host.at < host.end ? host :
				    host_behind((struct cursor){ said, c.end });
}

/* "T0", "C1": the thread or the CPU that the kernel says had to print. */
static bool is_caller(struct cursor word)
{
	u64 number;

	/* as the kernel writes it: "t1" may be the name of a machine */
	if (word.at == word.end || (*word.at != 'T' && *word.at != 'C'))
		return false;
	word.at++;
	return cursor_number(&word, 10, &number) && word.at == word.end;
}

struct cursor survey_word(struct cursor front, unsigned int n)
{
	while (front.at < front.end) {
		struct cursor word = front, number;
		u64 value;

		while (front.at < front.end && is_of_name(*front.at))
			front.at++;
		word.end = front.at;
		if (word.at == word.end) {
			front.at++;
			continue;
		}
		/* a date has letters, too, and an address has none */
		number = word;
		if (cursor_number(&number, 10, &value) &&
		    !cursor_accept(&number, "."))
			continue;
		if (is_host(word) && !is_caller(word) && !--n)
			return word;
	}
	return nobody;
}

bool survey_same_host(struct cursor a, struct cursor b)
{
	return a.at == a.end || b.at == b.end || cursor_equal(a, b);
}

/*
 * A machine is named. One that comes back after another has gone on meanwhile;
 * where none does, they wrote one after the other, or it is one that has been
 * given its name.
 */
static void meet(struct survey *s, struct cursor host)
{
	unsigned int i;

	if (cursor_equal(s->host, host))
		return;
	for (i = 0; i < s->nr_names; i++)
		if (cursor_equal(s->names[i], host))
			break;
	s->several |= i < s->nr_names || i == SURVEY_NR_NAMES;
	if (i == s->nr_names && i < SURVEY_NR_NAMES)
		s->names[s->nr_names++] = host;
}

void survey_line(struct survey *s, enum survey_mark mark, unsigned int line,
		 unsigned int line_before, struct cursor host)
{
	bool follows = s->line == line_before &&
		       survey_same_host(s->host, host);

	if (mark == SURVEY_ENTRY && s->mark == SURVEY_HEAD)
		s->up += follows;
	if (mark == SURVEY_HEAD && s->mark == SURVEY_ENTRY)
		s->down += follows;
	/* another map, or another machine's */
	if (mark != SURVEY_ENTRY || !survey_same_host(s->host, host))
		s->before.map = NULL;
	s->mark = mark;
	s->line = line;

	if (host.at == host.end)
		return;
	meet(s, host);
	s->host = host;
	if (s->first[mark].at == s->first[mark].end)
		s->first[mark] = host;
	s->last[mark] = host;
}

void survey_entry(struct survey *s, const struct e820_line *entry)
{
	if (s->before.map == entry->map) {
		s->up += entry->start > s->before.start;
		s->down += entry->start < s->before.start;
	}
	s->before = *entry;
}

bool survey_newest_first(const struct survey *s)
{
	/* once is chance: a scenario that somebody wrote is in any order */
	return s->down > s->up + 1;
}

struct cursor survey_newest_host(const struct survey *s, bool newest_first)
{
	const struct cursor *host = newest_first ? s->first : s->last;
	unsigned int i;

	for (i = 0; i < SURVEY_NR_MARKS; i++)
		if (host[i].at < host[i].end)
			return host[i];
	return nobody;
}
