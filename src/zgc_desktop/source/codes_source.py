"""The words of what a briefing says that its source does not, or that will not follow when a fact changes."""

from __future__ import annotations

from zgc_desktop.source.entry import Entry

CODES: dict[str, Entry] = {
    "theme-unknown": Entry(
        "deck.yaml 里没有编号为“{theme}”的章，这个文件里的内容哪一章都不算",
        "deck.yaml has no chapter `{theme}`: what is in this file belongs to none",
        "{hint_zh}",
        "{hint_en}",
    ),
    "period-said-missing": Entry(
        "事实“{id}”有统计时间，却没有写来源里的原话",
        "the fact `{id}` has a period, but not the words of the source for it",
        "照抄来源里说时间的几个字：period_said: 五年来；来源没有说就写 period: unknown",
        "copy the words that say when: period_said; where the source has none write period: unknown",
    ),
    "period-said-differs": Entry(
        "来源的原话是“{said}”，period 写的却是 {period}",
        "the source says `{said}`, the period is {period}",
        "改 period，或改原话",
        "change the period, or the words",
    ),
    "relation-unsaid": Entry(
        "“{word}”说 {first} 与 {second} 有关系，而没有哪条 relations 写着出处",
        "`{word}` relates {first} to {second}, and no entry of relations says where the source does",
        "在事实文件的 relations 里写上这层关系和段落；来源没有说就换一种说法",
        "add the relation with its paragraph to relations in a file of facts, or say it in another way",
    ),
    "scope-not-in-subject": Entry(
        "主题里没有限定词“{word}”",
        "the subject does not have the word `{word}` of scope",
        "改主题，或改 scope",
        "change the subject, or scope",
    ),
    "scope-dropped": Entry(
        "“{text}”少了限定词“{word}”：{id} 说的是“{subject}”",
        "`{text}` drops the word `{word}`: {id} is about `{subject}`",
        "补上这个词",
        "add the word",
    ),
    "wrong-typed": Entry(
        "错误的数“{text}”是手写的，而它的理由提到 {id}：那条事实一改，这个数就不对了",
        "the wrong number `{text}` is typed while its reason names {id}: it will be stale once that fact changes",
        '写成算式，如 value: "{{{id}}}"，文字里写 |wrong:编号；或让理由不提那条事实',
        'write a formula, as value: "{{{id}}}", or |wrong:id within a text; or let the reason not name the fact',
        "warning",
    ),
}
