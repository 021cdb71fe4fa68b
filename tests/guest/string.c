// SPDX-License-Identifier: GPL-2.0-only
/*
 * The four functions that a compiler may call for on its own.
 *
 * In assembler, so that it does not find one of them in its own body.
 */
#include <stddef.h>

void *memcpy(void *to, const void *from, size_t n);
void *memmove(void *to, const void *from, size_t n);
void *memset(void *to, int c, size_t n);
int memcmp(const void *a, const void *b, size_t n);

void *memcpy(void *to, const void *from, size_t n)
{
	void *at = to;

	__asm__ volatile("rep movsb"
			 : "+D"(at), "+S"(from), "+c"(n) : : "memory");
	return to;
}

void *memmove(void *to, const void *from, size_t n)
{
	char *last = (char *)to + n - 1;
	const char *last_from = (const char *)from + n - 1;

	if ((size_t)to - (size_t)from >= n)
		return memcpy(to, from, n);
	__asm__ volatile("std; rep movsb; cld"
			 : "+D"(last), "+S"(last_from), "+c"(n) : : "memory");
	return to;
}

void *memset(void *to, int c, size_t n)
{
	void *at = to;

	__asm__ volatile("rep stosb" : "+D"(at), "+c"(n) : "a"(c) : "memory");
	return to;
}

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *x = a, *y = b;

	for (; n; n--, x++, y++)
		if (*x != *y)
			return *x - *y;
	return 0;
}
