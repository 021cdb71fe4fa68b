// SPDX-License-Identifier: GPL-2.0-only
/*
 * The clock of a boot, from what /proc says of its processes.
 */
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "progress.h"

/* A process, or one of its threads. */
struct task {
	pid_t pid;
	pid_t parent;
	char state;
	double used;	/* with its children's that are gone */
	bool ours;
};

static bool is_number(const char *s)
{
	return *s && !s[strspn(s, "0123456789")];
}

/* Read a stat file of /proc; whoever ended meanwhile is not there. */
static bool read_task(const char *path, pid_t pid, struct task *t)
{
	unsigned long user, system;
	long children_user, children_system;
	char line[1024], *at;
	FILE *f = fopen(path, "r");
	bool read;

	read = f && fgets(line, sizeof(line), f);
	if (f)
		fclose(f);
	/* the name may have anything in it, also ") R 1" */
	at = read ? strrchr(line, ')') : NULL;
	*t = (struct task){ .pid = pid };
	if (!at || sscanf(at, ") %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u "
			      "%lu %lu %ld %ld",
			  &t->state, &t->parent, &user, &system,
			  &children_user, &children_system) != 6)
		return false;
	t->used = (double)(user + system) +
		  (double)(children_user + children_system);
	t->used /= (double)sysconf(_SC_CLK_TCK);
	return true;
}

/* All processes of the machine, in memory of their own. */
static struct task *read_all(size_t *nr)
{
	struct task *tasks = NULL, *more;
	DIR *proc = opendir("/proc");
	struct dirent *d;
	size_t room = 0;
	char path[300];

	*nr = 0;
	while (proc && (d = readdir(proc))) {
		if (!is_number(d->d_name))
			continue;
		if (*nr == room) {
			room = room ? 2 * room : 256;
			more = realloc(tasks, room * sizeof(*tasks));
			if (!more)
				break;
			tasks = more;
		}
		snprintf(path, sizeof(path), "/proc/%s/stat", d->d_name);
		if (read_task(path, (pid_t)atoi(d->d_name), &tasks[*nr]))
			(*nr)++;
	}
	if (proc)
		closedir(proc);
	return tasks;
}

/* @pid and all that it has started, in memory of their own. */
static struct task *read_family(pid_t pid, size_t *nr)
{
	struct task *tasks = read_all(nr);
	bool found = true;
	size_t i, j;

	for (i = 0; i < *nr; i++)
		tasks[i].ours = tasks[i].pid == pid;
	while (found) {
		found = false;
		for (i = 0; i < *nr; i++) {
			for (j = 0; j < *nr && !tasks[i].ours; j++)
				if (tasks[j].ours &&
				    tasks[j].pid == tasks[i].parent)
					tasks[i].ours = found = true;
		}
	}
	for (i = j = 0; i < *nr; i++)
		if (tasks[i].ours)
			tasks[j++] = tasks[i];
	*nr = j;
	return tasks;
}

/* Whether all threads of a process wait for something to happen. */
static bool sleeps(pid_t pid)
{
	char folder[64], path[400];
	bool asleep = true;
	struct dirent *d;
	struct task t;
	DIR *threads;

	snprintf(folder, sizeof(folder), "/proc/%d/task", pid);
	threads = opendir(folder);
	while (threads && asleep && (d = readdir(threads))) {
		if (!is_number(d->d_name))
			continue;
		snprintf(path, sizeof(path), "%s/%s/stat", folder, d->d_name);
		if (read_task(path, pid, &t))
			asleep = strchr("SZX", t.state);
	}
	if (threads)
		closedir(threads);
	return asleep;
}

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void progress_begin(struct progress *p, pid_t pid)
{
	*p = (struct progress){ .pid = pid, .looked = now() };
}

bool progress_made(struct progress *p, off_t said, unsigned int limit)
{
	double used = 0, passed = now() - p->looked, own;
	bool asleep = true;
	struct task *family;
	size_t nr, i;

	family = read_family(p->pid, &nr);
	for (i = 0; i < nr; i++) {
		used += family[i].used;
		asleep = asleep && sleeps(family[i].pid);
	}
	free(family);

	if (passed > 2 * PROGRESS_TICK)
		passed = 2 * PROGRESS_TICK;
	/* a process whose parent does not wait for it takes its time along */
	own = used > p->used ? used - p->used : 0;
	if (asleep && own < passed)
		own = passed;
	p->silent = said == p->said ? p->silent + own : 0;
	p->all += own;
	p->used = used;
	p->said = said;
	p->looked = now();
	return p->silent < limit && p->all < (double)limit * PROGRESS_TALK;
}

void progress_kill(pid_t pid, int sig)
{
	struct task *family;
	size_t nr, i;

	family = read_family(pid, &nr);
	for (i = 0; i < nr; i++)
		kill(family[i].pid, sig);
	free(family);
}
