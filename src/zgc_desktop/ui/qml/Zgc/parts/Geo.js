.pragma library
// Paths of the lens family, and numbers for charts.

function f2(v) { return v.toFixed(2) }
function circle(x, y, q) {
    q = +q.toFixed(2);
    return "M" + f2(x - q) + " " + f2(y) + "a" + q + " " + q + " 0 1 0 " + 2 * q + " 0a" + q + " " + q + " 0 1 0 " + (-2 * q) + " 0Z ";
}
// Turns the way a circle does, so that they do not cancel out where they meet.
function square(x, y, e) { return "M" + f2(x - e) + " " + f2(y - e) + "v" + f2(2 * e) + "h" + f2(2 * e) + "v" + f2(-2 * e) + "Z " }

// Pieces of path data, `each` subpaths in one: the time to fill a path grows with the square of what it has in a row.
function pieces(subpaths, each) {
    const joined = [];
    for (let i = 0; i < subpaths.length; i += each)
        joined.push(subpaths.slice(i, i + each).join(""));
    return joined;
}

// One half-turn of the helix. kind: 0 plain, 1 channel, 2 rise, 3 dots, 4 squares, 5 arcs; k is its
// place in the helix (odd and even swap front and back). Returns {lines, faces} as pieces of SVG path data.
function lens(kind, k, x0, cy, len, amp, n, dot) {
    const lines = [], columns = [];
    const p = len / n, inset = dot * 1.5 + 1;
    for (let i = 0; i < n; ++i) {
        const u = (i + .5) / n, th = Math.PI * (k + u), x = x0 + len * u;
        const s = amp * Math.sin(th), a = Math.abs(s), d = Math.cos(th);
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
            for (let j = -m; j <= m; ++j)
                faces.push(circle(x, cy + j * p, p * (.10 + .30 * Math.pow(1 - Math.abs(j) / (m + 1), 1.2))));
        } else if (kind === 4) {
            for (let j = -m; j <= m; ++j)
                faces.push(square(x, cy + j * p, p * .32));
        }
    }
    return { lines: kind === 5 ? arcs(x0, cy, len, amp, p) : pieces(lines, 60), faces: pieces(columns.map(faces => faces.join("")), kind === 3 || kind === 4 ? 2 : 8) };
}
function arcs(x0, cy, len, amp, p) {
    const N = 14, gap = p * .42, lines = [];
    for (let i = -N + 1; i < N; ++i) {
        const step = i % 4 === 0 ? 4 : i % 2 === 0 ? 2 : 1;
        const u0 = i === 0 ? p * .8 / len : Math.asin(Math.min(1, gap * N / (amp * step))) / Math.PI;
        let line = "";
        for (let j = 0; j <= 60; ++j) {
            const u = u0 + (1 - 2 * u0) * j / 60, y = cy + amp * i / N * Math.sin(Math.PI * u);
            line += (j ? "L" : "M") + f2(x0 + len * u) + " " + f2(y) + " ";
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
