// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a person reads: a table for each scenario and platform. And what a
 * program reads: the same rows, tab-separated.
 */
#include <stdlib.h>
#include <string.h>

#include "compare.h"

/* A table is no wider than a screen; what is said below a row is wrapped. */
#define WIDTH		110
#define DETAIL_INDENT	8

enum column {
	COL_DESIGN,
	COL_VERDICT,
	COL_BROKEN,
	COL_WINDOW,
	COL_PAGES,
	COL_RO_LEFT,
	COL_POLLS,
	COL_HYPERCALLS,
	COL_SPARE,
	COLUMNS,
};

static const struct {
	const char *title;
	bool right;
	enum row_field field;
} columns[COLUMNS] = {
	[COL_DESIGN]		= { "design", false, ROW_FIELDS },
	[COL_VERDICT]		= { "verdict", false, ROW_FIELDS },
	[COL_BROKEN]		= { "failed first", false, ROW_FIELDS },
	[COL_WINDOW]		= { "window", true, ROW_WINDOW_EVENTS },
	[COL_PAGES]		= { "pages", true, ROW_WINDOW_PAGES },
	[COL_RO_LEFT]		= { "RO left", true, ROW_RO_LEFT },
	[COL_POLLS]		= { "polls", true, ROW_SET_PTE_POLLS },
	[COL_HYPERCALLS]	= { "hypercalls", true, ROW_HYPERCALLS },
	[COL_SPARE]		= { "spare", true, ROW_SPARE_PAGES },
};

/* What it says in a cell, in memory of its own. */
static char *cell(const struct boot *b, enum column col)
{
	const char *const *field = b->row.field;
	const char *guarantee = field[ROW_GUARANTEE];
	bool crashes = !strcmp(field[ROW_VERDICT], "crashes");

	if (col == COL_DESIGN)
		return text("%s", b->design->name);
	if (col == COL_VERDICT && !b->row.verdict)
		return text("ERROR");
	if (col == COL_VERDICT)
		return text(crashes ? "%s in %s" : "%s", field[ROW_VERDICT],
			    field[ROW_EVENT]);
	if (col == COL_BROKEN && !strcmp(guarantee, "-"))
		return text("-");
	if (col == COL_BROKEN)
		return text("%s %s event %s", guarantee,
			    crashes ? "in" : "from", field[ROW_BROKEN_EVENT]);
	return text("%s", field[columns[col].field]);
}

/* The event of that number as the scenario has it, or NULL. */
static const char *event_text(const struct input *in, const char *number)
{
	unsigned long n = strtoul(number, NULL, 10);

	return n && n <= in->s.nr_events ? in->s.events[n - 1].text : NULL;
}

/* Print @s, broken between words so that it keeps inside the table. */
static void print_wrapped(const char *s)
{
	const size_t room = WIDTH - DETAIL_INDENT;

	while (strlen(s) > room) {
		size_t len = room;

		while (len && s[len] != ' ')
			len--;
		if (!len)
			break;
		printf("%*s%.*s\n", DETAIL_INDENT, "", (int)len, s);
		s += len + 1;
	}
	printf("%*s%s\n", DETAIL_INDENT, "", s);
}

/* Below its row: what went wrong, in words. */
static void print_detail(const struct boot *b)
{
	const struct row *r = &b->row;
	const char *guarantee = r->field[ROW_GUARANTEE];
	bool lives = !strcmp(r->fault, "-");
	const char *event, *fault = r->fault;
	char *line = NULL;

	event = event_text(b->in,
			   r->field[lives ? ROW_BROKEN_EVENT : ROW_EVENT]);
	if (lives && strcmp(guarantee, "-"))
		line = text("%s: %s", event ? event : "start-up",
			    r->broken ? r->broken : r->field[ROW_PFN]);
	else if (!lives && event && strncmp(fault, event, strlen(event)))
		line = text("%s: %s", event, fault);
	else if (!lives)
		line = text("%s", fault);
	if (line)
		print_wrapped(printable(line));
	free(line);
	if (r->fault_2011) {
		line = text("in 2011: %s", r->fault_2011);
		print_wrapped(line);
		free(line);
	}
}

static void print_line(char *cells[COLUMNS], const size_t width[COLUMNS])
{
	int col;

	printf("  ");
	for (col = 0; col < COLUMNS; col++)
		printf("  %*s", columns[col].right ? (int)width[col] :
						     -(int)width[col],
		       cells[col]);
	printf("\n");
}

/* The boots of @in on @platform, on that @xen if it is one. */
static void print_table(const struct input *in, enum platform platform,
			const struct hypervisor *xen, const struct boot *boots,
			unsigned int nr)
{
	char *(*cells)[COLUMNS] = zalloc((nr + 1) * sizeof(*cells));
	size_t width[COLUMNS] = { 0 };
	unsigned int rows = 1, i;
	int col;

	for (col = 0; col < COLUMNS; col++)
		cells[0][col] = text("%s", columns[col].title);
	for (i = 0; i < nr; i++) {
		if (boots[i].in != in || boots[i].platform != platform ||
		    boots[i].xen != xen)
			continue;
		for (col = 0; col < COLUMNS; col++)
			cells[rows][col] = cell(&boots[i], col);
		rows++;
	}
	for (i = 0; i < rows; i++)
		for (col = 0; col < COLUMNS; col++)
			if (strlen(cells[i][col]) > width[col])
				width[col] = strlen(cells[i][col]);

	if (rows > 1) {
		printf("\n  on %s%s%s\n", platform_names[platform],
		       xen ? " " : "", xen ? xen->name : "");
		print_line(cells[0], width);
		for (i = 0, rows = 1; i < nr; i++) {
			if (boots[i].in != in ||
			    boots[i].platform != platform ||
			    boots[i].xen != xen)
				continue;
			print_line(cells[rows++], width);
			print_detail(&boots[i]);
		}
	}
	for (i = 0; i < rows; i++)
		for (col = 0; col < COLUMNS; col++)
			free(cells[i][col]);
	free(cells);
}

void print_scenario(const struct input *in, const struct boot *boots,
		    unsigned int nr, const struct hypervisor *xens,
		    unsigned int nr_xens)
{
	enum platform platform;
	unsigned int i;
	const char *at, *end;

	printf("%s\n", in->name);
	for (at = in->comment; *at; at = end + 1) {
		char *line;

		end = strchr(at, '\n');
		line = text("%.*s", (int)(end - at), at);
		printf("%s%s\n", *line ? "    " : "", printable(line));
		free(line);
	}
	printf("    %s\n", in->memory);
	for (platform = 0; platform < PLATFORMS; platform++) {
		if (platform != PLATFORM_XEN)
			print_table(in, platform, NULL, boots, nr);
		for (i = 0; i < nr_xens && platform == PLATFORM_XEN; i++)
			print_table(in, platform, &xens[i], boots, nr);
		if (in->notes[platform])
			printf("\n  not on %s: %s\n", platform_names[platform],
			       in->notes[platform]);
	}
	printf("\n");
}

void print_legend(const struct contender *designs, unsigned int nr)
{
	size_t i;

	printf("Designs:\n");
	for (i = 0; i < nr; i++)
		if (designs[i].boots)
			printf("    %-24s %s\n", designs[i].name,
			       designs[i].about);
	printf("\n"
	       "Failed first: A a page table was mapped writable, B a free "
	       "page was read-only, C not\n"
	       "just the page tables were reserved, D the buffer stayed open, "
	       "E no hook for a buffer.\n"
	       "Window: events that began while free pages were read-only; "
	       "pages: how many at most;\n"
	       "RO left: at the end; polls: memblock look-ups from set_pte; "
	       "spare: of the buffers.\n\n");
}

const char tsv_header[] =
	"platform\tscenario\tdesign\tverdict\tguarantee\tpfn\tfault\t"
	"window_events\twindow_pages\tro_left\tset_pte_polls\thypercalls\t"
	"spare_pages\txen\n";

char **tsv_rows(const struct boot *boots, unsigned int nr)
{
	char **rows = zalloc(nr * sizeof(*rows));
	unsigned int i;

	for (i = 0; i < nr; i++) {
		const struct boot *b = &boots[i];
		const char *const *field = b->row.field;

		rows[i] = text("%s\t%s\t%s\t%s\t%s\t%s\t%s\t"
			       "%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
			       platform_names[b->platform], b->in->name,
			       b->design->name, field[ROW_VERDICT],
			       field[ROW_GUARANTEE], field[ROW_PFN],
			       b->row.fault, field[ROW_WINDOW_EVENTS],
			       field[ROW_WINDOW_PAGES], field[ROW_RO_LEFT],
			       field[ROW_SET_PTE_POLLS], field[ROW_HYPERCALLS],
			       field[ROW_SPARE_PAGES],
			       b->xen ? b->xen->name : "-");
	}
	return rows;
}
