/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the miniature trees need from the headers of a kernel, in one: the same
 * that a real tree gets when it boots on the model. Each header of stubs/ leads
 * here, so that their includes read as in real files.
 */
#ifndef MINITREE_STUB_H
#define MINITREE_STUB_H

#include "kernel.h"

#include <asm/x86_init.h>

extern int after_bootmem;

#endif
