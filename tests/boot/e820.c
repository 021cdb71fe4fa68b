// SPDX-License-Identifier: GPL-2.0-only
/*
 * One line of a memory map, as Linux has printed it.
 */
#include "e820.h"

#define BIOS	"BIOS-provided"

/*
 * The firmware's map has the name of the call that it came from, or of the
 * hypervisor or prom. A map called "reserve setup_data" is known by its
 * second word.
 */
static const struct e820_map maps[] = {
	{ "BIOS-e820",	BIOS,		true,	false },
	{ "BIOS-e801",	BIOS,		true,	false },
	{ "BIOS-88",	BIOS,		true,	false },
	{ "Xen",	"Xen-provided",	true,	true },
	{ "LGUEST",	BIOS,		true,	true },
	{ "PROM",	BIOS,		true,	true },
	{ "extended",	"extended",	false,	true },
	{ "setup_data",	"extended",	false,	true },
	{ "bad_ppro",	"fixed",	false,	false },
	{ "modified",	"modified",	false,	true },
	{ "user",	"user-defined",	false,	true },
};

static const struct {
	const char *name;
	bool usable;
} types[] = {
	{ "usable",		true },
	{ "System RAM",		true },
	{ "reserved",		false },
	{ "soft reserved",	false },
	{ "device reserved",	false },
	{ "persistent",		false },
	{ "type",		false },
	{ "ACPI data",		false },
	{ "ACPI NVS",		false },
	{ "unusable",		false },
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       (c >= '0' && c <= '9');
}

/* Whether the text ends within @word, of which at least one letter is there. */
static bool ends_within(struct cursor c, const char *word)
{
	if (c.at == c.end)
		return false;
	for (; c.at < c.end; c.at++, word++)
		if (*c.at != *word)
			return false;
	return *word;
}

bool e820_may_begin(struct cursor c)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(maps); i++) {
		struct cursor try = c;

		if (*c.at != *maps[i].name)
			continue;
		if (c.end - c.at <= E820_NAME_SIZE)
			return true;
		if (cursor_accept(&try, maps[i].name) && *try.at == ':')
			return true;
	}
	return false;
}

/* It cannot be read from @at on; where the text ends, more of it might help. */
static enum e820_verdict stop(struct e820_line *line, struct cursor at,
			      const char *what, struct cursor part)
{
	line->wrong = what;
	line->part = cursor_strip(part);
	return at.at == at.end ? E820_SHORT : E820_WRONG;
}

static enum e820_verdict read_name(struct cursor *c, struct e820_line *line)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(maps); i++) {
		line->map = &maps[i];
		if (ends_within(*c, maps[i].name))
			return E820_SHORT;
		if (!cursor_accept(c, maps[i].name))
			continue;
		if (c->at < c->end && !cursor_accept(c, ":"))
			return E820_OTHER;
		cursor_skip_space(c);
		return c->at < c->end ? E820_ENTRY : E820_SHORT;
	}
	return E820_OTHER;
}

/* Step over @word, or to where it is another. */
static bool step_over(struct cursor *c, const char *word)
{
	while (*word && c->at < c->end && *c->at == *word) {
		c->at++;
		word++;
	}
	return !*word;
}

/*
 * A range in one of its three forms, or @c goes where it is none. @certain is
 * set when this cannot be anything else.
 */
static bool read_range(struct cursor *c, struct e820_line *line, bool *gap,
		       bool *certain)
{
	bool bracket = *c->at == '[', size = false;
	const struct cursor range = *c;
	u64 first, second;

	if (bracket) {
		struct cursor try = *c;

		*gap = cursor_accept(&try, "[gap ");
		if (!step_over(c, *gap ? "[gap " : "[mem "))
			return false;
		*certain = true;
	}
	if (!cursor_address(c, &first))
		return false;
	cursor_skip_space(c);
	size = !bracket && cursor_accept(c, "@");
	if (!size && !step_over(c, "-")) {
		/* a word may begin with hexadecimal digits */
		if (c->at < c->end)
			*c = range;
		return false;
	}
	*certain = true;
	cursor_skip_space(c);
	if (!cursor_address(c, &second) || (bracket && !step_over(c, "]")) ||
	    (c->at < c->end && is_letter(*c->at)))
		return false;

	line->start = size ? second : first;
	line->end = size ? first + second : second;
	/* The byte behind it, unless there is none; then it is too far up. */
	if (bracket && line->end != ~(u64)0)
		line->end++;
	return true;
}

/* What stands where a type should. */
static struct cursor type_text(struct cursor c)
{
	const char *at;

	for (at = c.at; at < c.end; at++)
		if (*at == ')' || *at == '"' || *at == '\\' || *at == '#')
			break;
	c.end = at;
	return c;
}

static enum e820_verdict read_type(struct cursor c, struct e820_line *line,
				   struct cursor range)
{
	bool ends = false;
	size_t i;

	cursor_skip_space(&c);
	/* an unknown one stands there without */
	(void)cursor_accept(&c, "(");
	if (c.at == c.end)
		return stop(line, c, "the type is missing", range);
	for (i = 0; i < ARRAY_SIZE(types); i++) {
		struct cursor try = c;

		ends |= ends_within(c, types[i].name);
		if (!cursor_accept(&try, types[i].name) ||
		    (try.at < try.end && is_letter(*try.at)))
			continue;
		line->usable = types[i].usable;
		return E820_ENTRY;
	}
	(void)stop(line, c, "unknown type", type_text(c));
	return ends ? E820_SHORT : E820_WRONG;
}

/* Where there is no memory, it does not matter how far up. */
static enum e820_verdict check_range(struct e820_line *line,
				     struct cursor range)
{
	if (line->start == line->end)
		return E820_NOTHING;
	if (line->end < line->start) {
		(void)stop(line, range, "end is below start", range);
		return E820_WRONG;
	}
	if (line->usable && line->end > E820_LIMIT) {
		(void)stop(line, range, "address beyond 52 bits", range);
		return E820_WRONG;
	}
	return E820_ENTRY;
}

/* What follows the name; @certain if that is what follows. */
static enum e820_verdict read_entry(struct cursor c, bool certain,
				    struct e820_line *line)
{
	struct cursor range = c;
	enum e820_verdict verdict;
	bool gap = false;

	if (!read_range(&c, line, &gap, &certain)) {
		verdict = stop(line, c, "expected a range of addresses",
			       c.at < c.end ? c : range);
		if (certain)
			return verdict;
		line->wrong = NULL;
		return verdict == E820_SHORT ? E820_SHORT : E820_OTHER;
	}
	range.end = c.at;
	if (gap)
		return E820_NOTHING;
	verdict = read_type(c, line, range);
	return verdict == E820_ENTRY ? check_range(line, range) : verdict;
}

enum e820_verdict e820_read(struct cursor c, bool alone,
			    struct e820_line *line)
{
	enum e820_verdict verdict;

	*line = (struct e820_line){ .map = NULL };
	verdict = read_name(&c, line);
	if (verdict != E820_ENTRY)
		return verdict;
	return read_entry(c, alone && !line->map->rare, line);
}

const struct e820_map *e820_announced(struct cursor head)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(maps); i++) {
		struct cursor c = head;

		if (cursor_find(&c, maps[i].who))
			return &maps[i];
	}
	return NULL;
}

enum e820_verdict e820_read_nameless(struct cursor c,
				     const struct e820_map *map,
				     struct e820_line *line)
{
	enum e820_verdict verdict;

	*line = (struct e820_line){ .map = map };
	if (*c.at != '[' && cursor_digit(*c.at) > 15)
		return E820_OTHER;
	verdict = read_entry(c, false, line);
	return verdict == E820_ENTRY || verdict == E820_NOTHING ? verdict :
								   E820_OTHER;
}
