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
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "compare.h"

#define BAR_WIDTH	24
/* Looks that children have to clean up when compare is told to end. */
#define GRACE		250

extern char **environ;

static sigset_t held, before_held;

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
	log = b->error ? NULL : fopen(b->tmp, "r");
	row_read(b, log);
	if (log)
		fclose(log);
}

static void start(struct boot *b, const sigset_t *mask)
{
	const char *design = b->design->name, *program = b->design->program;
	u64 mib = (b->in->s.memory_end + (1 << 20) - 1) >> 20;
	char *memory = text("%llu", (unsigned long long)mib);
	const char *built = platform_built[b->platform];
	const char *const argv[PLATFORMS][6] = {
		[PLATFORM_MODEL] = {
			program ? program : built, b->in->file, design,
		},
		[PLATFORM_XEN] = {
			"tests/guest/boot-xen.sh", built, b->in->file, design,
			memory,
		},
		[PLATFORM_NATIVE] = { built, b->in->file, design },
	};

	if (b->xen && setenv("XEN", b->xen->path, 1))
		b->error = errno;
	else
		b->error = spawn(b, (char *const *)argv[b->platform], mask);
	if (b->error)
		finish(b);
	else
		progress_begin(&b->progress, b->pid);
	free(memory);
}

static off_t said(const struct boot *b)
{
	struct stat st;

	return stat(b->tmp, &st) ? 0 : st.st_size;
}

/* Whether @b has ended; if @look, one that makes no progress is ended. */
static bool ended(struct boot *b, bool look)
{
	if (waitpid(b->pid, &b->status, WNOHANG) == b->pid)
		return true;
	if (!look || !b->limit ||
	    progress_made(&b->progress, said(b), b->limit))
		return false;
	b->ended = true;
	kill(-b->pid, SIGKILL);
	waitpid(b->pid, &b->status, 0);
	return true;
}

static void end_all(struct boot *boots, unsigned int nr)
{
	const struct timespec pause = { .tv_nsec = 20 * 1000 * 1000 };
	unsigned int looks = 0, i;

	for (i = 0; i < nr; i++)
		if (boots[i].pid)
			kill(-boots[i].pid, SIGTERM);
	for (i = 0; i < nr; i++) {
		struct boot *b = &boots[i];

		if (!b->pid)
			continue;
		while (waitpid(b->pid, &b->status, WNOHANG) == 0 &&
		       looks++ < GRACE)
			nanosleep(&pause, NULL);
		/* and whoever of its group has not gone with it */
		kill(-b->pid, SIGKILL);
		waitpid(b->pid, &b->status, 0);
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

void hold_signals(void)
{
	signals(&held);
	sigprocmask(SIG_BLOCK, &held, &before_held);
}

void release_signals(void)
{
	sigprocmask(SIG_SETMASK, &before_held, NULL);
}

int run_boots(struct boot *boots, unsigned int nr, unsigned int jobs,
	      u64 memory)
{
	const struct timespec tick = {
		.tv_nsec = (long)(PROGRESS_TICK * 1000 * 1000 * 1000),
	};
	unsigned int next = 0, running = 0, done = 0, i;
	u64 used = 0;
	int sig = 0;

	while (done < nr) {
		while (next < nr && running < jobs &&
		       (!running || used + boots[next].memory <= memory)) {
			struct boot *b = &boots[next++];

			bar(done, nr, b);
			start(b, &before_held);
			if (b->error) {
				done++;
				continue;
			}
			running++;
			used += b->memory;
		}
		if (!running)
			continue;
		sig = sigtimedwait(&held, NULL, &tick);
		if (sig > 0 && sig != SIGCHLD)
			break;
		for (i = 0; i < next; i++) {
			struct boot *b = &boots[i];

			if (!b->pid || !ended(b, sig < 0))
				continue;
			finish(b);
			running--;
			used -= b->memory;
			bar(++done, nr, b);
		}
	}
	bar(0, 0, NULL);
	if (done == nr)
		return 0;
	end_all(boots, next);
	return sig;
}
