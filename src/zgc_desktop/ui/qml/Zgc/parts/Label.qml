import QtQuick
// A line of text that stays one.
T {
    lead: 1.3
    wrapMode: Text.NoWrap
}
