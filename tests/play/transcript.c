// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lines and their hash; transcript.h says what for.
 */
#include "transcript.h"

#include "../boot/format.h"
#include "../boot/platform.h"

/* A new level 1 table can change 512 entries, each by a flag. */
static char line[16384];
static size_t length;
static bool shown;
static u64 hash;

void transcript_begin(bool show)
{
	shown = show;
	hash = 0;
	length = 0;
}

void transcript_end(const char *name, unsigned int requests)
{
	length = format(line, sizeof(line), "@play %s %u %lx\n", name, requests,
			hash);
	platform_print(line, length);
}

void say(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	length += vformat(line + length, sizeof(line) - 1 - length, fmt, args);
	va_end(args);
}

void say_line(void)
{
	size_t i;

	line[length++] = '\n';
	for (i = 0; i < length; i++)
		hash = (hash ^ (u64)line[i]) * 0x100000001b3;
	if (shown)
		platform_print(line, length);
	length = 0;
}
