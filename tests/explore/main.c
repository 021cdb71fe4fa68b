// SPDX-License-Identifier: GPL-2.0-only
/*
 * boot-explore: everything that can happen on every small machine.
 *
 * usage: boot-explore [--short] [--designs=NAME,...] [--out=DIR] [--tsv=FILE]
 *	  boot-explore --self-test [--designs=NAME,...]
 *
 * Prints a line for each design. A violation is looked for as deep as it goes,
 * and then once more from one event upwards, so that what is printed is a
 * shortest one; it goes to DIR/DESIGN.scenario.
 *
 * Exits with 1 when a design that has to come through everything does not, 2
 * when it could not run.
 */
#include "job.h"

#include <errno.h>
#include <getopt.h>
#include <libgen.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* The events of a search: the first mapping, and those behind it. */
#define BEHIND		5
#define BEHIND_SHORT	4
/* Not all machines: one in so many, so that every border has its share. */
#define STEP_SHORT	41
#define STEP_SELF_TEST	401

static struct {
	bool quick;
	bool self_test;
	const char *designs;
	const char *out;
	const char *tsv;
} opt = {
	.out	= "build/explore",
	.tsv	= "build/explore.tsv",
};

void die(const char *fmt, ...)
{
	va_list args;

	fputs("explore: ", stderr);
	va_start(args, fmt);
	vfprintf(stderr, fmt, args);
	va_end(args);
	fputc('\n', stderr);
	exit(2);
}

static void parse_options(int argc, char **argv)
{
	static const struct option options[] = {
		{ "short", no_argument, NULL, 's' },
		{ "self-test", no_argument, NULL, 'S' },
		{ "designs", required_argument, NULL, 'd' },
		{ "out", required_argument, NULL, 'o' },
		{ "tsv", required_argument, NULL, 't' },
		{ NULL, 0, NULL, 0 },
	};
	int c;

	opterr = 0;
	while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (c) {
		case 's':
			opt.quick = true;
			break;
		case 'S':
			opt.self_test = true;
			break;
		case 'd':
			opt.designs = optarg;
			break;
		case 'o':
			opt.out = optarg;
			break;
		case 't':
			opt.tsv = optarg;
			break;
		default:
			die("%s: no such option, or its value is missing",
			    argv[optind - 1]);
		}
	}
	if (optind < argc)
		die("%s: options only", argv[optind]);
}

/* Whether @name is in the list of those that were asked for. */
static bool is_chosen(const char *name)
{
	size_t len = strlen(name);
	const char *at;

	if (!opt.designs)
		return true;
	for (at = opt.designs; (at = strstr(at, name)); at += len)
		if ((at == opt.designs || at[-1] == ',') &&
		    (at[len] == ',' || !at[len]))
			return true;
	return false;
}

static void check_designs(void)
{
	char *list, *name, *rest;

	if (!opt.designs)
		return;
	list = rest = strdup(opt.designs);
	while ((name = strsep(&rest, ",")))
		if (!design_find(name))
			die("--designs: no such design: \"%s\"", name);
	free(list);
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool is_all_mapped(const struct machine *m)
{
	unsigned int i;

	for (i = 0; i < m->s.nr_events; i++)
		if (m->s.events[i].type == EVENT_MAP &&
		    m->s.events[i].end == m->end)
			return true;
	return false;
}

/* In the last event that a boot has, which the scenario does not name. */
static const char *event_of(const struct scenario *s, unsigned int n)
{
	return n > s->nr_events ? "fill" : s->events[n - 1].text;
}

static void write_scenario(const char *name, const struct job *job)
{
	static struct machine m;
	const struct violation *v = &job->violation;
	struct search s = { .d = job->d };
	unsigned int i;
	bool again;
	FILE *f;

	machine_make(&m, job->machine);
	i = m.s.nr_events;
	again = search_retell(&s, v, &m);

	f = fopen(name, "w");
	if (!f)
		die("%s: %s", name, strerror(errno));
	fprintf(f, "# %s: %s in event %u (%s), pfn %lx.\n#\n", job->d->name,
		job_verdict(job), v->event, event_of(&m.s, v->event),
		pfn_x(v->pfn));
	fprintf(f, "# No machine of the search has a shorter one; this is machine %u.\n",
		job->machine);
	if (!again)
		fprintf(f, "# It takes what other events have left in free memory.\n");
	fprintf(f, "\n%s", m.text);
	for (; i < m.s.nr_events; i++)
		fprintf(f, "%s\n", m.s.events[i].text);
	/* At the end of every boot all memory is written to. */
	if (!is_all_mapped(&m))
		fprintf(f, "map %lx-%lx\n", m.split, m.end);
	if (fclose(f))
		die("%s: %s", name, strerror(errno));
}

static void show(const char *name)
{
	FILE *f = fopen(name, "r");
	int c;

	while (f && (c = getc(f)) != EOF)
		putchar(c);
	if (f)
		fclose(f);
}

static unsigned int step(void)
{
	return opt.self_test ? STEP_SELF_TEST : opt.quick ? STEP_SHORT : 1;
}

/* All machines and depths from the simplest on, until something is found. */
static void find_shortest(struct job *job)
{
	unsigned int deepest = job->depth;

	job->step = 1;
	for (job->depth = 1; job->depth <= deepest; job->depth++) {
		job_run(job);
		if (job->found)
			return;
	}
	die("%s: a violation that is not found again", job->d->name);
}

static bool explore_design(const struct design *d, FILE *tsv)
{
	struct job job = {
		.d	= d,
		.depth	= 1 + (opt.quick ? BEHIND_SHORT : BEHIND),
		.step	= step(),
	};
	double start = now(), seconds;
	char file[4096];

	job_run(&job);
	if (job.found)
		find_shortest(&job);
	seconds = now() - start;

	snprintf(file, sizeof(file), "%s/%s.scenario", opt.out, d->name);
	printf("%-24s %8u %10lu %10lu %6u  ", d->name, job.machines,
	       job.states, job.events, job.depth);
	if (job.found) {
		write_scenario(file, &job);
		printf("%s in %u event%s: %s\n", job_verdict(&job), job.depth,
		       job.depth == 1 ? "" : "s", file);
	} else {
		remove(file);
		printf("no violation\n");
	}
	fflush(stdout);
	fprintf(tsv, "%s\t%u\t%lu\t%lu\t%u\t%.2f\t%s\t%s\n", d->name,
		job.machines, job.states, job.events, job.depth, seconds,
		job.found ? job_verdict(&job) : "-", job.found ? file : "-");
	if (!job.found || !d->must_pass)
		return true;
	putchar('\n');
	show(file);
	putchar('\n');
	return false;
}

/* The table of a whole run takes the place of a former one. */
static void publish(const char *rows)
{
	char name[4096];
	bool bad;
	FILE *f;

	snprintf(name, sizeof(name), "%s.%ld", opt.tsv, (long)getpid());
	f = fopen(name, "w");
	if (!f)
		die("%s: %s", name, strerror(errno));
	bad = fputs(rows, f) == EOF;
	bad |= fclose(f);
	if (bad || rename(name, opt.tsv)) {
		int error = errno;

		remove(name);
		die("%s: %s", opt.tsv, strerror(error));
	}
}

/* Whether a file can be made of that name is better known in the beginning. */
static void check_folder(const char *name)
{
	char *copy = strdup(name);

	if (access(dirname(copy), W_OK))
		die("%s: %s", name, strerror(errno));
	free(copy);
}

static int explore_designs(void)
{
	const struct design *d, *bad = NULL;
	double start = now();
	char *rows = NULL;
	size_t size = 0;
	unsigned int i;
	FILE *tsv;

	if (mkdir(opt.out, 0777) && errno != EEXIST)
		die("%s: %s", opt.out, strerror(errno));
	check_folder(opt.tsv);
	tsv = open_memstream(&rows, &size);
	if (!tsv)
		die("%s", strerror(errno));
	fputs("design\tmachines\tstates\tevents\tdepth\tseconds\tverdict\tcounterexample\n",
	      tsv);
	printf("%-24s %8s %10s %10s %6s  %s\n", "design", "machines", "states",
	       "events", "depth", "verdict");
	fflush(stdout);
	for (i = 0; (d = design_at(i)); i++)
		if (is_chosen(d->name) && !explore_design(d, tsv) && !bad)
			bad = d;
	if (fclose(tsv))
		die("%s", strerror(errno));
	publish(rows);
	free(rows);
	printf("\n%.1f s\n", now() - start);
	if (bad)
		printf("explore: %s has to come through everything and does not\n",
		       bad->name);
	return bad != NULL;
}

/*
 * The search against itself. With both orders of independent events it has to
 * come to the same states; so has a new machine, on which the events are played
 * from the first one on by an MMU that takes its time; and what follows a state
 * must not depend on the way to it.
 */
static int self_test(void)
{
	const struct design *d;
	bool good = true;
	unsigned int i;

	printf("%-24s %8s %8s %8s %11s %8s %9s %6s\n", "design", "machines",
	       "states", "events", "both orders", "replayed", "met again",
	       "differ");
	for (i = 0; (d = design_at(i)); i++) {
		struct job job = {
			.d		= d,
			.depth		= 1 + BEHIND_SHORT,
			.step		= step(),
			.carry_on	= true,
			.replay		= 16,
		}, both = job;

		if (!is_chosen(d->name))
			continue;
		both.both_orders = true;
		both.replay = 0;
		job_run(&job);
		job_run(&both);
		printf("%-24s %8u %8lu %8lu %11lu %8lu %9lu %6lu\n", d->name,
		       job.machines, job.states, job.events, both.events,
		       job.replayed, job.met_again, job.differ);
		if (job.states != both.states || job.sum.a != both.sum.a ||
		    job.sum.b != both.sum.b) {
			printf("%s: other states in both orders: %lu\n",
			       d->name, both.states);
			good = false;
		}
		if (job.differ || !job.replayed || !job.met_again)
			good = false;
	}
	printf("\n%s\n", good ? "all the same" : "the search is wrong");
	return !good;
}

int main(int argc, char **argv)
{
	parse_options(argc, argv);
	check_designs();
	return opt.self_test ? self_test() : explore_designs();
}
