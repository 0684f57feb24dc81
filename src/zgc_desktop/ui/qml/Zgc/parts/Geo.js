.pragma library
// Paths of the lens family, and numbers for charts.

function f2(v) { return v.toFixed(2) }
// Numbers are dear to print, so shapes of one size share what follows the place where they begin.
function circle(x, y, q) { return circleAt(x, y, q, round(q)) }
function round(q) {
    const r = f2(q), d = f2(2 * q);
    return "a" + r + " " + r + " 0 1 0 " + d + " 0a" + r + " " + r + " 0 1 0 -" + d + " 0Z ";
}
function circleAt(x, y, q, rest) { return "M" + f2(x - q) + " " + f2(y) + rest }
// Turns the way a circle does, so that they do not cancel out where they meet.
function square(e) { return "v" + f2(2 * e) + "h" + f2(2 * e) + "v" + f2(-2 * e) + "Z " }

// Pieces of path data, `each` subpaths in one: the time to fill a path grows with the square of what it has in a row.
function pieces(subpaths, each) {
    const joined = [];
    for (let i = 0; i < subpaths.length; i += each)
        joined.push(subpaths.slice(i, i + each).join(""));
    return joined;
}

const lenses = new Map();
function lens(...how) {
    const key = how.join();
    if (!lenses.has(key))
        lenses.set(key, makeLens(...how));
    return lenses.get(key);
}
// One half-turn of the helix. kind: 0 plain, 1 channel, 2 rise, 3 dots, 4 squares, 5 arcs; k is its
// place in the helix (odd and even swap front and back). Returns {lines, faces} as pieces of SVG path data.
// What lies outside left…right is left out: the software renderer does not clip a shape that is all outside.
function makeLens(kind, k, x0, cy, len, amp, n, dot, left = -Infinity, right = Infinity) {
    const lines = [], columns = [];
    const p = len / n, inset = dot * 1.5 + 1;
    for (let i = 0; i < n; ++i) {
        const u = (i + .5) / n, th = Math.PI * (k + u), x = x0 + len * u;
        const s = amp * Math.sin(th), a = Math.abs(s), d = Math.cos(th);
        if (x < left - dot || x > right + dot)
            continue;
        const m = Math.floor((a - inset) / p), faces = [];
        columns.push(faces);
        if (dot > 0)
            faces.push(circle(x, cy - s, dot * (1 + .5 * d)), circle(x, cy + s, dot * (1 - .5 * d)));
        if (kind === 0) {
            lines.push("M" + f2(x) + " " + f2(cy - a) + "V" + f2(cy + a) + " ");
        } else if (kind === 1) {
            if (a < p * 1.2)
                continue;
            const o = a * .52 * Math.sin(2 * Math.PI * (u - .02)), g = Math.min(a * .5, p * 2.6);
            lines.push("M" + f2(x) + " " + f2(cy - a) + "V" + f2(cy - o - g / 2) + "M" + f2(x) + " " + f2(cy - o + g / 2) + "V" + f2(cy + a) + " ");
        } else if (kind === 2) {
            for (let j = -m; j <= m; ++j)
                lines.push("M" + f2(x - p * .5) + " " + f2(cy + j * p + p * .34) + "L" + f2(x + p * .5) + " " + f2(cy + j * p - p * .34) + " ");
        } else if (kind === 3) {
            for (let j = 0; j <= m; ++j) {
                const q = p * (.10 + .30 * Math.pow(1 - j / (m + 1), 1.2)), rest = round(q);
                faces.push(circleAt(x, cy + j * p, q, rest));
                if (j > 0)
                    faces.push(circleAt(x, cy - j * p, q, rest));
            }
        } else if (kind === 4) {
            const e = p * .32, left = "M" + f2(x - e) + " ", rest = square(e);
            for (let j = -m; j <= m; ++j)
                faces.push(left + f2(cy + j * p - e) + rest);
        }
    }
    return { lines: kind === 5 ? arcs(x0, cy, len, amp, p) : pieces(lines, 60), faces: pieces(columns.map(faces => faces.join("")), kind === 3 || kind === 4 ? 2 : 8) };
}
function arcs(x0, cy, len, amp, p) {
    const N = 14, gap = p * .42, lines = [];
    for (let i = -N + 1; i < N; ++i) {
        const step = i % 4 === 0 ? 4 : i % 2 === 0 ? 2 : 1;
        const u0 = i === 0 ? p * .8 / len : Math.asin(Math.min(1, gap * N / (amp * step))) / Math.PI;
        // Six cubics are as good as a sine gets on a screen.
        const h = (1 - 2 * u0) / 6, a = amp * i / N, y = u => cy + a * Math.sin(Math.PI * u), third = u => a * Math.PI * Math.cos(Math.PI * u) * h / 3;
        let line = "M" + f2(x0 + len * u0) + " " + f2(y(u0));
        for (let j = 0; j < 6; ++j) {
            const u = u0 + h * j, v = u + h;
            line += "C" + f2(x0 + len * (u + h / 3)) + " " + f2(y(u) + third(u)) + " " + f2(x0 + len * (v - h / 3)) + " " + f2(y(v) - third(v)) + " " + f2(x0 + len * v) + " " + f2(y(v));
        }
        lines.push(line);
    }
    return lines;
}

// The largest of 1, 2, 5 × 10^n such that value / step <= most (most > 0).
function step(value, most) {
    if (!(value > 0))
        return 1;
    let s = Math.pow(10, Math.floor(Math.log10(value / most)));
    for (const times of [1, 2, 5, 10])
        if (value / (s * times) <= most + 1e-9)
            return s * times;
    return s * 10;
}

// 0..1 inside the window [from, to] of a running entrance.
function part(reveal, from, to) { return Math.max(0, Math.min(1, (reveal - from) / (to - from))) }

// An axis number: 1000 as 1000, 1e7 as 1000 万, 0.1 + 0.2 as 0.3.
function axisText(v) {
    const n = +v.toPrecision(8);
    if (Math.abs(n) >= 1e8)
        return +(n / 1e8).toPrecision(6) + " 亿";
    return Math.abs(n) >= 1e5 ? +(n / 1e4).toPrecision(6) + " 万" : String(n);
}

// Units as figures carry them: 万亿元 without its scale is 元, and 20000 元 are 2万元.
function bareUnit(unit) { return (unit || "").replace(/^[百千万亿]+/, "") }
function inUnit(v, unit) { return +v.toPrecision(6) + unit }
function scaled(v, unit) {
    return v >= 1e8 ? inUnit(v / 1e8, "亿" + unit) : v >= 1e4 ? inUnit(v / 1e4, "万" + unit) : inUnit(v, unit);
}

// Columns and radius so that n dots fill width × height at most: the pitch is the largest that fits.
function packing(n, width, height, widest) {
    let pitch = Math.min(widest, Math.sqrt(width * height / Math.max(1, n)), height);
    for (let tries = 0; tries < 400; ++tries, pitch *= .985) {
        const columns = Math.max(1, Math.floor(width / pitch + 1e-6)), rows = Math.ceil(n / columns);
        if (rows * pitch <= height + 1e-6)
            return { columns: columns, rows: rows, pitch: pitch };
    }
    return { columns: n, rows: 1, pitch: width / Math.max(1, n) };
}
