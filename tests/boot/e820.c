// SPDX-License-Identifier: GPL-2.0-only
/*
 * One line of a memory map, as Linux has printed it.
 */
#include "e820.h"

#define BIOS		"BIOS-provided"
#define MAX_DIGITS	16

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

static void skip_break(struct cursor *c)
{
	while (c->at < c->end && *c->at == E820_BREAK)
		c->at++;
}

static void skip_blank(struct cursor *c)
{
	while (c->at < c->end &&
	       (cursor_is_space(*c->at) || *c->at == E820_BREAK))
		c->at++;
}

/* Step over @word, or to where it is another. */
static bool step_over(struct cursor *c, const char *word)
{
	for (; *word; word++) {
		const char *before = c->at;

		if (*word == ' ') {
			skip_blank(c);
			if (c->at == before)
				return false;
			continue;
		}
		skip_break(c);
		if (c->at == c->end || !cursor_same(*c->at, *word))
			return false;
		c->at++;
	}
	return true;
}

/* Step over @word if it stands here. */
static bool accept(struct cursor *c, const char *word)
{
	struct cursor try = *c;

	if (!step_over(&try, word))
		return false;
	*c = try;
	return true;
}

/* Whether the text ends within @word, of which at least one letter is there. */
static bool ends_within(struct cursor c, const char *word)
{
	return c.at < c.end && !step_over(&c, word) && c.at == c.end;
}

bool e820_may_begin(struct cursor c)
{
	size_t i;

	for (i = 0; i < ARRAY_SIZE(maps); i++) {
		struct cursor try = c;

		if (!cursor_same(*c.at, *maps[i].name))
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
		if (!accept(c, maps[i].name))
			continue;
		if (c->at < c->end && !accept(c, ":"))
			return E820_OTHER;
		skip_blank(c);
		return c->at < c->end ? E820_ENTRY : E820_SHORT;
	}
	return E820_OTHER;
}

struct address {
	u64 value;
	unsigned int digits;
	bool padded;
};

static bool read_address(struct cursor *c, struct address *a)
{
	*a = (struct address){ .digits = 0 };
	(void)accept(c, "0x");
	for (; a->digits <= MAX_DIGITS; a->digits++) {
		struct cursor try = *c;

		skip_break(&try);
		if (try.at == try.end || cursor_digit(*try.at) > 15)
			break;
		a->padded |= a->digits == 1 && !a->value;
		a->value = a->value << 4 | cursor_digit(*try.at);
		try.at++;
		*c = try;
	}
	return a->digits;
}

/*
 * Whether there are as many digits as there were. Kernels put zeros in front of
 * both addresses alike, so that none is lost, or added, without a trace; who
 * writes a map by hand may do without them.
 */
static bool all_digits(const struct address *a, const struct address *b)
{
	const struct address *longer = a->digits > b->digits ? a : b;
	const struct address *shorter = longer == a ? b : a;

	if (longer->digits > MAX_DIGITS)
		return false;
	return longer->digits == shorter->digits || !shorter->padded ||
	       (!longer->padded && shorter->digits >= 8);
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
	struct address first, second;

	line->wrong = "expected a range of addresses";
	if (bracket) {
		struct cursor try = *c;

		*gap = accept(&try, "[g");
		if (!step_over(c, *gap ? "[gap " : "[mem "))
			return false;
		*certain = true;
	}
	if (!read_address(c, &first))
		return false;
	skip_blank(c);
	size = !bracket && accept(c, "@");
	if (!size && !step_over(c, "-")) {
		/* a word may begin with hexadecimal digits */
		if (c->at < c->end)
			*c = range;
		return false;
	}
	*certain = true;
	skip_blank(c);
	if (!read_address(c, &second))
		return false;
	if ((bracket && !step_over(c, "]")) ||
	    (c->at < c->end && cursor_is_word(*c->at)))
		return false;
	if (!all_digits(&first, &second)) {
		if (bracket || c->at < c->end) {
			line->wrong = "an address of too few or too many digits";
			*c = range;
		}
		return false;
	}

	line->alike = first.digits == second.digits;
	line->start = size ? second.value : first.value;
	line->end = size ? first.value + second.value : second.value;
	/* The byte behind it, unless there is none; then it is too far up. */
	if (bracket && line->end != ~(u64)0)
		line->end++;
	line->wrong = NULL;
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

	skip_blank(&c);
	/* an unknown one stands there without */
	(void)accept(&c, "(");
	if (c.at == c.end)
		return stop(line, c, "the type is missing", range);
	for (i = 0; i < ARRAY_SIZE(types); i++) {
		struct cursor try = c;

		ends |= ends_within(c, types[i].name);
		if (!accept(&try, types[i].name) ||
		    (try.at < try.end && cursor_is_word(*try.at)))
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
		verdict = stop(line, c, line->wrong, c.at < c.end ? c : range);
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
	/* else one may be half an address, whose other half is a line up */
	if (!line->alike)
		return E820_OTHER;
	return verdict == E820_ENTRY || verdict == E820_NOTHING ? verdict :
								   E820_OTHER;
}
