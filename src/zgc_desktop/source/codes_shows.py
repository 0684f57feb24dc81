"""The words of what may be wrong in slides, questions, keys, and on a page that is drawn."""

from __future__ import annotations

from zgc_desktop.source.entry import Entry

CODES: dict[str, Entry] = {
    # Exams
    "exam-none": Entry(
        "这不是试卷", "this is no exam", "用 zgc exam make 出一份", "make one with zgc exam make"
    ),
    "exam-version": Entry(
        "这份试卷是第 {version} 版的，这个程序只读得懂第 {known} 版",
        "the exam is of version {version}; this program reads version {known}",
        "升级程序，或重新出卷",
        "update the program, or make the exam anew",
    ),
    "exam-time": Entry(
        "“{key}”的值“{text}”不是时间",
        "`{text}` of `{key}` is no time",
        "写成 2026-12-02 09:00 这样，或者空着",
        "write it like 2026-12-02 09:00, or leave it empty",
    ),
    "exam-never": Entry(
        "截止（{closes}）不在开始（{opens}）以后",
        "it closes ({closes}) no later than it opens ({opens})",
        "把 closes 改到 opens 以后，或者空着一个",
        "let it close after it opens, or leave one of them empty",
    ),
    "exam-twice": Entry(
        "“{id}”这道题出了两次",
        "the question `{id}` is asked twice",
        "删掉一处",
        "take one of them out",
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
    "text-hidden": Entry(
        "版式“{layout}”不显示这里的文字：“{text}”（共 {count} 段）",
        "the layout `{layout}` does not show the text here: `{text}` (paragraphs: {count})",
        "写进页首设置的键，换一种版式，或移到备注里",
        "put it under a key of the front matter, use another layout, or move it to the notes",
        "warning",
    ),
    "markdown-table": Entry(
        "页面上没有 Markdown 表格，竖线会照样印出来",
        "slides have no Markdown tables; its bars are printed as they stand",
        "换成带数的版式，如 number-row",
        "use a layout with figures, as number-row",
        "warning",
    ),
    "bold-open": Entry(
        "** 没有成对，会照样印出来",
        "** has no partner and is printed as it stands",
        "两头都写 **，里侧不留空格；不要粗体就删掉",
        "write ** at both ends, without spaces inside, or delete it",
        "warning",
    ),
    "bold-field": Entry(
        "这里没有粗体，** 会照样印出来",
        "nothing is bold here: ** is printed as it stands",
        "删掉 **；粗体只用在页面的正文和备注里",
        "delete the **; only the text of slides and notes has bold",
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
        "备注的 <!-- 没有合上，这一页后面的文字都算备注",
        "the notes' <!-- is not closed; the rest of the slide is taken for notes",
        "在备注末尾写 -->",
        "write --> at the end of the notes",
    ),
    "comment-close": Entry(
        "--> 前面没有 <!--，看不出备注从哪里开始；标题以下都不显示",
        "--> without <!-- before it: where the notes begin cannot be told, and nothing below the title is shown",
        "在备注开头写 <!--",
        "write <!-- where the notes begin",
    ),
    "text-after-notes": Entry(
        "备注的 --> 后面还有文字“{text}”，不会显示，算作备注",
        "there is text after the --> of the notes: `{text}`; it is not shown, and taken for notes",
        "备注里不写 -->；要显示的文字移到 <!-- 前面",
        "write no --> inside the notes; move what is to be shown before <!--",
    ),
    "notes-twice": Entry(
        "这一页有两条注释，只有最后一条是备注，这一条会丢失",
        "the slide has two comments; only the last one are its notes, and this one is lost",
        "合成一条，或删掉一条",
        "make one of them",
        "warning",
    ),
    "rule-missing": Entry(
        "这里缺一行 ---：页首设置要夹在两行 --- 之间",
        "a line of --- is missing here: front matter stands between two of them",
        "补上一行 ---",
        "add a line of ---",
    ),
    "rule-stray": Entry(
        "这一行 --- 两边都不是页首设置",
        "this line of --- has no front matter on either side",
        "删掉它；要另起一页，就写上页首设置",
        "delete it, or write the front matter of a new slide",
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
        "换成读得到的 PNG、JPEG、WebP、SVG 或 GIF 图片",
        "use a PNG, JPEG, WebP, SVG or GIF file that may be read",
    ),
    "image-large": Entry(
        "图片“{path}”太大（{size_zh}），超过 {limit}，所以不显示",
        "the image `{path}` is too large ({size_en}), more than {limit}, and is not shown",
        "缩小到宽 4000 像素以内，细长的先裁短，存成 JPEG 或 PNG",
        "make it at most 4000 pixels wide, crop one that is long and thin, and save it as JPEG or PNG",
    ),
    "image-active": Entry(
        "SVG“{path}”里有{what_zh}，所以不显示",
        "the SVG `{path}` has {what_en}, and is not shown",
        "另存为普通的 SVG，或导出成 PNG",
        "save it as plain SVG, or export it as PNG",
    ),
    "image-complex": Entry(
        "SVG“{path}”要画的图形超过 {limit} 个，或者绕成了圈，所以不显示",
        "the SVG `{path}` asks for more than {limit} shapes, or for itself, and is not shown",
        "导出成 PNG",
        "export it as PNG",
    ),
    "image-shape": Entry(
        "SVG“{path}”里有一个图形大得画不出来，所以不显示",
        "the SVG `{path}` has a shape that is too large to be drawn, and is not shown",
        "在画图的程序里改小它，或删掉它",
        "make it smaller in a drawing program, or remove it",
    ),
    "image-markdown": Entry(
        "正文里的图片“{path}”不会显示",
        "the image `{path}` in the body is not shown",
        "用 layout: image-text，文件名写在 image",
        "use layout: image-text with its file as image",
    ),
    # Charts
    "chart-count": Entry(
        "“{id}”是{text}：这里一个记号代表一个，只画 0 到 {limit} 的整数，所以这一页不画记号",
        "`{id}` is {text}: one mark stands for one thing, and only whole numbers from 0 to {limit} are drawn, so the slide has no marks",
        "换一条事实，或换成 number-row、comparison 这样的版式",
        "quote another fact, or use another layout, as number-row or comparison",
    ),
    "chart-percent": Entry(
        "“{id}”是{text}：百格只画份额，或 0% 到 100%，所以没有画格子",
        "`{id}` is {text}: a hundred cells show a share, or 0% to 100%, so there are no cells",
        "换一条事实，或换一种版式",
        "quote another fact, or use another layout",
    ),
    "chart-share": Entry(
        "“{id}”画不成一份份的格子：要一条份额事实，分母不超过 {limit}",
        "`{id}` cannot be drawn as cells: that takes a share whose denominator is at most {limit}",
        "换一条份额事实，或去掉这个小图",
        "quote another share, or leave this chart out",
    ),
    "chart-bar": Entry(
        "“{id}”是{text}：条从零画起，只画不小于零的数，所以没有画它的条",
        "`{id}` is {text}: bars begin at zero and show only numbers that are not less, so it has no bar",
        "换一条事实，或换一种版式",
        "quote another fact, or use another layout",
    ),
    "chart-lines": Entry(
        "一根竖线代表 {per}，要画 {count} 根；最少 {least} 根，最多 {limit} 根，所以改用了自动的单位",
        "with {per} a line {count} lines would be drawn, not {least} to {limit}; a round number is taken instead",
        "改 per_tick，或去掉它",
        "change per_tick, or leave it out",
    ),
    "chart-years": Entry(
        "时间轴从 {start} 到 {end} 画不出来：要在 1 到 9999 年之间，止不早于起",
        "a time axis from {start} to {end} cannot be drawn: years are 1 to 9999, the last not before the first",
        "改 start 和 end",
        "change start and end",
    ),
    "chart-outside": Entry(
        "“{id}”的时间是{text_zh}，不在时间轴的 {start} 到 {end} 年之内，只画在轴的边上",
        "`{id}` is of {text_en}, not within the time axis from {start} to {end}, and is drawn at its edge",
        "改 start 和 end，或换一条事实",
        "change start and end, or quote another fact",
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
    "answer-untypable": Entry(
        "答案“{text}”里的 {letters} 在办公键盘上打不出来，也没有别的写法可以填",
        "no office keyboard has the {letters} of the answer `{text}`, and there is no other way to write it",
        "在 aliases（题目里是 accept）里加一个打得出来的写法",
        "add a way to write it that can be typed to aliases, or to accept of the question",
        "warning",
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
    "draw-image": Entry(
        "图片“{path}”没有画出来",
        "the image `{path}` was not drawn",
        "在看图程序里打开它，再另存一次",
        "open it in an image viewer, and save it again",
    ),
    "draw-contrast": Entry(
        "{theme_zh}主题下对比度 {ratio}，不足 {limit}：“{text}”",
        "contrast {ratio} below {limit} in the {theme_en} theme: `{text}`",
        "换颜色",
        "use another colour",
    ),
}
