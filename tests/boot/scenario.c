// SPDX-License-Identifier: GPL-2.0-only
/*
 * Reading a scenario; scenario.h has the grammar of its events, and log.h says
 * which map of the log counts.
 *
 * The text is handed over as it is, also to the guest: everything in here has
 * to take any bytes whatsoever.
 */
#include "scenario.h"

#include "format.h"

/* What the start-up code maps when the scenario does not say. */
#define DEFAULT_MAPPED	((u64)64 << 20)
#define LOW_LIMIT	((u64)1 << 32)
#define PMD_ALIGN	((u64)2 << 20)
#define MAX_MAPPED	((u64)512 << 20)
#define MAX_SPARE	4096
/* No kernel is loaded below. */
#define KERNEL_START	((u64)1 << 20)

/* Stand for the end of a range until the map is known. */
#define EVENT_LOW	(~(u64)0)
#define EVENT_HIGH	(~(u64)0 - 1)

struct parser {
	struct scenario *s;
	char *error;
	unsigned int line;
	struct cursor text;
	struct log log;
};

/* @part is wrong, or what should stand there is missing in the line. */
static bool fail(struct parser *p, const char *what, struct cursor part)
{
	cursor_error(p->error, p->line, what,
		     part.at < part.end ? part : p->text);
	return false;
}

/* FROM-TO or FROM - TO */
static bool address_range(struct cursor *c, u64 *start, u64 *end)
{
	if (!cursor_address(c, start))
		return false;
	cursor_skip_space(c);
	if (!cursor_accept(c, "-"))
		return false;
	cursor_skip_space(c);
	return cursor_address(c, end);
}

static bool event_range(struct parser *p, struct cursor *c, struct event *e)
{
	const struct cursor range = *c;

	if (!address_range(c, &e->start, &e->end))
		return fail(p, "expected FROM-TO in hexadecimal", range);
	if ((e->start | e->end) % PAGE_SIZE)
		return fail(p, "not whole pages", range);
	if (e->end > E820_LIMIT || e->start > E820_LIMIT)
		return fail(p, "address beyond 52 bits", range);
	if (e->end <= e->start)
		return fail(p, "end is not above start", range);
	return true;
}

/* What holds for the whole boot, and stands before its first event. */
static bool is_setting(struct parser *p, struct cursor *c, bool *good)
{
	struct scenario *s = p->s;
	struct cursor value;

	*good = false;
	if (cursor_accept_word(c, "mapped")) {
		value = *c;
		if (s->mapped_given || s->nr_events)
			fail(p, "\"mapped\" goes before the events, once",
			     p->text);
		else if (!cursor_address(c, &s->mapped) ||
			 s->mapped % PMD_ALIGN)
			fail(p, "expected an address on a 2 MiB border", value);
		else if (s->mapped > MAX_MAPPED)
			fail(p, "start-up maps 512 MiB at most", value);
		else
			*good = s->mapped_given = true;
	} else if (cursor_accept_word(c, "spare")) {
		value = *c;
		if (s->spare_given || s->nr_events)
			fail(p, "\"spare\" goes before the events, once",
			     p->text);
		else if (!cursor_number(c, 10, &s->spare) ||
			 s->spare > MAX_SPARE)
			fail(p, "expected a number of pages, 4096 at most",
			     value);
		else
			*good = s->spare_given = true;
	} else {
		return false;
	}
	cursor_skip_space(c);
	if (*good && c->at < c->end)
		*good = fail(p, "something follows", *c);
	return true;
}

/* The Nth alloc, which has not been released yet. */
static bool release_line(struct parser *p, struct cursor *c, struct event *e)
{
	const struct scenario *s = p->s;
	const struct cursor number = *c;
	unsigned int i, allocs = 0;

	if (!cursor_number(c, 10, &e->start))
		return fail(p, "expected the number of an alloc", number);
	for (i = 0; i < s->nr_events; i++) {
		const struct event *before = &s->events[i];

		if (before->type == EVENT_RELEASE && before->start == e->start)
			return fail(p, "released before", number);
		allocs += before->type == EVENT_ALLOC;
	}
	if (e->start == 0 || e->start > allocs)
		return fail(p, "there is no such alloc before it", number);
	return true;
}

/* @c without what follows its first word. */
static struct cursor first_word(struct cursor c)
{
	const char *at = c.at;

	while (at < c.end && !cursor_is_space(*at))
		at++;
	c.end = at;
	return c;
}

static bool event_line(struct parser *p)
{
	struct scenario *s = p->s;
	struct cursor c = p->text, value;
	struct event e = { .type = EVENT_MAP };
	bool good;

	format(e.text, sizeof(e.text), "%.*s", (int)(c.end - c.at), c.at);

	if (is_setting(p, &c, &good))
		return good;

	if (cursor_accept_word(&c, "map")) {
		e.type = EVENT_MAP;
		/* resolved when the map is known */
		if (cursor_accept_word(&c, "low"))
			e.end = EVENT_LOW;
		else if (cursor_accept_word(&c, "high"))
			e.end = EVENT_HIGH;
		else if (!event_range(p, &c, &e))
			return false;
	} else if (cursor_accept_word(&c, "memtest")) {
		e.type = EVENT_MEMTEST;
	} else if (cursor_accept_word(&c, "alloc")) {
		e.type = EVENT_ALLOC;
		value = c;
		if (!cursor_number(&c, 10, &e.start) || e.start == 0 ||
		    e.start > E820_LIMIT >> PAGE_SHIFT)
			return fail(p, "expected a number of pages", value);
		if (c.at < c.end && !cursor_is_space(*c.at))
			return fail(p, "expected a number of pages", value);
		c.at = c.end;	/* the rest is a name */
	} else if (cursor_accept_word(&c, "release")) {
		e.type = EVENT_RELEASE;
		if (!release_line(p, &c, &e))
			return false;
	} else if (cursor_accept_word(&c, "reserve")) {
		e.type = EVENT_RESERVE;
		if (!event_range(p, &c, &e))
			return false;
	} else if (cursor_accept_word(&c, "free")) {
		e.type = EVENT_FREE;
		if (!event_range(p, &c, &e))
			return false;
	} else if (cursor_accept_word(&c, "ioremap")) {
		e.type = EVENT_IOREMAP;
		e.spare = cursor_accept_word(&c, "spare");
		value = c;
		if (!e.spare && !cursor_address(&c, &e.start))
			return fail(p, "expected an address or \"spare\"",
				    value);
		if (e.start >= E820_LIMIT)
			return fail(p, "address beyond 52 bits", value);
	} else if (cursor_accept_word(&c, "set_pte")) {
		e.type = EVENT_SET_PTE;
		value = c;
		if (!cursor_address(&c, &e.start))
			return fail(p, "expected an address", value);
		if (e.start >= E820_LIMIT)
			return fail(p, "address beyond 52 bits", value);
	} else if (cursor_accept_word(&c, "clear_pte")) {
		e.type = EVENT_CLEAR_PTE;
	} else if (cursor_accept_word(&c, "paging_init")) {
		e.type = EVENT_PAGING_INIT;
	} else if (cursor_accept_word(&c, "hotadd")) {
		e.type = EVENT_HOTADD;
		if (!event_range(p, &c, &e))
			return false;
	} else {
		return fail(p, "unknown event", first_word(c));
	}
	cursor_skip_space(&c);
	if (c.at < c.end)
		return fail(p, "something follows", c);
	/* one place stays for the implied last event */
	if (s->nr_events == SCENARIO_MAX_EVENTS - 1)
		return fail(p, "too many events", p->text);
	s->events[s->nr_events++] = e;
	return true;
}

/* Whether [@start, @end), which no entry divides, is usable memory. */
static bool usable(const struct log *log, u64 start, u64 end)
{
	bool usable = false;
	unsigned int i;

	for (i = 0; i < log->nr_entries; i++) {
		const struct log_entry *e = &log->entries[i];

		if (e->start > start || e->end < end)
			continue;
		if (!e->usable)
			return false;
		usable = true;
	}
	return usable;
}

/* The next border of an entry above @addr; 0 when there is none. */
static u64 next_border(const struct log *log, u64 addr)
{
	u64 next = 0;
	unsigned int i;

	for (i = 0; i < log->nr_entries; i++) {
		const struct log_entry *e = &log->entries[i];

		if (e->start > addr && (!next || e->start < next))
			next = e->start;
		if (e->end > addr && (!next || e->end < next))
			next = e->end;
	}
	return next;
}

/*
 * Overlapping, unsorted entries become sorted ranges of usable memory; where
 * one that is not usable lies over one that is, it wins. Then only whole pages
 * are kept. There are no more ranges than entries, since each begins where one
 * begins or where one ends.
 */
static void sanitise(struct scenario *s, const struct log *log)
{
	unsigned int i, kept = 0;
	u64 start = 0, end;

	for (; (end = next_border(log, start)); start = end) {
		if (!usable(log, start, end))
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
static struct cursor without_comment(struct cursor line)
{
	const char *at;

	for (at = line.at; at < line.end && *at != '#'; at++)
		;
	line.end = at;
	return cursor_strip(line);
}

/* "events:", and not a line of the log that begins with that word. */
static bool is_events(struct cursor line)
{
	line = without_comment(line);
	return cursor_accept_word(&line, "events:") && line.at == line.end;
}

/* Take the log off the text; what is left are the events. */
static struct cursor take_log(struct parser *p, struct cursor *text,
			      bool *events)
{
	struct cursor log = *text;

	*events = false;
	while (!*events && text->at < text->end) {
		log.end = text->at;
		*events = is_events(cursor_line(text));
		p->line++;
	}
	if (!*events)
		log.end = text->end;
	return log;
}

static bool read_events(struct parser *p, struct cursor text)
{
	while (text.at < text.end) {
		p->text = without_comment(cursor_line(&text));
		p->line++;
		if (p->text.at < p->text.end && !event_line(p))
			return false;
	}
	return true;
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

/* "lines 3-9", where the map stands. */
static size_t format_lines(char *buf, size_t size,
			   const struct log_origin *from)
{
	if (from->first_line == from->last_line)
		return format(buf, size, "line %u", from->first_line);
	return format(buf, size, "lines %u-%u", from->first_line,
		      from->last_line);
}

/* That there is no memory, or none @below, and which map that says. */
static bool no_memory(const struct scenario *s, const char *below,
		      char error[SCENARIO_ERROR_SIZE])
{
	size_t len = format_lines(error, SCENARIO_ERROR_SIZE, &s->from);

	format(error + len, SCENARIO_ERROR_SIZE - len,
	       ": the memory map has no usable memory%s", below);
	return false;
}

bool scenario_parse(struct scenario *s, const char *text, size_t size,
		    char error[SCENARIO_ERROR_SIZE])
{
	/* not on the stack: the guest's is small */
	static struct parser parser;
	struct parser *p = &parser;
	struct cursor rest = { text, text + size }, log;
	bool events;

	*s = (struct scenario){ .mapped = DEFAULT_MAPPED };
	p->s = s;
	p->error = error;
	p->line = 0;

	log = take_log(p, &rest, &events);
	if (!read_events(p, rest) || !log_read(&p->log, log, !events, error))
		return false;
	s->from = p->log.from;
	s->log_size = (size_t)(log.end - log.at);
	sanitise(s, &p->log);
	if (s->nr_ram == 0)
		return no_memory(s, "", error);
	measure(s);
	if (s->low_end == 0)
		return no_memory(s, " below 4 GiB", error);
	if (s->nr_events == 0)
		usual_boot(s);
	if (!resolve(p))
		return false;
	s->events[s->nr_events++] = event(EVENT_FILL, 0, s->memory_end, "fill");
	return true;
}

size_t scenario_memory(const struct scenario *s, char *buf, size_t size)
{
	const struct log_origin *from = &s->from;
	size_t len;
	u64 bytes = 0;
	unsigned int i;
	bool mib;

	for (i = 0; i < s->nr_ram; i++)
		bytes += s->ram[i].end - s->ram[i].start;
	mib = bytes >> 20;
	len = format(buf, size,
		     "memory: %lu %s in %u range%s, from the %s map of boot %u of %u%s%s, ",
		     bytes >> (mib ? 20 : 10), mib ? "MiB" : "KiB", s->nr_ram,
		     s->nr_ram > 1 ? "s" : "",
		     from->map->who, from->boot, from->nr_boots,
		     from->host[0] ? " of " : "", from->host);
	len += format_lines(buf + len, size - len, from);
	if (from->older)
		len += format(buf + len, size - len,
			      "; what is behind it is older, by its dates");
	else if (from->boot < from->nr_boots)
		len += format(buf + len, size - len,
			      "; the last boot has no map");
	if (from->cut_line)
		len += format(buf + len, size - len,
			      "; a fragment: the log ends in the middle of line %u",
			      from->cut_line);
	else if (from->no_beginning || from->at_end)
		len += format(buf + len, size - len,
			      "; a fragment, it seems: it %s%s%s",
			      from->no_beginning ? "does not begin at 0" : "",
			      from->no_beginning && from->at_end ? ", and " : "",
			      from->at_end ? "is the end of the log" : "");
	else if (s->ram_end <= KERNEL_START && !from->missing)
		len += format(buf + len, size - len,
			      "; a fragment, it seems: there is no place for a kernel");
	if (from->missing)
		len += format(buf + len, size - len,
			      "; a fragment, it seems: lines are missing at line %u",
			      from->missing);
	if (from->no_version)
		len += format(buf + len, size - len,
			      "; no \"Linux version\" begins this boot: a quotation?");
	if (from->left_out)
		len += format(buf + len, size - len,
			      "; line %u, far from it, is left out",
			      from->left_out);
	if (from->overlaps)
		len += format(buf + len, size - len,
			      "; entries overlap, as of two machines");
	return len;
}
