"""The commands of `zgc` as rows of one table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from zgc_desktop.cli import arguments, quiz_arguments
from zgc_desktop.cli.parser import Parser
from zgc_desktop.cli.words import Words


class Command(NamedTuple):
    """A row: what `zgc NAME` is called, which module has its `run`, what it is for, what arguments it has."""

    name: str
    module: str
    help: Words
    about: Words
    arguments: Callable[[Parser], None]


_WHERE: Words = (
    "省略 DIR 时打开当前文件夹里的简报；当前文件夹不是简报，就打开自带的《中关村五年》。",
    "Without DIR the briefing in the current folder is opened, or the shipped one where there is none.",
)
COMMANDS = (
    Command(
        "library",
        "show",
        ("打开资料库窗口（zgc 不带命令就是它）", "open the library (what bare zgc does)"),
        _WHERE,
        arguments.library,
    ),
    Command("present", "show", ("放映", "present"), _WHERE, arguments.present),
    Command("quiz", "show", ("做测验", "take a quiz"), _WHERE, arguments.quiz),
    Command(
        "check",
        "check",
        ("检查一份简报，一次列出全部问题", "check a briefing and print all problems at once"),
        (
            "每行一个问题：文件:行:列 代码 说明（建议：…）。没有问题返回 0，有问题返回 1，没法检查返回 2。",
            "A problem a line: file:line:column code message (suggestion: …). "
            "Exit code 0 without problems, 1 with, 2 when the check could not run.",
        ),
        arguments.check,
    ),
    Command(
        "facts",
        "facts",
        ("列出事实库：每个数字、它的口径与出处", "list the fact bank: every figure, its kind and source"),
        (
            "JSON 的键：id theme statement value unit qualifier period kind category source used_by。",
            "The keys in JSON: id theme statement value unit qualifier period kind category source used_by.",
        ),
        arguments.facts,
    ),
    Command(
        "questions",
        "questions",
        ("列出题目：手写的，和由事实现出的", "list the questions: written by hand, and made from the facts"),
        (
            "JSON 的键：id kind theme stem options answer facts slide origin template seed revision。",
            "The keys in JSON: id kind theme stem options answer facts slide origin template seed revision.",
        ),
        quiz_arguments.questions,
    ),
    Command(
        "grade",
        "grade",
        (
            "判一个作答：对不对、得几分、学的人会看到哪句话",
            "judge an answer: right or not, its credit, and what the learner is told",
        ),
        (
            "给编者和测试用；什么也不记。JSON 的键：question kind answer judgement right credit remembered again parts sum sentence。",
            "For editors and tests; nothing is kept. The keys in JSON: question kind answer judgement right credit remembered again "
            "parts sum sentence.",
        ),
        quiz_arguments.grade,
    ),
    Command(
        "exam",
        "exam",
        (
            "一份固定的试卷：出卷、参加、印出来",
            "a fixed exam for a group: make it, take it, print it",
        ),
        (
            "用同一份简报，人人是同样的题、同样的选项。zgc exam make 卷.yaml；zgc exam take 卷.yaml；zgc exam print 卷.yaml 卷.pdf。",
            "With the same briefing everybody gets the same questions and options. zgc exam make FILE; zgc exam take FILE; "
            "zgc exam print FILE PDF.",
        ),
        quiz_arguments.exam,
    ),
    Command(
        "record",
        "record",
        ("这台机器上的学习记录", "the learner's record of this machine"),
        (
            "记录只在本机。备份在答题有变化时自动做，按天、周、月各留几份。",
            "The record stays on this machine. Copies are made when it changed; some are kept by day, week and month.",
        ),
        arguments.record,
    ),
    Command(
        "new",
        "new",
        (
            "新建一份简报：抄一份自带的来改，或 --empty",
            "make a briefing: a copy of the shipped one, or --empty",
        ),
        (
            "新简报没有任何问题，可以马上放映：zgc present DIR。",
            "It has no problem and can be shown at once: zgc present DIR.",
        ),
        arguments.new,
    ),
    Command(
        "export",
        "pictures",
        ("把每一页存成图片", "save every slide as a picture"),
        (
            "不需要显示器。文件名是页码与页的 id：07-leap-patents.png，备用页是 R1-….png。",
            "Needs no display. Files are named 07-leap-patents.png, those of slides in reserve R1-….png.",
        ),
        arguments.export,
    ),
    Command(
        "records",
        "records",
        ("放过的每一场：用时、略过的页、答题", "the shows that were given: times, pages left out, answers"),
        (
            "不满 30 秒的不算一场。记录只在这台机器上，里面没有人名。",
            "What took less than 30 seconds is no show. Records stay on this machine and name nobody.",
        ),
        arguments.records,
    ),
    Command(
        "keys",
        "keys",
        ("列出按键，检查按键文件", "list the keys, and check the file that changes them"),
        (
            "按键文件没有错返回 0，有错返回 1，错在哪里写在标准错误上。",
            "Exit code 0 when the file is right or not there, else 1, with what is wrong on standard error.",
        ),
        arguments.keys,
    ),
    Command(
        "doctor",
        "doctor",
        ("看看这台机器能不能放映，数据放在哪里", "can this machine show it, and where is what kept"),
        (
            "全部正常返回 0，有一项不行返回 1，并说出修好它的命令。",
            "Exit code 0 when all is well, else 1, with the command that mends it.",
        ),
        arguments.nothing,
    ),
    Command(
        "schema",
        "schema",
        (
            "写出各种文件的 JSON Schema，编辑器据此补全、标错",
            "write the JSON Schemas that editors complete and check with",
        ),
        (
            "写出 facts、questions、sources、deck、slide 五个 .schema.json。",
            "Writes facts, questions, sources, deck and slide .schema.json.",
        ),
        arguments.schema,
    ),
    Command(
        "completion",
        "completion",
        ("输出 shell 补全脚本", "print a shell completion script"),
        ('bash：eval "$(zgc completion bash)"', 'bash: eval "$(zgc completion bash)"'),
        arguments.completion,
    ),
)
