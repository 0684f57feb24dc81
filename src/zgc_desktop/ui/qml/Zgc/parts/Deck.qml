import QtQuick
// The slides of a show, each read when it is first wanted: a deck of a thousand opens as fast as one of thirty.
QtObject {
    id: root
    property var stage: null
    readonly property int count: stage ? stage.count : 0
    // Another version of the slides makes every binding that has asked for one ask again.
    property int version: 0
    property var _views: ({})
    readonly property Connections _changes: Connections {
        target: root.stage
        function onSlidesChanged(): void { root._views = {}; ++root.version }
    }
    // The slide at a place from 0; an empty one where there is none.
    function at(page: int): var {
        if (version < 0 || page < 0 || page >= count)
            return {};
        if (_views[page] === undefined)
            _views[page] = JSON.parse(stage.view(page));
        return _views[page];
    }
}
