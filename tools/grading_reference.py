"""docs/grading.md: how answers are judged, and what guessing still earns, worked out from the code."""

from __future__ import annotations

from zgc_desktop.quiz.credit import LIMIT, SHAPES, chance, remaining

_NAMES = {"ordering": "排序 ordering", "multiple": "多选 multiple", "matching": "配对 matching"}


def grading_markdown(made: str) -> str:
    """The text of docs/grading.md."""
    lines = [
        "# 判分 Grading",
        "",
        made,
        "",
        "`zgc grade 题目 作答…` 判一个作答，打印学的人会看到的那句话。`zgc grade QUESTION ANSWER…` judges an answer.",
        "",
        "## 读懂所写的 What is read",
        "",
        "数字后面可以跟量词、所数的东西（事实的主题、题干里的词）、标点，或另一个单位；只有最后一种算错。"
        "读不懂的请人再写，不判，也不记。数的写法不限：全角、千分位、汉字、大写、万亿、k、bn、百分数、几比几、几分之几、科学计数法。",
        "",
        "A number may be followed by a counter, by the thing that is counted (the words of the fact and of the stem), by marks, or by "
        "another unit; only the last is wrong. What cannot be read is asked again, neither judged nor kept.",
        "",
        "## 部分分 Credit for a part",
        "",
        "| 题型 Kind | 算式 Formula |",
        "|---|---|",
        "| 排序 ordering | （次序对的对 − 反的对）÷ 全部的对，即肯德尔 τ · (pairs in order − pairs reversed) ÷ all pairs, Kendall's τ |",
        "| 多选 multiple | 选对 ÷ 该选 − 选错 ÷ 不该选 · right ÷ keys − wrong ÷ non-keys |",
        "| 配对 matching | （对的 − 1）÷（n − 1）；右边多给时 1 换成 n ÷ m · (right − 1) ÷ (n − 1); with spare answers n ÷ m in the place of 1 |",
        "| 填空 cloze | 对的空 ÷ 全部的空 · right gaps ÷ all gaps |",
        "| 其余 others | 对得 1 分，错得 0 分 · 1 where right, else 0 |",
        "",
        f"一题不低于 0 分。随便答的平均分超过 {float(LIMIT):g} 的小题，全对才得分。考试交卷时，写了多少算多少。",
        "",
        f"Nothing is below 0. Where guessing would earn more than {float(LIMIT):g} on average, only all right counts. When an exam is "
        "handed in, what is there counts.",
        "",
        "记得：全对；或五项以上的排序只反了相邻一对。 Remembered is all right, or one neighbouring pair reversed of five or more.",
        "",
        "## 碰运气的分 What guessing earns",
        "",
        "把能答的都试一遍得出（排序、配对：各种排法；多选：除了一个不选的各种选法）。"
        " Worked out by trying all that can be answered; of a multiple choice every choice but none at all.",
        "",
        "| 题型 Kind | 形状 Shape | 按算式 By the formula | 实得 As graded |",
        "|---|---|---|---|",
    ]
    for kind, size, other in SHAPES:
        shape = {
            "ordering": f"{size} 项 items",
            "multiple": f"该选 {size}，不该选 {other} · {size} right, {other} wrong",
            "matching": f"{size} 行 rows，{other} 个答案 answers",
        }[kind]
        by_formula, graded = chance(kind, size, other), remaining(kind, size, other)
        mark = "（全对才得分 all or nothing）" if by_formula > LIMIT else ""
        lines.append(f"| {_NAMES[kind]} | {shape} | {float(by_formula):.3f} | {float(graded):.3f}{mark} |")
    lines += [
        "",
        "单选、判断、标尺对得 1 分，错得 0 分，碰运气得项数分之一：四选一 0.25，判断 0.5。填数、填名称、填空碰不着。"
        " One option of several is right or wrong, and guessing earns one over their number: 0.25 of four, 0.5 of a true-false. "
        "What is typed nobody guesses.",
        "",
        "Kendall, M. G. (1938). A new measure of rank correlation. *Biometrika* 30, 81–93.",
    ]
    return "\n".join(lines) + "\n"
