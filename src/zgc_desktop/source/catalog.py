"""Every code of a problem with its words in Chinese and English, and what to do about it."""

from __future__ import annotations

from typing import NamedTuple

from zgc_desktop.source.problem import Problem, Severity, Spot, Text


class Entry(NamedTuple):
    """The templates of one code; `{name}` is filled from the arguments of `problem`."""

    zh: str
    en: str
    zh_fix: str = ""
    en_fix: str = ""
    severity: Severity = "error"


CODES: dict[str, Entry] = {
    # Files
    "file-missing": Entry(
        "找不到这个文件",
        "the file does not exist",
        "检查文件名，或从清单里去掉它",
        "check its name, or take it off the list",
    ),
    "file-unreadable": Entry(
        "读不了这个文件：{reason_zh}",
        "the file cannot be read: {reason_en}",
        "检查文件权限",
        "check its permissions",
    ),
    "file-too-large": Entry(
        "文件有 {size} MB，超过 {limit} MB",
        "the file has {size} MB, more than {limit} MB",
        "拆成几个文件",
        "split it",
    ),
    "folder-missing": Entry(
        "找不到简报目录：{path}",
        "there is no briefing folder: {path}",
        "检查路径，或用 zgc new 建一份",
        "check the path, or make one with zgc new",
    ),
    "encoding": Entry(
        "文件不是 UTF-8 编码（看上去是 {guess}）",
        "the file is not UTF-8 (it looks like {guess})",
        "用编辑器另存为 UTF-8",
        "save it as UTF-8",
    ),
    "binary": Entry(
        "文件里有不可见的控制字符，不像文本",
        "the file has control characters and does not look like text",
        "换回文本文件",
        "put the text file back",
    ),
    # YAML
    "yaml-syntax": Entry(
        "YAML 写法有误：{detail_zh}",
        "YAML syntax: {detail}",
        "对照上一行的缩进、引号和冒号",
        "check indentation, quotes and colons",
    ),
    "yaml-too-deep": Entry("嵌套超过 {limit} 层", "nested more than {limit} deep", "减少层级", "flatten it"),
    "yaml-alias": Entry(
        "不能使用 YAML 的锚点与引用（& * <<）",
        "YAML anchors and aliases (& * <<) are not used here",
        "把内容写全",
        "write the content out",
    ),
    "yaml-key": Entry("键必须是一个词", "a key must be a word", "改成“键: 值”", "write `key: value`"),
    "yaml-tag": Entry(
        "不能使用 YAML 标签 {tag}",
        "the YAML tag {tag} is not used here",
        "去掉以 ! 开头的标签",
        "remove the tag",
    ),
    "yaml-surprise": Entry(
        "“{text}”没有引号，YAML 会读成{meaning}",
        "`{text}` without quotes means {meaning_en} in YAML",
        "加上引号",
        "put it in quotes",
    ),
    "key-twice": Entry(
        "键“{key}”写了两次，前一个会丢失",
        "the key `{key}` is given twice; the first would be lost",
        "留一个",
        "keep one",
    ),
    "empty": Entry("文件是空的", "the file is empty", "写入内容，或删掉文件", "fill it or delete it"),
    # Schema
    "missing": Entry("缺少“{key}”", "`{key}` is missing", "补上这一项", "add it"),
    "unknown-key": Entry("不认识的键“{key}”", "unknown key `{key}`", "{hint_zh}", "{hint_en}"),
    "wrong-type": Entry(
        "“{key}”应当是{wanted_zh}", "`{key}` should be {wanted_en}", "改成{wanted_zh}", "make it {wanted_en}"
    ),
    "wrong-value": Entry(
        "“{key}”的值不对：{detail_zh}", "`{key}` has a wrong value: {detail_en}", "{hint_zh}", "{hint_en}"
    ),
    # Ids and references
    "id-twice": Entry(
        "编号“{id}”已在 {where} 用过",
        "the id `{id}` is already used in {where}",
        "换一个编号",
        "choose another id",
    ),
    "fact-unknown": Entry("没有编号为“{id}”的事实", "there is no fact `{id}`", "{hint_zh}", "{hint_en}"),
    "slide-unknown": Entry("没有编号为“{id}”的页", "there is no slide `{id}`", "{hint_zh}", "{hint_en}"),
    "question-unknown": Entry(
        "没有编号为“{id}”的题", "there is no question `{id}`", "{hint_zh}", "{hint_en}"
    ),
    "reference-broken": Entry(
        "“{text}”读不出引用，会照样印出来",
        "`{text}` is no reference and would be printed as it stands",
        "写成 {{{{编号}}}}，两边各两个半角花括号",
        "write {{{{id}}}}, with two braces on either side",
    ),
    "form-unknown": Entry(
        "引用“{id}”的写法“{form}”不存在",
        "the reference `{id}` has no form `{form}`",
        "可用：{forms_zh}",
        "use one of: {forms_en}",
    ),
    "form-empty": Entry(
        "“{id}”没有可引用的“{form}”",
        "the fact `{id}` has no `{form}`",
        "换一种写法，或在事实里补上",
        "use another form, or add it to the fact",
    ),
    "document-unknown": Entry(
        "sources.yaml 里没有文献“{id}”", "sources.yaml has no document `{id}`", "{hint_zh}", "{hint_en}"
    ),
    "paragraph-unknown": Entry(
        "文献“{document}”没有段落“{paragraph}”",
        "the document `{document}` has no paragraph `{paragraph}`",
        "对照 sources.yaml 的段落号",
        "see the paragraphs in sources.yaml",
    ),
    "source-missing": Entry(
        "事实“{id}”没有出处", "the fact `{id}` has no source", "写上 source: 段落号", "add its source"
    ),
    "period-missing": Entry(
        "事实“{id}”没有统计时间",
        "the fact `{id}` has no period",
        "写上年份；来源没有给出时写 unknown",
        "add a year, or unknown",
    ),
    "fact-unused": Entry(
        "事实“{id}”没有出现在任何一页或备注里",
        "the fact `{id}` is on no slide and in no note",
        "在页面或备注里引用它",
        "quote it on a slide or in a note",
        "warning",
    ),
    # Derived facts
    "formula-missing": Entry(
        "推算值“{id}”没有算式", "the derived fact `{id}` has no formula", "写上 formula", "add a formula"
    ),
    "formula-syntax": Entry(
        "算式读不懂：{detail_zh}",
        "the formula cannot be read: {detail_en}",
        "用 {{编号}} 和 + − × ÷ ( )",
        "use {{id}} and + − × ÷ ( )",
    ),
    "formula-cycle": Entry(
        "推算值“{id}”绕回了自己", "the derived fact `{id}` depends on itself", "改算式", "change the formula"
    ),
    "formula-zero": Entry(
        "推算值“{id}”的算式除以零", "the formula of `{id}` divides by zero", "改算式", "change the formula"
    ),
    "formula-operand": Entry(
        "“{id}”不是数，不能用在算式里",
        "`{id}` is not a number and cannot be used in a formula",
        "换成数值事实",
        "use a number",
    ),
    # Text
    "typed-figure": Entry(
        "手写的数字“{text}”",
        "the figure `{text}` is typed by hand",
        "改成引用 {{{{编号}}}}；若不是数据，列入 deck.yaml 的 allow",
        "quote a fact with {{{{id}}}}, or list the phrase under allow in deck.yaml",
    ),
    # English
    "english-missing": Entry(
        "“{what_zh}”没有英文",
        "{what_en} is not there in English",
        "写上 {key}",
        "add {key}",
        "warning",
    ),
    "english-chinese": Entry(
        "英文里会印出汉字“{text}”",
        "the English prints Chinese: `{text}`",
        "给引用的事实写上英文，或改写",
        "give the quoted fact its English, or write it otherwise",
        "warning",
    ),
    # Slides
    "front-matter": Entry(
        "这一页没有页首设置（两行 --- 之间）",
        "the slide has no front matter between two lines of ---",
        "写上 id、layout、minutes",
        "add id, layout and minutes",
    ),
    "layout-unknown": Entry(
        "没有“{layout}”这种版式", "there is no layout `{layout}`", "{hint_zh}", "{hint_en}"
    ),
    "slide-not-listed": Entry(
        "deck.yaml 没有列出这个文件",
        "the file is not listed in deck.yaml",
        "加到 chapters 里，或删掉文件",
        "list it under chapters, or delete it",
    ),
    "title-missing": Entry(
        "这一页没有标题", "the slide has no title", "加一行“# 标题”", "add a line `# title`"
    ),
    "title-long": Entry(
        "标题有 {count} 字，超过 {limit} 字",
        "the title has {count} characters, more than {limit}",
        "缩短到一行",
        "shorten it to one line",
        "warning",
    ),
    "notes-missing": Entry(
        "这一页没有备注",
        "the slide has no speaker notes",
        "在页末写 <!-- 备注 -->",
        "add <!-- notes --> at the end",
        "warning",
    ),
    "comment-open": Entry(
        "备注的 <!-- 没有合上，后面的页都算在里面",
        "the notes' <!-- is not closed; all slides after it are taken for notes",
        "在备注末尾写 -->",
        "write --> at the end of the notes",
    ),
    "image-missing": Entry(
        "找不到图片“{path}”",
        "the image `{path}` does not exist",
        "放进 resources/images，或改路径",
        "put it into resources/images",
    ),
    "minutes-sum": Entry(
        "各页共 {sum} 分钟，deck.yaml 写的是 {planned} 分钟",
        "the slides take {sum} minutes, deck.yaml plans {planned}",
        "改其中一处",
        "change one of them",
    ),
    "notes-long": Entry(
        "备注有 {count} 字，按每分钟 {rate} 字要讲 {spoken} 分钟，这一页计划 {planned} 分钟",
        "the notes have {count} syllables: {spoken} minutes at {rate} a minute, and the slide is planned for {planned}",
        "删减备注，或增加 minutes",
        "shorten the notes, or give the slide more minutes",
    ),
    "layout-run": Entry(
        "同一版式“{layout}”连用 {count} 页",
        "the layout `{layout}` is used {count} times in a row",
        "换一种版式",
        "use another layout",
        "warning",
    ),
    "image-unreadable": Entry(
        "“{path}”不是可以显示的图片",
        "`{path}` is no image that can be shown",
        "换成 PNG、JPEG、WebP、SVG 或 GIF 图片",
        "use a PNG, JPEG, WebP, SVG or GIF file",
    ),
    "image-markdown": Entry(
        "正文里的图片“{path}”不会显示",
        "the image `{path}` in the body is not shown",
        "用 layout: image-text，文件名写在 image",
        "use layout: image-text with its file as image",
    ),
    # Questions
    "key-missing": Entry(
        "这道题没有正确选项",
        "the question has no key",
        "给正确的选项写 correct: true",
        "mark the right option with correct: true",
    ),
    "key-doubled": Entry(
        "单选题有 {count} 个正确选项",
        "a single-choice question has {count} keys",
        "只留一个，或改成 multiple",
        "keep one, or make it multiple",
    ),
    "keys-few": Entry(
        "多选题只有 {count} 个正确选项",
        "a multiple-choice question has only {count} key",
        "至少两个，或改成 single",
        "give two, or make it single",
    ),
    "options-count": Entry(
        "选项有 {count} 个，应为 3 到 6 个",
        "there are {count} options, not 3 to 6",
        "增减选项",
        "add or remove options",
    ),
    "options-same": Entry(
        "选项 {first} 与 {second} 意思相同",
        "options {first} and {second} mean the same",
        "改其中一个",
        "change one of them",
    ),
    "option-true": Entry(
        "选项 {key}（{text}）也可能是对的，公布的是{figure}",
        "option {key} ({text}) may be true as well: published is {figure}",
        "换一个与公布的数相抵触的；“超”“余”“突破”的数改成填数题",
        "give a number that contradicts the figure; let people type one that is only a lower bound",
    ),
    "option-precision": Entry(
        "选项 {key}（{text}）的小数位比{figure}多",
        "option {key} ({text}) has more decimals than {figure}",
        "写成一样的位数",
        "write as many decimals",
        "warning",
    ),
    "options-order": Entry(
        "数字选项没有按大小排列", "numeric options are not sorted", "从小到大排", "sort them", "warning"
    ),
    "options-length": Entry(
        "选项 {key} 明显比别的长",
        "option {key} is much longer than the others",
        "让各选项长短相近",
        "make the options of like length",
        "warning",
    ),
    "options-all": Entry(
        "不用“以上都对/都不对”这类选项",
        "`all of the above` is not used",
        "换成具体的选项",
        "write a real option",
    ),
    "why-missing": Entry(
        "错误选项 {key} 没有写为什么错", "the wrong option {key} has no reason", "补上 why", "add why"
    ),
    "stem-negative": Entry(
        "题干是否定问法（{word}）", "the stem is negative ({word})", "改成正面提问", "ask positively"
    ),
    "stem-date": Entry(
        "问数字的题干没有时间",
        "a numeric stem has no date",
        "引用 {{{{编号|period}}}}",
        "quote {{{{id|period}}}}",
    ),
    "answer-missing": Entry(
        "判断题没有答案",
        "the true/false question has no answer",
        "写 answer: true 或 false",
        "add answer: true or false",
    ),
    "answer-not-number": Entry(
        "填数题的第一条事实不是数",
        "the first fact of a numeric question is not a number",
        "换成数值事实",
        "cite a number first",
    ),
    "qualifier-none": Entry(
        "要填“约”“近”“超”，第一条事实却没有这样的字",
        "a qualifier is asked for, and the first fact has none",
        "去掉 qualifier，或换一条事实",
        "leave out qualifier, or cite another fact",
    ),
    "question-kind": Entry(
        "页面上放不下 {kind} 题",
        "a slide cannot ask a question of kind {kind}",
        "换一道单选、多选、判断、填数或标尺题",
        "quote a single, multiple, true-false, numeric or place question",
    ),
    "answer-not-name": Entry(
        "填名称的题，第一条事实不是名称",
        "the first fact of a text question is not a name",
        "引用名称事实，或改成 numeric",
        "cite a name first, or make it numeric",
    ),
    "items-same": Entry(
        "第 {first} 项与第 {second} 项意思相同",
        "items {first} and {second} mean the same",
        "改其中一个",
        "change one of them",
    ),
    "marks-order": Entry(
        "标尺上的数没有从小到大，或与所问的数分不出大小",
        "the marks do not rise, or cannot be told from what is asked for",
        "换几条数相差明显、单位相同的事实，从小到大写",
        "cite facts of one unit that differ clearly, rising",
    ),
    # The keys file, which zgc keys checks
    "shortcut-command": Entry(
        "没有“{id}”这个可以设键的命令", "no command `{id}` takes keys", "{hint_zh}", "{hint_en}"
    ),
    "shortcut-key": Entry("“{key}”不是键名", "`{key}` is no key", "{hint_zh}", "{hint_en}"),
    "shortcut-reserved": Entry(
        "“{key}”留给{use_zh}", "`{key}` is kept for {use_en}", "换一个键", "take another key"
    ),
    "shortcut-taken": Entry(
        "“{key}”已经是“{title_zh}”（{owner}）的键",
        "`{key}` is already a key of `{owner}` ({title_en})",
        "{fix_zh}",
        "{fix_en}",
    ),
    "shortcut-escape": Entry(
        "“leave”少了 Esc，放映就没法收起", "`leave` lacks Esc, which leaves a show", "加上 Esc", "add Esc"
    ),
    # Drawn slides
    "draw-overflow": Entry(
        "{theme_zh}主题下文字超出或被截断：“{text}”",
        "text overflows or is cut in the {theme_en} theme: `{text}`",
        "缩短文字",
        "shorten the text",
    ),
    "draw-glyph": Entry("缺字形：{chars}", "missing glyphs: {chars}", "换字", "use other characters"),
    "draw-small": Entry(
        "文字 {size} px，小于 {limit} px：“{text}”",
        "text of {size} px, below {limit} px: `{text}`",
        "缩短文字",
        "shorten the text",
    ),
    "draw-contrast": Entry(
        "{theme_zh}主题下对比度 {ratio}，不足 {limit}：“{text}”",
        "contrast {ratio} below {limit} in the {theme_en} theme: `{text}`",
        "换颜色",
        "use another colour",
    ),
}


def problem(code: str, spot: Spot, **args: object) -> Problem:
    """A problem of `code` at `spot`, its words filled in from `args`.

    Raises KeyError for a code that is not in the table or an argument that its words need.
    """
    entry = CODES[code]
    fix = Text(entry.zh_fix.format(**args), entry.en_fix.format(**args)) if entry.zh_fix else None
    return Problem(
        spot.file,
        spot.line,
        spot.column,
        code,
        Text(entry.zh.format(**args), entry.en.format(**args)),
        fix if fix and fix.zh else None,
        entry.severity,
    )


_MANY = 500


def hint(wanted: str, known: list[str] | tuple[str, ...]) -> dict[str, str]:
    """The arguments `hint_zh` and `hint_en`: the nearest known name, or the choices there are."""
    from difflib import get_close_matches

    if len(known) > _MANY:
        # Comparing with ten thousand names takes a tenth of a second each time; slips seldom hit the first letters.
        known = [name for name in known if name[:3] == wanted[:3]][:_MANY]
    near = get_close_matches(wanted, known, n=1, cutoff=0.55)
    if near:
        return {"hint_zh": f"是不是“{near[0]}”？", "hint_en": f"did you mean `{near[0]}`?"}
    if 0 < len(known) <= 24:
        choices = "、".join(known)
        return {"hint_zh": f"可用：{choices}", "hint_en": f"choose from: {', '.join(known)}"}
    return {"hint_zh": "检查拼写", "hint_en": "check the spelling"}
