// SPDX-License-Identifier: GPL-2.0-only
/*
 * What the console of a boot says of it.
 *
 * Its last word is the line that begins with ROW_MARK; Xen may still print
 * when the guest is done. For a refused request Xen's own words are better
 * than what the guest can tell: why it was refused.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "compare.h"

#define XEN_MARK	"(XEN) "
#define XEN_2011_MARK	"(XEN 2011) "
/* A console line that stands for a verdict that never came is cut here. */
#define SHORTENED	80

static bool is_number(const char *s)
{
	return *s && !s[strspn(s, "0123456789")];
}

static bool is_hex_or_dash(const char *s)
{
	return !strcmp(s, "-") || (*s && !s[strspn(s, "0123456789abcdef")]);
}

/* Whether the fields are what enum row_field says. */
static bool row_valid(const char *const *field)
{
	static const enum row_field numbers[] = {
		ROW_WINDOW_EVENTS, ROW_WINDOW_PAGES, ROW_RO_LEFT,
		ROW_SET_PTE_POLLS, ROW_HYPERCALLS, ROW_SPARE_PAGES,
	};
	const char *event = field[ROW_BROKEN_EVENT];
	bool crashes = !strcmp(field[ROW_VERDICT], "crashes");
	size_t i;

	if (!crashes && strcmp(field[ROW_VERDICT], "boots"))
		return false;
	if (strlen(field[ROW_GUARANTEE]) != 1 ||
	    !strchr("ABCDE-", field[ROW_GUARANTEE][0]))
		return false;
	if (!is_number(event) && strcmp(event, "-"))
		return false;
	if (crashes != is_number(field[ROW_EVENT]))
		return false;
	for (i = 0; i < ARRAY_SIZE(numbers); i++)
		if (!is_number(field[numbers[i]]))
			return false;
	return is_hex_or_dash(field[ROW_PFN]) && *field[ROW_FAULT];
}

/* Takes @line apart, which it keeps. */
static bool row_split(struct row *r, char *line)
{
	char *at = line + strlen(ROW_MARK);
	unsigned int i;

	r->line = line;
	for (i = 0; i < ROW_FIELDS && at; i++)
		r->field[i] = strsep(&at, "\t");
	return i == ROW_FIELDS && !at && row_valid(r->field);
}

/* Xen's words about the first refusal, if @line is that: more may follow. */
static void hear_xen(const char *line, const char *mark, char **words)
{
	const char *bad;

	if (*words || strncmp(line, mark, strlen(mark)))
		return;
	bad = strstr(line, "Bad type");
	if (!bad)
		return;
	*words = printable(text("%s", bad));
}

/* "(XEN) Xen version 4.17.7 (...) ... debug=n ...": perhaps behind the BIOS */
static void hear_version(const char *line, struct hypervisor *xen)
{
	static const char mark[] = XEN_MARK "Xen version ";
	const char *at = strstr(line, mark);

	if (!at || !xen || xen->version)
		return;
	at += strlen(mark);
	xen->version = text("%.*s%s", (int)strcspn(at, " "), at,
			    strstr(at, " debug=y") ? " debug=y" : "");
}

/* "guarantee B broken in event 1 (map low), pfn bffde: free and read-only" */
static void hear_guest(const char *line, char **words)
{
	static const char mark[] = "guarantee ";
	const char *pfn;

	if (*words || strncmp(line, mark, strlen(mark)))
		return;
	pfn = strstr(line, "), pfn ");
	if (pfn)
		*words = printable(text("%s", pfn + strlen("), ")));
}

static void no_verdict(struct boot *b, const char *last)
{
	struct row *r = &b->row;
	unsigned int i;
	char *how;

	if (b->error)
		how = text("%s: ", strerror(b->error));
	else if (b->ended)
		how = text("ended, no progress in %u s: ", b->limit);
	else if (WIFSIGNALED(b->status))
		how = text("died of signal %d: ", WTERMSIG(b->status));
	else
		how = text("%s", "");
	for (i = 0; i < ROW_FIELDS; i++)
		r->field[i] = "-";
	r->field[ROW_VERDICT] = "ERROR";
	r->fault = text("no verdict: %s%.*s%s", how, SHORTENED, last,
			strlen(last) > SHORTENED ? "..." : "");
	printable(r->fault);
	free(how);
}

/* Whether the boot came to its end, whatever that was. */
static bool finished(const struct boot *b)
{
	/* boot-xen.sh says by its status whether real Xen did */
	return !b->error && !b->ended && WIFEXITED(b->status) &&
	       (b->platform != PLATFORM_XEN || !WEXITSTATUS(b->status));
}

void row_read(struct boot *b, FILE *log)
{
	char *line = NULL, *row = NULL, *xen = NULL, *xen_2011 = NULL;
	char *last = text("(nothing on its console)");
	struct row *r = &b->row;
	size_t size = 0;

	while (log && getline(&line, &size, log) >= 0) {
		char *at = line + strspn(line, "\r");

		at[strcspn(at, "\r\n")] = '\0';
		if (!at[strspn(at, " \t")])
			continue;
		free(last);
		last = text("%s", at);
		if (!strncmp(at, ROW_MARK, strlen(ROW_MARK))) {
			free(row);
			row = text("%s", at);
		}
		hear_version(at, b->xen);
		hear_guest(at, &r->broken);
		hear_xen(at, XEN_MARK, &xen);
		hear_xen(at, XEN_2011_MARK, &xen_2011);
	}
	free(line);

	r->verdict = finished(b) && row && row_split(r, row);
	if (!r->verdict) {
		no_verdict(b, last);
	} else if (xen && strcmp(r->field[ROW_ERROR], "-")) {
		r->fault = xen;
		r->fault_2011 = xen_2011;
		xen = xen_2011 = NULL;
	} else {
		r->fault = printable(text("%s", r->field[ROW_FAULT]));
	}
	if (row != r->line)
		free(row);
	free(last);
	free(xen);
	free(xen_2011);
}

bool row_passed(const struct row *r)
{
	return r->verdict && !strcmp(r->field[ROW_VERDICT], "boots") &&
	       !strcmp(r->field[ROW_GUARANTEE], "-");
}
