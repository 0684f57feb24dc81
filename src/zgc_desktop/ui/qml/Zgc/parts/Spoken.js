.pragma library
// What a screen reader says of a slide's lines: {words, part, en}. A word is the briefing's, or the program's in Chinese and English.
const STOPS = "。？！?!.", PAUSES = STOPS + "，、；：,;:";

function text(lines, language) {
    return lines.map(line => sentence(line.words.map(word => typeof word === "string" ? word : word[language]))).join("");
}
function sentence(words) {
    let said = "";
    for (const word of words)
        said += (said === "" || PAUSES.includes(said.slice(-1)) ? "" : "，") + word;
    if (said === "" || STOPS.includes(said.slice(-1)))
        return said;
    return (PAUSES.includes(said.slice(-1)) ? said.slice(0, -1) : said) + "。";
}
function english(lines) {
    return lines.map(line => line.en || "").filter(line => line !== "").map(line => STOPS.includes(line.slice(-1)) ? line : line + ".").join(" ");
}
