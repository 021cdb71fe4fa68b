// SPDX-License-Identifier: GPL-2.0-only
/*
 * make compare: which design comes through which boot.
 *
 * Everything that can be wrong with what the user asks for is found before the
 * first boot. It exits with 0 when all boots ran, whatever became of the
 * designs, as long as those that must come through do; with 1 when a boot gave
 * no verdict or one of those did not come through; with 2 when it could not run;
 * with 3 when it had to do without real Xen, or without one that was named.
 */
#define _GNU_SOURCE	/* vasprintf() */

#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../boot/platform.h"
#include "compare.h"

#define BOOT_XEN	"tests/guest/boot-xen.sh"
#define SCENARIOS	"tests/scenarios"

#define MAX_TREES	16

#define MIB		((u64)1 << 20)
/* What QEMU and Xen need besides the guest's memory. */
#define XEN_OVERHEAD	(320 * MIB)
/* The largest scenario that is booted on real Xen: 8 GiB and a hole. */
#define XEN_MAX_MEMORY	(8256 * MIB)
/* The model's records of a frame and the table entries that map it. */
#define MODEL_PAGE_COST	40

const char *const platform_names[PLATFORMS] = {
	[PLATFORM_MODEL]	= "model",
	[PLATFORM_XEN]		= "xen",
	[PLATFORM_NATIVE]	= "native",
};

const char *platform_built[PLATFORMS] = {
	[PLATFORM_MODEL]	= "boot-model",
	[PLATFORM_XEN]		= "guest.elf",
	[PLATFORM_NATIVE]	= "boot-native",
};

static const char usage[] =
"usage: compare [--platform=model|xen|native|all] [--jobs=N]\n"
"               [--designs=NAME,...] [--xen-list=FILE] [--tsv=FILE]\n"
"               [--log-dir=DIR] [--timeout=SECONDS] [--tree=PROGRAM]...\n"
"               [SCENARIO...]\n"
"\n"
"Boots every design on every scenario and prints who survives what. Without\n"
"--platform: the model and real Xen. Without SCENARIO: all of " SCENARIOS ",\n"
"of which real Xen boots those that the --xen-list names. - is standard input.\n"
"Real Xen is every hypervisor that XEN in the environment names; without it the\n"
"one that tests/world.sh finds. --timeout: how long a boot may make no progress,\n"
"in seconds that it runs or sleeps. What make has built is looked for, and what\n"
"is found is left, in BUILD of the environment; without it in build.\n";

static struct {
	bool platform[PLATFORMS];
	bool xen_must;		/* asked for by name: not to be left out */
	unsigned int jobs;
	unsigned int timeout;
	const char *designs;
	const char *xen_list;
	const char *tsv;
	const char *log_dir;
	const char *trees[MAX_TREES];
	unsigned int nr_trees;
} opt = {
	.timeout	= 120,
	.xen_list	= "tests/compare/scenarios.xen",
	.tsv		= "compare.tsv",
	.log_dir	= "log",
};

static struct contender *designs;
static unsigned int nr_designs;
static struct input **inputs;
static unsigned int nr_inputs;
static struct boot *boots;
static unsigned int nr_boots;
static struct hypervisor *xens;
static unsigned int nr_xens;
/* What is missing to boot real Xen, or a Xen that was named, or NULL. */
static char *xen_missing;

void *zalloc(size_t size)
{
	void *p = calloc(1, size);

	if (!p)
		fatal(EXIT_FAULT, "no memory");
	return p;
}

static char *vtext(const char *fmt, va_list args)
{
	char *s;

	if (vasprintf(&s, fmt, args) < 0) {
		fputs("compare: no memory\n", stderr);
		exit(EXIT_FAULT);
	}
	return s;
}

char *text(const char *fmt, ...)
{
	va_list args;
	char *s;

	va_start(args, fmt);
	s = vtext(fmt, args);
	va_end(args);
	return s;
}

char *printable(char *s)
{
	char *c;

	for (c = s; *c; c++)
		if (*c == '\t')
			*c = ' ';
		else if ((unsigned char)*c < ' ' || *c == 0x7f)
			*c = '?';
	return s;
}

void fatal(int status, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	fprintf(stderr, "compare: %s\n", printable(vtext(fmt, args)));
	fflush(stdout);
	results_drop();
	/* what is held in the middle of things goes with the process */
	_exit(status);
}

void make_folder(const char *path)
{
	char *copy = text("%s", path), *at = copy;

	do {
		at += strspn(at, "/");
		at += strcspn(at, "/");
		*at = '\0';
		if (*copy && mkdir(copy, 0777) && errno != EEXIST)
			fatal(EXIT_USAGE, "%s: %s", copy, strerror(errno));
		if (strlen(copy) < strlen(path))
			*at++ = '/';
	} while (at < copy + strlen(path));
	free(copy);
}

static unsigned int parse_count(const char *option, const char *arg)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(arg, &end, 10);
	if (errno || end == arg || *end || n < 1 || n > 100000)
		fatal(EXIT_USAGE, "--%s: not a number above 0: \"%s\"", option,
		      arg);
	return (unsigned int)n;
}

static void parse_platform(const char *arg)
{
	enum platform p;
	bool all = !strcmp(arg, "all"), known = all;

	for (p = 0; p < PLATFORMS; p++) {
		opt.platform[p] = all || !strcmp(arg, platform_names[p]);
		known |= opt.platform[p];
	}
	if (!known)
		fatal(EXIT_USAGE, "unknown platform \"%s\": it is one of "
				  "model, xen, native, all", arg);
	opt.xen_must = !all && opt.platform[PLATFORM_XEN];
}

/* All that is built, and all that is found, has its place in one folder. */
static void in_build(void)
{
	const char *build = getenv("BUILD");
	enum platform p;

	if (!build || !*build)
		build = "build";
	for (p = 0; p < PLATFORMS; p++)
		platform_built[p] = text("%s/%s", build, platform_built[p]);
	opt.tsv = text("%s/%s", build, opt.tsv);
	opt.log_dir = text("%s/%s", build, opt.log_dir);
}

static void parse_options(int argc, char **argv)
{
	static const struct option options[] = {
		{ "platform", required_argument, NULL, 'p' },
		{ "jobs", required_argument, NULL, 'j' },
		{ "designs", required_argument, NULL, 'd' },
		{ "xen-list", required_argument, NULL, 'x' },
		{ "tsv", required_argument, NULL, 't' },
		{ "log-dir", required_argument, NULL, 'l' },
		{ "timeout", required_argument, NULL, 's' },
		{ "tree", required_argument, NULL, 'k' },
		{ "help", no_argument, NULL, 'h' },
		{ NULL, 0, NULL, 0 },
	};
	long cpus = sysconf(_SC_NPROCESSORS_ONLN);
	int c;

	opt.jobs = cpus > 0 ? (unsigned int)cpus : 1;
	opt.platform[PLATFORM_MODEL] = opt.platform[PLATFORM_XEN] = true;
	while ((c = getopt_long(argc, argv, "", options, NULL)) != -1) {
		switch (c) {
		case 'p':
			parse_platform(optarg);
			break;
		case 'j':
			opt.jobs = parse_count("jobs", optarg);
			break;
		case 'd':
			opt.designs = optarg;
			break;
		case 'x':
			opt.xen_list = optarg;
			break;
		case 't':
			opt.tsv = optarg;
			break;
		case 'l':
			opt.log_dir = optarg;
			break;
		case 's':
			opt.timeout = parse_count("timeout", optarg);
			break;
		case 'k':
			if (opt.nr_trees == MAX_TREES)
				fatal(EXIT_USAGE, "more than %u trees",
				      MAX_TREES);
			opt.trees[opt.nr_trees++] = optarg;
			break;
		case 'h':
			fputs(usage, stdout);
			exit(0);
		default:
			exit(EXIT_USAGE);
		}
	}
	if (opt.nr_trees && !opt.platform[PLATFORM_MODEL])
		fatal(EXIT_USAGE, "a kernel tree boots on the model alone: "
				  "--platform=model, or all");
	if (!*opt.tsv || !*opt.log_dir)
		fatal(EXIT_USAGE, "--tsv and --log-dir need a name");
}

static struct contender *find_design(const char *name)
{
	unsigned int i;

	for (i = 0; i < nr_designs; i++)
		if (!strcmp(designs[i].name, name))
			return &designs[i];
	return NULL;
}

/* A line of boot-model --list: name, native, must pass, and what it does. */
static bool parse_design(struct contender *d, char *line)
{
	char *name, *native, *must_pass;	/* the rest is what it does */

	name = strsep(&line, "\t");
	native = strsep(&line, "\t");
	must_pass = strsep(&line, "\t");
	if (!*name || !line || strspn(native, "01") != 1 ||
	    strspn(must_pass, "01") != 1)
		return false;
	*d = (struct contender){
		.name		= text("%s", name),
		.about		= printable(text("%s", line)),
		.native		= *native == '1',
		.must_pass	= *must_pass == '1',
		.chosen		= !opt.designs,
	};
	return true;
}

/* The designs that @program has and no other had before. */
static void read_designs(const char *program)
{
	char *line = NULL, *command = text("'%s' --list", program);
	unsigned int before = nr_designs;
	size_t size = 0;
	FILE *f;

	if (access(program, X_OK))
		fatal(EXIT_USAGE, "%s: %s", program, strerror(errno));
	if (strchr(program, '\''))
		fatal(EXIT_USAGE, "%s: a quote in its name", program);
	f = popen(command, "r");
	if (!f)
		fatal(EXIT_FAULT, "%s: %s", command, strerror(errno));
	while (getline(&line, &size, f) >= 0) {
		struct contender *d;

		line[strcspn(line, "\n")] = '\0';
		designs = realloc(designs, (nr_designs + 1) * sizeof(*designs));
		if (!designs)
			fatal(EXIT_FAULT, "no memory");
		d = &designs[nr_designs];
		if (!parse_design(d, line))
			fatal(EXIT_FAULT, "%s: not a design: \"%s\"", command,
			      line);
		if (find_design(d->name))
			continue;
		if (program != platform_built[PLATFORM_MODEL]) {
			d->program = program;
			d->chosen = true;
		}
		nr_designs++;
	}
	free(line);
	if (pclose(f) || nr_designs == before)
		fatal(EXIT_FAULT, "%s: no designs", command);
	free(command);
}

static void choose_designs(void)
{
	char *copy, *rest, *name;

	if (!opt.designs)
		return;
	rest = copy = text("%s", opt.designs);
	while ((name = strsep(&rest, ","))) {
		struct contender *d = find_design(name);

		if (!d)
			fatal(EXIT_USAGE, "unknown design \"%s\"", name);
		d->chosen = true;
	}
	free(copy);
}

static struct input *find_input(const char *name)
{
	unsigned int i;

	for (i = 0; i < nr_inputs; i++)
		if (!strcmp(inputs[i]->name, name))
			return inputs[i];
	return NULL;
}

static void read_inputs(char **paths, unsigned int nr)
{
	unsigned int i;

	inputs = zalloc(nr * sizeof(*inputs));
	for (i = 0; i < nr; i++) {
		struct input *in = input_read(paths[i]), *same;

		same = find_input(in->name);
		/* their logs and rows could not be told apart */
		if (same)
			fatal(EXIT_USAGE, "%s and %s: two scenarios named "
					  "\"%s\"",
			      same->path, in->path, in->name);
		inputs[nr_inputs++] = in;
	}
}

/*
 * The list of scenarios that real Xen boots when none is named. All others
 * are left out there.
 */
static void read_xen_list(void)
{
	bool *listed = zalloc(nr_inputs);
	unsigned int number = 0, i;
	char *line = NULL;
	size_t size = 0;
	FILE *f;

	f = fopen(opt.xen_list, "r");
	if (!f)
		fatal(EXIT_USAGE, "%s: %s", opt.xen_list, strerror(errno));
	while (getline(&line, &size, f) >= 0) {
		char *name = line + strspn(line, " \t"), *end;

		number++;
		end = name + strcspn(name, "#\r\n");
		while (end > name && strchr(" \t", end[-1]))
			end--;
		*end = '\0';
		if (!*name)
			continue;
		for (i = 0; i < nr_inputs; i++)
			if (!strcmp(inputs[i]->name, name))
				break;
		if (i == nr_inputs)
			fatal(EXIT_USAGE, "%s: line %u: no such scenario: "
					  "\"%s\"",
			      opt.xen_list, number, name);
		listed[i] = true;
	}
	if (ferror(f))
		fatal(EXIT_USAGE, "%s: %s", opt.xen_list, strerror(errno));
	fclose(f);
	free(line);
	for (i = 0; i < nr_inputs; i++)
		inputs[i]->unlisted = !listed[i];
	free(listed);
}

static void check_tools(void)
{
	if (opt.platform[PLATFORM_NATIVE] &&
	    access(platform_built[PLATFORM_NATIVE], X_OK))
		fatal(EXIT_USAGE, "%s: %s", platform_built[PLATFORM_NATIVE],
		      strerror(errno));
	if (!opt.platform[PLATFORM_XEN])
		return;
	xens = find_xens(&nr_xens, &xen_missing);
	if (xen_missing && opt.xen_must)
		fatal(EXIT_USAGE, "real Xen is not installed: %s; run 'make "
				  "deps'", xen_missing);
	if (!nr_xens) {
		opt.platform[PLATFORM_XEN] = false;
		return;
	}
	if (access(BOOT_XEN, X_OK))
		fatal(EXIT_USAGE, BOOT_XEN ": %s", strerror(errno));
	if (access(platform_built[PLATFORM_XEN], R_OK))
		fatal(EXIT_USAGE, "%s: %s", platform_built[PLATFORM_XEN],
		      strerror(errno));
}

/* Bytes of memory that can be had without swapping. */
static u64 free_memory(void)
{
	FILE *f = fopen("/proc/meminfo", "r");
	u64 memory = ~(u64)0;
	unsigned long kib;
	char line[128];

	while (f && fgets(line, sizeof(line), f))
		if (sscanf(line, "MemAvailable: %lu kB", &kib) == 1)
			memory = (u64)kib << 10;
	if (f)
		fclose(f);
	return memory;
}

/* Bytes of the machine's memory that a boot takes. */
static u64 boot_memory(const struct input *in, enum platform platform)
{
	u64 end = in->s.memory_end;

	if (platform == PLATFORM_XEN)
		return end + XEN_OVERHEAD;
	if (platform == PLATFORM_MODEL)
		return (end >> PAGE_SHIFT) * MODEL_PAGE_COST;
	/* tables of 4 KiB for each GiB */
	return end >> 18;
}

static char *size_text(u64 bytes)
{
	return text("%llu MiB",
		    (unsigned long long)((bytes + MIB - 1) / MIB));
}

static bool runs_on(const struct input *in, enum platform p)
{
	return opt.platform[p] && !in->notes[p] &&
	       !(p == PLATFORM_XEN && in->unlisted);
}

/* Why @in does not fit on @platform, or NULL. */
static char *too_large(const struct input *in, enum platform platform,
		       u64 available)
{
	u64 limit = platform == PLATFORM_XEN ? XEN_MAX_MEMORY : KERNEL_PHYS;
	u64 end = in->s.memory_end, need = boot_memory(in, platform);
	char *has, *wants, *why;

	if (end > limit) {
		wants = size_text(end);
		has = size_text(limit);
		why = text("its memory ends at %s, %s at most can be booted",
			   wants, has);
	} else if (need > available) {
		wants = size_text(need);
		has = size_text(available);
		why = text("it needs %s of memory, %s are free", wants, has);
	} else {
		return NULL;
	}
	free(wants);
	free(has);
	return why;
}

/* Bare metal takes fewer records: whether it would do, and nobody asked it. */
static const char *hint_native(const struct input *in, u64 available)
{
	char *why;

	if (opt.platform[PLATFORM_NATIVE])
		return "";
	why = too_large(in, PLATFORM_NATIVE, available);
	free(why);
	return why ? "" : "; PLATFORM=native can boot it";
}

/* Decide where @in runs; @named: whether the user named it. */
static void plan_input(struct input *in, bool named, u64 available)
{
	enum platform p;
	char *why = NULL;

	for (p = 0; p < PLATFORMS; p++) {
		if (!runs_on(in, p))
			continue;
		in->notes[p] = too_large(in, p, available);
		if (in->notes[p] && !why)
			why = text("%s: too large for %s: %s", in->path,
				   platform_names[p], in->notes[p]);
	}
	for (p = 0; p < PLATFORMS; p++)
		if (runs_on(in, p))
			break;
	if (p == PLATFORMS && named)
		fatal(EXIT_USAGE, "%s%s", why, hint_native(in, available));
	free(why);
}

/* All designs on @in, on @platform and there on @xen if it is not NULL. */
static void plan_designs(struct input *in, enum platform platform,
			 struct hypervisor *xen)
{
	unsigned int i;

	for (i = 0; i < nr_designs; i++) {
		struct contender *d = &designs[i];

		if (!d->chosen || (platform == PLATFORM_NATIVE && !d->native) ||
		    (platform != PLATFORM_MODEL && d->program))
			continue;
		boots[nr_boots++] = (struct boot){
			.in		= in,
			.design		= d,
			.platform	= platform,
			.xen		= xen,
			.memory		= boot_memory(in, platform),
			/* boot-xen.sh has a limit of its own */
			.limit		= xen ? 0 : opt.timeout,
		};
		d->boots++;
	}
}

static void plan_boots(void)
{
	unsigned int i, j;
	enum platform p;

	boots = zalloc(nr_inputs * (PLATFORMS + nr_xens) * nr_designs *
		       sizeof(*boots));
	for (i = 0; i < nr_inputs; i++) {
		for (p = 0; p < PLATFORMS; p++) {
			if (!runs_on(inputs[i], p))
				continue;
			if (p != PLATFORM_XEN)
				plan_designs(inputs[i], p, NULL);
			for (j = 0; j < nr_xens && p == PLATFORM_XEN; j++)
				plan_designs(inputs[i], p, &xens[j]);
		}
	}
	if (!nr_boots)
		fatal(EXIT_USAGE, "nothing to boot: no scenario and no design "
				  "that runs on this platform");
}

/*
 * What the logs are called, when the hypervisors have said who they are: of
 * several each has a folder. A name that is a path has no place in a path.
 */
static void name_logs(void)
{
	unsigned int i;
	char *c;

	name_xens(xens, nr_xens);
	for (i = 0; i < nr_boots; i++) {
		struct boot *b = &boots[i];
		char *which = text("%s", nr_xens > 1 && b->xen ?
						 b->xen->name : "");

		for (c = which; *c; c++)
			if (strchr("/ ", *c))
				*c = '-';
		b->log = text("%s/%s/%s%s%s-%s.log", opt.log_dir,
			      platform_names[b->platform], which,
			      *which ? "/" : "", b->in->name, b->design->name);
		free(which);
	}
}

static void print_all(void)
{
	const char *sep = "came through everything: ";
	unsigned int unlisted = 0, i;

	for (i = 0; i < nr_inputs; i++) {
		print_scenario(inputs[i], boots, nr_boots, xens, nr_xens);
		unlisted += inputs[i]->unlisted;
	}
	print_legend(designs, nr_designs);
	if (xen_missing && !nr_xens)
		printf("Real Xen is not installed: %s.\nOnly the model ran. "
		       "'make deps' installs what is missing.\n\n",
		       printable(xen_missing));
	else if (xen_missing)
		printf("Real Xen ran without one that was named: %s.\n\n",
		       printable(xen_missing));
	if (unlisted)
		printf("To save time real Xen booted %u of %u scenarios; "
		       "SCENARIO=file boots another one\nthere, PLATFORM=xen "
		       "all of them.\n\n",
		       nr_inputs - unlisted, nr_inputs);
	for (i = 0; i < nr_designs; i++) {
		if (!designs[i].boots || designs[i].passed < designs[i].boots)
			continue;
		printf("%s%s", sep, designs[i].name);
		sep = ", ";
	}
	puts(*sep == ',' ? "" : "nothing came through everything");
	if (fflush(stdout))
		fatal(EXIT_FAULT, "standard output: %s", strerror(errno));
}

static bool lost(const struct boot *b)
{
	return b->row.verdict && b->design->must_pass && !row_passed(&b->row);
}

static bool silent(const struct boot *b)
{
	return !b->row.verdict;
}

/* Say how many boots are @bad, and which is the first; nothing if none is. */
static bool complain(bool (*bad)(const struct boot *b), const char *what,
		     const char *sep)
{
	const struct boot *first = NULL;
	unsigned int n = 0, i;

	for (i = 0; i < nr_boots; i++)
		if (bad(&boots[i]) && !n++)
			first = &boots[i];
	if (first)
		fprintf(stderr,
			"%s%u of %u boots %s (%s on %s%s%s under %s: %s)", sep,
			n, nr_boots, what, first->in->name,
			platform_names[first->platform], first->xen ? " " : "",
			first->xen ? first->xen->name : "", first->design->name,
			first->log);
	return first;
}

/* The last line, if the run as a whole went wrong. */
static int verdict(void)
{
	bool bad = complain(silent, "gave no verdict", "compare: ");

	bad |= complain(lost, "had to come through and did not",
			bad ? "; " : "compare: ");
	if (bad)
		fprintf(stderr, "\n");
	else if (xen_missing)
		fprintf(stderr, "compare: not all of it on real Xen: %s\n",
			xen_missing);
	return bad ? EXIT_FAULT : xen_missing ? EXIT_NO_XEN : 0;
}

int main(int argc, char **argv)
{
	unsigned int nr, i;
	u64 available;
	char **paths;
	bool named;
	int sig;

	in_build();
	parse_options(argc, argv);
	read_designs(platform_built[PLATFORM_MODEL]);
	for (i = 0; i < opt.nr_trees; i++)
		read_designs(opt.trees[i]);
	choose_designs();

	named = optind < argc;
	nr = (unsigned int)(argc - optind);
	paths = named ? argv + optind : input_shipped(SCENARIOS, &nr);
	read_inputs(paths, nr);
	if (!named) {
		for (i = 0; i < nr; i++)
			free(paths[i]);
		free(paths);
	}
	check_tools();
	if (opt.platform[PLATFORM_XEN] && !named && !opt.xen_must)
		read_xen_list();
	available = free_memory();
	for (i = 0; i < nr_inputs; i++)
		plan_input(inputs[i], named, available);
	plan_boots();

	hold_signals();
	results_begin(opt.tsv, opt.log_dir);
	for (i = 0; i < nr_boots; i++)
		boots[i].tmp = results_tmp(i);
	sig = run_boots(boots, nr_boots, opt.jobs, available);
	if (sig) {
		results_drop();
		signal(sig, SIG_DFL);
		raise(sig);
		release_signals();
		return EXIT_FAULT;
	}
	for (i = 0; i < nr_boots; i++)
		if (row_passed(&boots[i].row))
			boots[i].design->passed++;
	name_logs();
	results_publish(boots, nr_boots);
	release_signals();
	print_all();
	return verdict();
}
