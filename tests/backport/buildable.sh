# SPDX-License-Identifier: GPL-2.0-only
# shellcheck shell=sh
#
# For the tests that are shell scripts, in the top folder of the project: a
# miniature tree that knows "make ARCH_defconfig" and "make C=2 FILE.o", as a
# kernel does, and has the stub headers.

# usage: buildable NAME FOLDER	make FOLDER of the miniature tree NAME
buildable() {
	cp -R "tests/minitrees/$1" "$2"
	cp -R tests/minitrees/stubs "$2/include"
	mkdir "$2/scripts" "$2/arch/x86/configs"
	for arch in x86_64 i386; do
		echo CONFIG_ANY=y >"$2/arch/x86/configs/${arch}_defconfig"
	done
	# A line with a rule of both kinds is what make 3.82 and later refuse;
	# 2.6.32-rc4 and older refuse to be configured for two machines.
	cat >>"$2/Makefile" <<'MAKEFILE'
ifneq ($(filter-out $(ARCH),$(shell cat include/generated/kernel.arch 2>/dev/null)),)
$(error ARCH changed)
endif
config %config:
	@mkdir -p include/generated
	echo $(ARCH) >include/generated/kernel.arch
	cp arch/x86/configs/$@ .config
include/generated/bounds.h: .config
	mkdir -p $(@D)
	sed -n 's/^\(CONFIG_[A-Z0-9_]*\)=y/#define \1 1/p' .config >$@
WIDTH_x86_64 := 64
WIDTH_i386 := 32
%.o: %.c include/generated/bounds.h
	$(CHECK) -Wnon-pointer-null -Wp,-MD,$*.d -Wall $(KCFLAGS) \
		-DCONFIG_X86_$(WIDTH_$(ARCH)) -ffreestanding -Iinclude \
		-Iarch/x86/include -include include/generated/bounds.h $<
MAKEFILE
}
