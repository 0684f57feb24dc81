"""The words of what may be wrong in any file: how it is written, what it refers to, its English."""

from __future__ import annotations

from zgc_desktop.source.entry import Entry

CODES: dict[str, Entry] = {
    # Files
    "file-missing": Entry(
        "找不到文件“{path}”",
        "the file `{path}` does not exist",
        "{hint_zh}",
        "{hint_en}",
    ),
    "file-unreadable": Entry(
        "读不了这个文件：{reason_zh}",
        "the file cannot be read: {reason_en}",
        "检查文件权限",
        "check its permissions",
    ),
    "folder-unreadable": Entry(
        "读不了这个文件夹：{reason_zh}",
        "the folder cannot be read: {reason_en}",
        "检查它是不是文件夹，以及它的权限",
        "check that it is a folder, and its permissions",
    ),
    "file-too-large": Entry(
        "文件有 {size} MB，超过 {limit} MB",
        "the file has {size} MB, more than {limit} MB",
        "拆成几个文件",
        "split it",
    ),
    "path-outside": Entry(
        "“{path}”不在 {folder} 里",
        "`{path}` does not lie in {folder}",
        "把文件放进 {folder}，只写它在那里的名字",
        "put the file into {folder} and write its name there",
    ),
    "link-outside": Entry(
        "这是一个指到简报外面的链接，不会打开",
        "this is a link to outside the briefing, and is not opened",
        "把文件本身放在这里",
        "put the file itself here",
    ),
    "folder-missing": Entry(
        "找不到简报目录：{path}",
        "there is no briefing folder: {path}",
        "检查路径，或用 zgc new 建一份",
        "check the path, or make one with zgc new",
    ),
    "problems-many": Entry(
        "问题太多，只列出 {limit} 个；从这里起另有 {count} 个没有列",
        "too many problems: {limit} are listed; from here on there are {count} more",
        "先改好列出的，再检查一遍",
        "mend those that are listed, then check again",
    ),
    "encoding": Entry(
        "文件不是 UTF-8 编码{guess_zh}",
        "the file is not UTF-8{guess_en}",
        "用编辑器另存为 UTF-8",
        "save it as UTF-8",
    ),
    "binary": Entry(
        "文件里有不可见的控制字符，不像文本",
        "the file has control characters and does not look like text",
        "换回文本文件",
        "put the text file back",
    ),
    "control-character": Entry(
        "有控制字符 {name}{more_zh}；显示时换成 �",
        "there is a control character {name}{more_en}; it is shown as �",
        "删掉它",
        "delete it",
    ),
    "file-ignored": Entry(
        "这里没有读：名字不是 {wanted}",
        "this is not read: its name is not {wanted}",
        "改名为 {wanted}",
        "rename it to {wanted}",
    ),
    "text-long": Entry(
        "这段文字有 {size} 字，超过 {limit} 字；后面的没有读",
        "the text has {size} characters, more than {limit}; the rest is not read",
        "写短，或分成几段",
        "shorten or split it",
    ),
    "entries-many": Entry(
        "有 {count} {what_zh}，超过 {limit}；后面的没有读",
        "there are {count} {what_en}, more than {limit}; the rest is not read",
        "删去多余的，或分成几份",
        "remove what is too much, or split it",
    ),
    # YAML
    "yaml-syntax": Entry(
        "YAML 写法有误：{detail_zh}",
        "YAML syntax: {detail}",
        "对照上一行的缩进、引号和冒号",
        "check indentation, quotes and colons",
    ),
    "yaml-too-deep": Entry("嵌套超过 {limit} 层", "nested more than {limit} deep", "减少层级", "flatten it"),
    "yaml-too-many": Entry(
        "文件里的值超过 {limit} 个",
        "the file has more than {limit} values",
        "拆成几个文件",
        "split it",
    ),
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
        "{fix_zh}",
        "{fix_en}",
    ),
    "yaml-comment": Entry(
        "“{text}”前面有空格，YAML 当作注释，不会印出来",
        "`{text}` comes after a blank: YAML takes it for a comment, and it is not printed",
        "是文字就给整个值加引号；是注释就另起一行",
        "put the whole value in quotes, or the comment on a line of its own",
        "warning",
    ),
    "key-twice": Entry(
        "键“{key}”写了两次，前一个会丢失{more_zh}",
        "the key `{key}` is given twice; the first would be lost{more_en}",
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
    "fact-unknown": Entry(
        "没有编号为“{id}”的事实{more_zh}", "there is no fact `{id}`{more_en}", "{hint_zh}", "{hint_en}"
    ),
    "slide-unknown": Entry(
        "没有编号为“{id}”的页{more_zh}", "there is no slide `{id}`{more_en}", "{hint_zh}", "{hint_en}"
    ),
    "question-unknown": Entry(
        "没有编号为“{id}”的题{more_zh}", "there is no question `{id}`{more_en}", "{hint_zh}", "{hint_en}"
    ),
    "reference-form-empty": Entry(
        "“{text}”的竖线后面没有写要印什么，印的是数值",
        "`{text}` does not say what to print after its bar; the figure is printed",
        "去掉竖线，或写上 period、unit 这样的一项",
        "remove the bar, or write what to print, as period or unit",
        "warning",
    ),
    "marks-heaped": Entry(
        "一个字上叠了许多附加符号（{text}），会盖住别的行",
        "many marks are heaped on one letter ({text}) and cover other lines",
        "删掉多余的符号",
        "delete those that are too many",
        "warning",
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
        "“{id}”没有可引用的“{form}”{more_zh}",
        "the fact `{id}` has no `{form}`{more_en}",
        "换一种写法，或在事实里补上",
        "use another form, or add it to the fact",
    ),
    "document-unknown": Entry(
        "sources.yaml 里没有文献“{id}”{more_zh}",
        "sources.yaml has no document `{id}`{more_en}",
        "{hint_zh}",
        "{hint_en}",
    ),
    "paragraph-unknown": Entry(
        "文献“{document}”没有段落“{paragraph}”{more_zh}",
        "the document `{document}` has no paragraph `{paragraph}`{more_en}",
        "对照 sources.yaml 的段落号",
        "see the paragraphs in sources.yaml",
    ),
    "id-renamed": Entry(
        "没有一处引用“{id}”，而有 {count} 处引用的“{wanted}”并不存在",
        "nothing refers to `{id}`, and {count} places refer to `{wanted}`, which is not there",
        "是不是“{wanted}”写成了“{id}”？",
        "was `{wanted}` misspelt as `{id}`?",
    ),
    "unchecked": Entry(
        "这个文件里有没读出来的内容，所以另有 {count} 处引用没有检查，如“{id}”",
        "some of this file was not read, so that {count} more references were not checked, as `{id}`",
        "先改好这个文件，再检查一遍",
        "mend this file, then check again",
        "tip",
    ),
    "allow-unused": Entry(
        "allow 里的“{phrase}”哪里都没有，而有 {count} 处手写的“{text}”",
        "`{phrase}` of allow is nowhere, and `{text}` is typed by hand in {count} places",
        "是不是“{text}”写成了“{phrase}”？",
        "was `{text}` misspelt as `{phrase}`?",
    ),
    "file-twice": Entry(
        "文件“{file}”已在 {where} 列过，只放映一次",
        "the file `{file}` is already listed in {where}; it is shown once",
        "删掉一处",
        "take one of them out",
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
    "english-figures": Entry(
        "英文引用的数与中文不一样：`{id}` 只在一边",
        "the English quotes other figures than the Chinese: `{id}` stands in one of them only",
        "两种文字引用同样的数",
        "quote the same figures in both",
        "warning",
    ),
    "english-chinese": Entry(
        "英文里会印出汉字“{text}”{more_zh}",
        "the English prints Chinese: `{text}`{more_en}",
        "给引用的事实写上英文，或改写",
        "give the quoted fact its English, or write it otherwise",
        "warning",
    ),
}
