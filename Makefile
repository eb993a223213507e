# make demo: một kế hoạch thật in ra Word. make test: mọi kiểm tra. Chỉ cần Python 3.11+ và make.
PYTHON ?= python3
BIN := .venv/bin
TEST_ARGS ?=

.PHONY: demo test bench house templates schema codes rules corpus findings truth pictures clean

demo: .venv/.demo
	@mkdir -p out
	@$(BIN)/kehoach render examples/xa-2026/ke-hoach.yaml -o out/xa-2026.docx --force
	@echo "Mở bằng Word hoặc LibreOffice: $(CURDIR)/out/xa-2026.docx"

test: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -n auto $(TEST_ARGS)

bench: .venv/.dev
	$(BIN)/python bench/render.py
	$(BIN)/python bench/reading.py
	$(BIN)/python bench/checking.py
	$(BIN)/python bench/cloning.py
	$(BIN)/python bench/comparing.py
	$(BIN)/python bench/hostile.py

house: .venv/.dev
	PYTHONPATH=tests $(BIN)/python tests/house/ratchet.py --raise $(RAISE)
	PYTHONPATH=tests $(BIN)/python tests/house/glossary.py

codes: .venv/.dev
	PYTHONPATH=tests $(BIN)/python tests/house/notices.py

templates: .venv/.demo
	$(BIN)/python -m tools.templates

rules: .venv/.dev
	$(BIN)/python -m tools.rules_registry
	$(BIN)/python -m tools.rules_table README.md

corpus: .venv/.dev
	$(BIN)/python tests/review/corpus.py README.md
	$(BIN)/python tests/review/foreign.py README.md

findings: .venv/.dev
	PYTHONPATH=tests $(BIN)/python tests/review/findings.py --regold

truth: .venv/.dev
	$(BIN)/python tests/clone/truth_table.py --write

pictures: .venv/.dev
	$(BIN)/python tests/pictures.py

schema: .venv/.demo
	$(BIN)/kehoach schema > data/ke-hoach.schema.json

.venv/.demo: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

.venv/.dev: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ .venv/.demo

clean:
	rm -rf .venv out build dist
