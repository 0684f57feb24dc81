import QtQuick
// A thumb in a list whose cells are used again: it shows its page once its turn has come in the queue, and until then an
// empty one. What it showed before stays loaded meanwhile, since to make the same layout twice takes long.
Thumb {
    id: root
    required property Deck deck
    required property ThumbQueue queue
    required property color blank
    property int page: -1            // −1 for none
    property int loaded: -1
    readonly property bool drawn: page >= 0 && loaded === page
    function load(): void { loaded = page }
    function ask(): void {
        if (page >= 0 && loaded !== page)
            queue.want(root);
        else
            queue.drop(root);
    }
    view: deck.at(loaded)
    shown: drawn
    onPageChanged: ask()
    Component.onCompleted: ask()
    Component.onDestruction: queue.drop(root)
    Rectangle { z: -1; anchors.fill: parent; visible: !root.drawn; color: root.blank }
}
