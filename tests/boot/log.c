// SPDX-License-Identifier: GPL-2.0-only
/*
 * A log of one boot or of many, and the map in it that counts.
 */
#include "log.h"

#include "date.h"
#include "format.h"
#include "plain.h"
#include "remark.h"
#include "survey.h"

/* In how many lines more a line of a map may have been broken. */
#define MAX_PIECES	3
/* How many messages of others may stand between them. */
#define MAX_MESSAGES	8
/* Among so many words in front of a line the name of its machine may be. */
#define MAX_WORDS	16
/* A line that may be base64 has so many characters. */
#define BASE64_SPAN	60

/**
 * struct reader - where we are in the log
 * @log: what was found so far
 * @text: all of it
 * @backward: the newest line comes first, so it is read from its end
 * @word: which word in front of a line tells whose it is; 0 if a name does
 * @host: the machine whose lines count; empty if all do
 * @writer: the machine that wrote @writer_line
 * @writer_line: the last line that tells of a boot
 * @section: the log that the lines come from, if several stand in this one
 * @survey: what was seen of those lines
 * @nr_lines: how many there are
 * @next: what stands behind the line being read
 * @line: how many lines were read with that one
 * @line_before: the same of the last one before it that is not blank
 * @broken_off: the text ends without a newline
 * @cut: the first line read, if the text ends in the middle of it, or 0
 * @head: a head line of whose map no line came yet, or 0
 * @headed: the map has a head line
 * @done: and the kernel has gone on since
 * @changed: where it says that it has changed the map, if it has not printed it
 *	again since, or 0
 * @version: "Linux version" began this boot
 * @versions: and one at all
 * @mapped: this boot has printed a map
 * @mapper: the machine whose map it is
 * @date: the last one that a line had, or 0
 * @day: in which day that is, counted through the log
 * @newest: the boot that has printed a map on the latest day
 * @newest_day: that day
 * @until: the last boot to be read, or 0
 * @announced: the map of the last line of one, or of a head line
 * @nameless: that line, or 0; the next one may have lost the name
 * @taken: the last line that is part of one before it
 * @missing: the last line that says that others are missing there, or 0
 * @dump: which crash dump of pstore's this is, of those in the log
 * @part: and which part of it, counted from the newest; or 0
 * @disorder: a part that stands behind a newer one, or 0
 * @hypervisor: the first line of a map of the hypervisor's, or 0
 * @base64: where base64 begins, or 0
 * @maybe_base64: the last line that looks like it, or 0
 * @error: what is wrong with the map, if something is
 */
struct reader {
	struct log *log;
	struct cursor text;
	bool backward;
	unsigned int word;
	struct cursor host;
	struct cursor writer;
	unsigned int writer_line;
	struct cursor section;
	struct survey survey;
	unsigned int nr_lines;
	struct cursor next;
	unsigned int line;
	unsigned int line_before;
	bool broken_off;
	unsigned int cut;
	unsigned int head;
	bool headed;
	bool done;
	unsigned int changed;
	bool version;
	bool versions;
	bool mapped;
	struct cursor mapper;
	unsigned int date;
	long day;
	unsigned int newest;
	long newest_day;
	unsigned int until;
	const struct e820_map *announced;
	unsigned int nameless;
	unsigned int taken;
	unsigned int missing;
	u64 dump;
	u64 part;
	unsigned int disorder;
	unsigned int hypervisor;
	unsigned int base64;
	unsigned int maybe_base64;
	char error[CURSOR_ERROR_SIZE];
};

/* The number that a line has in the log. */
static unsigned int number(const struct reader *r, unsigned int line)
{
	return r->backward ? r->nr_lines + 1 - line : line;
}

/* Whether the name of a map may stand here, whatever is between its letters. */
static bool name_may_begin(struct cursor c)
{
	char name[E820_NAME_SIZE + 1];
	size_t len = 0;

	if (!cursor_is_word(*c.at))
		return false;
	while (c.at < c.end && len < sizeof(name) && !plain_message(c)) {
		len += plain_char(&c, &name[len]);
		/* most words are done with here */
		if (len == 1 &&
		    !e820_may_begin((struct cursor){ name, name + 1 }))
			return false;
	}
	return len && e820_may_begin((struct cursor){ name, name + len });
}

static enum e820_verdict read_plain(const struct plain *p, bool alone,
				    struct e820_line *found)
{
	struct cursor text = { p->text, p->text + p->len };

	return e820_read(text, alone, found);
}

/* Read a line of a map as far as it takes. */
static enum e820_verdict read_line(struct plain *p, struct cursor c, bool alone,
				   struct e820_line *found)
{
	enum e820_verdict verdict;
	bool more;

	c = plain_line(c);
	do {
		more = plain_add(p, &c);
		verdict = read_plain(p, alone, found);
	} while (more && verdict == E820_SHORT);
	return verdict;
}

static bool good(enum e820_verdict verdict)
{
	return verdict == E820_ENTRY || verdict == E820_NOTHING;
}

/* The next line that may be what is missing at the end of @p. */
static bool next_piece(const struct plain *p, struct cursor *text,
		       struct cursor *line, unsigned int *nr)
{
	unsigned int i;

	for (i = 0; i <= MAX_MESSAGES; i++) {
		if (!plain_piece(text, line, nr))
			return false;
		if (!p->interrupted || !plain_message(*line))
			return true;
	}
	return false;
}

/*
 * Read a line of a map that ends too early together with those that stand
 * behind it; @nr is set to how many.
 */
static enum e820_verdict read_pieces(const struct reader *r, struct plain p,
				     bool alone, struct e820_line *found,
				     unsigned int *nr)
{
	enum e820_verdict verdict = E820_SHORT;
	struct cursor text = r->next, line;
	unsigned int i;

	*nr = 0;
	for (i = 0; i < MAX_PIECES && verdict == E820_SHORT; i++) {
		if (!next_piece(&p, &text, &line, nr))
			break;
		if (p.len < PLAIN_SIZE)
			p.text[p.len++] = E820_BREAK;
		verdict = read_line(&p, line, alone, found);
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
	r->changed = 0;
}

/* Whether a boot is behind the last one that is to be read. */
static bool too_far(const struct reader *r)
{
	return r->until && r->log->from.nr_boots > r->until;
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

/*
 * An entry that somebody quotes, far behind the map: the kernel was done with
 * it, or it is not in order. Where nothing stands between, a map may be wrong.
 */
static bool comes_late(const struct reader *r, const struct e820_line *found,
		       bool same)
{
	const struct log *log = r->log;

	if (r->line_before <= log->from.last_line || !log->nr_entries)
		return false;
	if (r->done)
		return same || !found->map->first;
	return same && found->start < log->entries[log->nr_entries - 1].end;
}

/*
 * Which map a line belongs to: the one being read, or a new one, of which
 * @first_line is the first. Returns whether it is one that counts.
 */
static bool find_place(struct reader *r, const struct e820_line *found,
		       bool entry, unsigned int first_line)
{
	struct log_origin *from = &r->log->from;
	bool goes_on = r->mapped && !r->head;
	bool same = goes_on && (found->map == from->map ||
				(found->map->first && from->map->first)) &&
		    !(entry && begins_anew(r, found));

	if (goes_on && entry && comes_late(r, found, same)) {
		if (!from->left_out)
			from->left_out = first_line;
		return false;
	}
	if (same)
		return true;
	if (!from->nr_boots || (r->mapped && found->map->first))
		next_boot(r);
	if (too_far(r))
		return false;
	if (!r->newest || !date_older(r->day, r->newest_day)) {
		r->newest = from->nr_boots;
		r->newest_day = r->day;
	}
	r->headed = r->head;
	r->done = false;
	r->head = 0;
	r->changed = 0;
	r->mapped = true;
	r->mapper = r->writer;
	r->error[0] = '\0';
	r->log->nr_entries = 0;
	*from = (struct log_origin){
		.map		= found->map,
		.boot		= from->nr_boots,
		.nr_boots	= from->nr_boots,
		.first_line	= first_line,
		.no_version	= r->versions && !r->version,
		.missing	= r->headed && r->missing >= r->line_before ?
				  r->missing : 0,
	};
	return true;
}

static void complain(struct reader *r, const char *what, struct cursor part)
{
	if (!r->error[0])
		cursor_error(r->error, number(r, r->line), what, part);
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

/* Which machine wrote a line; one without a name is of the log it came from. */
static struct cursor writer(const struct reader *r, struct cursor line,
			    const char *said)
{
	struct cursor front = { line.at, said };
	struct cursor host = r->word ? survey_word(front, r->word) :
				       survey_host(r->text, line, said);

	return host.at < host.end ? host : r->section;
}

/* Count the days. */
static void date_line(struct reader *r, struct cursor line)
{
	unsigned int date = date_of_line(line);

	if (date && r->date)
		r->day += date_days(r->date, date);
	if (date)
		r->date = date;
}

/* "==> node2.log <==", as tail puts before what comes from another file. */
static void section_line(struct reader *r, struct cursor line)
{
	if (r->backward || !cursor_accept(&line, "==> "))
		return;
	r->section = line;
	if (cursor_find(&line, " <==") && line.at == line.end)
		r->section.end = line.at - sizeof(" <==") + 1;
	else
		r->section.end = r->section.at;
}

/*
 * Whether a line that tells of a boot, at @said, is of the machine that counts.
 */
static bool counts(struct reader *r, enum survey_mark mark, struct cursor line,
		   const char *said)
{
	/* a line that is long may have many */
	if (r->writer_line != r->line) {
		r->writer_line = r->line;
		r->writer = writer(r, line, said);
	}
	if (!survey_same_host(r->host, r->writer))
		return false;
	survey_line(&r->survey, mark, r->line, r->line_before, r->writer);
	return true;
}

/* The name of a map stands at @c of @line: if all of its line does, take it. */
static void map_line(struct reader *r, struct cursor line, struct cursor c,
		     bool alone)
{
	struct log_origin *from = &r->log->from;
	unsigned int first = r->line, last = r->line, nr;
	struct plain p = { .len = 0 };
	struct e820_line found, pieces;
	enum e820_verdict verdict, more;
	bool cut = false;

	verdict = read_line(&p, c, alone, &found);
	if (verdict == E820_SHORT && p.len < PLAIN_SIZE) {
		more = read_pieces(r, p, alone, &pieces, &nr);
		if (good(more)) {
			verdict = more;
			found = pieces;
			first -= r->backward ? nr : 0;
			last += r->backward ? 0 : nr;
			r->taken = last;
		}
		cut = more == E820_SHORT && r->broken_off;
	}

	if (verdict == E820_OTHER || (verdict == E820_SHORT && !found.wrong))
		return;
	r->announced = found.map;
	r->nameless = r->line;
	if (!counts(r, SURVEY_ENTRY, line, c.at))
		return;
	if (cut && r->backward && !from->last_line) {
		r->cut = r->line;
		return;
	}
	if (good(verdict))
		survey_entry(&r->survey, &found);
	if (!find_place(r, &found, verdict == E820_ENTRY, first))
		return;
	if (verdict == E820_ENTRY)
		add_entry(r, &found, &p);
	if (good(verdict)) {
		from->last_line = last;
		return;
	}
	/* nothing is wrong with the map if this is its end: look_back() */
	if (cut && from->last_line && !r->error[0])
		from->cut_line = r->line;
	complain(r, found.wrong, found.part);
}

/* A line that has lost the name, or some of it. */
static void nameless_line(struct reader *r, struct cursor line,
			  struct cursor c)
{
	struct cursor front = { line.at, c.at };
	const char *said = c.at;
	struct plain p = { .len = 0 };
	struct e820_line found;
	enum e820_verdict verdict;

	/* what 2.6.27 to 3.4 do to the map then, and MIPS's own */
	if (cursor_find(&front, " range:") || cursor_find(&front, " memory:"))
		return;
	c = plain_line(c);
	while (plain_add(&p, &c))
		;
	if (!p.len)
		return;
	c = (struct cursor){ p.text, p.text + p.len };
	verdict = e820_read_nameless(c, r->announced, &found);
	if (verdict == E820_OTHER || !counts(r, SURVEY_ENTRY, line, said))
		return;
	survey_entry(&r->survey, &found);
	if (!find_place(r, &found, verdict == E820_ENTRY, r->line))
		return;
	if (verdict == E820_ENTRY)
		add_entry(r, &found, &p);
	r->log->from.last_line = r->line;
	r->nameless = r->line;
}

/* "Xen-e820 RAM map:" and such, and not a piece of "physical". */
static bool hypervisor_head(struct cursor c)
{
	const char *first = c.at, *word;

	if (!cursor_find(&c, " RAM map:"))
		return false;
	word = c.at - sizeof(" RAM map:") + 1;
	while (word > first && (cursor_is_word(word[-1]) || word[-1] == '-'))
		word--;
	return *word >= 'A' && *word <= 'Z';
}

/*
 * The hypervisor's own map is nobody else's. Its lines have no name, and are
 * read as those of no map; but it may also pass on what a guest prints.
 */
static void hypervisor_line(struct reader *r, struct cursor c)
{
	if (!r->hypervisor &&
	    (hypervisor_head(c) || (cursor_find(&c, "(XEN)") &&
				    cursor_find(&c, "(usable)"))))
		r->hypervisor = r->line;
}

/* A line where others of the map may have been, if it or a diff says so. */
static void missing_line(struct reader *r, struct cursor line, bool hunk)
{
	struct log_origin *from = &r->log->from;
	bool mapped = r->mapped && r->line_before <= from->last_line;

	if ((!mapped && !r->head) || !(hunk || remark_missing(line)))
		return;
	r->missing = r->line;
	if (mapped && !from->missing)
		from->missing = r->line;
}

/* "Panic#1 Part2", what pstore puts before a part of a crash dump. */
static void part_line(struct reader *r, struct cursor c)
{
	u64 dump, part;

	if (cursor_digit(c.end[-1]) > 9 || !cursor_find(&c, "#") ||
	    !cursor_number(&c, 10, &dump) || !cursor_accept(&c, " Part") ||
	    !cursor_number(&c, 10, &part) || c.at < c.end)
		return;
	if (r->part && dump == r->dump && part > r->part)
		r->disorder = r->line;
	r->dump = dump;
	r->part = part;
}

/* Mails and what hangs on them are no text before they are decoded. */
static void base64_line(struct reader *r, struct cursor c)
{
	struct cursor line = c;

	if (r->base64)
		return;
	if (cursor_find(&c, "Transfer-Encoding: base64"))
		r->base64 = r->line;
	for (c = line; c.at < c.end; c.at++)
		if (!cursor_is_word(*c.at) && *c.at != '+' && *c.at != '/')
			return;
	if (line.end - line.at < BASE64_SPAN)
		return;
	if (r->maybe_base64 && r->maybe_base64 == r->line_before)
		r->base64 = r->line_before;
	r->maybe_base64 = r->line;
}

/* "Linux version", or the head line of a map. */
static void boot_line(struct reader *r, struct cursor line)
{
	struct cursor c = line;
	u64 version;
	char value;

	if (cursor_find(&c, "Linux version ")) {
		const char *said = c.at - sizeof("Linux version ") + 1;
		struct cursor try = c;

		while (try.at < try.end && !plain_char(&try, &value))
			c = try;
		if (cursor_number(&c, 10, &version) &&
		    counts(r, SURVEY_VERSION, line, said)) {
			next_boot(r);
			r->version = r->versions = true;
		}
	}
	c = line;
	if (cursor_find(&c, "physical RAM map:")) {
		struct cursor head = { line.at, c.at }, provided = head;
		const char *said = c.at - sizeof("physical RAM map:") + 1;

		/* that is, in front of "BIOS-provided" */
		while (said > line.at && cursor_is_space(said[-1]))
			said--;
		while (said > line.at &&
		       (cursor_is_word(said[-1]) || said[-1] == '-'))
			said--;
		if (!counts(r, SURVEY_HEAD, line, said))
			return;
		if (!r->log->from.nr_boots ||
		    (r->mapped && cursor_find(&provided, "-provided physical")))
			next_boot(r);
		r->head = r->line;
		r->changed = r->mapped ? r->line : 0;
		r->announced = e820_announced(head);
		r->nameless = r->announced ? r->line : 0;
	}
}

/*
 * "Memory: 2034124k/2096640k available", as all kernels say in the end; then
 * this one is done with its map.
 */
static void memory_line(struct reader *r, struct cursor line)
{
	struct cursor c = line;
	const char *said;
	u64 kib;

	if (!r->mapped || r->done || !cursor_find(&c, "Memory: "))
		return;
	said = c.at - sizeof("Memory: ") + 1;
	if (cursor_number(&c, 10, &kib) && cursor_accept(&c, "K/"))
		r->done = survey_same_host(r->mapper, writer(r, line, said));
}

/*
 * "e820: remove [mem 0x40000000-0xfffffffffffffffe] usable", what mem= does to
 * the map before the kernel prints it again.
 */
static void limit_line(struct reader *r, struct cursor line)
{
	struct cursor c = line;
	const char *said;

	if (!r->mapped || r->done || !cursor_find(&c, "e820"))
		return;
	said = c.at - sizeof("e820") + 1;
	(void)cursor_accept(&c, ":");
	if (cursor_accept(&c, " remove ") && cursor_find(&c, "ffffffffffffff") &&
	    survey_same_host(r->mapper, writer(r, line, said)))
		r->changed = r->line;
}

static void log_line(struct reader *r, struct cursor line)
{
	bool boundary = true, alone = true;
	struct cursor c = line;

	section_line(r, line);
	date_line(r, line);
	hypervisor_line(r, line);
	base64_line(r, line);
	missing_line(r, line, false);
	part_line(r, line);
	/* what 7.1 and later say of the next entry */
	if (r->mapped && cursor_find(&c, "out of order E820 entry"))
		r->log->from.last_line = r->line;
	memory_line(r, line);
	limit_line(r, line);
	boot_line(r, line);

	c = line;
	while (c.at < c.end) {
		char value;

		if (boundary && name_may_begin(c))
			map_line(r, line, c, alone);
		else if (alone && boundary && r->nameless &&
			 r->nameless == r->line_before && r->taken < r->line)
			nameless_line(r, line, c);
		if (!plain_char(&c, &value)) {
			boundary = true;
			continue;
		}
		boundary = !cursor_is_word(value);
		/* a newline, as it looks in a string of C or JSON */
		if (value == '\\' && c.at < c.end)
			c.at++;
		if (value != ' ')
			alone = boundary;
	}
}

/* The same memory, in two entries that are not the same. */
static bool at_odds(const struct log_entry *a, const struct log_entry *b)
{
	return a->start < b->end && b->start < a->end &&
	       (a->start != b->start || a->end != b->end);
}

/* Memory with two ends; what else overlaps may have been written by hand. */
static bool contradictory(const struct log_entry *a, const struct log_entry *b)
{
	return a->usable && b->usable && a->start == b->start &&
	       a->end != b->end;
}

static bool any_two(const struct log *log,
		    bool (*are)(const struct log_entry *a,
				const struct log_entry *b))
{
	const struct log_entry *a, *b, *end = log->entries + log->nr_entries;

	for (a = log->entries; a < end; a++)
		for (b = a + 1; b < end; b++)
			if (are(a, b))
				return true;
	return false;
}

/*
 * Whether two entries overlap that are not the same. A map that a kernel prints
 * is in order, so these may be of two machines that nothing tells apart.
 */
static bool overlap(const struct log *log)
{
	return any_two(log, at_odds);
}

/* What the end of the log says about its map. */
static void look_back(struct reader *r, unsigned int last_line)
{
	struct log_origin *from = &r->log->from;

	from->no_beginning = !r->headed && !r->version &&
			     r->log->nr_entries && r->log->entries[0].start;
	from->at_end = last_line <= from->last_line || r->head == last_line ||
		       (r->broken_off && !r->backward &&
			r->line_before <= from->last_line);
	if (!from->missing && !from->at_end)
		from->missing = r->changed;
	if (from->cut_line && from->cut_line >= from->last_line)
		r->error[0] = '\0';
	else
		from->cut_line = 0;
	if (r->cut && from->boot == 1)
		from->cut_line = r->cut;
	from->overlaps = overlap(r->log);
}

/* Numbers of lines are those of the log, and not of who reads it backward. */
static void turn_round(const struct reader *r)
{
	struct log_origin *from = &r->log->from;
	unsigned int first = from->first_line;

	if (!r->backward)
		return;
	from->first_line = number(r, from->last_line);
	from->last_line = number(r, first);
	if (from->cut_line)
		from->cut_line = number(r, from->cut_line);
	if (from->left_out)
		from->left_out = number(r, from->left_out);
	if (from->missing)
		from->missing = number(r, from->missing);
}

/*
 * Whether a line is to be passed over: a comment, one of the old side of a
 * diff, whose lines begin with @old if there is one, or the same as @before,
 * which a second console has printed.
 */
static bool passed_over(struct cursor line, struct cursor before,
			const char *old)
{
	struct cursor c = line;

	return line.at == line.end || *line.at == '#' ||
	       (old && cursor_accept(&c, old)) || cursor_equal(line, before);
}

/* Read all lines; returns how many there are. */
static unsigned int read_lines(struct reader *r, bool whole)
{
	struct cursor text = r->text, rest = text, line;
	struct cursor before = { NULL, NULL };
	unsigned int nr = 0, last_line = 0;
	const char *old = NULL;

	r->broken_off = whole && text.at < text.end && text.end[-1] != '\n';
	r->log->from = (struct log_origin){ .map = NULL };
	r->log->nr_entries = 0;
	while (rest.at < rest.end && !too_far(r)) {
		line = r->backward ? cursor_last_line(&rest) :
				     cursor_line(&rest);
		r->next = (struct cursor){ line.end, text.end };
		if (line.end < text.end)
			r->next.at++;
		nr++;
		line = cursor_strip(line);
		if (passed_over(line, before, old))
			continue;
		r->line_before = last_line;
		r->line = last_line = nr;
		if (remark_hunk(line, &old))
			missing_line(r, line, true);
		else
			log_line(r, line);
		before = line;
	}
	if (whole && r->log->from.map)
		look_back(r, last_line);
	return nr;
}

/*
 * Read them again, those of @host, or all when that is empty; as far as the
 * boot @until, or all when that is 0.
 */
static void read_again(struct reader *r, bool whole, struct cursor host,
		       unsigned int until)
{
	*r = (struct reader){
		.log		= r->log,
		.text		= r->text,
		.backward	= r->backward,
		.word		= r->word,
		.nr_lines	= r->nr_lines,
		.host		= host,
		.until		= until,
	};
	(void)read_lines(r, whole);
}

/* That no map was found, and why perhaps. */
static void no_map(const struct reader *r, char error[CURSOR_ERROR_SIZE])
{
	if (r->hypervisor)
		format(error, CURSOR_ERROR_SIZE,
		       "line %u: this map is the hypervisor's own: take what "
		       "dmesg prints in dom0", number(r, r->hypervisor));
	else if (r->base64)
		format(error, CURSOR_ERROR_SIZE,
		       "line %u: base64: take what base64 -d prints of it",
		       number(r, r->base64));
	else
		format(error, CURSOR_ERROR_SIZE,
		       "no line of a memory map in it");
}

/*
 * Read the log, with @word in front of a line for the name of its machine, or
 * for 0 with what is known as a name. Returns what was seen of all machines.
 */
static struct survey read_map(struct reader *r, bool whole, unsigned int word)
{
	struct log *log = r->log;
	unsigned int nr_boots;
	struct survey all;

	*r = (struct reader){ .log = log, .text = r->text, .word = word };
	r->nr_lines = read_lines(r, whole);
	all = r->survey;
	/* of several machines, one tells which way the log goes */
	if (all.several)
		read_again(r, whole, survey_newest_host(&all, false), 0);
	if (!log->from.map && r->host.at) {
		all.several = false;
		read_again(r, whole, (struct cursor){ NULL, NULL }, 0);
	}
	if (survey_newest_first(&r->survey)) {
		r->backward = true;
		if (all.several)
			r->host = survey_newest_host(&all, true);
		read_again(r, whole, r->host, 0);
	}
	if (r->newest < log->from.boot) {
		nr_boots = log->from.nr_boots;
		read_again(r, whole, r->host, r->newest);
		log->from.nr_boots = nr_boots;
		log->from.older = true;
	}
	return all;
}

/*
 * The entries overlap, as of two machines, and no name tells them apart. One of
 * the words in front of the lines may, whatever it is: there are a few of it,
 * each comes back after another, and the map of one makes sense.
 */
static struct survey tell_apart(struct reader *r, bool whole)
{
	struct survey all = { .nr_names = 1 };
	unsigned int word;

	for (word = 1; word <= MAX_WORDS && all.nr_names; word++) {
		all = read_map(r, whole, word);
		if (all.several && all.nr_names < SURVEY_NR_NAMES &&
		    r->log->nr_entries > 1 && !overlap(r->log))
			return all;
	}
	return read_map(r, whole, 0);
}

/* Whether what was found is of no use, and why. */
static bool refused(const struct reader *r, char error[CURSOR_ERROR_SIZE])
{
	const struct log_origin *from = &r->log->from;
	bool fragment = from->no_beginning || from->at_end || from->cut_line;

	if (!from->map)
		no_map(r, error);
	else if (r->error[0])
		format(error, CURSOR_ERROR_SIZE, "%s", r->error);
	else if (fragment && r->disorder)
		format(error, CURSOR_ERROR_SIZE,
		       "line %u: an older part of a crash dump stands behind a "
		       "newer one, and the map is in both: put them in order",
		       number(r, r->disorder));
	else if (any_two(r->log, contradictory))
		format(error, CURSOR_ERROR_SIZE,
		       "lines %u-%u: two maps in one, as of two machines: take "
		       "the lines of one", from->first_line, from->last_line);
	else
		return false;
	return true;
}

bool log_read(struct log *log, struct cursor text, bool whole,
	      char error[CURSOR_ERROR_SIZE])
{
	struct reader reader = { .log = log, .text = text }, *r = &reader;
	struct survey all = read_map(r, whole, 0);

	if (log->from.map && !all.several && overlap(log))
		all = tell_apart(r, whole);
	if (all.nr_names > 1)
		format(log->from.host, sizeof(log->from.host), "%.*s",
		       (int)(r->mapper.end - r->mapper.at), r->mapper.at);
	turn_round(r);
	return !refused(r, error);
}
