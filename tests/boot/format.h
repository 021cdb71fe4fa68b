/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * printf() for a machine without a C library.
 */
#ifndef TESTS_BOOT_FORMAT_H
#define TESTS_BOOT_FORMAT_H

#include "../../x86_init/types.h"

#include <stdarg.h>

/**
 * vformat() - format into a buffer
 * @buf: where to; always terminated
 * @size: its bytes, not 0; what does not fit is cut off
 * @fmt: %s %c %d %u %x %ld %lu %lx %%; numbers and strings with a width, to
 *	whose left there are blanks, or zeros for "%0"; for strings also "%.*s"
 * @args: the arguments
 *
 * Return: how many characters stand in @buf.
 */
size_t vformat(char *buf, size_t size, const char *fmt, va_list args);

/**
 * format() - vformat() with its arguments in line
 * @buf: where to
 * @size: its bytes
 * @fmt: the format
 *
 * Return: how many characters stand in @buf.
 */
size_t format(char *buf, size_t size, const char *fmt, ...) __printf(3, 4);

#endif /* TESTS_BOOT_FORMAT_H */
