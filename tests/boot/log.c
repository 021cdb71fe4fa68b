// SPDX-License-Identifier: GPL-2.0-only
/*
 * A log of one boot or of many, and the map in it that counts.
 */
#include "log.h"

#include "format.h"

/* A line of a map has less than 110 characters from its name on. */
#define PLAIN_SIZE	256
/* In how many pieces more a line of a map may have been broken. */
#define MAX_PIECES	3

/**
 * struct plain - a line of a map, as it was before anybody decorated it
 * @text: what is known of it
 * @len: its characters
 * @whole: all of the line had room
 */
struct plain {
	char text[PLAIN_SIZE];
	size_t len;
	bool whole;
};

/**
 * struct reader - where we are in the log
 * @log: what was found so far
 * @next: what follows the line being read
 * @line: the number of that line
 * @line_before: the last one before it that is not blank
 * @broken_off: the text ends without a newline
 * @head: the number of a head line of whose map no line came yet, or 0
 * @headed: the map has a head line
 * @version: "Linux version" began this boot
 * @mapped: this boot has printed a map
 * @hypervisor: the first line of a map of the hypervisor's, or 0
 * @error: what is wrong with the map, if something is
 */
struct reader {
	struct log *log;
	struct cursor next;
	unsigned int line;
	unsigned int line_before;
	bool broken_off;
	unsigned int head;
	bool headed;
	bool version;
	bool mapped;
	unsigned int hypervisor;
	char error[CURSOR_ERROR_SIZE];
};

static bool is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || c == '_';
}

/*
 * The length of an escape sequence of a terminal, or 0. Often enough the escape
 * character itself has become "^[", or was lost.
 */
static size_t escape(struct cursor c)
{
	const char *first = c.at;
	bool esc = cursor_accept(&c, "\033") || cursor_accept(&c, "^[");

	if (!cursor_accept(&c, "["))
		return esc ? (size_t)(c.at - first) : 0;
	while (c.at < c.end && ((*c.at >= '0' && *c.at <= '9') || *c.at == ';'))
		c.at++;
	if (c.at == c.end || (*c.at != 'm' && !esc) ||
	    (c.at[-1] == '[' && !esc))
		return 0;
	return (size_t)(c.at + 1 - first);
}

/* A character in quoted-printable. */
static bool quoted_printable(struct cursor *c, char *value)
{
	unsigned int high, low;

	if (c->end - c->at < 3 || *c->at != '=')
		return false;
	high = cursor_digit(c->at[1]);
	low = cursor_digit(c->at[2]);
	if (high > 15 || low > 15)
		return false;
	*value = (char)(high << 4 | low);
	c->at += 3;
	return true;
}

/* Add @c, less what is no text; "=" or "\" at its end say that it goes on. */
static void add_plain(struct plain *p, struct cursor c)
{
	c = cursor_strip(c);
	if (c.at < c.end && (c.end[-1] == '=' || c.end[-1] == '\\'))
		c.end--;
	while (c.at < c.end) {
		size_t skip = escape(c);
		char value;

		if (skip) {
			c.at += skip;
			continue;
		}
		if (!quoted_printable(&c, &value))
			value = *c.at++;
		/* a blank that no line is broken at */
		if (value == '\240' && p->len && p->text[p->len - 1] == '\302') {
			p->text[p->len - 1] = ' ';
			continue;
		}
		if (cursor_is_space(value))
			value = ' ';
		if ((unsigned char)value < ' ')
			continue;
		if (p->len == PLAIN_SIZE) {
			p->whole = false;
			return;
		}
		p->text[p->len++] = value;
	}
}

/* Take a line that is not blank, less what a mail program has put before it. */
static bool next_piece(struct cursor *text, struct cursor *line,
		       unsigned int *number)
{
	while (text->at < text->end) {
		*line = cursor_strip(cursor_line(text));
		++*number;
		while (line->at < line->end &&
		       (*line->at == '>' || *line->at == '|' ||
			cursor_is_space(*line->at)))
			line->at++;
		if (line->at < line->end)
			return true;
	}
	return false;
}

static enum e820_verdict read_plain(const struct plain *p, bool alone,
				    struct e820_line *found)
{
	struct cursor text = { p->text, p->text + p->len };

	return e820_read(text, alone, found);
}

static bool good(enum e820_verdict verdict)
{
	return verdict == E820_ENTRY || verdict == E820_NOTHING;
}

/*
 * Read a line of a map that ends too early together with those that follow;
 * @separator stands where it is broken, and @last is set to its last line.
 */
static enum e820_verdict read_pieces(const struct reader *r, struct plain p,
				     const char *separator, bool alone,
				     struct e820_line *found,
				     unsigned int *last)
{
	enum e820_verdict verdict = E820_SHORT;
	struct cursor text = r->next, line;
	unsigned int i;

	*last = r->line;
	for (i = 0; i < MAX_PIECES && verdict == E820_SHORT; i++) {
		if (!next_piece(&text, &line, last))
			break;
		if (p.len < PLAIN_SIZE && *separator)
			p.text[p.len++] = *separator;
		add_plain(&p, line);
		verdict = read_plain(&p, alone, found);
	}
	/* there is more, and it does not help */
	if (verdict == E820_SHORT && text.at < text.end)
		return E820_WRONG;
	return verdict;
}

static void next_boot(struct reader *r)
{
	r->log->from.nr_boots++;
	r->version = false;
	r->mapped = false;
	r->head = 0;
}

/*
 * Where other lines are missing, only those of the map tell that the kernel
 * began to print one anew: a map is sorted.
 */
static bool begins_anew(const struct reader *r, const struct e820_line *found)
{
	const struct log_entry *first = r->log->entries;
	unsigned int nr = r->log->nr_entries;

	if (!nr)
		return false;
	if (found->map != r->log->from.map)
		return found->start < first[nr - 1].end;
	if (r->line_before > r->log->from.last_line)
		return found->start <= first->start;
	return found->start == first->start && found->usable == first->usable;
}

/* Which map a line belongs to: the one being read, or a new one. */
static void find_place(struct reader *r, const struct e820_line *found,
		       bool entry)
{
	struct log_origin *from = &r->log->from;
	bool same = r->mapped && !r->head &&
		    (found->map == from->map ||
		     (found->map->first && from->map->first));

	if (same && !(entry && begins_anew(r, found)))
		return;
	if (!from->nr_boots || (r->mapped && found->map->first))
		next_boot(r);
	r->headed = r->head;
	r->head = 0;
	r->mapped = true;
	r->error[0] = '\0';
	r->log->nr_entries = 0;
	*from = (struct log_origin){
		.map		= found->map,
		.boot		= from->nr_boots,
		.nr_boots	= from->nr_boots,
		.first_line	= r->line,
	};
}

static void complain(struct reader *r, const char *what, struct cursor part)
{
	if (!r->error[0])
		cursor_error(r->error, r->line, what, part);
}

static void add_entry(struct reader *r, const struct e820_line *found,
		      const struct plain *p)
{
	struct log *log = r->log;

	if (log->nr_entries == LOG_MAX_ENTRIES) {
		complain(r, "more map lines than a machine has",
			 (struct cursor){ p->text, p->text + p->len });
		return;
	}
	log->entries[log->nr_entries++] = (struct log_entry){
		found->start, found->end, found->usable,
	};
}

/* The name of a map stands at @c: if all of its line does, take it. */
static void map_line(struct reader *r, struct cursor c, bool alone)
{
	struct log_origin *from = &r->log->from;
	struct plain p = { .whole = true };
	struct e820_line found, pieces;
	enum e820_verdict verdict, more;
	unsigned int last = r->line, i;
	bool cut = false;

	add_plain(&p, c);
	verdict = read_plain(&p, alone, &found);
	for (i = 0; i < 2 && verdict == E820_SHORT && p.whole; i++) {
		more = read_pieces(r, p, i ? " " : "", alone, &pieces, &last);
		if (good(more)) {
			verdict = more;
			found = pieces;
		} else {
			cut |= more == E820_SHORT && r->broken_off;
			last = r->line;
		}
	}

	if (verdict == E820_OTHER || (verdict == E820_SHORT && !found.wrong))
		return;
	find_place(r, &found, verdict == E820_ENTRY);
	if (verdict == E820_ENTRY)
		add_entry(r, &found, &p);
	if (good(verdict))
		from->last_line = last;
	else if (cut && from->last_line)
		from->cut_line = r->line;
	else
		complain(r, found.wrong, found.part);
}

/*
 * The hypervisor's own map is nobody else's. Its lines have no name, and are
 * read as those of no map; but it may also pass on what a guest prints.
 */
static void hypervisor_line(struct reader *r, struct cursor c)
{
	bool xen = cursor_find(&c, "(XEN)");

	if (!r->hypervisor && !cursor_find(&c, "physical RAM map:") &&
	    (cursor_find(&c, " RAM map:") ||
	     (xen && cursor_find(&c, "(usable)"))))
		r->hypervisor = r->line;
}

static void log_line(struct reader *r, struct cursor line)
{
	bool boundary = true, alone = true;
	struct cursor c = line;
	u64 version;

	hypervisor_line(r, line);
	/* what 7.1 and later say of the next entry */
	if (r->mapped && cursor_find(&c, "out of order E820 entry"))
		r->log->from.last_line = r->line;
	c = line;
	if (cursor_find(&c, "Linux version ") &&
	    cursor_number(&c, 10, &version)) {
		next_boot(r);
		r->version = true;
	}
	c = line;
	if (cursor_find(&c, "physical RAM map:")) {
		struct cursor head = { line.at, c.at };

		if (!r->log->from.nr_boots ||
		    (r->mapped && cursor_find(&head, "-provided physical")))
			next_boot(r);
		r->head = r->line;
	}

	for (c = line; c.at < c.end; c.at++) {
		size_t skip = escape(c);
		bool newline;
		char value;

		if (skip || quoted_printable(&c, &value)) {
			c.at += skip;
			c.at--;
			boundary = true;
			continue;
		}
		if (boundary && e820_may_begin(c))
			map_line(r, c, alone);
		/* a newline, as it looks in a string of C or JSON */
		newline = *c.at == '\\' && c.end - c.at > 1;
		c.at += newline;
		boundary = newline || !is_word(*c.at);
		if (!cursor_is_space(*c.at))
			alone = boundary;
	}
}

/* What the end of the log says about its map. */
static void look_back(struct reader *r, unsigned int last_line)
{
	struct log_origin *from = &r->log->from;

	from->no_beginning = !r->headed && !r->version &&
			     r->log->nr_entries && r->log->entries[0].start;
	from->at_end = last_line <= from->last_line || r->head == last_line ||
		       (r->broken_off && r->line_before <= from->last_line);
}

bool log_read(struct log *log, struct cursor text, bool whole,
	      char error[CURSOR_ERROR_SIZE])
{
	struct reader r = {
		.log		= log,
		.next		= text,
		.broken_off	= whole && text.at < text.end &&
				  text.end[-1] != '\n',
	};
	unsigned int number = 0, last_line = 0;

	log->from = (struct log_origin){ .map = NULL };
	log->nr_entries = 0;
	while (r.next.at < r.next.end) {
		struct cursor line = cursor_strip(cursor_line(&r.next));

		number++;
		if (line.at == line.end || *line.at == '#')
			continue;
		r.line_before = last_line;
		r.line = last_line = number;
		log_line(&r, line);
	}

	if (!log->from.map && r.hypervisor) {
		format(error, CURSOR_ERROR_SIZE,
		       "line %u: this map is the hypervisor's own: take what "
		       "dmesg prints in dom0", r.hypervisor);
		return false;
	}
	if (!log->from.map) {
		format(error, CURSOR_ERROR_SIZE,
		       "no line of a memory map in it");
		return false;
	}
	if (r.error[0]) {
		format(error, CURSOR_ERROR_SIZE, "%s", r.error);
		return false;
	}
	if (whole)
		look_back(&r, last_line);
	return true;
}
