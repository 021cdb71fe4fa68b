// SPDX-License-Identifier: GPL-2.0-only
/*
 * panic() and printk() for tests without a machine, and the wish for a panic.
 */
#include "panic.h"

#include <stdio.h>
#include <stdlib.h>

#include "../../x86_init/machine.h"

jmp_buf panic_jump;
bool panic_expected;
char panic_message[256];

void panic(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vsnprintf(panic_message, sizeof(panic_message), fmt, args);
	va_end(args);

	if (panic_expected) {
		panic_expected = false;
		longjmp(panic_jump, 1);
	}
	fail_msg("panic: %s", panic_message);
	abort();
}

char printk_log[8192];
static size_t printk_len;

void printk_log_clear(void)
{
	printk_len = 0;
	printk_log[0] = '\0';
}

void printk(const char *fmt, ...)
{
	size_t room = sizeof(printk_log) - printk_len;
	va_list args;
	int len;

	va_start(args, fmt);
	len = vsnprintf(printk_log + printk_len, room, fmt, args);
	va_end(args);
	if (len > 0)
		printk_len += (size_t)len < room ? (size_t)len : room - 1;
}
