# make demo    install the fonts, build, publish the example into out/
# make test    everything that must hold: format, lints, documentation, tests
# make schema  write the schema beside the example anew
# make pictures  draw the README's pictures anew

.PHONY: demo test fonts tools schema pictures
SHELL := /bin/bash

target := $(or $(CARGO_TARGET_DIR),target)
example := examples/hohhot-2026/report.yaml

demo: fonts
	cargo build --release --locked
	$(target)/release/twinpress build $(example) -o out
	@echo
	@echo "The editions of $(example) lie in out/:"
	@ls -1 out
	@echo "The program is $(target)/release/twinpress; begin with: $(target)/release/twinpress --help"

test: fonts tools
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps
	cargo test --locked

fonts:
	scripts/setup fonts

tools:
	scripts/setup tools

schema:
	cargo run --locked -q -- schema > examples/hohhot-2026/report.schema.json

pictures: fonts tools
	cargo build --locked
	$(target)/debug/twinpress build $(example) -e handout -e summary -f pdf -o $(target)/pictures
	pdftoppm -r 60 -png -f 1 -l 1 -singlefile $(target)/pictures/hohhot-2026.handout.zh.pdf docs/handout
	pdftoppm -r 60 -png -f 1 -l 1 -singlefile $(target)/pictures/hohhot-2026.summary.en.pdf docs/summary
