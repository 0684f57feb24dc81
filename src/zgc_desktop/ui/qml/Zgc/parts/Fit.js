.pragma library
// Sizes chosen from an estimate of the text's width: Han and full-width marks are one em, the rest
// at most 0.6 em (measured: bold Noto Sans digits 0.59). An estimate needs no layout, so it cannot loop.

function ems(s) {
    let sum = 0;
    for (const c of s)
        sum += c.codePointAt(0) > 0x2e7f ? 1 : /[mwMW—…@]/.test(c) ? .95 : 0.6;
    return sum;
}

// Lines that s takes at this size; a line of Chinese loses up to an em at its end.
function lines(s, size, width) {
    let sum = 0;
    for (const part of String(s).split("\n"))
        sum += ems(part) * size <= width ? 1 : Math.ceil(ems(part) * size / Math.max(size, width - size));
    return sum;
}

// The first of steps ({size, lines}) in which every text fits; the last one where none does.
function step(texts, width, steps) {
    for (const one of steps)
        if (texts.every(s => lines(s, one.size, width) <= one.lines))
            return one;
    return steps[steps.length - 1];
}
