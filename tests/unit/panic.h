/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * panic() and printk() for tests without a machine, and the wish for a panic.
 */
#ifndef TESTS_UNIT_PANIC_H
#define TESTS_UNIT_PANIC_H

#include "unit.h"

#include <stdbool.h>
#include <string.h>

/* What expect_panic() works with: where to go, whether to, and the message. */
extern jmp_buf panic_jump;
extern bool panic_expected;
extern char panic_message[256];

/* What printk() was given since the last printk_log_clear(), cut at its end. */
extern char printk_log[8192];

/**
 * printk_log_clear() - forget what was printed
 */
void printk_log_clear(void);

/**
 * expect_panic() - the call has to panic
 * @text: what the message must have in it
 * @call: an expression; it is left by longjmp(), so a local variable that it
 *	changes has to be volatile
 *
 * A panic that nobody expects fails the test that runs.
 */
#define expect_panic(text, call)					\
do {									\
	panic_expected = true;						\
	if (setjmp(panic_jump) == 0) {					\
		(void)(call);						\
		panic_expected = false;					\
		fail_msg("no panic, expected \"%s\"", (text));		\
	}								\
	if (!strstr(panic_message, (text)))				\
		fail_msg("panic \"%s\", expected \"%s\"",		\
			 panic_message, (text));			\
} while (0)

#endif /* TESTS_UNIT_PANIC_H */
