# make demo    install the fonts, build, publish the example into out/
# make install put the program on the PATH: into PREFIX/bin
# make test    everything that must hold: format, lints, documentation, tests
# make schema  write the schema beside the example anew
# make pictures  draw the README's pictures anew

.PHONY: demo install test fonts tools schema pictures
SHELL := /bin/bash

target := $(or $(CARGO_TARGET_DIR),target)
example := examples/hohhot-2026/report.yaml
# Where the texts lie that the tests named corpus_… read; without them these tests are left out.
corpus := $(or $(TWINPRESS_CORPUS),../shared)
# Where programs of one's own go: of all users as root, else of oneself.
PREFIX ?= $(if $(filter 0,$(shell id -u)),/usr/local,$(HOME)/.local)

demo: fonts
	cargo build --release --locked
	$(target)/release/twinpress build $(example) -o out
	@echo
	@echo "The editions of $(example) lie in out/:"
	@ls -1 out
	@echo "The program is $(target)/release/twinpress; \`make install\` puts it on the PATH."

# Under sudo there may be no cargo: what was built is installed.
install:
	@if command -v cargo >/dev/null; then cargo build --release --locked; fi
	install -D $(target)/release/twinpress $(DESTDIR)$(PREFIX)/bin/twinpress
	@echo "The program is $(PREFIX)/bin/twinpress; begin with: twinpress --help"
	@case ":$$PATH:" in *":$(PREFIX)/bin:"*) ;; \
	  *) echo "$(PREFIX)/bin is not on the PATH yet; add to ~/.profile: export PATH=\"$(PREFIX)/bin:\$$PATH\"" ;; esac

test: fonts tools
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps
	@[ -d $(corpus) ] || echo "no texts in $(corpus): the tests corpus_… are left out"
	cargo test --locked $(if $(wildcard $(corpus)),,-- --skip corpus_)

fonts:
	scripts/fonts

tools:
	scripts/setup tools

schema:
	cargo run --locked -q -- schema > examples/hohhot-2026/report.schema.json

pictures: fonts tools
	cargo build --locked
	$(target)/debug/twinpress build $(example) -e handout -e summary -f pdf -o $(target)/pictures
	pdftoppm -r 60 -png -f 1 -l 1 -singlefile $(target)/pictures/hohhot-2026.handout.zh.pdf docs/handout
	pdftoppm -r 60 -png -f 1 -l 1 -singlefile $(target)/pictures/hohhot-2026.summary.en.pdf docs/summary
