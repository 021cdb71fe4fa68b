/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whether a boot still gets anywhere.
 *
 * A boot that hangs has to be ended, and a busy machine must not end one that
 * does not hang. So the clock that is looked at is the boot's own, not the one
 * on the wall: it counts the processor time that the boot's processes use, and
 * the time in which every one of them sleeps, which is how a machine hangs that
 * waits for an interrupt. To wait for a processor, for memory or for the disk
 * is not counted, nor is to be stopped, nor the time in which nobody looked.
 */
#ifndef TESTS_PROGRESS_PROGRESS_H
#define TESTS_PROGRESS_PROGRESS_H

#include <stdbool.h>
#include <sys/types.h>

/* Seconds between two looks. More time than that is not counted at once. */
#define PROGRESS_TICK	0.5
/* A boot that goes on talking is given so many times the limit in all. */
#define PROGRESS_TALK	10

/**
 * struct progress - the clock of a boot
 * @pid: its first process
 * @said: bytes that it had written when it was last looked at
 * @used: seconds of processor time that it had used then
 * @looked: when that was, in seconds of the monotonic clock
 * @silent: seconds of its own that it has said nothing
 * @all: seconds of its own since it began
 */
struct progress {
	pid_t pid;
	off_t said;
	double used;
	double looked;
	double silent;
	double all;
};

/**
 * progress_begin() - start the clock of a boot
 * @p: the clock
 * @pid: the first process of the boot; those that it starts belong to it
 */
void progress_begin(struct progress *p, pid_t pid);

/**
 * progress_made() - look at a boot, about every PROGRESS_TICK seconds
 * @p: its clock
 * @said: bytes that it has written until now
 * @limit: seconds of its own that it may say nothing
 *
 * Return: whether it may go on.
 */
bool progress_made(struct progress *p, off_t said, unsigned int limit);

/**
 * progress_kill() - send a signal to a process and to all that it has started
 * @pid: the process
 * @sig: the signal
 */
void progress_kill(pid_t pid, int sig);

#endif /* TESTS_PROGRESS_PROGRESS_H */
