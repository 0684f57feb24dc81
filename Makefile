# Every target does all the set-up that it needs. From a clean checkout: make run, or make test.
# A version manager's python3.13 may be on the path and refuse to run; the first that runs and is new enough is taken.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# The tests of the rooms without Qt.
CORE := bank text source deck briefing quiz study show
# A file of tests a process, on up to four cores. JOBS= runs them one after the other, for a debugger.
JOBS ?= -n auto --maxprocesses 4 --dist loadfile
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.PHONY: help run test hostile fuzz lint check cover hall bench screenshots fonts docs translations wheel clean

help:  ## 列出全部目标
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1	/' | expand -t 16

run: $(STAMP)  ## 打开自带的简报（ARGS="present --theme hall" 可传参数）
	@$(BIN)/zgc $(ARGS)

test: $(STAMP)  ## 跑全部测试（不需要显示器；ARGS="tests/cli -x" 可传参数）
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest $(JOBS) $(ARGS)

cover: $(STAMP)  ## 跑核心（不含 Qt）的测试，覆盖率低于下限即失败
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python -m pytest $(JOBS) --cov --cov-report=term $(CORE:%=tests/%) $(ARGS)

hostile: $(STAMP)  ## 用坏文件、坏备份、坏设置试程序，打印结果表（ARGS=--keep 还写进 docs/reliability.md）
	@$(BIN)/python -m tests.hostile $(ARGS)

fuzz: $(STAMP)  ## 用随机改坏的输入试每个读取器（ARGS="--seconds 600 --target slides"）
	@$(BIN)/python -m tests.hostile.fuzz $(ARGS)

lint: $(STAMP)  ## ruff、mypy、import-linter、qmllint
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python tools/lint_qml.py

check: $(STAMP)  ## 用 zgc check 查自带的简报（ARGS=--render 还逐页渲染）
	@$(BIN)/zgc check $(ARGS)

hall: $(STAMP)  ## 在真的 X 服务器上随机放映 300 场，看每块屏幕的像素（ARGS="--sequences 50 --from 300"）
	@$(BIN)/python tests/end_to_end/hall_model.py --sequences 300 $(ARGS)

bench: $(STAMP)  ## 跑基准，结果写到 bench/results/
	@$(BIN)/python -m bench $(ARGS)

screenshots: $(STAMP)  ## 重做 README 的截图
	@$(BIN)/python tools/screenshots.py

docs: $(STAMP)  ## 重做由代码生成的文档与 JSON Schema
	@$(BIN)/python tools/make_docs.py

fonts: $(STAMP)  ## 重做字体子集（需要 Debian 的 fonts-noto-cjk）
	@$(BIN)/python tools/build_fonts.py

translations: $(STAMP)  ## 更新界面的英文翻译
	@$(BIN)/python tools/translations.py

wheel: $(STAMP)  ## 打包到 dist/
	@$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

# The stamp is younger than pyproject.toml as long as what is installed is what it asks for.
$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 以上。Python 3.11 or newer is needed." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { \
	  echo "Python cannot make a virtual environment; on Debian: apt-get install python3-venv" >&2; exit 1; }
	@echo "正在安装依赖（只在第一次，或 pyproject.toml 改动之后）…"
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $(STAMP)

clean:  ## 删除构建出来的一切（包括虚拟环境）
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
