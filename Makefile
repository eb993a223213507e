# make demo: một kế hoạch thật in ra Word. make test: mọi kiểm tra. Chỉ cần Python 3.11+ và make.
PYTHON ?= python3
BIN := .venv/bin
TEST_ARGS ?=

# Các kiểm tra chạy chương trình vài trăm lần: Python phải giữ phần đã dịch, dù môi trường bảo đừng.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test test-plain test-quick mutants bench house templates schema codes rules corpus findings truth pictures docs vscode new-rule environments lock sbom release clean

demo: .venv/.demo
	@mkdir -p out
	@$(BIN)/kehoach render examples/xa-2026/ke-hoach.yaml -o out/xa-2026.docx --force
	@echo "Mở bằng Word hoặc LibreOffice: $(CURDIR)/out/xa-2026.docx"
	@echo "Trang làm việc trong trình duyệt, không cần mạng: $(BIN)/kehoach open out"

test: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m pytest -n auto --dist loadgroup $(TEST_ARGS)

# Kiểm tra giữa hai lần ghi: như make test, không mở LibreOffice, trình duyệt, cụm Dask; các họ ca lớn chạy một phần ba,
# mỗi lần một phần khác (tests/thirds.py).
test-plain: export KEHOACH_THIRD ?= $(shell date +%s)
test-plain: TEST_ARGS += -m "not (needs_office or needs_browser or needs_dask)"
test-plain: test

# Kiểm tra gần nhất với chỗ vừa sửa so với origin/main, không quá một phút: tests/quick.py nói rõ chọn gì.
test-quick: .venv/.dev
	PYTHONPATH=tests $(BIN)/python tests/quick.py

# Sửa sai có chủ ý từng chỗ một trong mã rồi xem kiểm tra có thấy không: out/mutants.txt. ARGS="--count 40 kehoach/text"
mutants: .venv/.dev
	PYTHONPATH=tests:. $(BIN)/python -m mutants $(ARGS)

bench: .venv/.dev
	$(BIN)/python bench/all.py

house: .venv/.dev
	PYTHONPATH=tests $(BIN)/python tests/house/glossary.py

codes: .venv/.dev
	PYTHONPATH=tests $(BIN)/python tests/house/notices.py

templates: .venv/.demo
	$(BIN)/python -m tools.templates

rules: .venv/.dev
	$(BIN)/python -m tools.rules_registry
	$(BIN)/python -m tools.rules_table docs/quy-tac.md
	$(BIN)/python -m tools.docs.yaml_reference docs/tham-chieu-yaml.md

new-rule: .venv/.dev
	$(BIN)/python -m tools.new_rule $(CODE)

corpus: .venv/.dev
	$(BIN)/python tests/review/corpus.py docs/do-chinh-xac.md
	$(BIN)/python tests/review/foreign.py docs/do-chinh-xac.md

findings: .venv/.dev
	PYTHONPATH=tests $(BIN)/python tests/review/findings.py --regold

truth: .venv/.dev
	$(BIN)/python tests/clone/truth_table.py --write

pictures: .venv/.dev
	$(BIN)/python tests/pictures.py
	PYTHONPATH=tests $(BIN)/python tests/page_pictures.py

docs: .venv/.dev
	$(BIN)/python -m tools.docs out/docs

schema: .venv/.demo
	$(BIN)/kehoach schema > data/ke-hoach.schema.json
	$(BIN)/kehoach schema --profile > data/co-quan.schema.json

vscode: .venv/.demo tools/vscode/node_modules/.dev
	$(BIN)/python -m tools.vsix

tools/vscode/node_modules/.dev: tools/vscode/package-lock.json
	npm ci --ignore-scripts --silent --no-audit --no-fund --prefix tools/vscode
	touch $@

.venv/.demo: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[web]'
	touch $@

.venv/.dev: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ .venv/.demo

# Từ gói đã dựng: mỗi phần cài thêm một mình, các Python khác trên máy; mỗi môi trường một dòng, chừng một phút rưỡi.
environments: .venv/.dev
	$(BIN)/python -m tools.environments

# Đúng từng bản của mọi gói để phát triển, có mã băm; bản đã ghi mà còn hợp thì giữ, LOCK=--upgrade thì lấy bản mới.
lock: .venv/.dev
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --extra dev --generate-hashes \
	  --no-header $(LOCK) -o .ci/dev.lock pyproject.toml

sbom: .venv/.dev
	@mkdir -p dist
	$(BIN)/python -m tools.sbom > dist/sbom.json

release: .venv/.dev
	$(BIN)/python -m tools.release $(VERSION)

clean:
	rm -rf .venv out build dist
