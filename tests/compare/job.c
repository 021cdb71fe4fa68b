// SPDX-License-Identifier: GPL-2.0-only
/*
 * The boots, each a process with a log of its own.
 *
 * Each is the head of a process group, so that what it starts (QEMU) goes
 * when it goes. The signals that end compare are not handled but waited for,
 * between two boots: that way no child is ever left behind.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "compare.h"

#define BAR_WIDTH	24
/* Seconds that children have to clean up when compare is told to end. */
#define GRACE		5

extern char **environ;

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void bar(unsigned int done, unsigned int nr, const struct boot *b)
{
	static const char full[BAR_WIDTH + 1] = "########################";
	int cells = nr ? (int)(done * BAR_WIDTH / nr) : 0;

	if (!isatty(STDERR_FILENO))
		return;
	if (b)
		fprintf(stderr, "\r[%-*.*s] %u/%u %s %.20s %s\033[K", BAR_WIDTH,
			cells, full, done, nr, platform_names[b->platform],
			b->in->name, b->design->name);
	else
		fprintf(stderr, "\r\033[K");
	fflush(stderr);
}

static int spawn(struct boot *b, char *const *argv, const sigset_t *mask)
{
	short flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK;
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	int error;

	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&files, 1, b->tmp,
					 O_WRONLY | O_CREAT | O_TRUNC, 0666);
	posix_spawn_file_actions_adddup2(&files, 1, 2);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setflags(&attr, flags);
	posix_spawnattr_setpgroup(&attr, 0);
	posix_spawnattr_setsigmask(&attr, mask);
	error = posix_spawn(&b->pid, argv[0], &files, &attr, argv, environ);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&files);
	return error;
}

static void finish(struct boot *b)
{
	FILE *log;

	b->pid = 0;
	if (rename(b->tmp, b->log) && !b->error)
		b->error = errno;
	log = b->error ? NULL : fopen(b->log, "r");
	row_read(b, log);
	if (log)
		fclose(log);
}

static void start(struct boot *b, const sigset_t *mask)
{
	const char *design = b->design->name;
	u64 mib = (b->in->s.memory_end + (1 << 20) - 1) >> 20;
	char *memory = text("%llu", (unsigned long long)mib);
	const char *const argv[PLATFORMS][6] = {
		[PLATFORM_MODEL] = {
			"build/boot-model", b->in->file, design,
		},
		[PLATFORM_XEN] = {
			"tests/guest/boot-xen.sh", "build/guest.elf",
			b->in->file, design, memory,
		},
		[PLATFORM_NATIVE] = {
			"build/boot-native", b->in->file, design,
		},
	};

	b->deadline = b->limit ? now() + b->limit : 0;
	b->error = spawn(b, (char *const *)argv[b->platform], mask);
	if (b->error)
		finish(b);
	free(memory);
}

/* Whether @b has ended; one that is over its time is ended. */
static bool ended(struct boot *b)
{
	if (waitpid(b->pid, &b->status, WNOHANG) == b->pid)
		return true;
	if (!b->deadline || now() < b->deadline)
		return false;
	b->killed = true;
	kill(-b->pid, SIGKILL);
	waitpid(b->pid, &b->status, 0);
	return true;
}

static void end_all(struct boot *boots, unsigned int nr)
{
	const struct timespec pause = { .tv_nsec = 20 * 1000 * 1000 };
	double deadline = now() + GRACE;
	unsigned int i;

	for (i = 0; i < nr; i++)
		if (boots[i].pid)
			kill(-boots[i].pid, SIGTERM);
	for (i = 0; i < nr; i++) {
		struct boot *b = &boots[i];

		if (!b->pid)
			continue;
		while (waitpid(b->pid, &b->status, WNOHANG) == 0 &&
		       now() < deadline)
			nanosleep(&pause, NULL);
		/* and whoever of its group has not gone with it */
		kill(-b->pid, SIGKILL);
		waitpid(b->pid, &b->status, 0);
		unlink(b->tmp);
	}
}

/* The signals to wait for: a child ended, or compare is to end. */
static void signals(sigset_t *set)
{
	static const int ends[] = { SIGINT, SIGTERM, SIGHUP };
	struct sigaction sa;
	size_t i;

	/* whoever started compare may have it ignored */
	signal(SIGCHLD, SIG_DFL);
	sigemptyset(set);
	sigaddset(set, SIGCHLD);
	for (i = 0; i < ARRAY_SIZE(ends); i++)
		if (!sigaction(ends[i], NULL, &sa) && sa.sa_handler != SIG_IGN)
			sigaddset(set, ends[i]);
}

int run_boots(struct boot *boots, unsigned int nr, unsigned int jobs,
	      u64 memory)
{
	/* often enough for the time limits */
	const struct timespec tick = { .tv_nsec = 500 * 1000 * 1000 };
	unsigned int next = 0, running = 0, done = 0, i;
	sigset_t set, old;
	u64 used = 0;
	int sig = 0;

	signals(&set);
	sigprocmask(SIG_BLOCK, &set, &old);
	while (done < nr) {
		while (next < nr && running < jobs &&
		       (!running || used + boots[next].memory <= memory)) {
			struct boot *b = &boots[next++];

			bar(done, nr, b);
			start(b, &old);
			if (b->error) {
				done++;
				continue;
			}
			running++;
			used += b->memory;
		}
		if (!running)
			continue;
		sig = sigtimedwait(&set, NULL, &tick);
		if (sig > 0 && sig != SIGCHLD)
			break;
		sig = 0;
		for (i = 0; i < next; i++) {
			struct boot *b = &boots[i];

			if (!b->pid || !ended(b))
				continue;
			finish(b);
			running--;
			used -= b->memory;
			bar(++done, nr, b);
		}
	}
	if (sig)
		end_all(boots, next);
	bar(0, 0, NULL);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return sig;
}
