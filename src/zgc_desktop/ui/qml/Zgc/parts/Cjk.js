.pragma library
// Chinese typography (CLREQ, GB/T 15834) that Qt's text layout lacks: which characters may not be
// parted or stand at a line's edge, Han–Latin spacing, squeezed full-width marks, no orphan character.
// space() is idempotent; U+E001 and U+E002 switch bold on and off and count as nothing in every rule.

const OPEN = "（《〈「『【〔〖“‘";
const CLOSE = "）》〉」』】〕〗”’，。、；：！？";
const QUOTES = "“”‘’";
const NO_START = "—·…％‰℃～〜・";        // Qt lets these begin a line
const BOLD_ON = "\ue001", BOLD_OFF = "\ue002";
const JOIN = "\u2060", THIN = "\u2009", NARROW = "\u202f";   // no break; 0.2 em, may break; 0.2 em, no break
const QUALIFIER = "约近超逾第";
const LONG_QUALIFIERS = ["突破", "超过", "多达", "不足"];
const MORE = "余多";
// Words that follow a number as its unit; longest first, so that 平方公里 is not read as 平方 + 公里.
const UNITS = ["平方公里", "平方米", "百分点", "个百分点", "分钟", "毫秒", "小时", "公里", "美元", "世纪",
    "元", "项", "家", "件", "个", "条", "倍", "年", "月", "日", "人", "名", "位", "页", "题", "分", "秒", "届", "所",
    "座", "场", "次", "台", "种", "类", "期", "只", "强", "岁", "天", "亩", "吨", "米", "支", "套", "批", "门", "例",
    "处", "成", "层", "点", "线", "格", "根", "字", "份", "组", "对", "章"];
const SCALES = ["万亿", "亿", "万", "千", "百"];

function isHan(c) {
    if (c === undefined)
        return false;
    const n = c.codePointAt(0);
    return n === 0x3007 || n >= 0x3400 && n <= 0x9fff || n >= 0xf900 && n <= 0xfaff || n >= 0x20000 && n <= 0x3ffff;
}
function isDigit(c) { return c !== undefined && c >= "0" && c <= "9" }
function isLatin(c) { return c !== undefined && /^[A-Za-z0-9+\-–×]$/.test(c) }
function isLatinEnd(c) { return c !== undefined && /^[A-Za-z0-9%+]$/.test(c) }
function isOpen(c) { return c !== undefined && OPEN.includes(c) }
function isClose(c) { return c !== undefined && CLOSE.includes(c) }
function isMark(c) { return isOpen(c) || isClose(c) }
function isGlue(c) { return c === JOIN || c === THIN || c === NARROW }

// Cells {c, b}: characters without bold switches, each knowing whether it is bold.
function cells(s) {
    const out = [];
    let bold = false;
    for (const c of s) {
        if (c === BOLD_ON)
            bold = true;
        else if (c === BOLD_OFF)
            bold = false;
        else
            out.push({ c: c, b: bold });
    }
    return out;
}

// Earlier spacing goes, so that it can be set again: joiners everywhere, spaces where Han meets Latin.
function stripped(list) {
    const kept = list.filter(x => x.c !== JOIN && x.c !== "\u200b");
    return kept.filter((x, i) => {
        if (x.c !== " " && x.c !== THIN && x.c !== NARROW)
            return true;
        let p = i - 1, n = i + 1;
        while (p >= 0 && isSpace(kept[p].c)) --p;
        while (n < kept.length && isSpace(kept[n].c)) ++n;
        const before = p >= 0 ? kept[p].c : undefined, after = n < kept.length ? kept[n].c : undefined;
        if (isGlue(x.c) && (isHan(before) || isHan(after)))
            return false;
        return !(isHan(before) && isLatin(after) || isLatinEnd(before) && isHan(after));
    });
}
function isSpace(c) { return c === " " || c === THIN || c === NARROW }

// How many characters from `at` on belong to a number that ends just before it (余, 万亿, 平方公里 …).
function unitLength(list, at) {
    const text = list.slice(at, at + 10).map(x => x.c).join("");
    let n = 0;
    if (MORE.includes(text[0] || " ")) n = 1;
    for (const s of SCALES)
        if (text.startsWith(s, n)) { n += s.length; break }
    if (MORE.includes(text[n] || " ")) n += 1;
    for (const u of UNITS)
        if (text.startsWith(u, n)) { n += u.length; break }
    return n;
}

// Places where a line may not break: held[i] = no break before cell i.
function holds(list) {
    const held = new Array(list.length + 1).fill(false);
    const at = i => list[i] === undefined ? undefined : list[i].c;
    for (let i = 1; i < list.length; ++i) {
        const c = at(i), p = at(i - 1);
        if (NO_START.includes(c) && p !== c && p !== "\n") held[i] = true;
        if (p === "—" && isDigit(c) && isDigit(at(i - 2))) held[i] = true;
        if (isDigit(p) && isHan(c))
            for (let k = 1, n = unitLength(list, i); k < n; ++k) held[i + k] = true;
        // 突破10万亿元 is one figure: its qualifier is not parted either.
        if (i > 1 && isDigit(at(i)) && LONG_QUALIFIERS.includes(at(i - 2) + p)) held[i - 1] = true;
        if (c === "分" && at(i + 1) === "之" && "一二三四五六七八九十百千万".includes(p))
            held[i] = held[i + 1] = held[i + 2] = true;
    }
    // The last character of a paragraph takes its neighbour along (closing marks ride with it by themselves).
    for (let end = list.length; end > 0; --end) {
        if (end < list.length && at(end) !== "\n") continue;
        let k = end - 1;
        while (k >= 0 && (isClose(at(k)) || NO_START.includes(at(k)))) --k;
        if (k > 1 && isHan(at(k)) && at(k - 1) !== "\n" && at(k - 2) !== "\n" && !isSpace(at(k - 1))) held[k] = true;
    }
    return held;
}

function laid(s) {
    const list = stripped(cells(String(s)));
    const held = holds(list), out = [];
    for (let i = 0; i < list.length; ++i) {
        const c = list[i].c, p = i > 0 ? list[i - 1].c : undefined, b = i > 0 && list[i - 1].b && list[i].b;
        if (isHan(p) && isLatin(c) && /[A-Za-z0-9+]/.test(c)) {
            const keep = held[i] || isDigit(c) && QUALIFIER.includes(p)
                || isDigit(c) && i > 1 && LONG_QUALIFIERS.includes(list[i - 2].c + p);
            out.push({ c: keep ? NARROW : THIN, b: b });
        } else if (isLatinEnd(p) && isHan(c)) {
            out.push({ c: NARROW, b: b });
        } else if (held[i]) {
            out.push({ c: JOIN, b: b });
        }
        out.push(list[i]);
    }
    return out;
}

function joined(list) {
    let out = "", bold = false;
    for (const x of list) {
        if (x.b !== bold) {
            out += x.b ? BOLD_ON : BOLD_OFF;
            bold = x.b;
        }
        out += x.c;
    }
    return bold ? out + BOLD_OFF : out;
}

// What was worked out stays: a page is laid out again each time somebody turns to it.
const MOST = 4000;
const _spaced = new Map(), _loose = new Map(), _tight = new Map(), _rich = new Map();
function kept(map, key, make) {
    let value = map.get(key);
    if (value === undefined) {
        if (map.size >= MOST)
            map.clear();
        value = make();
        map.set(key, value);
    }
    return value;
}

// The text with spaces and joiners set; bold switches stay.
function space(s) { return kept(_spaced, s, () => joined(laid(s))) }

// With formulas that no line is to break, as long as they fit into one of so many em.
const FORMULA = /[^\s，。；：、（）]*\d[^\s，。；：、（）]*(?: [÷×+−≈=→] [^\s，。；：、（）]*\d[^\s，。；：、（）]*)+/g;
function whole(s, most) { return String(s).replace(FORMULA, f => ems(f) <= most ? f.replace(/ /g, "\u00a0") : f.replace(/ (?=[÷×+−])|(?<=[÷×+−≈=→]) /g, "\u00a0")) }

// Without typography: for accessible names and for measuring.
function bare(s) { return String(s).replace(/[\ue001\ue002\u2060]/g, "") }

// Whether plain text cannot show it: bold inside, marks to squeeze, or what HTML would take for a tag.
function needsRich(s, tight, latin) { return latin ? isTagged(s) : kept(tight ? _tight : _loose, s, () => isRich(String(s), tight)) }
function isTagged(text) { return /[<&]/.test(text) }
// What to give to a Text whose format is RichText if needsRich, else PlainText. Whatever the format is in the moment in which
// only one of the two has changed: without needsRich it holds neither < nor &, with it both are escaped.
function markup(s, px, tight, latin) {
    const seen = visible(s);
    return needsRich(seen, tight, latin) ? rich(seen, px, tight, latin) : latin ? seen : space(seen);
}

// Names and titles come from files too: what would turn the direction of a line, or is no character, is seen as such.
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
function visible(s) { return typeof s !== "string" || s.search(CONTROLS) < 0 ? s : s.replace(CONTROLS, "\ufffd") }
function isRich(text, tight) {
    if (text.includes(BOLD_ON) || isTagged(text)) return true;
    for (let i = 0; i < text.length; ++i) {
        const c = text[i], n = text[i + 1];
        if (QUOTES.includes(c)) return true;
        if (isOpen(c) && (i === 0 || text[i - 1] === "\n")) return true;
        if (isMark(c) && isMark(n)) return true;
        if (tight && isClose(c) && n !== undefined) return true;
        if (tight && isOpen(c) && i > 0) return true;
    }
    return false;
}

// Squeeze after each cell, in em: adjacent full-width marks lose half, curved quotes are half-width,
// in titles (tight) marks inside the line give 0.42.
function squeezes(list, tight) {
    const shown = [];
    list.forEach((x, i) => { if (x.c !== JOIN) shown.push(i) });
    const out = new Array(list.length).fill(0);
    shown.forEach((i, k) => {
        const c = list[i].c, n = k + 1 < shown.length ? list[shown[k + 1]].c : undefined;
        if (n === undefined || n === "\n" || c === "\n") return;
        if (isMark(c) && isMark(n)) out[i] = .5;
        else if (c === "”" || c === "’") out[i] = .5;
        else if (n === "“" || n === "‘") out[i] = .5;
        else if (tight && isClose(c)) out[i] = .42;
        else if (tight && isOpen(n)) out[i] = .42;
    });
    return out;
}

function escaped(c) { return c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : c === "\n" ? "<br/>" : c }

function squeezed(what, by) { return "<span style='letter-spacing:" + -Math.round(by) + "px'>" + what + "</span>" }

// HTML for Text.RichText at this pixel size.
function rich(s, px, tight, latin) {
    return kept(_rich, px + (latin ? "n" : tight ? "t" : "l") + s, () => latin ? [...s].map(escaped).join("") : html(s, px, tight));
}
function html(s, px, tight) {
    const list = laid(s), give = squeezes(list, tight);
    let out = "", bold = false;
    list.forEach((x, i) => {
        if (x.b !== bold) {
            out += x.b ? "<b>" : "</b>";
            bold = x.b;
        }
        // An opening mark that begins a paragraph stands at the edge: a joiner before it takes its empty half away.
        if (isOpen(x.c) && (i === 0 || list[i - 1].c === "\n"))
            out += squeezed(JOIN, px * .5);
        out += give[i] > 0 ? squeezed(escaped(x.c), px * give[i]) : escaped(x.c);
    });
    return out + (bold ? "</b>" : "");
}

// The first n characters, bold closed, with an ellipsis where something is left out.
function head(s, n) {
    const list = cells(String(s));
    if (list.length <= n) return s;
    let k = Math.max(0, n);
    while (k > 0 && (isMark(list[k - 1].c) || isSpace(list[k - 1].c))) --k;
    return joined(list.slice(0, k)) + "…";
}

// Width in em, from above: Han and full-width marks 1, the rest about 0.6.
function ems(s) {
    let sum = 0;
    for (const c of String(s))
        sum += isGlue(c) || c === BOLD_ON || c === BOLD_OFF ? 0 : c.codePointAt(0) > 0x2e7f || isMark(c) || c === "—" || c === "…" ? 1 : .6;
    return sum;
}
