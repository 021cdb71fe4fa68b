// SPDX-License-Identifier: GPL-2.0-only
/*
 * Run a command as long as it gets anywhere; timeout(1) by its own clock.
 *
 * usage: progress SECONDS COMMAND [ARGUMENT...]
 *
 * What the command says goes to the standard output as it is; it is looked at
 * if that is a file. Exits as the command does (128 and the signal, if one
 * ended it), with 124 when it was ended because it made no progress, and with
 * 125 when this program could not do its work.
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "progress.h"

#define EXIT_ENDED	124
#define EXIT_FAULT	125
#define EXIT_NOT_FOUND	127
#define EXIT_SIGNAL	128
/* Looks after which a command that is to end is killed. */
#define GRACE		10

static const struct timespec tick = {
	.tv_nsec = (long)(PROGRESS_TICK * 1000 * 1000 * 1000),
};

static int fault(const char *what, const char *why)
{
	fprintf(stderr, "progress: %s: %s\n", what, why);
	return EXIT_FAULT;
}

static void run(char **command, const sigset_t *mask, pid_t parent)
{
	/* whatever happens to us, nothing stays behind */
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(EXIT_FAULT);
	sigprocmask(SIG_SETMASK, mask, NULL);
	execvp(command[0], command);
	fault(command[0], strerror(errno));
	_exit(EXIT_NOT_FOUND);
}

/* End the command: gently, and if that does not help, not. */
static void end(pid_t pid, const sigset_t *set, int *status)
{
	int looks;

	progress_kill(pid, SIGTERM);
	for (looks = 0; looks < GRACE; looks++) {
		if (waitpid(pid, status, WNOHANG) == pid)
			return;
		sigtimedwait(set, NULL, &tick);
	}
	progress_kill(pid, SIGKILL);
	waitpid(pid, status, 0);
}

static off_t said(void)
{
	struct stat st;

	return fstat(STDOUT_FILENO, &st) || !S_ISREG(st.st_mode) ? 0 :
								   st.st_size;
}

int main(int argc, char **argv)
{
	pid_t pid, parent = getpid();
	struct progress progress;
	unsigned long limit;
	sigset_t set, old;
	char *rest;
	int status;

	if (argc < 3)
		return fault("usage", "progress SECONDS COMMAND...");
	limit = strtoul(argv[1], &rest, 10);
	if (!limit || *rest || limit > 1000000)
		return fault(argv[1], "no number of seconds");

	signal(SIGCHLD, SIG_DFL);
	sigemptyset(&set);
	sigaddset(&set, SIGCHLD);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	sigprocmask(SIG_BLOCK, &set, &old);
	pid = fork();
	if (pid < 0)
		return fault(argv[2], strerror(errno));
	if (!pid)
		run(argv + 2, &old, parent);

	progress_begin(&progress, pid);
	while (waitpid(pid, &status, WNOHANG) != pid) {
		int sig = sigtimedwait(&set, NULL, &tick);

		if (sig > 0 && sig != SIGCHLD) {
			end(pid, &set, &status);
			return EXIT_SIGNAL + sig;
		}
		if (sig < 0 && !progress_made(&progress, said(), limit)) {
			end(pid, &set, &status);
			return EXIT_ENDED;
		}
	}
	return WIFSIGNALED(status) ? EXIT_SIGNAL + WTERMSIG(status) :
				     WEXITSTATUS(status);
}
