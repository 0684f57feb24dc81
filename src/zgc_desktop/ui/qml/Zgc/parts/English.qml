import QtQuick
// The English of a Chinese line, below it: small and quiet. Put it into a Loader that is active only while
// English is shown, so that a page without it costs nothing more.
T {
    required property SlideData slide
    latin: true
    font.features: ({ "pwid": 1 })   // quotation marks as wide as in English
    size: 22
    lead: 1.25
    lines: 1
    fit: true
    color: slide.t.ink3
}
