// SPDX-License-Identifier: GPL-2.0-only
/*
 * Reading a scenario; scenario.h has the grammar.
 *
 * The text is handed over as it is, also to the guest: everything in here has
 * to take any bytes whatsoever.
 */
#include "scenario.h"

#include "format.h"

/* What the start-up code maps when the scenario does not say. */
#define DEFAULT_MAPPED	((u64)64 << 20)
#define LOW_LIMIT	((u64)1 << 32)
#define ADDRESS_LIMIT	((u64)1 << 52)
#define MAX_MAP_LINES	256
#define PMD_ALIGN	((u64)2 << 20)
#define MAX_MAPPED	((u64)512 << 20)
#define MAX_SPARE	4096

/* Stand for the end of a range until the map is known. */
#define EVENT_LOW	(~(u64)0)
#define EVENT_HIGH	(~(u64)0 - 1)

/* Types of a map line, the more restrictive one the greater (as in the e820). */
enum map_type {
	MAP_USABLE = 1,
	MAP_RESERVED,
	MAP_ACPI,
	MAP_NVS,
	MAP_UNUSABLE,
};

struct map_line {
	u64 start;
	u64 end;
	enum map_type type;
};

/* What is left of the line being read. */
struct cursor {
	const char *at;
	const char *end;
};

struct parser {
	struct scenario *s;
	char *error;
	unsigned int line;
	struct map_line map[MAX_MAP_LINES];
	unsigned int nr_map;
};

static bool fail(struct parser *p, const char *what, struct cursor at)
{
	int len = (int)(at.end - at.at);

	format(p->error, SCENARIO_ERROR_SIZE, "line %u: %s: \"%.*s\"", p->line,
	       what, len > 60 ? 60 : len, at.at);
	return false;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

static void skip_space(struct cursor *c)
{
	while (c->at < c->end && is_space(*c->at))
		c->at++;
}

/* Step over @word if it stands here. */
static bool accept(struct cursor *c, const char *word)
{
	const char *at = c->at;

	for (; *word; word++, at++)
		if (at == c->end || *at != *word)
			return false;
	c->at = at;
	return true;
}

/* The same, and the word must end here. */
static bool accept_word(struct cursor *c, const char *word)
{
	struct cursor try = *c;

	if (!accept(&try, word) || (try.at < try.end && !is_space(*try.at)))
		return false;
	*c = try;
	skip_space(c);
	return true;
}

static int digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return 16;
}

static bool number(struct cursor *c, int base, u64 *value)
{
	const char *first = c->at;
	u64 v = 0;

	for (; c->at < c->end && digit(*c->at) < base; c->at++) {
		if (v > (~(u64)0 - 15) / 16)
			return false;
		v = v * (u64)base + (u64)digit(*c->at);
	}
	*value = v;
	return c->at > first;
}

static bool address(struct cursor *c, u64 *value)
{
	(void)accept(c, "0x");
	return number(c, 16, value);
}

/* FROM-TO or FROM - TO */
static bool address_range(struct cursor *c, u64 *start, u64 *end)
{
	if (!address(c, start))
		return false;
	skip_space(c);
	if (!accept(c, "-"))
		return false;
	skip_space(c);
	return address(c, end);
}

static bool check_range(struct parser *p, struct cursor text, u64 start,
			u64 end)
{
	if (end > ADDRESS_LIMIT || start > ADDRESS_LIMIT)
		return fail(p, "address beyond 52 bits", text);
	if (end <= start)
		return fail(p, "end is not above start", text);
	return true;
}

static bool map_type(struct cursor *c, enum map_type *type)
{
	static const struct {
		const char *name;
		enum map_type type;
	} types[] = {
		{ "usable", MAP_USABLE },
		{ "reserved", MAP_RESERVED },
		{ "soft reserved", MAP_RESERVED },
		{ "device reserved", MAP_RESERVED },
		{ "persistent", MAP_RESERVED },
		{ "type", MAP_RESERVED },
		{ "ACPI data", MAP_ACPI },
		{ "ACPI NVS", MAP_NVS },
		{ "unusable", MAP_UNUSABLE },
	};
	size_t i;

	for (i = 0; i < ARRAY_SIZE(types); i++) {
		if (accept(c, types[i].name)) {
			*type = types[i].type;
			return true;
		}
	}
	return false;
}

/*
 * "[    0.000000]", "<6>" and white space, as often as they come. Not the
 * "[mem 0x...]" of a map line: it has a map's name before it.
 */
static void skip_timestamp(struct cursor *c)
{
	for (;;) {
		const char *at;
		char close;

		skip_space(c);
		if (c->at == c->end || (*c->at != '[' && *c->at != '<'))
			return;
		close = *c->at == '[' ? ']' : '>';
		for (at = c->at; at < c->end && *at != close; at++)
			;
		if (at == c->end)
			return;
		c->at = at + 1;
	}
}

/*
 * "Xen:" also begins lines such as "Xen: setup ISA identity maps". Those of
 * the map begin with an address.
 */
static bool is_xen_map_line(struct cursor c)
{
	u64 start;

	skip_space(&c);
	if (c.at == c.end)
		return false;
	if (*c.at == '[' || digit(*c.at) < 10)
		return true;
	if (!address(&c, &start))
		return false;
	skip_space(&c);
	return accept(&c, "-");
}

static bool log_line(struct parser *p, struct cursor line)
{
	struct cursor c = line;
	struct map_line m;
	bool parsed;

	skip_timestamp(&c);
	if (accept(&c, "Xen:")) {
		if (!is_xen_map_line(c))
			return true;
	} else if (!accept(&c, "BIOS-e820:")) {
		return true;
	}
	skip_space(&c);

	if (accept(&c, "[mem ")) {
		parsed = address_range(&c, &m.start, &m.end) && accept(&c, "]");
		if (parsed && m.end < m.start)
			return fail(p, "end is below start", line);
		if (parsed && m.end >= ADDRESS_LIMIT)
			return fail(p, "address beyond 52 bits", line);
		m.end++;
		skip_space(&c);
		parsed = parsed && map_type(&c, &m.type);
	} else {
		parsed = address_range(&c, &m.start, &m.end);
		skip_space(&c);
		/* an unknown type stands there without the brackets */
		(void)accept(&c, "(");
		parsed = parsed && map_type(&c, &m.type);
	}
	if (!parsed)
		return fail(p, "not a line of a memory map", line);
	if (m.start == m.end)
		return true;
	if (!check_range(p, line, m.start, m.end))
		return false;
	if (p->nr_map == MAX_MAP_LINES)
		return fail(p, "more map lines than a machine has", line);
	p->map[p->nr_map++] = m;
	return true;
}

static bool event_range(struct parser *p, struct cursor line, struct cursor *c,
			struct event *e)
{
	if (!address_range(c, &e->start, &e->end))
		return fail(p, "expected FROM-TO in hexadecimal", line);
	if ((e->start | e->end) % PAGE_SIZE)
		return fail(p, "not whole pages", line);
	return check_range(p, line, e->start, e->end);
}

/* What holds for the whole boot, and stands before its first event. */
static bool is_setting(struct parser *p, struct cursor line, struct cursor *c,
		       bool *good)
{
	struct scenario *s = p->s;

	*good = false;
	if (accept_word(c, "mapped")) {
		if (s->mapped_given || s->nr_events)
			fail(p, "\"mapped\" goes before the events, once",
			     line);
		else if (!address(c, &s->mapped) || s->mapped % PMD_ALIGN)
			fail(p, "expected an address on a 2 MiB border", line);
		else if (s->mapped > MAX_MAPPED)
			fail(p, "start-up maps 512 MiB at most", line);
		else
			*good = s->mapped_given = true;
	} else if (accept_word(c, "spare")) {
		if (s->spare_given || s->nr_events)
			fail(p, "\"spare\" goes before the events, once", line);
		else if (!number(c, 10, &s->spare) || s->spare > MAX_SPARE)
			fail(p, "expected a number of pages, 4096 at most",
			     line);
		else
			*good = s->spare_given = true;
	} else {
		return false;
	}
	skip_space(c);
	if (*good && c->at < c->end)
		*good = fail(p, "something follows", *c);
	return true;
}

/* The Nth alloc, which has not been released yet. */
static bool release_line(struct parser *p, struct cursor line,
			 struct cursor *c, struct event *e)
{
	const struct scenario *s = p->s;
	unsigned int i, allocs = 0;

	if (!number(c, 10, &e->start))
		return fail(p, "expected the number of an alloc", line);
	for (i = 0; i < s->nr_events; i++) {
		const struct event *before = &s->events[i];

		if (before->type == EVENT_RELEASE && before->start == e->start)
			return fail(p, "released before", line);
		allocs += before->type == EVENT_ALLOC;
	}
	if (e->start == 0 || e->start > allocs)
		return fail(p, "there is no such alloc before it", line);
	return true;
}

static bool event_line(struct parser *p, struct cursor line)
{
	struct scenario *s = p->s;
	struct cursor c = line;
	struct event e = { .type = EVENT_MAP };
	bool good;

	format(e.text, sizeof(e.text), "%.*s", (int)(line.end - line.at),
	       line.at);

	if (is_setting(p, line, &c, &good))
		return good;

	if (accept_word(&c, "map")) {
		e.type = EVENT_MAP;
		/* resolved when the map is known */
		if (accept_word(&c, "low"))
			e.end = EVENT_LOW;
		else if (accept_word(&c, "high"))
			e.end = EVENT_HIGH;
		else if (!event_range(p, line, &c, &e))
			return false;
	} else if (accept_word(&c, "memtest")) {
		e.type = EVENT_MEMTEST;
	} else if (accept_word(&c, "alloc")) {
		e.type = EVENT_ALLOC;
		if (!number(&c, 10, &e.start) || e.start == 0 ||
		    e.start > ADDRESS_LIMIT >> PAGE_SHIFT)
			return fail(p, "expected a number of pages", line);
		if (c.at < c.end && !is_space(*c.at))
			return fail(p, "expected a number of pages", line);
		c.at = c.end;	/* the rest is a name */
	} else if (accept_word(&c, "release")) {
		e.type = EVENT_RELEASE;
		if (!release_line(p, line, &c, &e))
			return false;
	} else if (accept_word(&c, "reserve")) {
		e.type = EVENT_RESERVE;
		if (!event_range(p, line, &c, &e))
			return false;
	} else if (accept_word(&c, "free")) {
		e.type = EVENT_FREE;
		if (!event_range(p, line, &c, &e))
			return false;
	} else if (accept_word(&c, "ioremap")) {
		e.type = EVENT_IOREMAP;
		e.spare = accept_word(&c, "spare");
		if (!e.spare && !address(&c, &e.start))
			return fail(p, "expected an address or \"spare\"", line);
		if (e.start >= ADDRESS_LIMIT)
			return fail(p, "address beyond 52 bits", line);
	} else if (accept_word(&c, "set_pte")) {
		e.type = EVENT_SET_PTE;
		if (!address(&c, &e.start))
			return fail(p, "expected an address", line);
		if (e.start >= ADDRESS_LIMIT)
			return fail(p, "address beyond 52 bits", line);
	} else if (accept_word(&c, "clear_pte")) {
		e.type = EVENT_CLEAR_PTE;
	} else if (accept_word(&c, "paging_init")) {
		e.type = EVENT_PAGING_INIT;
	} else if (accept_word(&c, "hotadd")) {
		e.type = EVENT_HOTADD;
		if (!event_range(p, line, &c, &e))
			return false;
	} else {
		return fail(p, "unknown event", line);
	}
	skip_space(&c);
	if (c.at < c.end)
		return fail(p, "something follows", c);
	/* one place stays for the implied last event */
	if (s->nr_events == SCENARIO_MAX_EVENTS - 1)
		return fail(p, "too many events", line);
	s->events[s->nr_events++] = e;
	return true;
}

/* Whether [@start, @end), which no map line divides, is usable memory. */
static bool usable(const struct parser *p, u64 start, u64 end)
{
	enum map_type type = 0;
	unsigned int i;

	for (i = 0; i < p->nr_map; i++)
		if (p->map[i].start <= start && p->map[i].end >= end &&
		    p->map[i].type > type)
			type = p->map[i].type;
	return type == MAP_USABLE;
}

/* The next border of a map line above @addr; 0 when there is none. */
static u64 next_border(const struct parser *p, u64 addr)
{
	u64 next = 0;
	unsigned int i;

	for (i = 0; i < p->nr_map; i++) {
		const struct map_line *m = &p->map[i];

		if (m->start > addr && (!next || m->start < next))
			next = m->start;
		if (m->end > addr && (!next || m->end < next))
			next = m->end;
	}
	return next;
}

/*
 * Overlapping, unsorted map lines become sorted ranges of usable memory, the
 * more restrictive type having won; then only whole pages are kept.
 */
static void sanitise(struct parser *p)
{
	struct scenario *s = p->s;
	unsigned int i, kept = 0;
	u64 start = 0, end;

	for (; (end = next_border(p, start)); start = end) {
		if (!usable(p, start, end))
			continue;
		if (s->nr_ram && s->ram[s->nr_ram - 1].end == start)
			s->ram[s->nr_ram - 1].end = end;
		else
			s->ram[s->nr_ram++] = (struct range){ start, end };
	}
	for (i = 0; i < s->nr_ram; i++) {
		struct range r = s->ram[i];

		r.start = (r.start + PAGE_SIZE - 1) & PAGE_MASK;
		r.end &= PAGE_MASK;
		if (r.start < r.end)
			s->ram[kept++] = r;
	}
	s->nr_ram = kept;
}

static void measure(struct scenario *s)
{
	unsigned int i;

	for (i = 0; i < s->nr_ram; i++) {
		u64 end = s->ram[i].end;

		s->ram_end = end;
		if (s->ram[i].start < LOW_LIMIT)
			s->low_end = end < LOW_LIMIT ? end : LOW_LIMIT;
	}
	s->memory_end = s->ram_end;
	for (i = 0; i < s->nr_events; i++)
		if (s->events[i].type == EVENT_HOTADD &&
		    s->events[i].end > s->memory_end)
			s->memory_end = s->events[i].end;
}

/* Now that the map is known: what the events mean on this machine. */
static bool resolve(struct parser *p)
{
	struct scenario *s = p->s;
	unsigned int i, kept = 0;

	for (i = 0; i < s->nr_events; i++) {
		struct event *e = &s->events[i];

		if (e->type == EVENT_MAP && e->end == EVENT_LOW) {
			e->start = 0;
			e->end = s->low_end;
		} else if (e->type == EVENT_MAP && e->end == EVENT_HIGH) {
			e->start = LOW_LIMIT;
			e->end = s->ram_end;
			if (e->start >= e->end)
				continue;
		}
		if ((e->type == EVENT_MAP || e->type == EVENT_IOREMAP ||
		     e->type == EVENT_SET_PTE) &&
		    (e->end > s->memory_end || e->start >= s->memory_end)) {
			format(p->error, SCENARIO_ERROR_SIZE,
			       "event \"%s\": memory ends at %lx", e->text,
			       s->memory_end);
			return false;
		}
		s->events[kept++] = *e;
	}
	s->nr_events = kept;
	return true;
}

/* @line without its comment and the spaces around it. */
static struct cursor strip(struct cursor line)
{
	const char *at;

	skip_space(&line);
	for (at = line.at; at < line.end && *at != '#'; at++)
		;
	line.end = at;
	while (line.end > line.at && is_space(line.end[-1]))
		line.end--;
	return line;
}

static struct event event(enum event_type type, u64 start, u64 end,
			  const char *text)
{
	struct event e = { .type = type, .start = start, .end = end };

	format(e.text, sizeof(e.text), "%s", text);
	return e;
}

/* What a kernel does at the least: both mappings, tested, NODE_DATA, paging. */
static void usual_boot(struct scenario *s)
{
	s->events[0] = event(EVENT_MAP, 0, EVENT_LOW, "map low");
	s->events[1] = event(EVENT_MEMTEST, 0, 0, "memtest");
	s->events[2] = event(EVENT_MAP, 0, EVENT_HIGH, "map high");
	s->events[3] = event(EVENT_MEMTEST, 0, 0, "memtest");
	s->events[4] = event(EVENT_ALLOC, 5, 0, "alloc 5 NODE_DATA");
	s->events[5] = event(EVENT_PAGING_INIT, 0, 0, "paging_init");
	s->nr_events = 6;
}

bool scenario_parse(struct scenario *s, const char *text, size_t size,
		    char error[SCENARIO_ERROR_SIZE])
{
	/* not on the stack: the guest's is small */
	static struct parser parser;
	struct parser *p = &parser;
	const char *at = text, *end = text + size;
	bool events = false;

	*s = (struct scenario){ .mapped = DEFAULT_MAPPED };
	*p = (struct parser){ .s = s, .error = error };

	while (at < end) {
		struct cursor line = { at, at }, stripped;

		while (line.end < end && *line.end != '\n')
			line.end++;
		at = line.end + 1;
		p->line++;
		stripped = strip(line);
		if (stripped.at == stripped.end)
			continue;
		if (!events && accept_word(&stripped, "events:")) {
			events = true;
			if (stripped.at < stripped.end)
				return fail(p, "something follows", stripped);
			continue;
		}
		if (!(events ? event_line : log_line)(p, stripped))
			return false;
	}

	if (p->nr_map == 0) {
		format(error, SCENARIO_ERROR_SIZE,
		       "no line of a memory map in it");
		return false;
	}
	sanitise(p);
	if (s->nr_ram == 0) {
		format(error, SCENARIO_ERROR_SIZE,
		       "the memory map has no usable memory");
		return false;
	}
	measure(s);
	if (s->low_end == 0) {
		format(error, SCENARIO_ERROR_SIZE,
		       "the memory map has no usable memory below 4 GiB");
		return false;
	}
	if (s->nr_events == 0)
		usual_boot(s);
	if (!resolve(p))
		return false;
	s->events[s->nr_events++] = event(EVENT_FILL, 0, s->memory_end, "fill");
	return true;
}
