/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * make compare: every design boots every scenario, side by side.
 *
 *	input.c		what the user names: scenarios
 *	xen.c		and hypervisors
 *	job.c		the boots, each a process with a log of its own
 *	row.c		what the console of a boot says of it
 *	table.c		what a person reads, and compare.tsv
 *	results.c	where logs and compare.tsv go, all at once
 *	compare.c	which boots there are, and whether all went well
 */
#ifndef TESTS_COMPARE_COMPARE_H
#define TESTS_COMPARE_COMPARE_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

#include "../boot/boot.h"
#include "../progress/progress.h"

/*
 * How compare exits when it could not do its work, or was asked nonsense, or
 * did all of it but what needs a hypervisor that is not there.
 */
#define EXIT_FAULT	1
#define EXIT_USAGE	2
#define EXIT_NO_XEN	3

enum platform {
	PLATFORM_MODEL,
	PLATFORM_XEN,
	PLATFORM_NATIVE,
	PLATFORMS,
};

extern const char *const platform_names[PLATFORMS];

/* What make has built to boot on each, in the folder BUILD of the environment. */
extern const char *platform_built[PLATFORMS];

/**
 * struct contender - a design that takes part
 * @name: its name
 * @about: what it does, in a line
 * @program: the one that it is linked into, if not into all; for the model
 * @native: whether it runs on bare metal too
 * @must_pass: whether it has to come through everything
 * @chosen: whether the user wants it
 * @boots: how many boots it had
 * @passed: in how many of them it booted with no guarantee broken
 */
struct contender {
	char *name;
	char *about;
	const char *program;
	bool native;
	bool must_pass;
	bool chosen;
	unsigned int boots;
	unsigned int passed;
};

/**
 * struct input - a scenario that takes part
 * @path: where it is, for a person
 * @file: what the boots are to read
 * @name: what it is called: the file's name without folder and extension
 * @comment: the comment on top of the file, without its marks
 * @memory: what memory it has, and which map says so
 * @s: what it says
 * @unlisted: left out on real Xen, to save time
 * @notes: why it was left out on a platform, or NULL
 */
struct input {
	char *path;
	char *file;
	char *name;
	char *comment;
	char *memory;
	struct scenario s;
	bool unlisted;
	char *notes[PLATFORMS];
};

/**
 * struct hypervisor - a Xen that takes part
 * @path: where it is
 * @version: what it prints of itself, "4.17.7" or, of a debug build,
 *	"4.17.7 debug=y"; NULL until a boot has told
 * @name: what it is called: its version, and @path where that alone would not
 *	tell it from another one
 */
struct hypervisor {
	char *path;
	char *version;
	char *name;
};

/**
 * struct row - what a boot came to
 * @line: the console's last line, which @field points into
 * @field: see enum row_field; when there was no verdict that is "ERROR", and
 *	the others are "-"
 * @fault: what went wrong, in Xen's words where it said any; or "-"
 * @fault_2011: the same as the Xen of 2011 would have put it, or NULL
 * @broken: what the console said when a guarantee was first broken, or NULL
 * @verdict: whether the boot gave a verdict at all
 */
struct row {
	char *line;
	const char *field[ROW_FIELDS];
	char *fault;
	char *fault_2011;
	char *broken;
	bool verdict;
};

/**
 * struct boot - one boot, which is a child process
 * @in: of this scenario
 * @design: under this design
 * @platform: on this platform
 * @xen: which Xen, on that platform; else NULL
 * @memory: bytes of the machine's memory that it takes
 * @limit: seconds of its own without progress until it is ended, 0: it looks
 *	after itself
 * @log: where its console goes
 * @tmp: where that is until all are published
 * @pid: its process while it runs, or 0
 * @progress: its clock
 * @status: how it ended, as wait() says it
 * @error: why it could not be started, or 0
 * @ended: it made no progress
 * @row: what it came to
 */
struct boot {
	struct input *in;
	struct contender *design;
	enum platform platform;
	struct hypervisor *xen;
	u64 memory;
	unsigned int limit;
	char *log;
	char *tmp;
	pid_t pid;
	struct progress progress;
	int status;
	int error;
	bool ended;
	struct row row;
};

/* In compare.c. */

/**
 * fatal() - say what is wrong, in one line, and exit at once
 * @status: EXIT_FAULT or EXIT_USAGE
 * @fmt: what is wrong
 */
void fatal(int status, const char *fmt, ...) __printf(2, 3) __noreturn;

/**
 * text() - sprintf() into memory of its own
 * @fmt: as in printf()
 *
 * Return: the string; never NULL.
 */
char *text(const char *fmt, ...) __printf(1, 2);

/**
 * zalloc() - memory, zeroed
 * @size: bytes
 *
 * Return: never NULL.
 */
void *zalloc(size_t size);

/**
 * make_folder() - mkdir -p
 * @path: the folder
 *
 * Exits when it cannot be made.
 */
void make_folder(const char *path);

/**
 * printable() - what may harm a terminal or a table becomes '?'
 * @s: the string, changed in place; a tab becomes a space
 *
 * Return: @s.
 */
char *printable(char *s);

/* In input.c. */

/**
 * input_read() - read and parse a scenario
 * @path: the file, or "-" for standard input
 *
 * Return: the scenario. Exits when it is none.
 */
struct input *input_read(const char *path);

/**
 * input_name() - what a scenario in a file is called
 * @path: the file
 *
 * Return: its name without folder and extension, in memory of its own.
 */
char *input_name(const char *path);

/**
 * input_shipped() - the scenarios that come with the project
 * @dir: the folder that they are in
 * @nr: is set to how many there are
 *
 * Return: their paths, the bug report first, then by name. Exits when there
 * are none.
 */
char **input_shipped(const char *dir, unsigned int *nr);

/* In xen.c. */

/**
 * find_xens() - the hypervisors to boot: those that XEN names, else one
 * @nr: is set to how many there are
 * @missing: is set to what is missing, in words, or to NULL
 *
 * Return: those that are there.
 */
struct hypervisor *find_xens(unsigned int *nr, char **missing);

/**
 * name_xens() - give each its name, after the boots
 * @xens: the hypervisors
 * @nr: how many
 */
void name_xens(struct hypervisor *xens, unsigned int nr);

/* In job.c. */

/**
 * hold_signals() - from now on none ends compare before release_signals()
 */
void hold_signals(void);

/**
 * release_signals() - and whichever came meanwhile does
 */
void release_signals(void);

/**
 * run_boots() - run them all; signals have to be held
 * @boots: the boots; their rows are filled in
 * @nr: how many
 * @jobs: how many may run at a time
 * @memory: bytes of memory that those that run may take together; one that
 *	needs more runs alone
 *
 * Return: 0, or the signal that ended it early; then no child is left.
 */
int run_boots(struct boot *boots, unsigned int nr, unsigned int jobs,
	      u64 memory);

/* In row.c. */

/**
 * row_read() - what the console of a boot says
 * @b: a boot that has ended; its row is filled in
 * @log: its console
 */
void row_read(struct boot *b, FILE *log);

/**
 * row_passed() - whether a boot came through
 * @r: its row
 *
 * Return: whether it booted with no guarantee broken.
 */
bool row_passed(const struct row *r);

/* In table.c. */

/**
 * print_scenario() - a scenario and its tables
 * @in: the scenario
 * @boots: all boots
 * @nr: how many
 * @xens: all hypervisors
 * @nr_xens: how many
 */
void print_scenario(const struct input *in, const struct boot *boots,
		    unsigned int nr, const struct hypervisor *xens,
		    unsigned int nr_xens);

/**
 * print_legend() - what the designs, the letters and the columns mean
 * @designs: all designs; those that booted are named
 * @nr: how many
 */
void print_legend(const struct contender *designs, unsigned int nr);

/**
 * tsv_rows() - all rows, for a program to read
 * @boots: all boots
 * @nr: how many
 *
 * Return: a line for each, in memory of their own.
 */
char **tsv_rows(const struct boot *boots, unsigned int nr);

/* The line above them. */
extern const char tsv_header[];

/* In results.c. */

/**
 * results_begin() - make a place for the results, seen by nobody yet
 * @tsv: what the rows are to be called
 * @log_dir: the folder that the logs are to be in
 *
 * Exits when there is none.
 */
void results_begin(const char *tsv, const char *log_dir);

/**
 * results_tmp() - where the console of a boot goes until it is published
 * @number: the boot's
 *
 * Return: the path, in memory of its own.
 */
char *results_tmp(unsigned int number);

/**
 * results_publish() - put all of them where they belong
 * @boots: all boots
 * @nr: how many
 *
 * If another compare has published rows meanwhile they stay beside these, but
 * for those of the same boots. Exits when it cannot be done.
 */
void results_publish(const struct boot *boots, unsigned int nr);

/**
 * results_drop() - as if this compare had never been
 */
void results_drop(void);

#endif /* TESTS_COMPARE_COMPARE_H */
