// SPDX-License-Identifier: GPL-2.0-only
/*
 * A search on many machines, by two processes; job.h has the idea.
 */
#include "job.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORKERS	2

/* What the processes share: the results, machine by machine. */
static struct shared {
	unsigned int first_found;	/* no machine behind it matters */
	struct search of[];
} *shared;

static struct shared *share(unsigned int count)
{
	struct shared *s;

	s = mmap(NULL, sizeof(*s) + count * sizeof(s->of[0]),
		 PROT_READ | PROT_WRITE,
		 MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (s == MAP_FAILED)
		die("no memory for the results of %u machines", count);
	s->first_found = count;
	return s;
}

static void found_at(unsigned int i)
{
	unsigned int old = __atomic_load_n(&shared->first_found,
					   __ATOMIC_RELAXED);

	while (i < old &&
	       !__atomic_compare_exchange_n(&shared->first_found, &old, i,
					    false, __ATOMIC_RELAXED,
					    __ATOMIC_RELAXED))
		;
}

static void work(const struct job *job, unsigned int worker, unsigned int count)
{
	static struct machine m;
	unsigned int i;

	for (i = worker; i < count; i += WORKERS) {
		struct search *s = &shared->of[i];

		if (i > __atomic_load_n(&shared->first_found,
					__ATOMIC_RELAXED))
			break;
		s->d = job->d;
		s->depth = job->depth;
		s->both_orders = job->both_orders;
		s->carry_on = job->carry_on;
		s->replay = job->replay;
		machine_make(&m, i * job->step);
		search_machine(s, &m);
		if (s->found.depth)
			found_at(i);
	}
}

static void sum_up(struct job *job, unsigned int count)
{
	unsigned int i, last = shared->first_found;

	job->found = last < count;
	job->machines = job->found ? last + 1 : count;
	job->states = job->events = 0;
	job->replayed = job->met_again = job->differ = 0;
	job->sum = (struct state_hash){ 0, 0 };
	for (i = 0; i < job->machines; i++) {
		const struct search *s = &shared->of[i];

		job->states += s->states;
		job->events += s->events;
		job->sum.a += s->sum.a;
		job->sum.b += s->sum.b;
		job->replayed += s->replayed;
		job->met_again += s->met_again;
		job->differ += s->differ;
	}
	if (!job->found)
		return;
	job->machine = last * job->step;
	job->violation = shared->of[last].found;
}

void job_run(struct job *job)
{
	unsigned int count = (machine_count() + job->step - 1) / job->step;
	pid_t pid[WORKERS];
	unsigned int i;
	int status;

	shared = share(count);
	for (i = 0; i < WORKERS; i++) {
		pid[i] = fork();
		if (pid[i] < 0)
			die("cannot make another process");
		if (pid[i])
			continue;
		work(job, i, count);
		_exit(0);
	}
	for (i = 0; i < WORKERS; i++)
		if (waitpid(pid[i], &status, 0) != pid[i] || status)
			die("%s: the search ended before its time",
			    job->d->name);
	sum_up(job, count);
	munmap(shared, sizeof(*shared) + count * sizeof(shared->of[0]));
}

const char *job_verdict(const struct job *job)
{
	static char letter[2];

	letter[0] = job->violation.guarantee;
	return letter[0] ? letter : "crash";
}
