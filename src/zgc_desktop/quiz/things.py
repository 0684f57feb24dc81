"""The thing that is counted, and the other words around a number: what of them says nothing against the answer."""

from __future__ import annotations

import re
from functools import lru_cache

#: Nouns that people use for one another. Where one of a line is what is asked about, the others are that, too.
_LINES = (
    "企业 公司 高企 科企 大厂 厂商 厂家 商家 单位 主体 民企 国企 firms firm companies company enterprises enterprise businesses business",
    "项目 课题 工程 任务 projects project",
    "技术 科技 成果 技术成果 难题 瓶颈 攻关 tech technology technologies techs",
    "措施 举措 政策 条款 办法 规定 条例 文件 新政 改革 measures measure policies policy",
    "机构 院所 研究院 研究所 平台 中心 实验室 institutes institute institutions institution platforms centres centers",
    "组织 机构 协会 团体 organisations organizations organisation organization",
    "园区 园 产业园 科技园 基地 特色园 园子 parks park",
    "孵化器 孵化机构 孵化基地 incubators incubator",
    "集群 产业集群 clusters cluster",
    "合同 协议 订单 contracts contract",
    "专利 发明 发明专利 patents patent",
    "信 贺信 致信 致贺 来信 书信 祝贺 letters letter",
    "人员 从业人员 员工 职工 人 people staff",
    "联合体 创新联合体 联盟 共同体 consortia consortium",
    "国家 国 countries country",
    "分支 分支机构 分公司 分部 子公司 branches branch",
    "服务港 港 港口 ports port",
    "收入 营收 总收入 总营收 产值 金额 成交额 成交金额 revenue value",
    "比例 占比 比重 份额 率 国产化率 股 share rate",
    "独角兽 独角兽企业 unicorns unicorn",
    "上市公司 上市企业 listedcompanies listedfirms",
    "年 年度",
)
_NOUNS = tuple(frozenset(line.split()) for line in _LINES)
#: What may stand before a number, or behind all, and says nothing of its own.
_FILLERS = (
    "答案应该是 答案应为 答案是 答案为 正确答案是 答案 答 应该是 应该有 应该 应为 应是 可能是 可能有 可能 好像是 好像 似乎是 似乎 大概是 我觉得是 我觉得 我想是 我猜是 "
    "我猜 我记得是 记得是 应当是 也就是 就是 一共有 一共是 一共 总共有 总共是 总共 总计 合计 共计 共有 共 累计有 累计达 累计 "
    "已经有 已经 已有 已达 已 达到了 达到 达 高达 多达 达成 实现 突破了 突破 超过了 超过 超出 超 逾 越过 过 大于等于 大于或等于 不少于 不低于 不下于 不下 不亚于 至少有 至少 起码 大于 多于 高于 "
    "小于等于 小于 少于 低于 不超过 不足 不到 不满 未到 接近于 接近 将近 临近 逼近 近 大约是 大约有 大约 大概有 大概 大致 差不多有 差不多是 差不多 约有 约是 约为 约占 约 上 "
    "占了 占到 占比 占 数量是 数量为 数量 总数是 总数为 总数 其中 现有 有 是 为 等于 第 整整 刚好 正好 恰好 足足 位列 位居 排名 排 增至 增长到 增长至 增长了 增长 增加到 增加了 升至 提高到 "
    "每年 年均 平均每年 平均 约合 折合 每 时间 no. no # 万人 每万人 万名 级别 量级 级 规模 占 翻了 的 了 吧 呢 啊 呀 哦 嘛 哈 啦 咯 呗 左右 上下 以上 以内 开外 有余 余 多 出头 许 整 不止 来 "
    "theansweris answer itis its it's is about around approximately approx approx. roughly almost nearly over morethan "
    "greaterthan atleast upto under lessthan fewerthan some total of the a circa ca. ca"
)
_FILLER = re.compile("|".join(re.escape(word) for word in sorted(_FILLERS.split(), key=len, reverse=True)))
_SIGNS = re.compile(r"[≈~≒≤≥<>+,，。;；:：、!?\-—–/=…()]+")
_LAST_SIGNS = re.compile(rf"(?:{_SIGNS.pattern})$")
_LAST_FILLER = re.compile(rf"(?:{_FILLER.pattern})$")
_PERIOD = re.compile(
    r"(?:(?:截至|截止|到|至|在|自|从|以)?(?:(?:19|20)\d\d年?(?:[-—~至到](?:19|20)\d\d年?)?|[一二][九〇零]..年|十[三四五六]五|[一两二三四五六七八九十]年)"
    r"(?:底|末|初|间|内|来|期间|时期|全年)?(?:的|，|,|:)?)+"
)


class Things:
    """What a question asks about: its words, and the nouns that may stand for them."""

    def __init__(self, texts: tuple[str, ...] = (), told: str = "") -> None:
        self._own = "\n".join(texts).lower()
        self._text = f"{self._own}\n{told.lower()}"
        self._nouns = {noun for line in _NOUNS if any(noun in self._text for noun in line) for noun in line}

    def known(self, words: str) -> bool:
        """Whether words around a number are those of the question, or say nothing."""
        rest = words
        while rest and not self._is_thing(rest):
            shorter = _shorter(rest)
            if shorter == rest:
                return False
            rest = shorter
        return True

    def _is_thing(self, words: str) -> bool:
        # Of a Chinese noun the end tells what it is. A number in it is one more number, and none to be overlooked.
        if re.search(r"[\d$¥€£%]", words) and words not in self._own:
            return False
        return any(self._asked(words[place:]) for place in range(len(words)))

    def _asked(self, noun: str) -> bool:
        return noun in self._nouns or (len(noun) > 1 and noun in self._text)


def _shorter(words: str) -> str:
    """The words without what says nothing at either end."""
    for pattern in (_SIGNS, _PERIOD, _FILLER):
        if (match := pattern.match(words)) and match.end():
            return words[match.end() :]
    for pattern in (_LAST_SIGNS, _LAST_FILLER):
        if match := pattern.search(words):
            return words[: match.start()]
    return words


@lru_cache(maxsize=256)
def things_of(*texts: str, told: str = "") -> Things:
    """The things of a question, by what it says, and what is told when it is answered, the answer among it."""
    return Things(texts, told)
